using System.Globalization;
using System.Text;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// What a server says goes into exceptions and logs only after it has been through here: one line, of bounded length, without what we sent
/// in secret.
/// </summary>
internal static class ServiceText
{
    /// <summary>The longest piece of a server's own words.</summary>
    public const int Most = 500;

    private const int MostMessage = 4000;
    private const int MostFields = 100;
    private const int MostMessages = 20;
    /// <summary>A text in one line, without control characters, and not longer than it may be.</summary>
    public static string Line(string text, int most = Most)
    {
        var line = new StringBuilder(Math.Min(text.Length, most + 1));
        foreach (char c in text)
        {
            if (line.Length > most)
                break;
            if (!char.IsWhiteSpace(c))
                line.Append(char.IsControl(c) || IsFormat(c) ? "" : c.ToString());
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        }
        while (line.Length > 0 && line[line.Length - 1] == ' ')
            line.Length--;
        if (line.Length <= most)
            return line.ToString();
        // Not in the middle of a character that takes two.
        line.Length = char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return line.Append('…').ToString();
    }

    /// <summary>A text without the secrets, and without the beginning of one, in whatever way a server spells them.</summary>
    public static string Without(string text, IReadOnlyList<string> secrets) =>
        secrets.Count == 0 ? text : new SecretMask(secrets).Over(text);

    /// <summary>A text of a server, as it may be shown.</summary>
    public static string Shown(string text, IReadOnlyList<string> secrets) => Clean(text, Most, secrets);

    /// <summary>A failure of which everything that a server said has been through here.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="secrets">What was sent in secret with the call, such as the access token.</param>
    public static ApiFailure Cleaned(this ApiFailure failure, params IReadOnlyList<string> secrets) => failure with
    {
        Message = Clean(Bounded(failure, secrets), MostMessage, secrets),
        Words = null,
        Code = failure.Code is null ? null : Clean(failure.Code, Most, secrets),
        RequestId = failure.RequestId is null ? null : Clean(failure.RequestId, Most, secrets),
        Errors = Cleaned(failure.Errors, secrets),
        Inner = failure.Inner is { } inner && !HostLogger.Tell(() => IsFit(inner, secrets)) ? null : failure.Inner,
    };

    /// <summary>Whether an exception quotes nothing that was sent in secret, and no page of what was received.</summary>
    private static bool IsFit(Exception exception, IReadOnlyList<string> secrets)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner.Message.Length > MostMessage)
                return false;
        }
        string all = exception.ToString();
        return string.Equals(all, Without(all, secrets), StringComparison.Ordinal);
    }

    /// <summary>Messages by field, each of which has been through here, and not more of them than anybody reads.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Cleaned(
        this IReadOnlyDictionary<string, IReadOnlyList<string>> errors, IReadOnlyList<string> secrets)
    {
        if (errors.Count == 0)
            return errors;
        var cleaned = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, IReadOnlyList<string>> pair in errors.Take(MostFields))
            cleaned[Clean(pair.Key, Most, secrets)] = [.. pair.Value.Take(MostMessages).Select(message => Clean(message, Most, secrets))];
        return cleaned;
    }

    // Before anything is cut: the beginning of a secret at the end of a text may be too short to be told. Once more as a line, because
    // what a line leaves out may stand between two halves of one.
    private static string Clean(string text, int most, IReadOnlyList<string> secrets) =>
        Line(Without(Line(Without(text, secrets), int.MaxValue - 1), secrets), most);

    // A message is ours and theirs: theirs takes no more of it than it may, and hides nothing of what follows it.
    private static string Bounded(ApiFailure failure, IReadOnlyList<string> secrets)
    {
        string message = failure.Message;
        foreach (string? theirs in (string?[])[failure.Words, failure.Code])
        {
            if (theirs is { Length: > Most })
                message = message.Replace(theirs, Clean(theirs, Most, secrets));
        }
        return message;
    }

    // Marks of direction and the like show nothing, and can make a line look like another one.
    private static bool IsFormat(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
