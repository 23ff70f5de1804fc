namespace ZohoProcore.Sync;

/// <summary>Which review items to read; everything that is set has to match.</summary>
public sealed record ReviewQuery
{
    /// <summary>Only items that stand there.</summary>
    public ReviewStatus? Status { get; init; }

    /// <summary>Only items of this record.</summary>
    public RecordKey? Key { get; init; }

    /// <summary>Only items whose finding has this code.</summary>
    public string? Code { get; init; }

    /// <summary>Only items whose finding is about this id.</summary>
    public string? Subject { get; init; }

    /// <summary>Only items of this group, however many it has by now; null for all.</summary>
    public ReviewGroup? Group { get; init; }

    /// <summary>Only items that ask for this link, one of a cost code in whatever project; null for all.</summary>
    public LinkTarget? Target { get; init; }

    /// <summary>Only items that come after this one in their order: where an earlier reading stopped. Null for all.</summary>
    public ReviewItem? After { get; init; }

    /// <summary>At most so many, the first in their order; null for all.</summary>
    public int? Most { get; init; }
}
