using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>Reads directories of a company that were stored, by their hashes.</summary>
internal static class StoredDirectories
{
    private const string Pages = "zohoPages";

    /// <summary>The directory of a company that was read last; null where none was read yet, or it is not kept.</summary>
    public static async ValueTask<CompanyIndex?> LastAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await DirectoryNote.FindAsync(store, connectionId, CompanyCache.Cursor, cancellationToken).ConfigureAwait(false) is var (_, hash)
            ? await ReadAsync(store, connectionId, hash, null, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The directory of a hash; null where it, or a page of it, is not kept.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="hash">The hash.</param>
    /// <param name="earlier">A directory whose pages and lookups it may share; null for none.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async ValueTask<CompanyIndex?> ReadAsync(
        ISyncStore store, string connectionId, string hash, CompanyIndex? earlier, CancellationToken cancellationToken)
    {
        if (await store.GetSnapshotAsync(connectionId, hash, cancellationToken).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        if (InPages(json) is not { } stored)
        {
            return StoredDocument.Read(json, DirectoryJson.Default.CompanyDirectory) is { } whole
                ? new(whole, earlier, hash) { IsStoredInPages = false }
                : null;
        }

        var zoho = await PagesAsync(StoredCompany.Zoho, stored.ZohoPages, stored.ZohoGroups).ConfigureAwait(false);
        var procore = await PagesAsync(StoredCompany.Procore, stored.ProcorePages, stored.ProcoreGroups).ConfigureAwait(false);
        return zoho is null || procore is null
            ? null
            : new(stored.Rest with { ZohoVendors = zoho, ProcoreVendors = procore }, earlier, hash);

        async ValueTask<PagedVendors<T>?> PagesAsync<T>(
            VendorKind<T> kind, IReadOnlyList<string> hashes, IReadOnlyList<string>? groups)
            where T : class
        {
            if (await NamedAsync(store, connectionId, hashes, groups, cancellationToken).ConfigureAwait(false) is not { } named)
            {
                return null;
            }

            var pages = new List<VendorPage<T>>();
            foreach (var one in named)
            {
                if (await store.GetSnapshotAsync(connectionId, one, cancellationToken).ConfigureAwait(false) is not { } page
                    || StoredDocument.Read(page, kind.Type) is not { } vendors)
                {
                    return null;
                }

                pages.Add(new(kind, [.. vendors], one));
            }

            return PagedVendors<T>.Of(kind, pages);
        }
    }

    /// <summary>A directory as it is stored in pages; null where an earlier version stored it as one text.</summary>
    public static StoredCompany? InPages(string json) => StoredDocument.Guard(nameof(StoredCompany), () =>
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(Pages, out _)
            ? document.RootElement.Deserialize(DirectoryJson.Default.StoredCompany)
            : null;
    });

    /// <summary>The hashes of a list's pages, with those that its groups name; null where a group is not kept.</summary>
    public static async ValueTask<IReadOnlyList<string>?> NamedAsync(
        ISyncStore store,
        string connectionId,
        IReadOnlyList<string> hashes,
        IReadOnlyList<string>? groups,
        CancellationToken cancellationToken)
    {
        var named = new List<string>(hashes);
        foreach (var group in groups ?? [])
        {
            if (await store.GetSnapshotAsync(connectionId, group, cancellationToken).ConfigureAwait(false) is not { } list)
            {
                return null;
            }

            named.AddRange(StoredDocument.Read(list, DirectoryJson.Default.IReadOnlyListString) ?? []);
        }

        return named;
    }
}
