#if NET
using AnyAscii;
#endif

namespace ZohoProcore.Sync;

/// <summary>
/// How a name of another script reads in Latin letters, by the tables of AnyAscii. It finds and ranks candidates and is never evidence. The
/// library is not made for .NET Framework: there such names are not read, and what is certain is the same.
/// </summary>
internal static class OtherLetters
{
    private const string Vowels = "aeiou";
    private const char FirstLetter = '\u0370';

    // Letters that one letter of a script without vowels may stand for.
    private static readonly (char Letter, string Others)[] Sounds =
        [('k', "cq"), ('q', "kc"), ('f', "p"), ('v', "b"), ('s', "z"), ('j', "g")];

    /// <summary>The name in Latin letters; null when it is in them already, and where it can't be read.</summary>
    public static string? Read(string name)
    {
        if (!IsOther(name))
        {
            return null;
        }

#if NET
        return string.Concat(name.Transliterate().ToLowerInvariant().Where(c => c is ' ' || char.IsLetterOrDigit(c)));
#else
        return null;
#endif
    }

    /// <summary>Whether a name has letters of another script.</summary>
    public static bool IsOther(string name)
    {
        foreach (var c in name)
        {
            if (c >= FirstLetter && char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// How alike two names of different scripts read, from zero to one, by their consonants: Arabic and Hebrew write no more of most words.
    /// </summary>
    public static double Likeness(string one, string other)
    {
        var (left, right) = (Read(one), Read(other));
        if ((left is null) == (right is null))
        {
            return 0;
        }

        var (ours, theirs) = (Pairs(Consonants(left ?? one)), Pairs(Consonants(right ?? other)));
        var all = ours.Count + theirs.Count;
        return all == 0 ? 0 : 2.0 * ours.Count(theirs.Remove) / all;
    }

    /// <summary>
    /// The runs of three characters that a name in Latin letters may have, of which a script without vowels writes the consonants.
    /// </summary>
    public static IEnumerable<string> Guesses(string name)
    {
        if (!name.Any(c => c is (>= '\u0590' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')) || Read(name) is not { } latin)
        {
            yield break;
        }

        var before = ' ';
        foreach (var c in latin.Where(c => c is not ('y' or 'w' or 'h')))
        {
            foreach (var first in Spelled(before))
            {
                foreach (var last in Spelled(c))
                {
                    foreach (var vowel in Vowels)
                    {
                        yield return new([first, vowel, last]);
                    }
                }
            }

            before = c;
        }
    }

    private static string Spelled(char letter) =>
        letter is ' ' ? string.Empty : letter + Sounds.FirstOrDefault(sound => sound.Letter == letter).Others;

    private static string Consonants(string latin)
    {
        var kept = new List<char>();
        foreach (var c in latin)
        {
            var sound = c switch
            {
                'c' or 'q' => 'k',
                'z' => 's',
                'v' => 'b',
                'f' => 'p',
                _ => c,
            };
            if (sound is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'h' or ' ')
                && (kept.Count == 0 || kept[kept.Count - 1] != sound))
            {
                kept.Add(sound);
            }
        }

        return new([.. kept]);
    }

    private static List<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
}
