using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of purchase order contracts; conditions are combined with AND.</summary>
public sealed record PurchaseOrderContractFilter
{
    /// <summary>Only the contract with this third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only contracts with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only contracts with this status.</summary>
    public PurchaseOrderContractStatus? Status { get; init; }

    /// <summary>Only contracts changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }

    /// <summary>Whether deleted contracts are listed; null leaves them out.</summary>
    public IncludeDeleted? IncludeDeleted { get; init; }

    /// <summary>How much is shown of each contract; null means compact, without lines.</summary>
    public PurchaseOrderContractView? View { get; init; }
}
