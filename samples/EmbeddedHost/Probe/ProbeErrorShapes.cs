using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Tells the shapes apart in which Procore words an error that names no field.</summary>
internal static class ProbeErrorShapes
{
    public static string? Of(JsonNode? body) => body is not JsonObject error ? null : (error["errors"], error["error"]) switch
    {
        (JsonArray, _) => "ErrorsList",
        (JsonValue, _) => "ErrorsText",
        (_, JsonArray) => "ErrorObjects",
        (_, JsonObject inner) when inner.ContainsKey("reason") => "ErrorReason",
        (_, JsonObject inner) when inner["details"] is JsonObject => "DetailsObject",
        (_, JsonObject) => "ErrorObject",
        (_, JsonValue) when error.ContainsKey("reason") => "CodeAndReason",
        (_, JsonValue) => "ErrorText",
        _ when error.ContainsKey("title") => "TitleAndDetail",
        _ when error.ContainsKey("message") => "Message",
        _ => null,
    };
}
