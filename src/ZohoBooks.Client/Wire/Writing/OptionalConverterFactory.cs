using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// The converters of plain fields. A field with a value of a resource's own is named in that resource's serializer context.
/// </summary>
internal sealed class OptionalConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => typeToConvert switch
    {
        _ when typeToConvert == typeof(Optional<string?>) => new OptionalConverter<string?>(new TextConverter()),
        _ when typeToConvert == typeof(Optional<decimal?>) => new OptionalConverter<decimal?>(new DecimalConverter()),
        _ when typeToConvert == typeof(Optional<int?>) => new OptionalConverter<int?>(new Int32Converter()),
        _ when typeToConvert == typeof(Optional<bool?>) => new OptionalConverter<bool?>(new BooleanConverter()),
        _ when typeToConvert == typeof(Optional<LocalDate?>) => new OptionalConverter<LocalDate?>(new LocalDateConverter()),
        _ => throw new NotSupportedException($"Name OptionalConverter<T> for {typeToConvert} in the serializer context."),
    };
}
