using System.Buffers.Text;
using System.Text.Json;
using NodaTime;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Reads scalars as the two APIs really send them: numbers as strings, ids as numbers, <c>""</c> for absent. Works on the reader's
/// bytes; a text is made only where a text is wanted. Errors never quote the value.
/// </summary>
internal static class LenientReader
{
    /// <summary>How every complaint of this class begins.</summary>
    public const string Beginning = "The value is not ";

    private const string Keepable = "a number that can be kept";

    private const int MaxScalar = 128;

    // Nobody has so much of anything, and what is larger cannot be added to its like without end.
    private const decimal Most = 100_000_000_000_000_000_000m;

    public static string? Text(ref Utf8JsonReader reader, SharedTexts? texts = null)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return Length(in reader) == 0 ? null : texts is null ? reader.GetString() : texts.Text(ref reader);
            case JsonTokenType.Number:
                Span<byte> buffer = stackalloc byte[MaxScalar];
                return Ascii(Copy(in reader, buffer));
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                throw Unexpected("a text");
        }
    }

    /// <summary>One of a set of words: no yes or no, and no number either where none is a version.</summary>
    public static string? Word(ref Utf8JsonReader reader, bool takesNumbers = false, SharedTexts? texts = null) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False || (reader.TokenType == JsonTokenType.Number && !takesNumbers)
            ? throw Unexpected("a word") : Text(ref reader, texts);

    public static decimal? Decimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal number) && number != 0)
            return Kept(number);
        Span<byte> buffer = stackalloc byte[MaxScalar];
        ReadOnlySpan<byte> text = Trim(Scalar(in reader, buffer, "a number"));
        if (text.IsEmpty)
            return null;
        if ((Utf8Parser.TryParse(text, out decimal value, out int used) && used == text.Length)
            || (Utf8Parser.TryParse(text, out value, out used, 'E') && used == text.Length))
        {
            // What is too small for a decimal would read as nothing.
            return value != 0 || IsZero(text) ? Kept(value) : throw Unexpected(Keepable);
        }
        throw Unexpected("a number");
    }

    private static decimal Kept(decimal number) => number is > -Most and < Most ? number : throw Unexpected(Keepable);

    private static bool IsZero(ReadOnlySpan<byte> number)
    {
        foreach (byte digit in number)
        {
            if (digit is (byte)'e' or (byte)'E')
                break;
            if (digit is >= (byte)'1' and <= (byte)'9')
                return false;
        }
        return true;
    }

    public static long? Int64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number))
            return number;
        decimal? value = Decimal(ref reader);
        if (value is null)
            return null;
        if (value != decimal.Truncate(value.Value) || value is < long.MinValue or > long.MaxValue)
            throw Unexpected("a whole number");
        return (long)value.Value;
    }

    public static int? Int32(ref Utf8JsonReader reader)
    {
        long? value = Int64(ref reader);
        return value is < int.MinValue or > int.MaxValue ? throw Unexpected("a 32-bit number") : (int?)value;
    }

    public static bool? Boolean(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
        }
        Span<byte> buffer = stackalloc byte[MaxScalar];
        ReadOnlySpan<byte> text = Trim(Scalar(in reader, buffer, "true or false"));
        if (text.IsEmpty)
            return null;
        if (text.SequenceEqual("true"u8) || text.SequenceEqual("1"u8) || text.SequenceEqual("True"u8))
            return true;
        if (text.SequenceEqual("false"u8) || text.SequenceEqual("0"u8) || text.SequenceEqual("False"u8))
            return false;
        throw Unexpected("true or false");
    }

    public static Instant? Instant(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxScalar];
        ReadOnlySpan<byte> text = Trim(Scalar(in reader, buffer, "a time stamp"));
        if (text.IsEmpty)
            return null;
        return WireTime.TryParseInstant(text, out Instant value) ? value : throw Unexpected("a time stamp");
    }

    public static LocalDate? Date(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxScalar];
        ReadOnlySpan<byte> text = Trim(Scalar(in reader, buffer, "a date"));
        if (text.IsEmpty)
            return null;
        return WireTime.TryParseDate(text, out LocalDate value) ? value : throw Unexpected("a date");
    }

    public static JsonException Unexpected(string wanted) => new(Beginning + wanted + ".");

    private static ReadOnlySpan<byte> Scalar(in Utf8JsonReader reader, Span<byte> buffer, string wanted) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String when !reader.ValueIsEscaped && !reader.HasValueSequence => reader.ValueSpan,
        JsonTokenType.String when Length(in reader) <= buffer.Length => buffer.Slice(0, reader.CopyString(buffer)),
        JsonTokenType.Number => Copy(in reader, buffer),
        _ => throw Unexpected(wanted),
    };

    private static long Length(in Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

    private static ReadOnlySpan<byte> Copy(in Utf8JsonReader reader, Span<byte> buffer)
    {
        if (!reader.HasValueSequence)
            return reader.ValueSpan;
        if (reader.ValueSequence.Length > buffer.Length)
            throw Unexpected("a number of usual length");
        int length = 0;
        foreach (ReadOnlyMemory<byte> part in reader.ValueSequence)
        {
            part.Span.CopyTo(buffer.Slice(length));
            length += part.Length;
        }
        return buffer.Slice(0, length);
    }

    private static string Ascii(ReadOnlySpan<byte> bytes)
    {
        // The stack has room for a number, and not for what somebody may send as one.
        if (bytes.Length > MaxScalar)
            throw Unexpected("a number of usual length");
        Span<char> text = stackalloc char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
            text[i] = (char)bytes[i];
        return text.ToString();
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] == (byte)' ')
            text = text.Slice(1);
        while (!text.IsEmpty && text[text.Length - 1] == (byte)' ')
            text = text.Slice(0, text.Length - 1);
        return text;
    }
}
