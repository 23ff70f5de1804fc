using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The fields of a commitment by their names in its image, and how planned commitments and those that Procore holds are flattened into
/// them.
/// </summary>
internal static class CommitmentFields
{
    public const string Vendor = "vendor";
    public const string Number = "number";
    public const string Status = "status";
    public const string Currency = "currency";
    public const string AccountingMethod = "accounting_method";
    public const string ByQuantity = "unit";
    public const string Draft = "Draft";
    private const string LinePrefix = "line/";

    public static CommitmentImage Of(PlannedCommitment planned)
    {
        var image = Head(
            planned.VendorId,
            planned.Number,
            planned.Title,
            planned.Description,
            planned.Status,
            planned.ContractDate,
            planned.DeliveryDate,
            planned.PaymentTerms,
            planned.ShipVia);
        AddBasis(image, planned.ExchangeRate is null ? null : planned.Currency, planned.IsByQuantity);
        foreach (var line in planned.Lines)
        {
            AddLine(image, line.OriginId, line.Amount, line.WbsCodeId, line.Description);
            AddMeasures(image, line.OriginId, line.Quantity, line.UnitCost, line.Unit);
            AddTaxCode(image, line.OriginId, line.TaxCodeId);
        }

        return new() { Fields = image };
    }

    /// <summary>Whether a commitment's lines are accounted by quantity and unit cost.</summary>
    public static bool IsByQuantity(CommitmentImage image) => image[AccountingMethod] == ByQuantity;

    /// <summary>Whether the sync put a line on a tax code.</summary>
    public static bool HasTaxCodes(CommitmentImage image) =>
        image.Fields.Keys.Any(field => field.EndsWith("/tax_code", StringComparison.Ordinal));

    /// <summary>The field of a line's unit of measure.</summary>
    public static string UnitOf(string line) => $"{LinePrefix}{line}/unit";

    /// <summary>Whether a field belongs to a line.</summary>
    public static bool IsLine(string field) => field.StartsWith(LinePrefix, StringComparison.Ordinal);

    /// <summary>Whether Procore locks a field once the commitment is approved: the vendor and the lines.</summary>
    public static bool IsLockable(string field) => field == Vendor || IsLine(field);

    /// <summary>The key of the line a field belongs to.</summary>
    public static string LineOf(string field) => field.Substring(LinePrefix.Length, field.LastIndexOf('/') - LinePrefix.Length);

    /// <summary>The key of a line that is none of ours.</summary>
    public static string Foreign(long lineId) => "foreign:" + lineId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The fields of a commitment without its lines; what is empty is left out.</summary>
    public static SortedDictionary<string, string> Head(
        long vendorId,
        string? number,
        string title,
        string description,
        string? status,
        LocalDate? contractDate,
        LocalDate? deliveryDate,
        string paymentTerms,
        string shipVia)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(fields, Vendor, vendorId == 0 ? string.Empty : vendorId.ToString(CultureInfo.InvariantCulture));
        Add(fields, Number, number);
        Add(fields, "title", title);
        Add(fields, "description", description);
        Add(fields, Status, status);
        Add(fields, "contract_date", contractDate?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Add(fields, "delivery_date", deliveryDate?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Add(fields, "payment_terms", paymentTerms);
        Add(fields, "ship_via", shipVia);
        return fields;
    }

    /// <summary>Adds the fields of one line.</summary>
    public static void AddLine(SortedDictionary<string, string> fields, string key, decimal amount, long wbsCodeId, string description)
    {
        Add(fields, $"{LinePrefix}{key}/amount", Text.Amount(amount));
        Add(fields, $"{LinePrefix}{key}/wbs_code", wbsCodeId.ToString(CultureInfo.InvariantCulture));
        Add(fields, $"{LinePrefix}{key}/description", description);
    }

    /// <summary>Adds the currency where it is not the company's, and that lines are accounted by quantity where they are.</summary>
    public static void AddBasis(SortedDictionary<string, string> fields, string? foreignCurrency, bool isByQuantity)
    {
        Add(fields, Currency, foreignCurrency);
        Add(fields, AccountingMethod, isByQuantity ? ByQuantity : null);
    }

    /// <summary>Adds what a line has where its commitment is accounted by quantity.</summary>
    public static void AddMeasures(
        SortedDictionary<string, string> fields, string key, decimal? quantity, decimal? unitCost, string? unit)
    {
        Add(fields, $"{LinePrefix}{key}/quantity", quantity is { } count ? Text.Amount(count) : null);
        Add(fields, $"{LinePrefix}{key}/unit_cost", unitCost is { } cost ? Text.Amount(cost) : null);
        Add(fields, UnitOf(key), unit);
    }

    /// <summary>Adds a line's tax code.</summary>
    public static void AddTaxCode(SortedDictionary<string, string> fields, string key, long? taxCodeId) =>
        Add(fields, $"{LinePrefix}{key}/tax_code", taxCodeId?.ToString(CultureInfo.InvariantCulture));

    private static void Add(SortedDictionary<string, string> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            fields[name] = value!;
        }
    }
}
