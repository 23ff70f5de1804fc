using System.Globalization;
using System.Text;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Takes secrets out of a text: as they are, as forms, JSON and HTML escape them, and as base64 has them. A secret that was cut off is
/// recognised by its beginning.
/// </summary>
internal sealed class SecretMask
{
    private const string Mask = "***";

    // Less than this of a secret is a word like others.
    private const int Recognised = 8;

    private readonly List<string> _needles = [];

    // What a secret begins with, or what its first letter is written with.
    private readonly HashSet<char> _firsts = ['%', '\\', '&', '+'];

    public SecretMask(IEnumerable<string> secrets)
    {
        foreach (string secret in secrets)
        {
            Add(secret);
            // The name of a scheme before it is none of the secret.
            Add(secret[(secret.LastIndexOf(' ') + 1)..]);
        }
        foreach (string needle in _needles)
            _firsts.Add(char.ToUpperInvariant(needle[0]));
    }

    public string Over(string text)
    {
        var masked = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int length = 0;
            if (!_firsts.Contains(char.ToUpperInvariant(text[at])))
            {
                masked.Append(text[at++]);
                continue;
            }
            // Secrets may begin alike: the longest that stands here goes as a whole.
            foreach (string needle in _needles)
                length = Math.Max(length, Math.Max(Alike(text, at, needle, false), Alike(text, at, needle, true)));
            if (length == 0)
                masked.Append(text[at]);
            else
                masked.Append(Mask);
            at += Math.Max(length, 1);
        }
        return masked.ToString();
    }

    private void Add(string secret)
    {
        if (secret.Length == 0 || _needles.Contains(secret))
            return;
        _needles.Add(secret);
        if (secret.Length < Recognised)
            return;
        // Inside a longer text in base64 a secret begins at one of three places, and its first and last letters mix with its neighbours.
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        for (int before = 0; before < 3; before++)
        {
            int whole = (before + bytes.Length) * 8 / 6;
            string letters = Convert.ToBase64String([.. new byte[before], .. bytes])[..whole][(before == 0 ? 0 : before + 1)..];
            _needles.Add(letters);
            _needles.Add(letters.Replace('+', '-').Replace('/', '_'));
        }
    }

    /// <summary>How much of the text at this place is the secret, or enough of its beginning; 0 when it is something else.</summary>
    private static int Alike(string text, int start, string needle, bool isEscaped)
    {
        int at = start;
        int met = 0;
        while (met < needle.Length && at < text.Length)
        {
            (char next, int used) = isEscaped ? Escaped(text, at, needle[met]) : (text[at], 1);
            if (char.ToUpperInvariant(next) != char.ToUpperInvariant(needle[met]))
                break;
            met++;
            at += used;
        }
        bool isWord = (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (at == text.Length || !char.IsLetterOrDigit(text[at]));
        return met >= Recognised || (met == needle.Length && isWord) ? at - start : 0;
    }

    /// <summary>The character that stands here, and how many it is written with.</summary>
    private static (char Value, int Used) Escaped(string text, int at, char wanted)
    {
        if (text[at] == '+' && wanted == ' ')
            return (' ', 1);
        if (text[at] == '%')
            return Percent(text, at);
        if (text[at] == '\\' && at + 1 < text.Length)
        {
            return text[at + 1] == 'u' && Number(text, at + 2, 4, NumberStyles.AllowHexSpecifier) is { } unit
                ? (unit, 6) : (text[at + 1], 2);
        }

        int end = text[at] == '&' ? text.IndexOf(';', at, Math.Min(10, text.Length - at)) : -1;
        return end < 0 ? (text[at], 1) : (Entity(text.Substring(at + 1, end - at - 1)), end + 1 - at);
    }

    // Escaped twice, too: %252B.
    private static (char Value, int Used) Percent(string text, int at)
    {
        int used = 1;
        while (string.CompareOrdinal(text, at + used, "25", 0, 2) == 0)
            used += 2;
        return Number(text, at + used, 2, NumberStyles.AllowHexSpecifier) is { } value ? (value, used + 2) : ('%', used);
    }

    private static char Entity(string name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ when name.StartsWith("#x", StringComparison.OrdinalIgnoreCase) =>
            Number(name, 2, name.Length - 2, NumberStyles.AllowHexSpecifier) ?? '\0',
        ['#', ..] => Number(name, 1, name.Length - 1, NumberStyles.None) ?? '\0',
        _ => '\0',
    };

    private static char? Number(string text, int at, int length, NumberStyles style) =>
        length > 0 && at + length <= text.Length
        && int.TryParse(text.AsSpan(at, length), style, CultureInfo.InvariantCulture, out int value) && value is >= 0 and <= char.MaxValue
            ? (char)value : null;
}
