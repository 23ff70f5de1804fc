using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A payment on a contract, as the project's books have it. Amounts are in the contract's currency. A payment with an origin id cannot be
/// changed by people.
/// </summary>
public sealed record ContractPayment : ISyncEntity
{
    /// <summary>The id of the payment.</summary>
    public long Id { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The id of the contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>The id of the subcontractor invoice that it pays.</summary>
    public long? RequisitionId { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>When it was paid.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Which payment of its contract it is.</summary>
    public long? PaymentNumber { get; init; }

    /// <summary>The number of the check.</summary>
    public string? CheckNumber { get; init; }

    /// <summary>The number of the invoice that it pays.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Which draw request, owner invoice or subcontractor invoice of the contract it pays.</summary>
    public long? DrawRequestNumber { get; init; }

    /// <summary>The status, in Procore's words.</summary>
    public string? Status { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was started; where Procore pays.</summary>
    public Instant? DatePaymentInitiated { get; init; }

    /// <summary>When it was settled; where Procore pays.</summary>
    public Instant? DatePaymentSettled { get; init; }

    /// <summary>The attached files.</summary>
    public IReadOnlyList<ProcoreAttachment> Attachments { get => field ?? []; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public string? OriginCode { get; init; }

    /// <summary>When the payment was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
