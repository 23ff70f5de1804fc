using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// JSON whose texts are no Unicode: half an emoji, a byte of another encoding. They cannot be read, so each such place becomes U+FFFD, as
/// everywhere where text is shown.
/// </summary>
internal static class JsonText
{
    private const string Unreadable = "\\ufffd";

    /// <summary>How deep an answer may be nested: members that nobody knows hold what they like.</summary>
    public const int MostDeep = 256;

    /// <summary>The bytes as JSON text that can be read, without a byte order mark.</summary>
    public static string Clean(ReadOnlySpan<byte> json) => WithoutHalves(Encoding.UTF8.GetString(json.ToArray()).TrimStart('\uFEFF'));

    /// <summary>The value that the reader stands on, whole.</summary>
    public static JsonElement Parse(ref Utf8JsonReader reader) => Cleaned(JsonElement.ParseValue(ref reader));

    /// <summary>The value, of which every text can be read.</summary>
    public static JsonElement Readable(JsonElement value)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        bool mayBeOdd = raw.IndexOf("\\u"u8) >= 0;
        for (int i = 0; i < raw.Length && !mayBeOdd; i++)
            mayBeOdd = raw[i] > 0x7F;
        return mayBeOdd ? Cleaned(value) : value;
    }

    private static JsonElement Cleaned(JsonElement value)
    {
        string raw = Clean(JsonMarshal.GetRawUtf8Value(value));
        using JsonDocument document = JsonDocument.Parse(raw, new JsonDocumentOptions { MaxDepth = MostDeep });
        return document.RootElement.Clone();
    }

    /// <summary>A text as it can be read.</summary>
    public static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            using JsonDocument document = JsonDocument.Parse(Clean(JsonMarshal.GetRawUtf8Value(text)));
            return document.RootElement.GetString();
        }
    }

    // Escapes of half a character: \ud83d without its \ude00, or the other way round.
    private static string WithoutHalves(string json)
    {
        if (json.IndexOf("\\u", StringComparison.Ordinal) < 0)
            return json;
        var clean = new StringBuilder(json.Length);
        for (int at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\' || at + 1 == json.Length)
            {
                clean.Append(json[at]);
                continue;
            }
            int here = Escaped(json, at);
            if (here is < 0xD800 or > 0xDFFF)
            {
                clean.Append(json[at]).Append(json[++at]);
                continue;
            }
            bool whole = here <= 0xDBFF && Escaped(json, at + 6) is >= 0xDC00 and <= 0xDFFF;
            clean.Append(whole ? json.Substring(at, 12) : Unreadable);
            at += whole ? 11 : 5;
        }
        return clean.ToString();
    }

    /// <summary>The code unit of the escape that begins here; below zero when none does.</summary>
    private static int Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture, out int unit)
            ? unit
            : -1;
}
