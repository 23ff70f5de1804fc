using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What to store when a connection's health changes: one audit entry where a service goes from one state to another, one review item
/// for as long as it is not well, and, when it is well again, the orders that waited. Pure.
/// </summary>
internal static class HealthChanges
{
    // Whoever sets a clock sees that it is right; whoever lets it be wrong for a day pays for few calls.
    private static readonly Duration NextLook = Duration.FromSeconds(45);
    private static readonly Duration ClocksMayBeSetFor = Duration.FromHours(3);
    private static readonly Duration LaterLook = Duration.FromMinutes(10);

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
                [.. new[]
                {
                    Clock(connection, after),
                    Finds(connection, "Zoho Books", after.Zoho),
                    Finds(connection, "Procore", after.Procore),
                }.OfType<Finding>()],
                string.Empty,
                reviews,
                now),
            Submitted =
            [
                .. Recovers(before, after)
                    ? waiting
                        .Where(item => (WorkKind.Of(item.Key.Kind) is { WaitsForServices: true } || item.Key.IsOfHost) && item.DueAt > now)
                        .Select(item => WorkMaker.At(item, now, "the connection is well again"))
                    : [],
                .. Apart(after).Take(1).Select(one => WorkMaker.Due(
                    RecordKey.Clocks,
                    now + (now - one.Health.Since < ClocksMayBeSetFor ? NextLook : LaterLook),
                    WorkPriority.Poll,
                    "the services' clocks and this machine's are apart")),
            ],
        };

    /// <summary>Whether orders that waited may go on.</summary>
    public static bool Recovers(ConnectionHealth before, ConnectionHealth after) => before.StopsOrders && !after.StopsOrders;

    private static IEnumerable<(string Service, ServiceHealth Health)> Apart(ConnectionHealth health) =>
        new[] { ("Zoho Books", health.Zoho), ("Procore", health.Procore) }
            .Where(one => one.Item2.State == ServiceHealthState.ClockApart);

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

    // Where both services tell another time than this machine, it is one event.
    private static Finding? Clock(string connection, ConnectionHealth health)
    {
        var told = Apart(health).Select(one => $"of {one.Service} it says: {one.Health.Sentence}").ToList();
        return told.Count == 0 ? null : new()
        {
            Code = FindingCodes.ClockApart,
            Subject = "clock",
            Sentence = $"The connection {connection} meets another time than this machine's; {string.Join(" And ", told)} "
                + "What changed lately may be seen late.",
            NextStep = "Set this machine's clock and let it be kept right (time synchronization); it goes on by itself "
                + "within a minute.",
        };
    }

    private static Finding? Finds(string connection, string service, ServiceHealth health) => health.State switch
    {
        ServiceHealthState.NeedsAuthorization => new()
        {
            Code = FindingCodes.ConnectionNotAuthorized,
            Subject = service,
            Sentence = $"{service} does not let the connection {connection} in any more: {health.Sentence} "
                + "Nothing is synced until it does.",
            NextStep = $"Authorize the connection with {service} again, or give it back the right that it names; "
                + "it goes on by itself within a minute.",
        },
        ServiceHealthState.Failing => new()
        {
            Code = FindingCodes.ConnectionFailing,
            Subject = service,
            Sentence = $"{service} can't be read for the connection {connection} since {health.Since}. "
                + $"Changes that were made there after that are not known. It says: {health.Sentence}",
            NextStep = $"See whether {service} and the network work. It is tried every minute and goes on by itself when they do.",
        },
        ServiceHealthState.Throttled => new()
        {
            Code = FindingCodes.ConnectionThrottled,
            Subject = service,
            Sentence = $"{service} asks the connection {connection} for patience"
                + $"{(health.Until is { } until ? $" until {until}" : string.Empty)}. Changes that were made there since {health.Since} "
                + $"are not known. It says: {health.Sentence}",
            NextStep = "Wait: it goes on by itself. Where it happens often, see which other programs use up the same limit, or let the "
                + "scans come less often.",
        },
        _ => null,
    };
}
