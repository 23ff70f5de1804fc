using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of lines of all direct costs; conditions are combined with AND.</summary>
public sealed record DirectCostLineFilter
{
    /// <summary>Only lines with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only lines of this direct cost.</summary>
    public long? DirectCostId { get; init; }

    /// <summary>Only lines on this cost code.</summary>
    public long? CostCodeId { get; init; }

    /// <summary>Only lines of this cost type.</summary>
    public long? CostTypeId { get; init; }

    /// <summary>Only lines changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
