using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>
/// The simplest ways of linking, as a yardstick: a key is made of each name, and a name links where one other name has its key. Procore's own
/// suggestion of matches is equality without regard to case; fifteen lines of preparation are what any integration would write.
/// </summary>
internal static class EqualNames
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["incorporated"] = "inc",
        ["corporation"] = "corp",
        ["company"] = "co",
        ["limited"] = "ltd",
    };

    private static readonly (string Name, Func<string, string> Key)[] All =
        [("Procore's suggestion", name => name.ToUpperInvariant()), ("15-line canonicaliser", Canonicalise)];

    /// <summary>Every way with whether it links two names.</summary>
    public static IEnumerable<(string Name, Func<string, string, bool> IsLinked)> Links =>
        All.Select(way => (way.Name, new Func<string, string, bool>((one, other) => way.Key(one) == way.Key(other))));

    /// <summary>Every way with what it does to the queries.</summary>
    public static IEnumerable<(string Name, LinkCounts Counts)> Measure(LabelledNames names) =>
        All.Select(way => (way.Name, Measure(names, way.Key)));

    private static string Canonicalise(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : c is '.' or '\'' ? '\0' : ' ');
            }
        }

        var words = plain.Replace("\0", string.Empty).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Short.GetValueOrDefault(word, word));
        return string.Join(' ', words.SkipWhile((word, i) => i == 0 && word == "the"));
    }

    private static LinkCounts Measure(LabelledNames names, Func<string, string> key)
    {
        var places = names.Directory.Select((entry, place) => (Key: key(entry.Name), place)).ToLookup(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
        int linked = 0, right = 0, strangers = 0;
        foreach (var (name, expected) in names.Queries)
        {
            var found = places[key(name)].ToList();
            linked += found.Count == 1 ? 1 : 0;
            right += found is [var only] && only == expected ? 1 : 0;
            strangers += found.Count(place => place != expected) == 1 ? 1 : 0;
        }

        return new(names.Queries.Count, linked, right, strangers);
    }
}
