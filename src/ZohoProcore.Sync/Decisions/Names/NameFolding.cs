using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Writes a name in plain lower-case letters and digits: no accents, no punctuation, one width. Nothing depends on the culture or on the
/// Unicode normalization of the host, because a name must not match differently on another machine.
/// </summary>
internal static class NameFolding
{
    /// <summary>Stands where brackets or a slash set parts of the name apart.</summary>
    public const char Boundary = '\u0001';

    private const string HalfWidthKatakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string VoicedKana = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string HalfVoicedKana = "はひふへほハヒフヘホ";

    /// <summary>How many characters folding may write.</summary>
    public static int Room(int length) => (length * 12) + 8;

    /// <summary>Folds a name into a buffer of at least <see cref="Room"/> characters.</summary>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> into)
    {
        var at = 0;
        var run = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = OneWidth(name[i]);
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                at += Supplementary(c, name[++i], into.Slice(at));
            }
            else if (c < '\u0080')
            {
                at += Ascii(name, ref i, c, run, into.Slice(at));
            }
            else if (Bracketed(name, i) is { } form)
            {
                at += Put(form, into.Slice(at));
                i += name[i] is '\u3231' or '\u3232' or '\u321C' ? 0 : 2;
            }
            else
            {
                at += Other(c, into, at);
            }

            run = at > 0 && into[at - 1] is not (' ' or Boundary) && c is not ('.' or '/') ? run + 1 : 0;
        }

        return at;
    }

    private static int Ascii(ReadOnlySpan<char> name, ref int i, char c, int run, Span<char> into)
    {
        switch (c)
        {
            case '\'' or '`':
                return 0;
            case '.' or '/' when i > 0 && char.IsDigit(name[i - 1]) && i + 1 < name.Length && char.IsDigit(name[i + 1]):
                into[0] = c; // "1.5" and "3/4" are no "1-5" and "3-4"
                return 1;
            case '.':
                return run > 1
                    && IsWordAt(name, i + 1)
                    || (run == 1 && char.IsLetter(name[i - 1]) && IsLongWordAt(name, i + 1))
                    ? Put(" ", into)
                    : 0;
            case '+' when run == 1 && !IsWordAt(name, i + 1):
                return Put(" plus ", into); // "A+ Roofing" is a grade, and "A & Roofing" is not
            case '&' or '+':
                return Put(" and ", into);
            case '(' when Bracketed(name, i) is { } form:
                i += 2;
                return Put(form, into);
            case '/' when run == 1 && IsWordAt(name, i + 1) && !IsWordAt(name, i + 2):
                return Initials(name, ref i, into);
            case '(' or ')' or '[' or ']' or '{' or '}' or '/' or '\\':
                into[0] = Boundary;
                return 1;
            default:
                into[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : ' ';
                return 1;
        }
    }

    // "A/S" is one word; "t/a" and "c/o" say that another name follows. Their first letter is written already.
    private static int Initials(ReadOnlySpan<char> name, ref int i, Span<char> into)
    {
        var one = char.ToLowerInvariant(name[i - 1]);
        var other = char.ToLowerInvariant(name[i + 1]);
        if ((one, other) is ('t', 'a') or ('c', 'o'))
        {
            i++;
            return Put(one == 't' ? "radingas " : "areof ", into);
        }

        return 0;
    }

    private static int Other(char c, Span<char> into, int at)
    {
        if (c is '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '\u00B4' or '\u0640' || IsDroppedMark(c))
        {
            return 0;
        }

        if (c is '\u3099' or '\u309A')
        {
            if (at > 0 && (c == '\u3099' ? VoicedKana : HalfVoicedKana).AsSpan().IndexOf(into[at - 1]) >= 0)
            {
                into[at - 1] += c == '\u3099' ? '\u0001' : '\u0002';
            }

            return 0;
        }

        var letter = c == '\u0130' ? 'i' : char.ToLowerInvariant(c);
        if (PlainLetters.Find(letter) is { } plain)
        {
            return Put(plain, into.Slice(at));
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (IsNumeral(category) && WrittenSigns.Numeral(CharUnicodeInfo.GetNumericValue(c), into.Slice(at)) is > 0 and var written)
        {
            return written;
        }

        into[at] = IsKept(category) ? letter : WrittenSigns.Letter(c) ?? ' ';
        return category == UnicodeCategory.Format ? 0 : 1;
    }

    private static int Supplementary(char high, char low, Span<char> into)
    {
        var code = char.ConvertToUtf32(high, low);
        if (code is >= 0x1D400 and <= 0x1D6A3)
        {
            into[0] = (char)('a' + ((code - 0x1D400) % 26));
            return 1;
        }

        if (code is >= 0x1D7CE and <= 0x1D7FF)
        {
            into[0] = (char)('0' + ((code - 0x1D7CE) % 10));
            return 1;
        }

        var text = new string([high, low]);
        if (code == 0x1F51F)
        {
            return Put("10", into);
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(text, 0);
        if (IsNumeral(category) && WrittenSigns.Numeral(CharUnicodeInfo.GetNumericValue(text, 0), into) is > 0 and var written)
        {
            return written;
        }

        if (!IsKept(category))
        {
            into[0] = WrittenSigns.Letter(code) ?? ' ';
            return 1;
        }

        (into[0], into[1]) = (high, low);
        return 2;
    }

    private static char OneWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF66' and <= '\uFF9D' => HalfWidthKatakana[c - '\uFF66'],
        '\u2044' or '\u2215' => '/',
        '\uFF9E' => '\u3099',
        '\uFF9F' => '\u309A',
        _ => c,
    };

    // Japanese and Korean firms write their legal form as one letter in brackets, or as one sign.
    private static string? Bracketed(ReadOnlySpan<char> name, int i)
    {
        var inside = name[i] is '(' or '\uFF08' && i + 2 < name.Length && name[i + 2] is ')' or '\uFF09' ? name[i + 1] : name[i];
        return inside == name[i] && inside is not ('\u3231' or '\u3232' or '\u321C') ? null : inside switch
        {
            '株' or '\u3231' => " 株式会社 ",
            '有' or '\u3232' => " 有限会社 ",
            '同' => " 合同会社 ",
            '주' or '\u321C' => " 주식회사 ",
            '유' => " 유한회사 ",
            _ => null,
        };
    }

    // Marks that only decorate a letter. The vowel signs of the Indian and Thai scripts are marks too, and tell words apart.
    private static bool IsDroppedMark(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u0591' and <= '\u05C7')
            or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC')
            or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF')
            or (>= '\uFE00' and <= '\uFE2F');

    private static bool IsKept(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;

    private static bool IsNumeral(UnicodeCategory category) =>
        category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber;

    private static bool IsWordAt(ReadOnlySpan<char> name, int i) => i < name.Length && char.IsLetterOrDigit(name[i]);

    // "J.Jill" is "J. Jill", and "S.p.A." one word.
    private static bool IsLongWordAt(ReadOnlySpan<char> name, int i)
    {
        var end = i;
        while (end < name.Length && char.IsLetter(name[end]))
        {
            end++;
        }

        return end - i > 3;
    }

    private static int Put(string text, Span<char> into)
    {
        text.AsSpan().CopyTo(into);
        return text.Length;
    }
}
