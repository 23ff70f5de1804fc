using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of commitments; conditions are combined with AND.</summary>
public sealed record CommitmentContractFilter
{
    /// <summary>Only commitments of this kind.</summary>
    public CommitmentContractType? Type { get; init; }

    /// <summary>Only commitments that match this text.</summary>
    public string? Search { get; init; }

    /// <summary>Only commitments with this status.</summary>
    public string? Status { get; init; }

    /// <summary>Only commitments with this vendor.</summary>
    public long? VendorId { get; init; }

    /// <summary>Only commitments changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }

    /// <summary>Whether deleted commitments are listed; null leaves them out.</summary>
    public IncludeDeleted? IncludeDeleted { get; init; }
}
