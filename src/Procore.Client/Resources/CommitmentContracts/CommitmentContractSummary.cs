namespace Procore.Client;

/// <summary>What has become of a commitment: its change orders, invoices and payments in sums.</summary>
public sealed record CommitmentContractSummary
{
    /// <summary>The sum of approved change orders.</summary>
    public decimal? ApprovedChangeTotal { get; init; }

    /// <summary>The sum of pending and revised change orders.</summary>
    public decimal? PendingRevisedChangeTotal { get; init; }

    /// <summary>The sum of change orders in draft.</summary>
    public decimal? DraftChangeTotal { get; init; }

    /// <summary>What has been invoiced.</summary>
    public decimal? TotalInvoicesAmount { get; init; }

    /// <summary>What has been paid.</summary>
    public decimal? TotalPaymentsAmount { get; init; }

    /// <summary>The currency of the amounts.</summary>
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }
}
