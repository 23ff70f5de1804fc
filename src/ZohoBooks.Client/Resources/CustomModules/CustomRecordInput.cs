using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a record of a custom module.</summary>
[JsonConverter(typeof(CustomRecordInputConverter))]
public sealed record CustomRecordInput : IInput
{
    /// <summary>Its name; Zoho Books wants it in every write.</summary>
    public Optional<string?> RecordName { get; init; }

    /// <summary>Custom fields by their names in the API: <c>new JsonObject { ["cf_debt_amount"] = 10000m }</c>. Null sends none.</summary>
    public JsonObject? Fields { get; init; }
}
