namespace ZohoProcore.Sync;

/// <summary>Of which vendors anything was ever written, so that the first order of one is told from the others.</summary>
internal static class KnownVendors
{
    /// <summary>Whether anything of the vendor was written.</summary>
    public static async ValueTask<bool> IncludeAsync(
        ISyncStore store, string connectionId, string vendorId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, NameOf(vendorId), cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>What to store when something was written.</summary>
    public static IReadOnlyDictionary<string, string> With(string vendorId, string orderNumber) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [NameOf(vendorId)] = orderNumber };

    private static string NameOf(string vendorId) => $"vendor {vendorId}";
}
