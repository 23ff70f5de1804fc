using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of direct costs; conditions are combined with AND.</summary>
public sealed record DirectCostFilter
{
    /// <summary>Only costs with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only the cost with this third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only costs with this invoice number.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Only costs changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
