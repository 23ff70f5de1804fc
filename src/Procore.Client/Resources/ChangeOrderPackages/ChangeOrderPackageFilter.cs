using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of change order packages; conditions are combined with AND.</summary>
public sealed record ChangeOrderPackageFilter
{
    /// <summary>Only packages with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only packages of this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only packages changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }

    /// <summary>Whether deleted ones are listed, too.</summary>
    public IncludeDeleted? IncludeDeleted { get; init; }
}
