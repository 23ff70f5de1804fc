using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>What to do after a failure: when to try again, and when to tell a person. Pure.</summary>
internal static class FailureRules
{
    private static readonly Duration First = Duration.FromSeconds(15);
    private static readonly Duration Longest = Duration.FromHours(1);
    private static readonly Duration AfterGivingUp = Duration.FromDays(1);
    private static readonly Duration Reauthorization = Duration.FromMinutes(5);

    /// <summary>The work item as it is due again, and whether a person has to be told.</summary>
    public static (WorkItem Item, bool GivesUp) Judge(Exception failure, WorkItem item, SyncPolicies policies, Instant now)
    {
        if (IsAuthorization(failure) || IsRateLimit(failure))
        {
            // Not the record's fault: it does not count against it.
            var wait = Later(RetryAfter(failure), IsAuthorization(failure) ? Reauthorization : First);
            return (item with { DueAt = now + wait, Reason = failure.Message }, false);
        }

        var attempts = item.Attempts + 1;
        var givesUp = attempts >= policies.MaxAttempts;
        var delay = givesUp ? AfterGivingUp : Later(RetryAfter(failure), Backoff(item.Key, attempts));
        return (item with { DueAt = now + delay, Attempts = attempts, Reason = failure.Message }, givesUp);
    }

    /// <summary>Whether a connection's authorization is gone, so that nothing works until a person renews it.</summary>
    public static bool IsAuthorization(Exception failure) => failure is ZohoBooksAuthenticationException or ProcoreAuthenticationException;

    private static bool IsRateLimit(Exception failure) => failure is ZohoBooksRateLimitException or ProcoreRateLimitException;

    private static Duration? RetryAfter(Exception failure) => failure switch
    {
        ZohoBooksException { RetryAfter: { } wait } => Duration.FromTimeSpan(wait),
        ProcoreException { RetryAfter: { } wait } => Duration.FromTimeSpan(wait),
        _ => null,
    };

    /// <summary>Doubles with every attempt; spread by the key, so that many records do not all come back at once.</summary>
    private static Duration Backoff(RecordKey key, int attempts)
    {
        var wait = First * Math.Pow(2, Math.Min(attempts, 20) - 1);
        var spread = 0.8 + (Convert.ToInt32(ContentHash.Of(key.ToString()).Substring(0, 4), 16) / 65536.0 * 0.4);
        return Duration.Min(wait, Longest) * spread;
    }

    private static Duration Later(Duration? one, Duration other) => one is { } value && value > other ? value : other;
}
