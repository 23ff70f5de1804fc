using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace EmbeddedHost;

/// <summary>
/// Decides what people are told, from what stands now and what they were told before: pure, so that a restart decides as before it. Names from outside are made visible here, once for all channels.
/// </summary>
internal sealed class NotificationDecider(NotificationRules rules)
{
    /// <summary>Something that comes and goes is not told again before this is over.</summary>
    public static readonly Duration Quiet = Duration.FromHours(1);

    /// <summary>How many questions a digest spells out.</summary>
    public const int MostQuestions = 10;

    private const int LongestLine = 300;
    private const int LongestSubject = 120;

    /// <summary>Decides.</summary>
    /// <param name="snapshot">What stands now.</param>
    /// <param name="told">What people were told before.</param>
    /// <param name="doubtful">The subjects of mails of which nobody knows whether they arrived; said in the first that is sent.</param>
    /// <returns>What is to be sent, and what people have been told once that is kept.</returns>
    public (IReadOnlyList<Notification> Send, Told Told) Decide(NotificationSnapshot snapshot, Told told, IReadOnlyList<string> doubtful)
    {
        var (urgent, kept) = Urgent(snapshot, told);
        var (digest, day) = Digest(snapshot, told);
        List<Notification> send = [.. urgent is null ? [] : (Notification[])[urgent], .. digest is null ? [] : (Notification[])[digest]];
        if (send.Count > 0 && doubtful.Count > 0)
            send[0] = send[0] with { Lines = [.. send[0].Lines, .. doubtful.Select(subject => Line($"It is not known whether an earlier mail arrived, and it was not sent again: {subject}"))] };
        return (send, new() { Digest = day, Urgent = kept });
    }

    private (Notification? Notification, IReadOnlyList<ToldUrgent> Kept) Urgent(NotificationSnapshot snapshot, Told told)
    {
        var before = told.Urgent.ToDictionary(one => one.Key, StringComparer.Ordinal);
        var (kept, news) = (new List<ToldUrgent>(), new List<(ConnectionSnapshot Connection, string Line)>());
        var holds = snapshot.Connections.SelectMany(connection => Urgencies(connection, snapshot.Now).Select(one => (Connection: connection, one.Key, one.Line))).ToList();
        foreach (var (connection, key, line) in holds)
        {
            var known = before.GetValueOrDefault(key);
            if (known is null || (known.IsOver && snapshot.Now - known.At >= Quiet))
            {
                kept.Add(new(key, snapshot.Now, IsOver: false));
                news.Add((connection, line));
            }
            else
            {
                kept.Add(known); // one that is back too soon stays over until it may be told again
            }
        }

        var now = holds.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        kept.AddRange(told.Urgent.Where(one => !now.Contains(one.Key) && snapshot.Now - one.At < Quiet).Select(one => one with { IsOver = true }));
        if (news.Count == 0) return (null, kept);
        var about = news.Select(one => one.Connection).Distinct().ToList();
        var subject = news.Count == 1 ? $"{about[0].Name}: {news[0].Line}" : string.Create(CultureInfo.InvariantCulture, $"{news.Count} things need a person: {string.Join(", ", about.Select(one => one.Name))}");
        return (Make(NotificationKind.Urgent, snapshot.Now, subject, news.Select(one => $"{one.Connection.Name}: {one.Line}"), about), kept);
    }

    private IEnumerable<(string Key, string Line)> Urgencies(ConnectionSnapshot connection, Instant now)
    {
        foreach (var locked in connection.Locked)
            yield return ($"{connection.Id}/locked/{locked.Service}", $"{locked.Service} does not let the connection in any more{Since(locked.Since)}; a person has to authorize it again. {locked.Sentence}".TrimEnd());
        if (connection.StandsStill is { } why) yield return ($"{connection.Id}/stands-still", $"its work stands still. {why}");
        foreach (var month in connection.Months) yield return ($"{connection.Id}/month/{month.Month}{(month.ChangedAfterClose ? "/closed" : string.Empty)}", Sentence(month));
        if (connection.Oldest is [var oldest, ..] && now - oldest.Since > rules.OldestAfter)
            yield return ($"{connection.Id}/oldest", string.Create(CultureInfo.InvariantCulture, $"a question has waited for {(int)(now - oldest.Since).TotalHours} hours. {oldest.Number}: {oldest.Sentence}"));
    }

    // The first look makes no digest of a day that began without it, and days that passed while nothing ran make one and not many.
    private (Notification? Notification, LocalDate Day) Digest(NotificationSnapshot snapshot, Told told)
    {
        var today = snapshot.Now.InZone(rules.Zone).Date;
        var last = snapshot.Now >= DueOn(today) ? today : today.PlusDays(-1);
        if (told.Digest is not { } before || before >= last) return (null, told.Digest is { } known && known > last ? known : last);
        var news = snapshot.Connections.Where(connection => connection.HasNews).ToList();
        if (news.Count == 0) return (null, last);
        var questions = news.Sum(connection => connection.Questions);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{Count(questions, "question waits", "questions wait")}: {string.Join(", ", news.Select(connection => connection.Name))}");
        return (Make(NotificationKind.Digest, snapshot.Now, subject, news.SelectMany(connection => Lines(connection, snapshot.Now)), news), last);
    }

    private Instant DueOn(LocalDate day) => rules.Zone.AtLeniently(day + rules.DigestAt).ToInstant();

    private IEnumerable<string> Lines(ConnectionSnapshot connection, Instant now)
    {
        yield return $"{connection.Name} ({connection.Id})";
        foreach (var (key, line) in Urgencies(connection, now))
            if (!key.EndsWith("/oldest", StringComparison.Ordinal)) yield return $"- {line}"; // it is the first of the questions
        if (connection.AwaitingGoAhead > 0) yield return $"- {Count(connection.AwaitingGoAhead, "order waits", "orders wait")} for the go-ahead.";
        if (connection.Questions == 0) yield break;
        yield return $"- {Count(connection.Questions, "question waits", "questions wait")}{(connection.Oldest is [var first, ..] ? $", the oldest{Since(first.Since)}" : string.Empty)}:";
        foreach (var question in connection.Oldest.Take(MostQuestions)) yield return $"  - {question.Number}: {question.Sentence}";
        if (connection.Questions > Math.Min(MostQuestions, connection.Oldest.Count))
            yield return string.Create(CultureInfo.InvariantCulture, $"  - and {connection.Questions - Math.Min(MostQuestions, connection.Oldest.Count):N0} more");
    }

    private static string Sentence(UntiedMonth month) => month.ChangedAfterClose
        ? $"{month.Month} was closed, and {Count(month.Orders, "order stands", "orders stand")} otherwise since."
        : $"{month.Month} does not tie: {Count(month.Orders, "order differs", "orders differ")} between Zoho Books and Procore.";

    private static string Since(Instant? since) => since is { } at ? $" since {PageWords.Time(at)}" : string.Empty;

    private static string Count(int count, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : more)}");

    private static Notification Make(NotificationKind kind, Instant at, string subject, IEnumerable<string> lines, IReadOnlyList<ConnectionSnapshot> about)
    {
        List<string> shown = [.. lines.Select(Line)];
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{Words.Time(at)}\n{string.Join('\n', shown)}")))[..32];
        return new(id, kind, at, Cut(SentenceFormatter.OneLine(subject), LongestSubject), shown, [.. about.Select(connection => connection.Id)]);
    }

    private static string Line(string text) => Cut(SentenceFormatter.OneLine(text), LongestLine);

    // Not within a character of two halves.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
}
