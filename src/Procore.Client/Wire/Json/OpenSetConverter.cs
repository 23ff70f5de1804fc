using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Reads and writes an open set of values: a struct around a text that keeps what it does not know. Null and <c>""</c> read as null. No yes
/// or no is one of them, and of numbers only versions are.
/// </summary>
internal abstract class OpenSetConverter<T>(Func<string, T> create, Func<T, string> text, bool takesNumbers = false) : ReadingConverter<T?>
    where T : struct
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Word(ref reader, takesNumbers) is { } value ? create(value) : null;

    public override T? ReadIn(ref Utf8JsonReader reader, ref Reading reading) =>
        LenientReader.Word(ref reader, takesNumbers, reading.Texts) is { } value ? create(value) : null;

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is { } known ? text(known) : null);
}
