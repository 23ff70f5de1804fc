using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>An answer that may have the members of its record beside the code, without a name around them.</summary>
internal abstract class BareEnvelope : Envelope
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Beside { get; set; }

    /// <summary>The record of those members; null when there are none.</summary>
    protected Row<T>? Bare<T>(JsonTypeInfo<Dictionary<string, JsonElement>> members, JsonTypeInfo<Row<T>> row)
        where T : class =>
        Beside is { Count: > 0 } ? JsonSerializer.SerializeToElement(Beside, members).Deserialize(row) : null;
}
