using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>Plain text going into a field that Procore keeps as HTML.</summary>
internal sealed class HtmlEscapedConverter : JsonConverter<Optional<string?>>
{
    public override bool HandleNull => true;

    public override Optional<string?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(WebUtility.HtmlDecode(reader.GetString()));

    public override void Write(Utf8JsonWriter writer, Optional<string?> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WebUtility.HtmlEncode(value.Value));
}
