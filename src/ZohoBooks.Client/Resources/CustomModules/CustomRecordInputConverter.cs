using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Writes a custom record's fields next to its name, as the API wants them.</summary>
internal sealed class CustomRecordInputConverter : JsonConverter<CustomRecordInput>
{
    public override CustomRecordInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An input is only written.");

    public override void Write(Utf8JsonWriter writer, CustomRecordInput value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.RecordName.HasValue)
            writer.WriteString("record_name", value.RecordName.Value ?? "");
        foreach (KeyValuePair<string, JsonNode?> field in value.Fields ?? [])
        {
            writer.WritePropertyName(field.Key);
            if (field.Value is null)
                writer.WriteNullValue();
            else
                field.Value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }
}
