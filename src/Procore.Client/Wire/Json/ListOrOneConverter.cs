using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// An answer that some documents describe as a list and others as one record. What is neither is no empty list: taking it for one would
/// create again what is there.
/// </summary>
internal sealed class ListOrOneConverter<T> : JsonConverter<IReadOnlyList<Row<T>>>
    where T : class
{
    public override bool HandleNull => true;

    public override IReadOnlyList<Row<T>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var type = NestedReader.TypeOf<Row<T>>(options);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return NestedReader.Read(ref reader, type) is { Value: not null } one ? [one] : throw LenientReader.Unexpected("a list");
        }

        if (reader.TokenType != JsonTokenType.StartArray)
            throw LenientReader.Unexpected("a list");
        var rows = new List<Row<T>>();
        for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (reader.TokenType != JsonTokenType.Null && NestedReader.Read(ref reader, type, index) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Row<T>> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
