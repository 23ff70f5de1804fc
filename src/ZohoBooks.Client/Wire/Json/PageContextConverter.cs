using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The page context as an object, or as the list of one object that the specification describes for some lists.</summary>
internal sealed class PageContextConverter : ReadingConverter<PageContext?>
{
    private delegate T? Reading<T>(ref Utf8JsonReader reader)
        where T : struct;

    // What is no object tells nothing: rows then say whether the list goes on.
    public override PageContext? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement told = JsonText.Parse(ref reader);
        if (told.ValueKind == JsonValueKind.Array)
            told = told.EnumerateArray().LastOrDefault(static item => item.ValueKind == JsonValueKind.Object);
        return told.ValueKind != JsonValueKind.Object ? null : new PageContext
        {
            Page = Member<int>(told, "page", LenientReader.Int32),
            PerPage = Member<int>(told, "per_page", LenientReader.Int32),
            HasMorePage = Member<bool>(told, "has_more_page", LenientReader.Boolean),
            Total = Member<int>(told, "total", LenientReader.Int32),
        };
    }

    public override void Write(Utf8JsonWriter writer, PageContext? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A page context is only read.");

    // What cannot be read, or is said in two ways, is not told.
    private static T? Member<T>(JsonElement told, string name, Reading<T> read)
        where T : struct
    {
        if (!told.TryGetOnce(name, out JsonElement value))
            return null;
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        reader.Read();
        try
        {
            return read(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
