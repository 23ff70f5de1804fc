using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a sales receipt. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's
/// currency.
/// </summary>
public sealed record SalesReceiptInput : IInput
{
    /// <summary>The customer; needed to create a sales receipt, and documented as needed in every update.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>
    /// Its number. Setting it for a new one switches off automatic numbering for this call (<c>ignore_auto_number_generation</c>).
    /// </summary>
    public Optional<string?> ReceiptNumber { get; init; }

    /// <summary>Date of the sale.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>; needed to create a sales receipt.</summary>
    public Optional<string?> PaymentMode { get; init; }

    /// <summary>Notes to the customer.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions; an update does not take them.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>
    /// The lines. Zoho Books documents their items, rates, quantities, taxes, kinds and tags. Send all of them in an update.
    /// </summary>
    public IReadOnlyList<SalesLineInput>? LineItems { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null;

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
