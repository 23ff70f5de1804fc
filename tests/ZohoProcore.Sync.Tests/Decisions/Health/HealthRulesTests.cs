using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the ends of scans say about a service, and what is stored when that changes.</summary>
public sealed class HealthRulesTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 20, 12, 0);

    [Fact]
    public void What_was_never_read_is_unknown_and_not_healthy()
    {
        Assert.Equal((ServiceHealthState.Unknown, null), (HealthRules.Of(new()).Zoho.State, HealthRules.Of(new()).Zoho.ReadAt));
        var read = HealthRules.Of(HealthRules.Read(new(), RecordKey.OrderScan, zoho: true, procore: false, Noon));
        Assert.Equal((ServiceHealthState.Healthy, Noon), (read.Zoho.State, read.Zoho.ReadAt));
        Assert.Equal(ServiceHealthState.Unknown, read.Procore.State);
    }

    [Theory]
    [InlineData("Throttled", ServiceHealthState.Throttled, false)]
    [InlineData("ClockApart", ServiceHealthState.ClockApart, false)]
    [InlineData("Refused", ServiceHealthState.Failing, false)]
    [InlineData("Silent", ServiceHealthState.Failing, true)]
    [InlineData("NotAuthorized", ServiceHealthState.NeedsAuthorization, true)]
    public void A_failed_scan_says_what_stands_in_the_way_and_whether_orders_wait(string kind, ServiceHealthState state, bool stops)
    {
        var health = HealthRules.Of(Failed(new(), RecordKey.OrderScan, Enum.Parse<ProblemKind>(kind), Noon)).Zoho;

        Assert.Equal((state, stops, Noon, 1, "said"), (health.State, health.StopsOrders, health.Since, health.Attempts, health.Sentence));
    }

    [Fact]
    public void A_scan_that_ends_well_takes_its_own_trouble_away_and_no_other()
    {
        var both = Failed(Failed(new(), RecordKey.OrderScan, ProblemKind.Silent, Noon), RecordKey.Directory, ProblemKind.Refused, Noon + Duration.FromMinutes(1));

        var left = HealthRules.Of(HealthRules.Read(both, RecordKey.OrderScan, true, false, Noon + Duration.FromMinutes(2))).Zoho;
        Assert.Equal((ServiceHealthState.Failing, false, Noon + Duration.FromMinutes(1)), (left.State, left.StopsOrders, left.Since));
        var again = HealthRules.Of(Failed(both, RecordKey.OrderScan, ProblemKind.Silent, Noon + Duration.FromMinutes(3))).Zoho;
        Assert.Equal((true, Noon, 2), (again.StopsOrders, again.Since, again.Attempts));
    }

    [Fact]
    public void An_outage_is_one_entry_when_it_starts_and_one_when_it_ends()
    {
        var note = HealthRules.Read(new(), RecordKey.OrderScan, true, true, Noon);
        var entries = new List<AuditDraft>();
        for (var i = 1; i <= 30; i++)
        {
            var after = i < 30 ? Failed(note, RecordKey.OrderScan, ProblemKind.Silent, At(i)) : HealthRules.Read(note, RecordKey.OrderScan, true, false, At(i));
            entries.AddRange(Changes(note, after, At(i)).Audit);
            note = after;
        }

        Assert.Equal(["Zoho Books: Failing", "Zoho Books: Healthy"], entries.Select(entry => entry.Result));
        Assert.All(entries, entry => Assert.Equal((AuditKind.ConnectionChanged, "connection"), (entry.Kind, entry.Record)));
    }

    [Theory]
    [InlineData("Throttled", FindingCodes.ConnectionThrottled)]
    [InlineData("ClockApart", FindingCodes.ClockApart)]
    [InlineData("Refused", FindingCodes.ConnectionFailing)]
    [InlineData("Silent", FindingCodes.ConnectionFailing)]
    [InlineData("NotAuthorized", FindingCodes.ConnectionNotAuthorized)]
    public void A_person_is_told_at_once_and_until_it_is_over(string kind, string code)
    {
        var bad = Failed(new(), RecordKey.OrderScan, Enum.Parse<ProblemKind>(kind), Noon);
        var told = Assert.Single(Changes(new(), bad, Noon).Reviews);
        Assert.Equal(code, told.Finding.Code);
        Assert.Contains("Zoho Books", told.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("said", told.Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(told.Finding.NextStep);

        var settled = Assert.Single(HealthChanges.Of("Acme", Health(bad), Health(new()), [told], [], At(61)).Reviews);
        Assert.Equal((told.Id, ReviewStatus.Settled), (settled.Id, settled.Status));
    }

    [Fact]
    public void Orders_that_waited_are_due_when_the_last_outage_ends_and_nothing_else_is()
    {
        WorkItem[] work =
        [
            Some.Work("1", attempts: 3) with { DueAt = At(60) },
            Some.Work("2") with { DueAt = At(-1) },
            new() { Key = RecordKey.FullScan, DueAt = At(60), Priority = WorkPriority.Poll },
        ];
        var zoho = Failed(new(), RecordKey.OrderScan, ProblemKind.Silent, Noon);
        var both = zoho with { Procore = HealthRules.Failed(new(), RecordKey.Directory, ProblemKind.Silent, "said", null, Noon) };

        Assert.Empty(HealthChanges.Of("Acme", Health(both), Health(zoho), [], work, At(1)).Submitted);
        var due = Assert.Single(HealthChanges.Of("Acme", Health(zoho), Health(new()), [], work, At(1)).Submitted);
        Assert.Equal(("1", At(1), 3), (due.Key.Id, due.DueAt, due.Attempts));
    }

    private static Instant At(int minutes) => Noon + Duration.FromMinutes(minutes);

    private static ConnectionHealth Health(HealthNote note) => HealthRules.Of(note);

    private static HealthNote Failed(HealthNote before, RecordKey key, ProblemKind kind, Instant now) =>
        before with { Zoho = HealthRules.Failed(before.Zoho, key, kind, "said", null, now) };

    private static ChangeSet Changes(HealthNote before, HealthNote after, Instant now) => HealthChanges.Of("Acme", Health(before), Health(after), [], [], now);
}
