using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads a part of a text that stands whole in the buffer. Errors say where in the part.</summary>
internal static class NestedReader
{
    public static JsonTypeInfo<T> TypeOf<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <param name="reader">Stands on the part.</param>
    /// <param name="type">What the part is.</param>
    /// <param name="index">The place in a list; null when it is not in one.</param>
    public static T? Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type, int? index = null)
    {
        Utf8JsonReader start = reader;
        try
        {
            // The serializer would first look for the end of the part, which costs as much again.
            return ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options);
        }
        catch (JsonException)
        {
            reader = start;
        }
        try
        {
            return JsonSerializer.Deserialize(ref reader, type);
        }
        catch (JsonException exception)
        {
            throw new NestedJsonException(index, exception);
        }
    }
}
