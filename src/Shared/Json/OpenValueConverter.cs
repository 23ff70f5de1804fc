using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Converter of an open set of values: a struct around a text, which keeps what it does not know. Absent reads as the default value.
/// </summary>
internal abstract class OpenValueConverter<T>(Func<string, T> create, Func<T, string> text) : ReadingConverter<T>
    where T : struct
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Word(ref reader) is { } value ? create(value) : default;

    public override T ReadIn(ref Utf8JsonReader reader, ref Reading reading) =>
        LenientReader.Word(ref reader, texts: reading.Texts) is { } value ? create(value) : default;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
}
