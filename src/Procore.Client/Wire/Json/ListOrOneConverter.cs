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
    private readonly LenientListConverter<Row<T>> _rows = new();

    public override bool HandleNull => true;

    public override IReadOnlyList<Row<T>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isOne = reader.TokenType == JsonTokenType.StartObject;
        if (!isOne && reader.TokenType != JsonTokenType.StartArray)
            throw LenientReader.Unexpected("a list");
        IReadOnlyList<Row<T>> rows = _rows.Read(ref reader, typeToConvert, options);
        return isOne && rows is not [{ Value: not null }] ? throw LenientReader.Unexpected("a list") : RowList<T>.Of(rows);
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Row<T>> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
