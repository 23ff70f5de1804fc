using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What to store when a connection's health changes: one audit entry where a service goes from one state to another, one review item
/// where a person is needed, and, when it is well again, the orders that waited. Pure.
/// </summary>
internal static class HealthChanges
{
    /// <summary>An outage heals by itself; one that lasts longer than this is told to a person.</summary>
    private static readonly Duration TellsAPersonAfter = Duration.FromHours(1);

    /// <summary>What to store besides the note.</summary>
    /// <param name="connection">What people call the connection.</param>
    /// <param name="before">Its health before.</param>
    /// <param name="after">Its health now.</param>
    /// <param name="reviews">The review items of the connection.</param>
    /// <param name="waiting">The orders that are due later; asked only where they are needed.</param>
    /// <param name="now">The time now.</param>
    public static ChangeSet Of(
        string connection,
        ConnectionHealth before,
        ConnectionHealth after,
        IReadOnlyList<ReviewItem> reviews,
        IReadOnlyList<WorkItem> waiting,
        Instant now) => new()
        {
            Audit = [.. Entry("Zoho Books", before.Zoho, after.Zoho), .. Entry("Procore", before.Procore, after.Procore)],
            Reviews = ReviewKeeper.Keep(
                RecordKey.Connection,
                string.Empty,
                [.. Findings(connection, "Zoho Books", after.Zoho, now), .. Findings(connection, "Procore", after.Procore, now)],
                string.Empty,
                reviews,
                now),
            Submitted = Recovers(before, after)
                ? [.. waiting
                    .Where(item => WorkKind.Of(item.Key.Kind) is { WaitsForServices: true } && item.DueAt > now)
                    .Select(item => WorkMaker.At(item, now, "the connection is well again"))]
                : [],
        };

    /// <summary>Whether orders that waited may go on.</summary>
    public static bool Recovers(ConnectionHealth before, ConnectionHealth after) => before.StopsOrders && !after.StopsOrders;

    private static IEnumerable<AuditDraft> Entry(string service, ServiceHealth before, ServiceHealth after)
    {
        if (before.State == after.State || (before.State, after.State) is (ServiceHealthState.Unknown, ServiceHealthState.Healthy))
        {
            yield break;
        }

        yield return new()
        {
            Kind = AuditKind.ConnectionChanged,
            Record = RecordKey.Connection.ToString(),
            Result = $"{service}: {after.State}",
            Reason = after.State == ServiceHealthState.Healthy ? $"{service} answers again." : after.Sentence,
        };
    }

    private static IEnumerable<Finding> Findings(string connection, string service, ServiceHealth health, Instant now)
    {
        if (health.State == ServiceHealthState.NeedsAuthorization)
        {
            yield return new()
            {
                Code = FindingCodes.ConnectionNotAuthorized,
                Subject = service,
                Sentence = $"{service} does not let the connection {connection} in any more: {health.Sentence} "
                    + "Nothing is synced until it does.",
                NextStep = $"Authorize the connection with {service} again, or give it back the right that it names; "
                    + "it goes on by itself within minutes.",
            };
        }
        else if (health.State == ServiceHealthState.Failing && health.Since is { } since && now - since >= TellsAPersonAfter)
        {
            yield return new()
            {
                Code = FindingCodes.ConnectionFailing,
                Subject = service,
                Sentence = $"{service} can't be read for the connection {connection} since {since}. "
                    + $"Changes that were made there after that are not known. It says: {health.Sentence}",
                NextStep = $"See whether {service} and the network work. It is tried every minute and goes on by itself when they do.",
            };
        }
    }
}
