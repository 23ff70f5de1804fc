using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>Holds what changes were decided on against what is stored.</summary>
internal static class BasisCheck
{
    /// <summary>Refuses changes whose basis is another one by now.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="read">What they were decided on.</param>
    /// <param name="stored">The same questions, as the store answers them now.</param>
    public static void Check(string connectionId, ChangeBasis read, ChangeBasis stored)
    {
        var changed =
            Changed(read.Records, stored.Records, StoreJson.Default.SyncRecord).Select(key => $"the record {key}")
            .Concat(Changed(read.Reviews, stored.Reviews, StoreJson.Default.ReviewItem).Select(id => $"the question {id}"))
            .Concat(read.Links.Zip(stored.Links, (one, now) => Hashes(one.Links).SequenceEqual(Hashes(now.Links))
                ? null
                : $"the links of {one.Kind} {one.ZohoId}").OfType<string>())
            .Concat(read.Decisions.Except(stored.Decisions, StringComparer.Ordinal).Select(id => $"the decision {id}"))
            .Concat(read.Cursors.Where(cursor => stored.Cursors[cursor.Key] != cursor.Value).Select(cursor => $"the note '{cursor.Key}'"));
        if (changed.FirstOrDefault() is { } what)
        {
            throw new ChangesOutdatedException(connectionId, what);
        }
    }

    private static IEnumerable<TKey> Changed<TKey, T>(
        IReadOnlyDictionary<TKey, T?> read, IReadOnlyDictionary<TKey, T?> stored, JsonTypeInfo<T> typeInfo)
        where T : class =>
        read.Where(one => !IsSame(one.Value, stored[one.Key], typeInfo)).Select(one => one.Key);

    private static bool IsSame<T>(T? one, T? other, JsonTypeInfo<T> typeInfo)
        where T : class => ReferenceEquals(one, other)
            || (one is not null && other is not null && ContentHash.Of(one, typeInfo) == ContentHash.Of(other, typeInfo));

    private static IEnumerable<string> Hashes(IReadOnlyList<Link> links) =>
        links.OrderBy(LinkIdentity.Of, LinkIdentity.ByZohoId).Select(link => ContentHash.Of(link, StoreJson.Default.Link));
}
