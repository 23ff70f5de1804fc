using System.Runtime.InteropServices;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Short values that repeat from row to row, as statuses, currencies, nought and nothing, are made once. There is one place for each
/// value, and the latest that belongs there takes it, so that whatever comes costs no more memory than the places.
/// </summary>
internal static class SharedValues
{
    private const int Places = 1024;
    private const int Longest = 32;

    private static readonly string?[] Texts = new string?[Places];
    private static readonly Kept?[] Elements = new Kept?[Places];

    /// <summary>The text that the reader stands on.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        if (!IsShort(in reader))
            return reader.GetString();
        ref string? place = ref Texts[PlaceOf(reader.ValueSpan)];
        return place is { } kept && IsSame(kept, reader.ValueSpan) ? kept : place = reader.GetString();
    }

    /// <summary>The value that the reader stands on, of which every text can be read.</summary>
    public static JsonElement Element(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || !IsShort(in reader))
            return JsonText.Readable(JsonElement.ParseValue(ref reader));
        ref Kept? place = ref Elements[PlaceOf(reader.ValueSpan)];
        if (place is { } kept && kept.Token == reader.TokenType && kept.IsSame(reader.ValueSpan))
            return kept.Value;
        JsonTokenType token = reader.TokenType;
        JsonElement value = JsonText.Readable(JsonElement.ParseValue(ref reader));
        place = new Kept(token, value);
        return value;
    }

    private static bool IsShort(in Utf8JsonReader reader) =>
        !reader.HasValueSequence && !reader.ValueIsEscaped && reader.ValueSpan.Length <= Longest;

    private static int PlaceOf(ReadOnlySpan<byte> value) => (int)(SaidTwice.Hash(value) % Places);

    // What is no ASCII is longer in bytes than as a text, or has other signs: it is made anew each time.
    private static bool IsSame(string text, ReadOnlySpan<byte> value)
    {
        if (text.Length != value.Length)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != value[i] || text[i] > 0x7F)
                return false;
        }
        return true;
    }

    private sealed class Kept(JsonTokenType token, JsonElement value)
    {
        public JsonTokenType Token => token;

        public JsonElement Value => value;

        public bool IsSame(ReadOnlySpan<byte> told)
        {
            ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
            return (token == JsonTokenType.String ? raw[1..^1] : raw).SequenceEqual(told);
        }
    }
}
