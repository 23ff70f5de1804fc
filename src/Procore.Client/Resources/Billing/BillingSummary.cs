using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// What an invoice of a contract comes to, in the lines of the form G702. Amounts are in the invoice's currency. Members may be absent.
/// </summary>
public sealed record BillingSummary
{
    /// <summary>The contract's amount as it was made.</summary>
    public decimal? OriginalContractSum { get; init; }

    /// <summary>What change orders added.</summary>
    public decimal? NetChangeByChangeOrders { get; init; }

    /// <summary>The contract's amount with its change orders.</summary>
    public decimal? ContractSumToDate { get; init; }

    /// <summary>What was completed and stored so far.</summary>
    public decimal? TotalCompletedAndStoredToDate { get; init; }

    /// <summary>What is retained of completed work.</summary>
    public decimal? CompletedWorkRetainageAmount { get; init; }

    /// <summary>What is retained of stored materials.</summary>
    public decimal? StoredMaterialsRetainageAmount { get; init; }

    /// <summary>All that is retained.</summary>
    public decimal? TotalRetainage { get; init; }

    /// <summary>What was earned, less what is retained.</summary>
    public decimal? TotalEarnedLessRetainage { get; init; }

    /// <summary>What earlier invoices asked for.</summary>
    public decimal? LessPreviousCertificatesForPayment { get; init; }

    /// <summary>The tax on what is due now.</summary>
    public decimal? TaxApplicableToThisPayment { get; init; }

    /// <summary>What is due now.</summary>
    public decimal? CurrentPaymentDue { get; init; }

    /// <summary>What is left to finish, with what is retained.</summary>
    public decimal? BalanceToFinishIncludingRetainage { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
