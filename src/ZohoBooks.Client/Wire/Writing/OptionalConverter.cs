using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZohoBooks.Client;

/// <summary>
/// Writes a field that is sent; fields that are left alone are skipped before they get here. Empty is written as the API writes it:
/// <c>""</c>.
/// </summary>
/// <param name="converter">
/// Converts the value; null takes the one of the serializer context, where a value of the resource's own is named.
/// </param>
internal sealed class OptionalConverter<T>(JsonConverter<T>? converter) : JsonConverter<Optional<T>>
{
    public OptionalConverter()
        : this(null)
    {
    }

    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new((converter is null ? JsonSerializer.Deserialize(ref reader, Info(options)) : converter.Read(ref reader, typeof(T), options))!);

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        if (value.Value is not { } some)
            writer.WriteStringValue("");
        else if (converter is null)
            JsonSerializer.Serialize(writer, some, Info(options));
        else
            converter.Write(writer, some, options);
    }

    private static JsonTypeInfo<T> Info(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
