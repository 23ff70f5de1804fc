using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The page context as an object, or as the list of one object that the specification describes for some lists.</summary>
internal sealed class PageContextConverter : JsonConverter<PageContext?>
{
    public override PageContext? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                PageContext? context = null;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.StartObject)
                        context = ReadObject(ref reader);
                    else
                        reader.Skip();
                }
                return context;
            default:
                // It tells nothing: rows then say whether the list goes on.
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, PageContext? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A page context is only read.");

    private static PageContext ReadObject(ref Utf8JsonReader reader)
    {
        var context = new PageContext();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Action<PageContext, int?>? take = reader.ValueTextEquals("page"u8) ? static (told, count) => told.Page = count
                : reader.ValueTextEquals("per_page"u8) ? static (told, count) => told.PerPage = count
                : reader.ValueTextEquals("total"u8) ? static (told, count) => told.Total = count
                : null;
            bool more = reader.ValueTextEquals("has_more_page"u8);
            reader.Read();
            if (take is not null)
                take(context, Count(ref reader));
            else if (more)
                context.HasMorePage = More(ref reader);
            else
                reader.Skip();
        }
        return context;
    }

    // What cannot be read is not told: rows then say whether the list goes on.
    private static bool? More(ref Utf8JsonReader reader)
    {
        Utf8JsonReader start = reader;
        try
        {
            return LenientReader.Boolean(ref reader);
        }
        catch (JsonException)
        {
            reader = start;
            reader.Skip();
            return null;
        }
    }

    private static int? Count(ref Utf8JsonReader reader)
    {
        Utf8JsonReader start = reader;
        try
        {
            return LenientReader.Int32(ref reader);
        }
        catch (JsonException)
        {
            reader = start;
            reader.Skip();
            return null;
        }
    }
}
