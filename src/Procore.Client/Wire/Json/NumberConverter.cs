using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>An amount that Procore wants as a JSON number, unlike those of commitments.</summary>
internal sealed class NumberConverter : JsonConverter<Optional<decimal?>>
{
    public override bool HandleNull => true;

    public override Optional<decimal?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(LenientReader.Decimal(ref reader));

    public override void Write(Utf8JsonWriter writer, Optional<decimal?> value, JsonSerializerOptions options)
    {
        if (value.Value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}
