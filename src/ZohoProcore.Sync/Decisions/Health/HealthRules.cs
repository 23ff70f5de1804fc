using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What the end of a scan says about the health of the service it read. Pure.</summary>
internal static class HealthRules
{
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
            Problems = With(before.Problems, key, new(kind, known?.Since ?? now, (known?.Attempts ?? 0) + 1, sentence, until)),
        };
    }

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
        Problems = With(before.Problems, key, null),
        ReadAt = wasRead ? now : before.ReadAt,
    };

    private static Dictionary<string, HealthProblem> With(
        IReadOnlyDictionary<string, HealthProblem> problems, RecordKey key, HealthProblem? problem)
    {
        var changed = problems
            .Where(one => one.Key != key.ToString())
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (problem is not null)
        {
            changed[key.ToString()] = problem;
        }

        return changed;
    }
}
