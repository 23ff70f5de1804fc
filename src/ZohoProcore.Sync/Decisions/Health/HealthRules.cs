using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What the end of a scan says about the health of the service it read. Pure.</summary>
internal static class HealthRules
{
    private const string ClockKey = "clock";

    private static readonly Duration ClocksApart = Duration.FromMinutes(5);
    private static readonly Duration ClocksRunApart = Duration.FromMinutes(1);

    /// <summary>The note after a scan that ended well.</summary>
    /// <param name="before">The note before.</param>
    /// <param name="key">The scan.</param>
    /// <param name="zoho">Whether it read Zoho Books.</param>
    /// <param name="procore">Whether it read Procore.</param>
    /// <param name="now">The time now.</param>
    public static HealthNote Read(HealthNote before, RecordKey key, bool zoho, bool procore, Instant now) => new()
    {
        Zoho = Read(before.Zoho, key, zoho, now),
        Procore = Read(before.Procore, key, procore, now),
    };

    /// <summary>
    /// The scans that a service kept out, or did not answer, and that may be let in now that it answered another one: who asked for
    /// patience gets it.
    /// </summary>
    /// <param name="note">The note after the one that was answered.</param>
    /// <param name="zoho">Whether that read Zoho Books.</param>
    /// <param name="procore">Whether it read Procore.</param>
    public static IReadOnlyCollection<string> MayBeWell(HealthNote note, bool zoho, bool procore) =>
    [
        .. new[] { (WasRead: zoho, note.Zoho.Problems), (WasRead: procore, note.Procore.Problems) }
            .Where(one => one.WasRead)
            .SelectMany(one => one.Problems)
            .Where(problem => problem.Value.Kind is ProblemKind.Silent or ProblemKind.NotAuthorized)
            .Select(problem => problem.Key),
    ];

    /// <summary>One service's note after a scan that failed there.</summary>
    /// <param name="before">Its note before.</param>
    /// <param name="key">The scan.</param>
    /// <param name="kind">What stood in the way.</param>
    /// <param name="sentence">What was said.</param>
    /// <param name="until">Until when it asked for patience.</param>
    /// <param name="now">The time now.</param>
    public static SideNote Failed(SideNote before, RecordKey key, ProblemKind kind, string sentence, Instant? until, Instant now)
    {
        var known = before.Problems.TryGetValue(key.ToString(), out var problem) ? problem : null;
        return before with
        {
            Problems = With(before.Problems, key.ToString(), new(kind, known?.Since ?? now, (known?.Attempts ?? 0) + 1, sentence, until)),
        };
    }

    /// <summary>The note after what both services' answers told of their clocks.</summary>
    /// <param name="before">The note before.</param>
    /// <param name="ahead">How far each service's clock is ahead of this machine's; null where it told nothing.</param>
    /// <param name="now">The time now.</param>
    public static HealthNote Clocks(HealthNote before, (Duration? Zoho, Duration? Procore) ahead, Instant now) => new()
    {
        Zoho = Clock(before.Zoho, ahead.Zoho, now),
        Procore = Clock(before.Procore, ahead.Procore, now),
    };

    /// <summary>Whether this machine's clock was set back since something was read: what is due by the clock of then would wait for it.
    /// </summary>
    public static bool WasSetBack(HealthNote note, Instant now) =>
        note.Zoho.ReadAt > now + ClocksRunApart || note.Procore.ReadAt > now + ClocksRunApart;

    /// <summary>The note on the clock as it is set now: nothing was read, or began, later than now.</summary>
    public static HealthNote SetBack(HealthNote note, Instant now) =>
        new() { Zoho = SetBack(note.Zoho, now), Procore = SetBack(note.Procore, now) };

    /// <summary>How it goes, for people and hosts.</summary>
    public static ConnectionHealth Of(HealthNote note) => new(Of(note.Zoho), Of(note.Procore));

    private static ServiceHealth Of(SideNote note)
    {
        var worst = note.Problems.Values.OrderByDescending(problem => problem.Kind).ThenBy(problem => problem.Since).FirstOrDefault();
        return new()
        {
            State = worst?.Kind switch
            {
                null => note.ReadAt is null ? ServiceHealthState.Unknown : ServiceHealthState.Healthy,
                ProblemKind.Throttled => ServiceHealthState.Throttled,
                ProblemKind.ClockApart => ServiceHealthState.ClockApart,
                ProblemKind.NotAuthorized => ServiceHealthState.NeedsAuthorization,
                _ => ServiceHealthState.Failing,
            },
            Since = worst?.Since,
            Until = worst?.Until,
            Attempts = worst?.Attempts ?? 0,
            Sentence = worst?.Sentence ?? string.Empty,
            ReadAt = note.ReadAt,
            StopsOrders = worst?.Kind is ProblemKind.Silent or ProblemKind.NotAuthorized,
        };
    }

    private static SideNote Read(SideNote before, RecordKey key, bool wasRead, Instant now) => new()
    {
        Problems = With(before.Problems, key.ToString(), null),
        ReadAt = wasRead ? now : before.ReadAt,
    };

    private static SideNote Clock(SideNote before, Duration? ahead, Instant now)
    {
        if (ahead is not { } apart)
        {
            return before;
        }

        var difference = apart < Duration.Zero ? -apart : apart;
        var since = before.Problems.TryGetValue(ClockKey, out var known) ? known.Since : now;
        return before with
        {
            Problems = With(before.Problems, ClockKey, difference < ClocksApart ? null : new(
                ProblemKind.ClockApart,
                since,
                (known?.Attempts ?? 0) + 1,
                $"its clock is {Hours(difference)} {(apart > Duration.Zero ? "ahead of" : "behind")} this machine's.")),
        };
    }

    private static string Hours(Duration difference) => difference < Duration.FromHours(1)
        ? FormattableString.Invariant($"{difference.TotalMinutes:0} minutes")
        : FormattableString.Invariant($"{difference.TotalHours:0.#} hours");

    private static SideNote SetBack(SideNote note, Instant now) => new()
    {
        ReadAt = note.ReadAt is { } at ? Instant.Min(at, now) : null,
        Problems = note.Problems.ToDictionary(
            one => one.Key, one => one.Value with { Since = Instant.Min(one.Value.Since, now) }, StringComparer.Ordinal),
    };

    private static Dictionary<string, HealthProblem> With(
        IReadOnlyDictionary<string, HealthProblem> problems, string key, HealthProblem? problem)
    {
        var changed = problems
            .Where(one => one.Key != key)
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (problem is not null)
        {
            changed[key] = problem;
        }

        return changed;
    }
}
