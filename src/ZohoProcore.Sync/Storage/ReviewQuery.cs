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
}
