using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The one custom field of contacts, orders and items: <c>cf_external_id</c>, which Zoho was told to keep free of duplicates. Upserts name
/// it in their headers. Orders and items take <c>customfield_id</c>; contacts take <c>index</c> or <c>label</c> too; <c>api_name</c> stands
/// in answers, and in no request.
/// </summary>
internal static class ZohoCustomFields
{
    public const string ApiName = "cf_external_id";
    private const string Id = "260815000000012845";
    private const string Label = "External id";

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
    public static JsonObject AddCustomFields(this JsonObject target, string externalId)
    {
        var (fields, hash) = (new JsonArray(), new JsonObject());
        if (externalId.Length > 0)
        {
            fields.Add((JsonNode)new JsonObject { ["customfield_id"] = Id, ["index"] = 1, ["label"] = Label, ["api_name"] = ApiName, ["value"] = externalId });
            hash[ApiName] = externalId;
            hash[ApiName + "_unformatted"] = externalId;
        }

        return target.Add(("custom_fields", fields), ("custom_field_hash", hash));
    }

    /// <summary>The external id after a write: the body's, or what it was.</summary>
    public static string Read(ZohoBody body, string before, Spelling spelling) => Read(body.Rows("custom_fields") ?? [], before, spelling);

    /// <summary>The same for the operations whose body is the bare list of fields.</summary>
    public static string ReadArray(SandboxRequest request, string before) =>
        request.ReadJson() is JsonArray rows ? Read(ZohoBody.Rows(rows, "custom_fields"), before, Spelling.Id) : throw new ZohoProblem(400, 1038, "JSON is not well formed");

    /// <summary>The upsert of a request by its headers: the value that names the record, and whether a missing one is created.</summary>
    public static (string Value, bool Create) Upsert(SandboxRequest request)
    {
        if (request.Header("X-Unique-Identifier-Key") != ApiName) throw ZohoProblem.Invalid("X-Unique-Identifier-Key");
        var value = request.Header("X-Unique-Identifier-Value");
        if (string.IsNullOrEmpty(value)) throw ZohoProblem.Invalid("X-Unique-Identifier-Value");
        return (value, string.Equals(request.Header("X-Upsert"), "true", StringComparison.OrdinalIgnoreCase));
    }

    private static string Read(IReadOnlyList<ZohoBody> fields, string before, Spelling spelling)
    {
        var value = before;
        foreach (var field in fields)
        {
            var known = spelling is Spelling.Loose ? Loose : ById;
            if (field.Copy().Any(member => Array.IndexOf(known, member.Key) < 0)) throw ZohoProblem.Invalid("custom_fields");
            if (field.Text("customfield_id") != Id && field.Text("label") != Label && field.Text("index") != "1") throw ZohoProblem.Invalid("custom_fields");
            value = field.Text("value") ?? "";
        }

        return value;
    }
}
