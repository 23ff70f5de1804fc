namespace ZohoProcore.Sync;

/// <summary>
/// What changes were decided on, as it was read. Where any of it is another one when they are stored, none of them is
/// (a ChangesOutdatedException), and whoever decided reads and decides again: a person's word, or an owner's, is then never
/// put over one that came in between.
/// </summary>
public sealed record ChangeBasis
{
    /// <summary>Where records stood; null for one that was not known.</summary>
    public IReadOnlyDictionary<RecordKey, SyncRecord?> Records { get; init; } = new Dictionary<RecordKey, SyncRecord?>();

    /// <summary>Review items as they were, by id; null for one that was not there.</summary>
    public IReadOnlyDictionary<string, ReviewItem?> Reviews { get; init; } = new Dictionary<string, ReviewItem?>();

    /// <summary>All links of some ids on Zoho's side, rejected ones included.</summary>
    public IReadOnlyList<LinkBasis> Links { get; init; } = [];

    /// <summary>The ids of decisions that stood.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Named positions and notes; null for one that was never set.</summary>
    public IReadOnlyDictionary<string, string?> Cursors { get; init; } = new Dictionary<string, string?>();
}

/// <summary>All links of one id on Zoho's side.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="ZohoId">The id on Zoho's side.</param>
/// <param name="Links">The links as they were read, rejected ones included.</param>
public sealed record LinkBasis(LinkKind Kind, string ZohoId, IReadOnlyList<Link> Links);
