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
        foreach (var line in planned.Lines)
        {
            AddLine(image, line.OriginId, line.Amount, line.WbsCodeId, line.Description);
        }

        return new() { Fields = image };
    }

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

    private static void Add(SortedDictionary<string, string> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            fields[name] = value!;
        }
    }
}
