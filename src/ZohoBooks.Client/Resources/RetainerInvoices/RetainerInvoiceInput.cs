using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a retainer invoice. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's
/// currency.
/// </summary>
public sealed record RetainerInvoiceInput : IInput
{
    /// <summary>The customer; needed to create a retainer invoice, and documented as needed in every update.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Date of the retainer invoice.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>The project; Zoho Books documents it in updates alone.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>Where the supply takes place (India, GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Notes to the customer.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>The lines; needed to create a retainer invoice, and documented as needed in every update.</summary>
    public IReadOnlyList<RetainerLineInput>? LineItems { get; init; }

    /// <summary>How the customer may pay it; null leaves it as it is.</summary>
    public PaymentOptionsInput? PaymentOptions { get; init; }

    /// <summary>Custom fields, by position or label.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null;

    /// <summary>The contact persons that it goes to, and how; null leaves them as they are.</summary>
    public IReadOnlyList<AssociatedPersonInput>? ContactPersonsAssociated { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
