using System.Globalization;
using NodaTime;
using NodaTime.Text;

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
    public const string ExchangeRate = "exchange_rate";
    public const string AccountingMethod = "accounting_method";
    public const string ByQuantity = "unit";
    public const string Draft = "Draft";
    public const string Title = "title";
    public const string Description = "description";
    public const string ContractDate = "contract_date";
    public const string DeliveryDate = "delivery_date";
    public const string PaymentTerms = "payment_terms";
    public const string ShipVia = "ship_via";
    public const string Declined = ", declined"; // what the value of a change order ends with that people declined

    /// <summary>The fields that an update writes, without the status and the lines.</summary>
    public static readonly string[] Heads =
        [Vendor, Number, Title, Description, ContractDate, DeliveryDate, PaymentTerms, ShipVia, AccountingMethod];

    /// <summary>What approved change orders come to; no part of an image.</summary>
    public const string ApprovedChangeOrders = "approved_change_orders";

    /// <summary>Which change orders are approved; no part of an image.</summary>
    public const string EachApproved = "each_approved_change_order";

    private const string CustomPrefix = "custom_field/";
    private const string ChangeOrderPrefix = "change_order/";
    private const string LinePrefix = "line/";
    private const string CodeSuffix = "/wbs_code";
    private const string TextSuffix = "/description";
    private const string UnitSuffix = "/unit";
    private const string TaxCodeSuffix = "/tax_code";
    private const int RateDecimals = 6;
    private const string DateForm = "uuuu-MM-dd";

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
        AddBasis(image, planned.ExchangeRate is null ? null : planned.Currency, planned.ExchangeRate, planned.IsByQuantity);
        foreach (var custom in planned.CustomFields ?? [])
        {
            AddCustom(image, custom.DefinitionId, custom.Value);
        }

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
        image.Fields.Keys.Any(field => field.EndsWith(TaxCodeSuffix, StringComparison.Ordinal));

    /// <summary>The field of a line's unit of measure.</summary>
    public static string UnitOf(string line) => $"{LinePrefix}{line}{UnitSuffix}";

    /// <summary>The name of a custom field.</summary>
    public static string Custom(long definitionId) => FormattableString.Invariant($"{CustomPrefix}{definitionId}");

    /// <summary>Whether a field is a custom one.</summary>
    public static bool IsCustom(string field) => field.StartsWith(CustomPrefix, StringComparison.Ordinal);

    /// <summary>The custom fields that an image has, by the ids of their definitions.</summary>
    public static IEnumerable<long> CustomIn(CommitmentImage image) =>
        image.Fields.Keys.Where(IsCustom).Select(field => long.Parse(field.Split('/')[1], CultureInfo.InvariantCulture));

    /// <summary>Adds a custom field.</summary>
    public static void AddCustom(SortedDictionary<string, string> fields, long definitionId, string? value) =>
        Add(fields, Custom(definitionId), Text.Comparable(value));

    /// <summary>Whether a field belongs to a line.</summary>
    public static bool IsLine(string field) => field.StartsWith(LinePrefix, StringComparison.Ordinal);

    /// <summary>The name of a change order of the sync as a field; no part of an image.</summary>
    public static string ChangeOrder(string mark) => ChangeOrderPrefix + mark;

    /// <summary>Whether a field is a change order.</summary>
    public static bool IsChangeOrder(string field) => field.StartsWith(ChangeOrderPrefix, StringComparison.Ordinal);

    /// <summary>The mark of the change order that a field is.</summary>
    public static string MarkOf(string field) => field.Substring(ChangeOrderPrefix.Length);

    /// <summary>The value of a change order as a field.</summary>
    public static string Describe(string number, decimal total) => $"{number}: {Text.Amount(total)}";

    /// <summary>Whether Procore locks a field once the commitment is approved: the vendor and the lines.</summary>
    public static bool IsLockable(string field) => field == Vendor || IsLine(field);

    /// <summary>The name of the field that holds the code of a line.</summary>
    public static string LineCode(string key) => $"{LinePrefix}{key}{CodeSuffix}";

    /// <summary>Whether a field is the code that a line is booked to.</summary>
    public static bool IsLineCode(string field) => IsLine(field) && field.EndsWith(CodeSuffix, StringComparison.Ordinal);

    /// <summary>Whether a field is what a line says.</summary>
    public static bool IsLineText(string field) => IsLine(field) && field.EndsWith(TextSuffix, StringComparison.Ordinal);

    /// <summary>The lines that an image holds, in the order of their keys; what they say is in the form in which it is compared.</summary>
    public static IReadOnlyList<PlannedLine> LinesOf(CommitmentImage image) =>
    [
        .. image.Fields.Keys.Where(IsLine).Select(LineOf).Distinct().OrderBy(key => key, StringComparer.Ordinal).Select(key =>
            new PlannedLine(
                key,
                ToNumber(image[LineAmount(key)]),
                (long)ToNumber(image[LineCode(key)]),
                image[LineText(key)])
            {
                Quantity = ToOptional(image[Quantity(key)]),
                UnitCost = ToOptional(image[UnitCost(key)]),
                Unit = image[UnitOf(key)] is { Length: > 0 } unit ? unit : null,
                TaxCodeId = (long?)ToOptional(image[TaxCode(key)]),
            }),
    ];

    /// <summary>A date of an image; null when it has none.</summary>
    public static LocalDate? Date(string value) =>
        value.Length == 0 ? null : LocalDatePattern.CreateWithInvariantCulture(DateForm).Parse(value).Value;

    /// <summary>The key of the line a field belongs to.</summary>
    public static string LineOf(string field) => field.Substring(LinePrefix.Length, field.LastIndexOf('/') - LinePrefix.Length);

    /// <summary>The field of a line's amount.</summary>
    public static string LineAmount(string key) => $"{LinePrefix}{key}/amount";

    /// <summary>The field of a line's quantity.</summary>
    public static string Quantity(string key) => $"{LinePrefix}{key}/quantity";

    /// <summary>The field of what one unit of a line costs.</summary>
    public static string UnitCost(string key) => $"{LinePrefix}{key}/unit_cost";

    /// <summary>The fields of how much of what a line is.</summary>
    public static string[] MeasuresOf(string key) => [Quantity(key), UnitCost(key), UnitOf(key)];

    /// <summary>The field of a line's tax code.</summary>
    public static string TaxCode(string key) => $"{LinePrefix}{key}{TaxCodeSuffix}";

    /// <summary>Whether a field is one that the sync may have nothing to say on: a line's unit of measure, or its tax code.</summary>
    public static bool IsOptional(string field) =>
        IsLine(field) && (field.EndsWith(UnitSuffix, StringComparison.Ordinal) || field.EndsWith(TaxCodeSuffix, StringComparison.Ordinal));

    /// <summary>The field of what a line says.</summary>
    public static string LineText(string key) => $"{LinePrefix}{key}{TextSuffix}";

    /// <summary>The key of a line that is none of ours.</summary>
    public static string Foreign(long lineId) => "foreign:" + lineId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a line's key is that of one that is none of ours.</summary>
    public static bool IsForeign(string key) => key.StartsWith(Foreign(0).Substring(0, 8), StringComparison.Ordinal);

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
        Add(fields, Title, Text.Comparable(title));
        Add(fields, Description, Text.Comparable(description));
        Add(fields, Status, status);
        Add(fields, ContractDate, contractDate?.ToString(DateForm, CultureInfo.InvariantCulture));
        Add(fields, DeliveryDate, deliveryDate?.ToString(DateForm, CultureInfo.InvariantCulture));
        Add(fields, PaymentTerms, Text.Comparable(paymentTerms));
        Add(fields, ShipVia, Text.Comparable(shipVia));
        return fields;
    }

    /// <summary>Adds the fields of one line.</summary>
    public static void AddLine(SortedDictionary<string, string> fields, string key, decimal amount, long wbsCodeId, string description)
    {
        Add(fields, LineAmount(key), Text.Amount(amount));
        Add(fields, LineCode(key), wbsCodeId.ToString(CultureInfo.InvariantCulture));
        Add(fields, LineText(key), Text.Comparable(description));
    }

    /// <summary>
    /// Adds the currency and its rate where it is not the company's, and that lines are accounted by quantity where they are.
    /// </summary>
    public static void AddBasis(SortedDictionary<string, string> fields, string? foreignCurrency, decimal? rate, bool isByQuantity)
    {
        Add(fields, Currency, foreignCurrency);
        Add(fields, ExchangeRate, foreignCurrency is not null && rate is { } known ? Rate(known) : null);
        Add(fields, AccountingMethod, isByQuantity ? ByQuantity : null);
    }

    /// <summary>Adds what a line has where its commitment is accounted by quantity.</summary>
    public static void AddMeasures(
        SortedDictionary<string, string> fields, string key, decimal? quantity, decimal? unitCost, string? unit)
    {
        Add(fields, Quantity(key), quantity is { } count ? Text.Amount(count) : null);
        Add(fields, UnitCost(key), unitCost is { } cost ? Text.Amount(cost) : null);
        Add(fields, UnitOf(key), unit);
    }

    /// <summary>Adds a line's tax code.</summary>
    public static void AddTaxCode(SortedDictionary<string, string> fields, string key, long? taxCodeId) =>
        Add(fields, TaxCode(key), taxCodeId?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A rate as it is compared: to six decimals, which is what both sides show of one.</summary>
    public static string Rate(decimal rate) => Text.Amount(Math.Round(rate, RateDecimals, MidpointRounding.AwayFromZero));

    private static decimal? ToOptional(string value) => value.Length == 0 ? null : ToNumber(value);

    private static decimal ToNumber(string value) => value.Length == 0 ? 0 : decimal.Parse(value, CultureInfo.InvariantCulture);

    private static void Add(SortedDictionary<string, string> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            fields[name] = value!;
        }
    }
}
