using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>An id as version 2.0 of the API has it: a text.</summary>
internal sealed class TextIdConverter : JsonConverter<Optional<long?>>
{
    public override bool HandleNull => true;

    public override Optional<long?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(LenientReader.Int64(ref reader));

    public override void Write(Utf8JsonWriter writer, Optional<long?> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value?.ToString(CultureInfo.InvariantCulture));
}
