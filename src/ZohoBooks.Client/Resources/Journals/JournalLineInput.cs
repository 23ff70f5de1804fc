using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a journal to write. With an id it changes that line, without one it becomes a new line.</summary>
public sealed record JournalLineInput : IInput
{
    /// <summary>The line to change; null makes a new one.</summary>
    public string? LineId { get; init; }

    /// <summary>The account it is booked on.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>The side of the account that it is booked on.</summary>
    public Optional<DebitOrCredit?> DebitOrCredit { get; init; }

    /// <summary>Amount, in the journal's currency.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The customer or vendor.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The code of that reason.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Kind of that reason.</summary>
    public Optional<string?> TaxExemptionType { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>Name of the tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityName { get; init; }

    /// <summary>The tax on an acquisition in the EU (United Kingdom).</summary>
    public Optional<string?> AcquisitionVatId { get; init; }

    /// <summary>The tax that the customer owes (United Kingdom).</summary>
    public Optional<string?> ReverseChargeVatId { get; init; }

    /// <summary>The project.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>A line as it was read, ready to be written back, so that an update can send all lines.</summary>
    /// <param name="line">A line of a journal.</param>
    public static JournalLineInput From(JournalLine line)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        var rest = new UnknownRest(line.AdditionalMembers, JournalsJson.Default.JournalLine);
        return new()
        {
            LineId = line.LineId.Length == 0 ? null : line.LineId,
            AccountId = Known.Of(line.AccountId),
            DebitOrCredit = Known.Of<DebitOrCredit>(line.DebitOrCredit.Value.Length == 0 ? null : line.DebitOrCredit),
            Amount = Known.Of(line.Amount),
            Description = Known.Of(line.Description),
            CustomerId = Known.Of(line.CustomerId),
            TaxId = Known.Of(line.TaxId),
            TaxExemptionId = Known.Of(rest.Take("tax_exemption_id")),
            TaxExemptionCode = Known.Of(rest.Take("tax_exemption_code")),
            TaxExemptionType = Known.Of(rest.Take("tax_exemption_type")),
            TaxAuthorityId = Known.Of(rest.Take("tax_authority_id")),
            TaxAuthorityName = Known.Of(rest.Take("tax_authority_name")),
            AcquisitionVatId = Known.Of(rest.Take("acquisition_vat_id")),
            ReverseChargeVatId = Known.Of(rest.Take("reverse_charge_vat_id")),
            ProjectId = Known.Of(line.ProjectId),
            LocationId = Known.Of(line.LocationId),
            Tags = ReportingTagInput.From(line.Tags),
            AdditionalMembers = rest.Left,
        };
    }
}
