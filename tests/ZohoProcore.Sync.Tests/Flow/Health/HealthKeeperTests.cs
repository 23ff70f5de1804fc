using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>The note of a connection's health, as ends of scans move it on, over a store in memory.</summary>
public sealed class HealthKeeperTests
{
    private static readonly Exception Silence = new HttpRequestException("The connection was lost.");
    private readonly FakeTimeProvider _time = new(Some.Noon.ToDateTimeOffset());
    private readonly InMemorySyncStore _store;
    private readonly HealthKeeper _health;
    private (Duration? Zoho, Duration? Procore) _ahead;

    public HealthKeeperTests()
    {
        _store = new(_time);
        _health = new(_store, Some.Connection(), () => _ahead, _time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nothing_was_noted_nothing_is_known()
    {
        var health = await HealthKeeper.ReadAsync(_store, Some.Acme, Token);

        Assert.Equal((ServiceHealthState.Unknown, ServiceHealthState.Unknown), (health.Zoho.State, health.Procore.State));
    }

    [Fact]
    public async Task A_scan_that_ended_well_vouches_for_what_it_read_and_keeps_what_it_found()
    {
        var found = new ChangeSet { Cursors = new Dictionary<string, string> { ["mark"] = "7" }, Submitted = [Some.Work("1")] };

        await WellAsync(RecordKey.OrderScan, found, zoho: true, procore: false);

        var health = await HealthKeeper.ReadAsync(_store, Some.Acme, Token);
        Assert.Equal((ServiceHealthState.Healthy, Some.Noon, ServiceHealthState.Unknown), (health.Zoho.State, health.Zoho.ReadAt!.Value, health.Procore.State));
        Assert.Equal("7", await _store.GetCursorAsync(Some.Acme, "mark", Token));
        Assert.Equal("1", Assert.Single(await _store.ListWorkAsync(Some.Acme, Token)).Key.Id);
    }

    [Fact]
    public async Task A_failure_is_noted_at_the_service_that_it_came_from_whichever_scan_met_it()
    {
        await FailedAsync(RecordKey.Directory, new ProcoreException("no answer"));
        Assert.Equal((ServiceHealthState.Unknown, "no answer"), await StatesAsync(health => (health.Zoho.State, health.Procore.Sentence)));

        await FailedAsync(RecordKey.Directory, new ZohoBooksException("nothing"));
        Assert.Equal(("nothing", "no answer"), await StatesAsync(health => (health.Zoho.Sentence, health.Procore.Sentence)));
    }

    /// <summary>A service that lets one scan in again may let the others in: they need not wait for their own turn, and whoever asked for patience gets it.</summary>
    [Theory]
    [InlineData("silent", true)]
    [InlineData("refused", true)]
    [InlineData("patience", false)]
    [InlineData("of Procore", false)]
    public async Task A_service_that_answers_one_scan_is_asked_by_the_others_at_once(string how, bool isAsked)
    {
        var later = Some.Noon + Duration.FromMinutes(1);
        await _store.SaveAsync(Some.Acme, new() { Submitted = [WorkMaker.Due(RecordKey.Directory, later, WorkPriority.Poll, "it is tried again"), WorkMaker.Due(RecordKey.CommitmentScan, later, WorkPriority.Poll, "it is time")] }, Token);
        await FailedAsync(RecordKey.Directory, how switch
        {
            "silent" => new ZohoBooksException("nothing") { IsTransient = true },
            "refused" => new ZohoBooksAuthenticationException("no"),
            "patience" => new ZohoBooksRateLimitException("later"),
            _ => new ProcoreAuthenticationException("no"),
        });

        await WellAsync(RecordKey.OrderScan, new(), zoho: true, procore: false);

        var work = (await _store.ListWorkAsync(Some.Acme, Token)).ToDictionary(item => item.Key, item => item.DueAt);
        Assert.Equal((isAsked ? Some.Noon : later, later), (work[RecordKey.Directory], work[RecordKey.CommitmentScan]));
    }

    [Fact]
    public async Task What_names_no_service_is_that_of_the_scan()
    {
        await FailedAsync(RecordKey.CommitmentScan, Silence);
        Assert.Equal((ServiceHealthState.Unknown, ServiceHealthState.Failing), await StatesAsync(health => (health.Zoho.State, health.Procore.State)));

        await FailedAsync(RecordKey.OrderScan, Silence);
        Assert.Equal(ServiceHealthState.Failing, await StatesAsync(health => health.Zoho.State));
    }

    [Fact]
    public async Task A_service_that_asks_for_patience_says_until_when_and_stops_no_order()
    {
        await FailedAsync(RecordKey.OrderScan, new ZohoBooksRateLimitException("slowly") { RetryAfter = TimeSpan.FromMinutes(3) });

        var zoho = await StatesAsync(health => health.Zoho);
        Assert.Equal((ServiceHealthState.Throttled, Some.Noon + Duration.FromMinutes(3), false), (zoho.State, zoho.Until!.Value, zoho.StopsOrders));
    }

    [Fact]
    public async Task A_clock_that_is_minutes_off_is_noted_by_whichever_scan_sees_it_and_stops_no_order()
    {
        _ahead = (Duration.FromMinutes(4), Duration.FromMinutes(-7));
        await WellAsync(RecordKey.OrderScan, new(), zoho: true, procore: false);
        var health = await StatesAsync(health => health);
        Assert.Equal((ServiceHealthState.Healthy, ServiceHealthState.ClockApart, false), (health.Zoho.State, health.Procore.State, health.StopsOrders));
        Assert.Equal("its clock is 7 minutes behind this machine's.", health.Procore.Sentence);

        _ahead = (null, Duration.Zero);
        await WellAsync(RecordKey.OrderScan, new(), zoho: true, procore: false);
        Assert.Equal(ServiceHealthState.Unknown, await StatesAsync(health => health.Procore.State));
    }

    [Fact]
    public async Task Orders_that_waited_are_due_when_the_last_service_is_well_again_and_not_before()
    {
        await FailedAsync(RecordKey.OrderScan, new ZohoBooksAuthenticationException("who are you?"));
        await FailedAsync(RecordKey.Directory, new ProcoreAuthenticationException("who are you?"));
        var scan = new WorkItem { Key = RecordKey.CommitmentScan, DueAt = Some.Noon + Duration.FromHours(9), Priority = WorkPriority.Poll };
        await _store.SaveAsync(Some.Acme, new() { Submitted = [Some.Work("1", Duration.FromHours(1)), Some.Work("2", -Duration.FromHours(1)), scan] }, Token);

        var half = await _health.ReadWellAsync(new(), RecordKey.OrderScan, zoho: true, procore: false, Token);
        Assert.Empty(half.Submitted);
        await _store.SaveAsync(Some.Acme, half, Token);

        var whole = await _health.ReadWellAsync(new(), RecordKey.Directory, zoho: true, procore: true, Token);
        Assert.Equal([("1", Some.Noon)], whole.Submitted.Select(item => (item.Key.Id, item.DueAt)));
    }

    [Fact]
    public async Task A_person_is_asked_by_the_connections_name_and_the_question_goes_when_it_is_answered()
    {
        await FailedAsync(RecordKey.OrderScan, new ZohoBooksAuthenticationException("who are you?"));
        var asked = Assert.Single(await _store.ListReviewsAsync(Some.Acme, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token));
        Assert.Equal(FindingCodes.ConnectionNotAuthorized, asked.Finding.Code);
        Assert.Contains("Acme Builders", asked.Finding.Sentence, StringComparison.Ordinal);

        await WellAsync(RecordKey.OrderScan, new(), zoho: true, procore: false);
        Assert.Empty(await _store.ListReviewsAsync(Some.Acme, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token));
    }

    private async Task WellAsync(RecordKey scan, ChangeSet found, bool zoho, bool procore) =>
        await _store.SaveAsync(Some.Acme, await _health.ReadWellAsync(found, scan, zoho, procore, Token), Token);

    private async Task FailedAsync(RecordKey scan, Exception failure) => await _store.SaveAsync(Some.Acme, await _health.FailedAsync(new(), scan, failure, Token), Token);

    private async Task<T> StatesAsync<T>(Func<ConnectionHealth, T> choose) => choose(await HealthKeeper.ReadAsync(_store, Some.Acme, Token));
}
