namespace Procore.Client;

/// <summary>One item of a sync and what became of it.</summary>
/// <typeparam name="TInput">What was sent.</typeparam>
/// <typeparam name="TEntity">What Procore keeps.</typeparam>
public sealed record SyncItem<TInput, TEntity>
    where TEntity : class
{
    /// <summary>The item as the caller gave it.</summary>
    public required TInput Input { get; init; }

    /// <summary>What became of it.</summary>
    public required SyncOutcome Outcome { get; init; }

    /// <summary>Whether Procore has the item as it was sent: created, updated, or unchanged because it was so already.</summary>
    public bool IsSaved => Outcome is SyncOutcome.Created or SyncOutcome.Updated or SyncOutcome.Unchanged;

    /// <summary>The id of the record, once the item was saved; null where Procore did not say it.</summary>
    public long? RecordId { get; init; }

    /// <summary>
    /// The record as Procore keeps it now; null unless the item was saved, and when what Procore said of it cannot be read.
    /// </summary>
    public TEntity? Entity { get; init; }

    /// <summary>The record as Procore sent it, when the item was saved and the record cannot be read; null otherwise.</summary>
    public ProcoreUnreadableRow? UnreadableEcho { get; init; }

    /// <summary>What Procore said is wrong with the item: messages by field, under the empty string for those of the whole item.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<string>>(0);

    /// <summary>
    /// Why the batch of this item failed as a whole, or why the item was not sent (<see cref="ProcoreOriginConflictException"/>); null when
    /// Procore answered for the item itself.
    /// </summary>
    public ProcoreException? Exception { get; init; }
}
