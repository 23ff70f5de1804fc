using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What has become of a prime contract: its change orders, invoices and payments in sums.</summary>
public sealed record PrimeContractSummary
{
    /// <summary>The sum of approved change orders.</summary>
    public decimal? ApprovedChangeTotal { get; init; }

    /// <summary>The sum of pending and revised change orders.</summary>
    public decimal? PendingRevisedChangeTotal { get; init; }

    /// <summary>The sum of change orders in draft.</summary>
    public decimal? DraftChangeTotal { get; init; }

    /// <summary>What the owner has been billed.</summary>
    public decimal? TotalInvoicesAmount { get; init; }

    /// <summary>What the owner has paid.</summary>
    public decimal? TotalPaymentsAmount { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
