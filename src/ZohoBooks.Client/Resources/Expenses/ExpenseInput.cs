using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into an expense. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record ExpenseInput : IInput
{
    /// <summary>The account it is booked on; needed to create an expense.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>The account it was paid from; needed to create an expense.</summary>
    public Optional<string?> PaidThroughAccountId { get; init; }

    /// <summary>Its date; needed to create an expense.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Amount, in the document's currency; needed to create an expense.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether it is billed on to a customer.</summary>
    public Optional<bool?> IsBillable { get; init; }

    /// <summary>The vendor.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>The customer.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>The project it is for.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>GST number of the vendor (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>HSN or SAC code (India).</summary>
    public Optional<string?> HsnOrSac { get; init; }

    /// <summary>Where the supply comes from (India).</summary>
    public Optional<string?> SourceOfSupply { get; init; }

    /// <summary>Where the supply goes (India).</summary>
    public Optional<string?> DestinationOfSupply { get; init; }

    /// <summary>Where the supply takes place (GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>The tax that is owed by who buys.</summary>
    public Optional<string?> ReverseChargeTaxId { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>VAT treatment (GCC).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>The tax on an acquisition in the EU (United Kingdom).</summary>
    public Optional<string?> AcquisitionVatId { get; init; }

    /// <summary>The tax that is owed by who buys (United Kingdom).</summary>
    public Optional<string?> ReverseChargeVatId { get; init; }

    /// <summary>How a distance is counted, such as <c>odometer</c> or <c>manual</c>; <c>non_mileage</c> for none.</summary>
    public Optional<string?> MileageType { get; init; }

    /// <summary>Unit of the distance, such as <c>km</c>.</summary>
    public Optional<string?> MileageUnit { get; init; }

    /// <summary>What one unit of the distance is paid with.</summary>
    public Optional<decimal?> MileageRate { get; init; }

    /// <summary>The distance; Zoho Books documents a text.</summary>
    public Optional<string?> Distance { get; init; }

    /// <summary>What the odometer showed before.</summary>
    public Optional<decimal?> StartReading { get; init; }

    /// <summary>What the odometer showed after.</summary>
    public Optional<decimal?> EndReading { get; init; }

    /// <summary>The employee who drove: <see cref="Employee.EmployeeId"/>.</summary>
    public Optional<string?> EmployeeId { get; init; }

    /// <summary>Type of the vehicle (United Kingdom).</summary>
    public Optional<string?> VehicleType { get; init; }

    /// <summary>What the vehicle burns (United Kingdom).</summary>
    public Optional<string?> FuelType { get; init; }

    /// <summary>How large its engine is (United Kingdom).</summary>
    public Optional<string?> EngineCapacityRange { get; init; }

    /// <summary>Whether VAT on the distance comes back (United Kingdom), as a text.</summary>
    public Optional<string?> CanReclaimVatOnMileage { get; init; }

    /// <summary>
    /// The accounts that it is split on. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<ExpenseLineInput>? LineItems { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    internal bool AddsNoRows => Documents is null && (LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId)));

    /// <summary>The taxes of the expense and their amounts; null sends none.</summary>
    public IReadOnlyList<TaxAmountInput>? Taxes { get; init; }

    /// <summary>The reason for which no tax is due; what is made of a bank transaction takes it, as all that follows here.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The code of that reason.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Type of the expense, such as <c>non_mileage</c>.</summary>
    public Optional<string?> ExpenseType { get; init; }

    /// <summary>The vehicle.</summary>
    public Optional<string?> VehicleId { get; init; }

    /// <summary>The recurring expense that it belongs to.</summary>
    public Optional<string?> RecurringExpenseId { get; init; }

    /// <summary>Why it is made.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>Whether the customer is changed with it.</summary>
    public Optional<bool?> IsUpdateCustomer { get; init; }

    /// <summary>Files that Zoho Books has already; null sends none.</summary>
    public IReadOnlyList<AttachedFileInput>? Documents { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
