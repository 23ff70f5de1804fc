using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of subcontractor invoices; conditions are combined with AND.</summary>
public sealed record RequisitionFilter
{
    /// <summary>Only invoices with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only the invoice with this third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only invoices of this commitment.</summary>
    public long? CommitmentId { get; init; }

    /// <summary>Only invoices of this billing period.</summary>
    public long? PeriodId { get; init; }

    /// <summary>Only invoices with this status.</summary>
    public RequisitionStatus? Status { get; init; }

    /// <summary>Only the last invoice, or all but the last.</summary>
    public bool? IsLast { get; init; }

    /// <summary>Only invoices changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }

    /// <summary>How much is shown of each invoice; null means without items.</summary>
    public RequisitionView? View { get; init; }
}
