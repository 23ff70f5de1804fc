using System.Globalization;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Flattens commitments, planned ones and those that Procore holds, into images that can be compared field by field.</summary>
internal static class CommitmentImages
{
    public const string Vendor = "vendor";
    public const string Status = "status";
    public const string Draft = "Draft";
    private const string LinePrefix = "line/";
    private const string ForeignPrefix = "foreign:";

    public static CommitmentImage Of(PlannedCommitment planned)
    {
        var image = Head(planned.VendorId, planned.Number, planned.Title, planned.Description, planned.Status, planned.ContractDate, planned.DeliveryDate, planned.PaymentTerms, planned.ShipVia);
        foreach (var line in planned.Lines)
        {
            AddLine(image, line.OriginId, line.Amount, line.WbsCodeId, line.Description);
        }

        return new() { Fields = image };
    }

    public static ExistingCommitment Of(PurchaseOrderContract contract, long projectId, IEnumerable<PurchaseOrderLine> lines)
    {
        var image = Head(
            contract.Vendor?.Id ?? 0,
            contract.Number,
            Text.Clean(contract.Title),
            Text.OfHtml(contract.Description),
            contract.Status?.Value,
            contract.ContractDate,
            contract.DeliveryDate,
            Text.Clean(contract.PaymentTerms),
            Text.Clean(contract.ShipVia));
        var ids = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var ours = contract.OriginId is { Length: > 0 } origin && line.OriginId?.StartsWith(origin + ":line:", StringComparison.Ordinal) == true;
            var key = ours ? line.OriginId! : ForeignPrefix + line.Id.ToString(CultureInfo.InvariantCulture);
            ids[key] = line.Id;
            AddLine(image, key, line.Amount ?? 0, line.WbsCode?.Id ?? 0, Text.OfHtml(line.Description));
        }

        return new()
        {
            ProjectId = projectId,
            ContractId = contract.Id,
            OriginId = contract.OriginId ?? string.Empty,
            Status = contract.Status?.Value ?? string.Empty,
            IsDeleted = contract.DeletedAt is not null,
            GrandTotal = contract.GrandTotal ?? 0,
            Image = new() { Fields = image },
            LineIds = ids,
        };
    }

    /// <summary>Whether a field belongs to a line.</summary>
    public static bool IsLine(string field) => field.StartsWith(LinePrefix, StringComparison.Ordinal);

    /// <summary>Whether Procore locks a field once the commitment is approved: the vendor and the lines.</summary>
    public static bool IsLockable(string field) => field == Vendor || IsLine(field);

    /// <summary>The key of the line a field belongs to.</summary>
    public static string LineOf(string field) => field.Substring(LinePrefix.Length, field.LastIndexOf('/') - LinePrefix.Length);

    /// <summary>Whether a line's key is that of a line which is none of ours.</summary>
    public static bool IsForeign(string lineKey) => lineKey.StartsWith(ForeignPrefix, StringComparison.Ordinal);

    private static SortedDictionary<string, string> Head(
        long vendorId, string? number, string title, string description, string? status, LocalDate? contractDate, LocalDate? deliveryDate, string paymentTerms, string shipVia)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(fields, Vendor, vendorId == 0 ? string.Empty : vendorId.ToString(CultureInfo.InvariantCulture));
        Add(fields, "number", number);
        Add(fields, "title", title);
        Add(fields, "description", description);
        Add(fields, Status, status);
        Add(fields, "contract_date", contractDate?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Add(fields, "delivery_date", deliveryDate?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Add(fields, "payment_terms", paymentTerms);
        Add(fields, "ship_via", shipVia);
        return fields;
    }

    private static void AddLine(SortedDictionary<string, string> fields, string key, decimal amount, long wbsCodeId, string description)
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
