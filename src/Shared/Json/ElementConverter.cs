using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// JSON as it came, among members that nobody knows, too. A text in it that is no Unicode can be neither read nor written: half a character
/// is U+FFFD both ways, so that no value that was kept throws at whoever reads it later.
/// </summary>
internal sealed class ElementConverter : ReadingConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Readable(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Writes a value; what is undefined is null.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(JsonText.Clean(JsonMarshal.GetRawUtf8Value(value)));
    }
}
