namespace ZohoProcore.Sync;

/// <summary>Which records to read; everything that is set has to match.</summary>
public sealed record RecordQuery
{
    /// <summary>Only records of this kind.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Only records in this state.</summary>
    public RecordState? State { get; init; }

    /// <summary>Only records of the order with this number.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Only records whose keys come after this one: where an earlier reading stopped.</summary>
    public RecordKey? After { get; init; }
}
