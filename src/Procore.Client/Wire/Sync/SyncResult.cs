namespace Procore.Client;

/// <summary>
/// The outcome of a sync, item by item, in the order of the input. Items are matched to the answer by origin id (or id), never by their
/// place. A batch that fails as a whole marks its own items and no others.
/// </summary>
/// <typeparam name="TInput">What was sent.</typeparam>
/// <typeparam name="TEntity">What Procore keeps.</typeparam>
public sealed class SyncResult<TInput, TEntity>
    where TEntity : class
{
    /// <summary>Creates a result, for tests of code that consumes results.</summary>
    /// <param name="items">The items, in the order of the input.</param>
    /// <param name="unmatchedErrors">Errors in the answer that could not be matched to an item.</param>
    public SyncResult(
        IReadOnlyList<SyncItem<TInput, TEntity>> items,
        IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>>? unmatchedErrors = null)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        UnmatchedErrors = unmatchedErrors ?? [];
    }

    /// <summary>Every item of the input, in its order.</summary>
    public IReadOnlyList<SyncItem<TInput, TEntity>> Items { get; }

    /// <summary>
    /// Errors in the answer that name no item, or were said of the whole call; the items they belong to are
    /// <see cref="SyncOutcome.Unknown"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> UnmatchedErrors { get; }

    /// <summary>Whether every item was saved.</summary>
    public bool AllSaved => Items.All(item => item.IsSaved);

    /// <summary>Items that were not saved, or of which that is not known.</summary>
    public IEnumerable<SyncItem<TInput, TEntity>> NotSaved => Items.Where(item => !item.IsSaved);
}
