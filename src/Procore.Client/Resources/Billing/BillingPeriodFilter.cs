using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of billing periods; conditions are combined with AND.</summary>
public sealed record BillingPeriodFilter
{
    /// <summary>Only periods with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only periods with this status.</summary>
    public BillingPeriodStatus? Status { get; init; }

    /// <summary>Only periods changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
