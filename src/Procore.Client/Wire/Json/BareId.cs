using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>An id that stands in a list by itself, where other lists have records.</summary>
internal sealed record BareId(long Id);

/// <summary>Reads ids that stand by themselves; what is none is a row that cannot be read, as a record without an id is.</summary>
internal sealed class BareIdConverter : JsonConverter<Row<BareId>>
{
    public override Row<BareId> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement told = JsonText.Parse(ref reader);
        return JsonIds.ReadLong(told) is { } id and > 0 ? new(new BareId(id)) : new(new UnreadableRow(told, "$", "It is no id."));
    }

    public override void Write(Utf8JsonWriter writer, Row<BareId> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
