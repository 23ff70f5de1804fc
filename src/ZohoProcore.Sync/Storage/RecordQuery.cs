using NodaTime;

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

    /// <summary>Only records of orders with this number, whatever its capitals.</summary>
    public string? AnyCaseNumber { get; init; }

    /// <summary>
    /// Only orders that this finds: part of the number or of the vendor's name, whatever the capitals and within their first 200 letters;
    /// the order's id; the id or origin_id of a commitment of it; or an amount with at most six decimals, its total, its cost or what a
    /// commitment of it comes to. Null for all.
    /// </summary>
    public string? Find { get; init; }

    /// <summary>Only records of which an edit came to stand in Procore at this time or later (<see cref="SyncRecord.Landed"/>).</summary>
    public Instant? LandedSince { get; init; }

    /// <summary>Only records whose keys come after this one: where an earlier reading stopped.</summary>
    public RecordKey? After { get; init; }

    /// <summary>At most so many, the first in their order; null for all.</summary>
    public int? Most { get; init; }
}
