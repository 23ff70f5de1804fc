using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of potential change orders; conditions are combined with AND.</summary>
public sealed record PotentialChangeOrderFilter
{
    /// <summary>Only those with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only the one with this origin id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only those of this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only those changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }

    /// <summary>Whether deleted ones are listed, too.</summary>
    public IncludeDeleted? IncludeDeleted { get; init; }
}
