using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A text like others, of which <c>""</c> is not null: an origin id that is there and empty was emptied.</summary>
internal sealed class OriginIdConverter : ReadingConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Text(ref reader) ?? (reader.TokenType == JsonTokenType.String ? "" : null);

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
