namespace ZohoProcore.Sync;

/// <summary>
/// Zoho has no field for a code on projects and tag options; people write it in front of the name, as in <c>02-300 Earthwork</c> or
/// <c>33 30 00 Sewerage</c>. Codes are compared exactly and in whole words: "02-300" is never "02-330", and "33" never "33 30 00".
/// </summary>
internal static class LeadingCode
{
    private const int MostWords = 8;
    private const int ShortestNumber = 2;

    /// <summary>
    /// The first word, and with it the groups of digits that follow where it may be the first part of a code that is written in groups:
    /// where it has no sign between its letters and digits.
    /// </summary>
    public static string Of(string text) => Of(text, _ => false);

    /// <summary>Everything that may be a code in front of a text, the longest first.</summary>
    public static IEnumerable<string> AllOf(string text)
    {
        var words = Words(text);
        return Enumerable.Range(1, Math.Min(words.Length, MostWords)).Reverse().Select(count => First(words, count));
    }

    /// <summary>The longest of the codes that there are that stands in front, if it is no part of what is written there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCode">Whether there is such a code.</param>
    /// <returns>The code; or what is written in front, which is none of them.</returns>
    public static string Of(string text, Func<string, bool> isCode)
    {
        var words = Words(text);
        var least = Groups(words);
        var found = Enumerable.Range(least, Math.Max(0, Math.Min(words.Length, MostWords) - least + 1)).Reverse()
            .Select(count => First(words, count)).FirstOrDefault(front => front.Length > 0 && isCode(front));
        return found ?? First(words, least);
    }

    /// <summary>
    /// The number in front of a project's name. Where no project has one in groups, what follows more than two characters is the name.
    /// </summary>
    /// <param name="name">The project's name in Zoho Books.</param>
    /// <param name="isNumber">Whether a project in Procore has such a number.</param>
    /// <param name="areInGroups">Whether any has one in groups.</param>
    public static string OfProject(string name, Func<string, bool> isNumber, bool areInGroups) =>
        areInGroups || Words(name) is not [{ Length: > ShortestNumber }, ..] ? Of(name, isNumber) : First(Words(name), 1);

    /// <summary>Whether a code stands in front of a name.</summary>
    public static bool StandsBefore(string code, string text)
    {
        var (words, parts) = (Words(text), Words(code));
        return parts.Length > 0 && words.Length > parts.Length && words.Take(parts.Length).SequenceEqual(parts);
    }

    /// <summary>Whether a code is written in groups.</summary>
    public static bool IsInGroups(string code) => Words(code).Length > 1;

    private static int Groups(string[] words) => words.Length == 0 ? 0 : !MayGoOn(words[0]) ? 1
        : 1 + words.Skip(1).TakeWhile(IsGroup).Take(MostWords - 1).Count();

    private static bool MayGoOn(string word) => word.All(char.IsLetterOrDigit);

    private static bool IsGroup(string word) => IsDigit(word[0]) && word.All(c => IsDigit(c) || c == '.');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string First(string[] words, int count) => string.Join(" ", words.Take(count));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
