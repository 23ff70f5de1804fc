using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes due what one word of a person has looked at again: a replay, other policies. Of a few they wait to see what comes of them; many
/// are a backfill, which what people edit overtakes. What a service refused is sent again for a person alone, so it is theirs among many,
/// too.
/// </summary>
internal static class AskedWork
{
    private const int Batch = 500;

    /// <summary>Makes the keys due.</summary>
    /// <returns>How many there are.</returns>
    public static async ValueTask<int> SubmitAsync(
        ISyncStore store,
        string connectionId,
        IAsyncEnumerable<RecordKey> keys,
        Instant now,
        string reason,
        CancellationToken cancellationToken)
    {
        var all = new List<RecordKey>();
        await foreach (var key in keys.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(key);
        }

        var priority = WorkMaker.Asked(all.Count);
        for (var from = 0; from < all.Count; from += Batch)
        {
            var part = all.GetRange(from, Math.Min(Batch, all.Count - from));
            var known = await store.GetRecordsAsync(connectionId, part, cancellationToken).ConfigureAwait(false);
            var refused = new HashSet<RecordKey>(
                known.Values.Where(record => record.RefusedHash is not null).Select(record => record.Key));
            var others = part.FindAll(key => !refused.Contains(key));
            IReadOnlyList<WorkItem> due =
            [
                .. WorkMaker.DueByProject(refused, known, now, WorkPriority.Person, reason),
                .. WorkMaker.DueByProject(others, known, now, priority, reason),
            ];
            await store.SaveAsync(connectionId, new() { Submitted = due }, cancellationToken).ConfigureAwait(false);
        }

        return all.Count;
    }
}
