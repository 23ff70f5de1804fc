using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Short texts that repeat from row to row, as statuses and currencies, are made once for a client. There is one place for each text, and
/// the latest that belongs there takes it, so that whatever comes costs no more memory than the places.
/// </summary>
internal sealed class SharedTexts
{
    private const int Bits = 10;
    private const int Longest = 32;

    private readonly string?[] _places = new string?[1 << Bits];

    /// <summary>The text that the reader stands on.</summary>
    public string? Text(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > Longest)
            return reader.GetString();
        ref string? place = ref PlaceOf(reader.ValueSpan);
        return place is { } kept && IsSame(kept, reader.ValueSpan) ? kept : place = reader.GetString();
    }

    /// <summary>A name, which has no escape.</summary>
    public string Text(ReadOnlySpan<byte> name)
    {
        ref string? place = ref PlaceOf(name);
        return place is { } kept && IsSame(kept, name) ? kept : place = Encoding.UTF8.GetString(name);
    }

    private ref string? PlaceOf(ReadOnlySpan<byte> text) => ref _places[(int)(KeyOf(text) >> (64 - Bits))];

    /// <summary>A number that two texts have in common seldom, unless they begin, end and are as long alike.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> text)
    {
        ulong first = 0, last = 0;
        if (text.Length >= sizeof(ulong))
        {
            first = MemoryMarshal.Read<ulong>(text);
            last = MemoryMarshal.Read<ulong>(text.Slice(text.Length - sizeof(ulong)));
        }
        else
        {
            foreach (byte one in text)
                first = (first << 8) | one;
        }
        return unchecked(((first * 0x9E3779B97F4A7C15) ^ ((last + (ulong)text.Length) * 0xC2B2AE3D27D4EB4F)) * 0x165667B19E3779F9);
    }

    // What is no ASCII is longer in bytes than as a text, or has other signs: it is made anew each time.
    private static bool IsSame(string text, ReadOnlySpan<byte> value)
    {
#if NET
        return System.Text.Ascii.Equals(value, text);
#else
        if (text.Length != value.Length)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != value[i] || text[i] > 0x7F)
                return false;
        }
        return true;
#endif
    }
}
