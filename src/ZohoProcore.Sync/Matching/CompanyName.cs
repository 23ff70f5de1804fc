using System.Globalization;
using System.Text;

namespace ZohoProcore.Sync;

/// <summary>A firm's name in the layers that matching needs. Numerals, places, directions and trade words are never dropped.</summary>
internal sealed class CompanyName
{
    private CompanyName(string raw, string canonical, string baseName, IReadOnlyList<string> tokens)
    {
        Raw = raw;
        Canonical = canonical;
        Base = baseName;
        Tokens = tokens;
    }

    /// <summary>The name as written.</summary>
    public string Raw { get; }

    /// <summary>Folded, with the legal form in one spelling and kept. Equal canonical names are evidence.</summary>
    public string Canonical { get; }

    /// <summary>The canonical name without its legal form. Equal base names are only a hint.</summary>
    public string Base { get; }

    /// <summary>The words of the base name.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>Whether the name says too little to be evidence by itself.</summary>
    public bool IsWeak => Base.Length <= 4 || Tokens.Count == 0;

    /// <summary>
    /// Whether two names could be one firm's, given that something else says so: they begin alike and share at least half of their words. Never evidence by
    /// itself.
    /// </summary>
    public bool IsCompatibleWith(CompanyName other)
    {
        var shared = Tokens.Intersect(other.Tokens, StringComparer.Ordinal).Count();
        return Base == other.Base
            || (shared > 0 && Tokens[0] == other.Tokens[0] && shared * 2 >= Tokens.Union(other.Tokens, StringComparer.Ordinal).Count());
    }

    /// <summary>Reads a name.</summary>
    public static CompanyName Parse(string name)
    {
        var words = Words(name);
        if (words.Count > 1 && words[0] == "the")
        {
            words.RemoveAt(0);
        }

        var forms = words.Count;
        while (forms > 1 && LegalForms.Find(words[forms - 1]) is { } form)
        {
            words[--forms] = form;
        }

        var tokens = words.GetRange(0, forms);
        return new(name, string.Join(" ", words), string.Join(" ", tokens), tokens);
    }

    private static List<string> Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || c is '.' or '\'' or '\u2019' or '\u2018' or '`')
            {
                continue;
            }

            var letter = char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            if (letter is '&' or '+')
            {
                folded.Append(" and ");
            }
            else if (LatinLetters.Find(letter) is { } plain)
            {
                folded.Append(plain);
            }
            else
            {
                folded.Append(char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : ' ');
            }
        }

        return [.. folded.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries)];
    }
}
