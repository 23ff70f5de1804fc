namespace ZohoProcore.Sync;

/// <summary>Hashes over records as they are stored.</summary>
internal static class RecordHash
{
    /// <summary>The hash of one.</summary>
    public static string Of(SyncRecord record) => ContentHash.Of(record, StoreJson.Default.SyncRecord);

    /// <summary>The hash of one in its stored form, which is the same.</summary>
    public static string OfStored(string document) => ContentHash.Of(document);

    /// <summary>The hash over several, from their ids and their own hashes in the order of the ids.</summary>
    public static string Of(IEnumerable<(string Id, string Hash)> records) =>
        ContentHash.Of(string.Join("\n", records.Select(one => $"{one.Hash} {one.Id}")));
}
