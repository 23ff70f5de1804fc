using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>What to do after a failure: when to try again, and when to tell a person. Reads and writes nothing.</summary>
internal static class FailureRules
{
    private static readonly Duration First = Duration.FromSeconds(15);
    private static readonly Duration Longest = Duration.FromHours(1);
    private static readonly Duration LongestAsked = Duration.FromDays(1) + Duration.FromHours(1);
    private static readonly Duration AfterGivingUp = Duration.FromDays(1);
    private static readonly Duration Reauthorization = Duration.FromMinutes(5);
    private static readonly Duration NextLook = Duration.FromSeconds(45);

    // Zoho gives ten tokens in ten minutes, and one that comes back shall be used within a minute.
    private static readonly Duration NextToken = Duration.FromSeconds(60);

    /// <summary>The work item as it is due again, and whether a person has to be told.</summary>
    public static (WorkItem Item, bool GivesUp) Judge(Exception failure, WorkItem item, SyncPolicies policies, Instant now)
    {
        if (IsRateLimit(failure))
        {
            return (Patiently(failure, item, now), false);
        }

        // Where a whole connection is not let in, orders are not tried; what comes here is a right that just this one lacks.
        var attempts = item.Attempts + 1;
        var givesUp = attempts >= policies.MaxAttempts;
        var delay = givesUp ? Rarely(failure, attempts - policies.MaxAttempts)
            : Later(RetryAfter(failure, now), IsAuthorization(failure) ? Reauthorization : Backoff(item.Key, attempts));
        return (WorkMaker.Failed(item, now + delay, failure.Message), givesUp);
    }

    /// <summary>
    /// What is kept of a record that a service's limit kept from being looked at, with nothing of it sent: when it is due. It stands as it
    /// stood. Null where something else happened.
    /// </summary>
    public static ChangeSet? Waits(Exception failure, ClaimedWork claim, Instant now) =>
        IsRateLimit(failure) ? new() { Deferred = [claim with { Item = Patiently(failure, claim.Item, now) }] } : null;

    /// <summary>
    /// When a scan that failed is tried again: a service that comes back is used within a minute, or when it said, or, where it answers
    /// and refuses, as for any other failure.
    /// </summary>
    public static WorkItem Again(Exception failure, WorkItem scan, Instant now)
    {
        var wait = KindOf(failure) is ProblemKind.NotAuthorized ? NextToken
            : Duration.Min(Backoff(scan.Key, scan.Attempts + 1), LongestOf(failure));
        return WorkMaker.Failed(scan, now + Later(RetryAfter(failure, now), wait), failure.Message);
    }

    /// <summary>What stood in the way of a scan.</summary>
    public static ProblemKind KindOf(Exception failure) => failure switch
    {
        _ when IsRateLimit(failure) => ProblemKind.Throttled,
        _ when IsAuthorization(failure) || IsShutOut(failure) => ProblemKind.NotAuthorized,
        ZohoBooksException { IsTransient: true } or ProcoreException { IsTransient: true } => ProblemKind.Silent,
        _ => ProblemKind.Refused,
    };

    /// <summary>Whether it was Procore that failed; in doubt it is the service that such a scan reads first.</summary>
    public static bool IsProcores(Exception failure, RecordKey scan) =>
        failure is ProcoreException || (failure is not ZohoBooksException && WorkKind.Of(scan.Kind) is { FailsWithProcore: true });

    /// <summary>The scan that shows whether the connection fails and not this order alone; null where there is no doubt.</summary>
    public static RecordKey? Doubts(Exception failure, WorkItem order) => failure switch
    {
        _ when order.Attempts > 0 => null,
        ProcoreException { Status: 403 or 404 } => RecordKey.CompanyDirectory,
        _ when KindOf(failure) is not (ProblemKind.Silent or ProblemKind.NotAuthorized) => null,
        ProcoreException => RecordKey.CompanyDirectory,
        _ => RecordKey.OrderScan,
    };

    /// <summary>Whether a connection's authorization is gone, so that nothing works until a person renews it.</summary>
    public static bool IsAuthorization(Exception failure) => failure is ZohoBooksAuthenticationException or ProcoreAuthenticationException;

    // A right that the company's own lists need; one of a project, or of a tool in it, costs no other.
    private static bool IsShutOut(Exception failure) =>
        failure is ProcoreException { Status: 403, Route: var route }
        && !route.Contains("project_id")
        && (route.EndsWith("/vendors", StringComparison.Ordinal) || route.EndsWith("/projects", StringComparison.Ordinal));

    // What Zoho refuses stays refused until somebody changes something, and every call counts against the day's.
    private static Duration LongestOf(Exception failure) =>
        KindOf(failure) is ProblemKind.Refused && failure is not ProcoreException ? Longest : NextLook;

    /// <summary>Whether a service asks for patience.</summary>
    public static bool IsRateLimit(Exception failure) => failure is ZohoBooksRateLimitException or ProcoreRateLimitException;

    /// <summary>
    /// How long from now the service asked to wait, and not longer than makes sense; null when it did not say. It may have said so a while
    /// ago, when other calls of the same work waited for a permit.
    /// </summary>
    public static Duration? RetryAfter(Exception failure, Instant now)
    {
        var (wait, at) = failure switch
        {
            ZohoBooksException books => (books.RetryAfter, books.RetryAt),
            ProcoreException procore => (procore.RetryAfter, procore.RetryAt),
            _ => default,
        };
        if (wait is not { } asked)
        {
            return null;
        }

        var left = at is { } known ? Duration.Min(Duration.FromTimeSpan(asked), known - now) : Duration.FromTimeSpan(asked);
        return Duration.Max(Duration.Zero, Duration.Min(left, LongestAsked));
    }

    // A service that did not answer has nothing against the record, and comes back; what it says of the record it says again.
    private static Duration Rarely(Exception failure, int attemptsMore) => KindOf(failure) is ProblemKind.Silent
        ? Duration.Min(Longest * Math.Pow(2, Math.Min(attemptsMore, 20)), AfterGivingUp)
        : AfterGivingUp;

    // Not the record's fault: it does not count against it.
    private static WorkItem Patiently(Exception failure, WorkItem item, Instant now) =>
        WorkMaker.At(item, now + Later(RetryAfter(failure, now), First), failure.Message);

    /// <summary>Doubles with every attempt; spread by the key, so that many records do not all come back at once.</summary>
    private static Duration Backoff(RecordKey key, int attempts)
    {
        var wait = First * Math.Pow(2, Math.Min(attempts, 20) - 1);
        var spread = 0.8 + (Convert.ToInt32(ContentHash.Of(key.ToString()).Substring(0, 4), 16) / 65536.0 * 0.4);
        return Duration.Min(wait, Longest) * spread;
    }

    private static Duration Later(Duration? one, Duration other) => one is { } value && value > other ? value : other;
}
