using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// A payment application to create, or changes to one. Members that are not assigned are not sent. Dates have no time of day.
/// </summary>
public sealed record PaymentApplicationInput : IOriginInput
{
    /// <summary>The billing period (<see cref="IBillingPeriods"/>).</summary>
    [JsonPropertyName("commitment_billing_period_id")]
    public Optional<long?> PeriodId { get; init; }

    /// <summary>The first day that it is about.</summary>
    public Optional<LocalDate?> PeriodStart { get; init; }

    /// <summary>The last day that it is about.</summary>
    public Optional<LocalDate?> PeriodEnd { get; init; }

    /// <summary>The date of the invoice.</summary>
    public Optional<LocalDate?> BillingDate { get; init; }

    /// <summary>The number of the invoice.</summary>
    public Optional<string?> InvoiceNumber { get; init; }

    /// <summary>The status.</summary>
    public Optional<PaymentApplicationStatus?> Status { get; init; }

    /// <summary>
    /// Whether the files of the subcontractor invoices in the billing period are attached; known to the create alone.
    /// </summary>
    public Optional<bool?> IncludeAttachments { get; init; }

    /// <summary>
    /// The third-party id. Only one integration may own it: read the record before overwriting one. People cannot change a payment
    /// application that has one.
    /// </summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update: the project goes beside the payment application.</summary>
internal sealed record PaymentApplicationBody(long ProjectId, PaymentApplicationInput PaymentApplication);
