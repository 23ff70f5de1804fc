using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Procore.Client;

/// <summary>
/// The records as they were before a sync, read only when something depends on them: an item that sets an origin id on a record must not
/// take the record from another integration, and records without times can only be compared.
/// </summary>
internal sealed class SyncBefore<TEntity>(ProcoreCalls calls, JsonTypeInfo<TEntity> type)
    where TEntity : class, ISyncEntity
{
    // Ids go into the address, which must not become too long.
    private const int IdsPerRead = 100;

    private static readonly bool IsDated = typeof(IDatedEntity).IsAssignableFrom(typeof(TEntity));

    private readonly Dictionary<long, TEntity> _records = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private ProcoreException? _failure;

    /// <summary>Reads what the items are about, as far as that matters.</summary>
    /// <param name="calls">How to send.</param>
    /// <param name="inputs">The items.</param>
    /// <param name="find">Reads the records of these ids; may give others too. Records without times: reads all there are, whatever the
    /// ids.</param>
    /// <param name="type">How such a record is written, to be compared.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<SyncBefore<TEntity>> ReadAsync<TInput>(
        ProcoreCalls calls,
        TInput[] inputs,
        Func<IReadOnlyList<long>, CancellationToken, ProcoreList<TEntity>> find,
        JsonTypeInfo<TEntity> type,
        CancellationToken cancellationToken)
        where TInput : ISyncInput
    {
        var before = new SyncBefore<TEntity>(calls, type);
        long[] claimed = [.. inputs.Where(IsClaim).Select(item => item.Id!.Value)];
        if (inputs.Length == 0 || (IsDated && claimed.Length == 0))
            return before;
        try
        {
            for (int start = 0; start == 0 || start < claimed.Length; start += IdsPerRead)
            {
                long[] ids = [.. claimed.Skip(start).Take(IdsPerRead)];
                if (start > 0 && ids.All(before._records.ContainsKey))
                    continue;
                // One that cannot be read is there all the same: nothing is claimed of it, and nothing taken from it.
                ProcoreList<TEntity> found = find(ids, cancellationToken).OnUnreadable(row => before._unreadable.Add(row.Id ?? ""));
                await foreach (TEntity record in found.ConfigureAwait(false))
                    before._records[record.Id] = record;
            }
        }
        catch (ProcoreException exception)
        {
            before._failure = exception;
        }

        return before;
    }

    /// <summary>Why an item must not be sent; null when it may.</summary>
    public SyncItem<TInput, TEntity>? Refuse<TInput>(TInput input)
        where TInput : ISyncInput
    {
        if (_failure is not null && (!IsDated || IsClaim(input)))
            return new() { Input = input, Outcome = SyncOutcome.Failed, Exception = _failure };
        if (!IsClaim(input))
            return null;
        long id = input.Id!.Value;
        if (!_records.TryGetValue(id, out TEntity? record))
            return Refusal(input, "id",
                "No record of this id can be seen, so whether its origin id is free is not known; the item was not sent.", null);
        return OriginGuard.Conflict(calls, record, input.OriginId) is { } conflict ? Refusal(input, "origin_id", conflict.Message, conflict)
            : null;
    }

    /// <summary>What became of a saved item.</summary>
    public SyncOutcome Judge<TInput>(TInput input, SyncEcho<TEntity> after, DateTimeOffset? sentAt)
        where TInput : ISyncInput
    {
        if (IsDated)
            return SyncVerdict.ByTimes(input.Id is not null, after.Times!, sentAt);
        bool known = _records.TryGetValue(after.Id, out TEntity? before);
        if (after.Entity is null || (!known && _unreadable.Contains(after.Id.ToString(CultureInfo.InvariantCulture))))
            return known || input.Id is not null || _unreadable.Count > 0 ? SyncOutcome.Updated : SyncOutcome.Created;
        return SyncVerdict.ByComparison(before, after.Entity, type);
    }

    private static bool IsClaim<TInput>(TInput input)
        where TInput : ISyncInput =>
        input.Id is not null && !string.IsNullOrWhiteSpace(input.OriginId);

    private static SyncItem<TInput, TEntity> Refusal<TInput>(TInput input, string field, string message, ProcoreException? exception) =>
        new()
        {
            Input = input,
            Outcome = SyncOutcome.Failed,
            Errors = new Dictionary<string, IReadOnlyList<string>>(1) { [field] = [message] },
            Exception = exception,
        };
}
