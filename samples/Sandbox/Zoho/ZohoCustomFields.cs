using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The custom fields of the organization. Contacts, orders and items have <c>cf_external_id</c>, which Zoho was told to keep free of
/// duplicates: upserts name it in their headers. Orders, their lines and items have a few more, as <see cref="OfOrders"/>,
/// <see cref="OfLines"/> and <see cref="OfItems"/> list them. Orders and items take <c>customfield_id</c>; contacts take <c>index</c> or
/// <c>label</c> too, lines <c>index</c>; <c>api_name</c> stands in answers, and in no request.
/// </summary>
internal static class ZohoCustomFields
{
    public const string ApiName = "cf_external_id";
    private const string Id = "260815000000012845";
    private const string Label = "External id";

    public static readonly IReadOnlyList<ZohoField> OfOrders =
    [
        new("260815000000012851", 2, "Job title", "cf_job_title"),
        new("260815000000012852", 3, "Signed on", "cf_signed_on"),
        new("260815000000012853", 4, "Retainage", "cf_retainage"),
        new("260815000000012854", 5, "Confidential", "cf_confidential"),
        new("260815000000012855", 6, "Buyer", "cf_buyer"),
        new("260815000000012856", 7, "Commitment", "cf_commitment"),
        new("260815000000012857", 8, "Commitment status", "cf_commitment_status"),
    ];

    /// <summary>The field of lines that looks a record of the module up. Kept is the record's id.</summary>
    public const string Lookup = "Cost code record";

    public static readonly IReadOnlyList<ZohoField> OfLines =
    [
        new("260815000000012861", 1, "Cost code", "cf_cost_code"),
        new("260815000000012862", 2, Lookup, "cf_cost_code_record"),
        new("260815000000012863", 3, "Sub job", "cf_sub_job"),
        new("260815000000012864", 4, "Phase", "cf_phase"),
        new("260815000000012865", 5, "Area", "cf_area"),
    ];

    public static readonly IReadOnlyList<ZohoField> OfItems = [new("260815000000012871", 2, "Cost code", "cf_cost_code")];

    private static readonly string[] ById = ["customfield_id", "value"];
    private static readonly string[] Loose = ["customfield_id", "index", "label", "value"];

    /// <summary>How a resource spells its custom fields in requests.</summary>
    public enum Spelling
    {
        /// <summary>By <c>customfield_id</c> alone.</summary>
        Id,

        /// <summary>By <c>index</c> or <c>label</c> as well.</summary>
        Loose,
    }

    /// <summary>Adds <c>custom_fields</c> and <c>custom_field_hash</c>; a field without a value is in neither.</summary>
    public static JsonObject AddCustomFields(
        this JsonObject target, string externalId, IReadOnlyList<ZohoField>? known = null, IReadOnlyDictionary<string, string>? values = null)
    {
        var fields = new JsonArray();
        if (externalId.Length > 0) fields.Add((JsonNode)Shown(new(Id, 1, Label, ApiName), externalId));
        foreach (var field in List(known, values)) fields.Add(field?.DeepClone());
        var hash = new JsonObject();
        foreach (var field in fields)
        {
            var name = (string)field!["api_name"]!;
            hash[name] = (string)field["value"]!;
            hash[name + "_unformatted"] = (string)field["value"]!;
        }

        return target.Add(("custom_fields", fields), ("custom_field_hash", hash));
    }

    /// <summary>The fields that have a value, as answers list them.</summary>
    public static JsonArray List(IReadOnlyList<ZohoField>? known, IReadOnlyDictionary<string, string>? values) =>
        [.. (known ?? []).Where(field => values?.GetValueOrDefault(field.Label) is { Length: > 0 }).Select(JsonNode? (field) => Shown(field, values![field.Label]))];

    /// <summary>The external id after a write: the body's, or what it was.</summary>
    public static string Read(ZohoBody body, string before, Spelling spelling) => Read(body.Rows("custom_fields") ?? [], [], before, new Dictionary<string, string>(), spelling).ExternalId;

    /// <summary>All custom fields after a write: the body's, or what they were.</summary>
    public static (string ExternalId, IReadOnlyDictionary<string, string> Values) Read(
        ZohoBody body, IReadOnlyList<ZohoField> known, string externalId, IReadOnlyDictionary<string, string> values) =>
        Read(body.Rows("custom_fields") ?? [], known, externalId, values, Spelling.Id);

    /// <summary>The same for the operations whose body is the bare list of fields.</summary>
    public static (string ExternalId, IReadOnlyDictionary<string, string> Values) ReadArray(
        SandboxRequest request, IReadOnlyList<ZohoField> known, string externalId, IReadOnlyDictionary<string, string> values) => request.ReadJson() is JsonArray rows
        ? Read(ZohoBody.Rows(rows, "custom_fields"), known, externalId, values, Spelling.Id)
        : throw new ZohoProblem(400, 1038, "JSON is not well formed");

    /// <summary>The custom fields of a line after a write.</summary>
    public static IReadOnlyDictionary<string, string> ReadLine(ZohoBody row, IReadOnlyDictionary<string, string> values) =>
        Read(row.Rows("item_custom_fields") ?? [], OfLines, "", values, Spelling.Loose).Values;

    /// <summary>The upsert of a request by its headers: the value that names the record, and whether a missing one is created.</summary>
    public static (string Value, bool Create) Upsert(SandboxRequest request)
    {
        if (request.Header("X-Unique-Identifier-Key") != ApiName) throw ZohoProblem.Invalid("X-Unique-Identifier-Key");
        var value = request.Header("X-Unique-Identifier-Value");
        if (string.IsNullOrEmpty(value)) throw ZohoProblem.Invalid("X-Unique-Identifier-Value");
        return (value, string.Equals(request.Header("X-Upsert"), "true", StringComparison.OrdinalIgnoreCase));
    }

    private static JsonObject Shown(ZohoField field, string value) =>
        new() { ["customfield_id"] = field.Id, ["index"] = field.Index, ["label"] = field.Label, ["api_name"] = field.ApiName, ["value"] = value };

    private static (string ExternalId, IReadOnlyDictionary<string, string> Values) Read(
        IReadOnlyList<ZohoBody> fields, IReadOnlyList<ZohoField> known, string externalId, IReadOnlyDictionary<string, string> values, Spelling spelling)
    {
        var changed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var spellings = spelling is Spelling.Loose ? Loose : ById;
            if (field.Copy().Any(member => Array.IndexOf(spellings, member.Key) < 0)) throw ZohoProblem.Invalid("custom_fields");
            var value = field.Text("value") ?? "";
            if (known.FirstOrDefault(one => Names(field, one)) is { } named) changed[named.Label] = value;
            else if (Names(field, new(Id, 1, Label, ApiName))) externalId = value;
            else throw ZohoProblem.Invalid("custom_fields");
        }

        return (externalId, changed);
    }

    private static bool Names(ZohoBody field, ZohoField known) =>
        field.Text("customfield_id") == known.Id || field.Text("label") == known.Label || field.Text("index") == known.Index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The definition of a custom field.</summary>
internal sealed record ZohoField(string Id, int Index, string Label, string ApiName);
