using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A record inside another one. An object of nulls, one without the id that such a record has always, and <c>""</c> mean that nothing is
/// there.
/// </summary>
internal sealed class MentionConverter<T> : ReadingConverter<T?>
    where T : class
{
    private RecordId? _id;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonTypeInfo<T> type = NestedReader.TypeOf<T>(options);
        var id = RecordId.Of(type, ref _id);
        if (AbsentRecord.Is(reader, id.IsNumber))
        {
            reader.TrySkip();
            return null;
        }
        T? mention = NestedReader.Read(ref reader, type);
        return mention is not null && (id.IsNumber && id.IsMissing(mention) ? id.Missing() : id.OddName(mention)) is { } odd
            ? throw new NestedJsonException(null, odd) : mention;
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value, NestedReader.TypeOf<T>(options));
    }
}
