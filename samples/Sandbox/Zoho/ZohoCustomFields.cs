using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The one custom field of contacts and orders: <c>cf_external_id</c>, which Zoho was told to keep free of duplicates. Upserts name it in
/// their headers. Contacts spell its id <c>customfield_id</c>, by index and label too; the sandbox takes every spelling for every record.
/// </summary>
internal static class ZohoCustomFields
{
    public const string ApiName = "cf_external_id";
    private const string Id = "260815000000012845";
    private const string Label = "External id";

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
    public static string Read(ZohoBody body, string before)
    {
        var value = before;
        foreach (var field in body.Rows("custom_fields") ?? [])
        {
            var known = field.Text("customfield_id") == Id || field.Text("custom_field_id") == Id || field.Text("api_name") == ApiName
                || field.Text("label") == Label || field.Text("index") == "1";
            if (!known) throw ZohoProblem.Invalid("custom_fields");
            value = field.Text("value") ?? "";
        }

        return value;
    }

    /// <summary>The upsert of a request by its headers: the value that names the record, and whether a missing one is created.</summary>
    public static (string Value, bool Create) Upsert(SandboxRequest request)
    {
        if (request.Header("X-Unique-Identifier-Key") != ApiName) throw ZohoProblem.Invalid("X-Unique-Identifier-Key");
        var value = request.Header("X-Unique-Identifier-Value");
        if (string.IsNullOrEmpty(value)) throw ZohoProblem.Invalid("X-Unique-Identifier-Value");
        return (value, string.Equals(request.Header("X-Upsert"), "true", StringComparison.OrdinalIgnoreCase));
    }
}
