using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A record inside another one. An object of nulls, one whose id is null, and <c>""</c> mean that nothing is there.
/// </summary>
internal sealed class MentionConverter<T> : JsonConverter<T?>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!IsAbsent(reader))
            return NestedReader.Read(ref reader, NestedReader.TypeOf<T>(options));
        reader.TrySkip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value, NestedReader.TypeOf<T>(options));
    }

    private static bool IsAbsent(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
            return IsNothing(in ahead);
        bool anything = false;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = ahead.ValueTextEquals("id"u8);
            ahead.Read();
            bool nothing = IsNothing(in ahead);
            if (isId && nothing)
                return true;
            anything |= !nothing;
            ahead.TrySkip();
        }
        return !anything;
    }

    private static bool IsNothing(in Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null
        || (reader.TokenType == JsonTokenType.String
            && (reader.HasValueSequence ? reader.ValueSequence.IsEmpty : reader.ValueSpan.IsEmpty));
}
