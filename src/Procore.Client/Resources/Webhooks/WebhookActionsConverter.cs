using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Reads the actions of a resource, which two descriptions of the API give as texts and as objects.</summary>
internal sealed class WebhookActionsConverter : ReadingConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            return JsonIds.ReadText(document.RootElement) is { } single ? [single] : [];
        List<string> actions = [];
        foreach (JsonElement element in document.RootElement.EnumerateArray())
        {
            if (Text(element) is { } action)
                actions.Add(action);
        }

        return actions;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string action in value)
            writer.WriteStringValue(action);
        writer.WriteEndArray();
    }

    private static string? Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return JsonIds.ReadText(element);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (JsonIds.ReadText(property.Value) is { } text)
                return text;
        }

        return null;
    }
}
