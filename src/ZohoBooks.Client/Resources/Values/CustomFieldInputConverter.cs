using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Writes a custom field under the names of purchase orders, items and most others.</summary>
internal class CustomFieldInputConverter : JsonConverter<CustomFieldInput>
{
    protected virtual string IdName => "customfield_id";

    public sealed override CustomFieldInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An input is only written.");

    public sealed override void Write(Utf8JsonWriter writer, CustomFieldInput value, JsonSerializerOptions options)
    {
        (string? id, string? label) = (CustomFieldInput.Named(value.CustomFieldId), CustomFieldInput.Named(value.Label));
        if (id is null && label is null && value.Index is null)
            throw new ArgumentException("A custom field needs its CustomFieldId, Label or Index: no request knows it by ApiName.");
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString(IdName, id);
        if (value.Index is { } index)
            writer.WriteNumber("index", index);
        if (label is not null)
            writer.WriteString("label", value.Label);
        if (value.Value.HasValue)
        {
            writer.WriteString("value", value.Value.Value ?? "");
        }
        else if (value.Json.ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName("value");
            ElementConverter.Write(writer, value.Json);
        }
        foreach (KeyValuePair<string, JsonElement> member in value.AdditionalMembers ?? [])
        {
            if (member.Key is "customfield_id" or "custom_field_id")
                throw new ArgumentException($"'{member.Key}' is given as CustomFieldId: each resource spells it in its own way.");
            writer.WritePropertyName(member.Key);
            ElementConverter.Write(writer, member.Value);
        }
        writer.WriteEndObject();
    }
}
