using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>A new connection only plans, and nothing is written that a person did not see: judged by what was sent and by what stands in Procore.</summary>
[Trait("Takes", "long")]
public sealed class GoAheadTests : IDisposable
{
    private readonly Sandboxed _test = new(seed: 3, orders: 24);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_new_connection_plans_and_writes_nothing()
    {
        await PlanAsync();

        AssertNothingWritten();
        var report = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        Assert.True(report.IsComplete);
        Assert.Equal(SyncStage.Planning, report.State.Stage);
        Assert.Equal(report.Orders.Count, report.States[RecordState.AwaitingApproval]);
        Assert.True(report.Orders.Count > 10);
        Assert.DoesNotContain(RecordState.Synced, report.States.Keys);
        Assert.Contains(report.Links, link => link.Kind == LinkKind.Vendor && link.Evidence.Length > 0);
        Assert.All(report.Orders, order => Assert.All(order.Commitments, commitment => Assert.True(commitment is { IsNew: true, ProjectName.Length: > 0, Status.Length: > 0 })));

        // Links are proposals, the certain ones too.
        string[] vendors = [.. report.Links.Where(link => link.Kind == LinkKind.Vendor).Select(link => link.ZohoId)];
        Assert.Empty(await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor, ZohoIds = vendors }, Token));
    }

    [Fact]
    public async Task What_is_written_after_the_go_ahead_is_what_the_report_said()
    {
        await PlanAsync();
        var report = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);

        await GoOnAsync(new() { By = "Ann", Note = "looks right" });

        var written = Live().GroupBy(one => (string)one["project"]!.ToString()).ToDictionary(one => one.Key, one => one.Sum(TotalOf), StringComparer.Ordinal);
        Assert.Equal(
            report.Projects.Select(total => (total.Id, total.Total)).Order(),
            written.Select(one => (one.Key, one.Value)).Order());
        Assert.Equal(report.Orders.Sum(order => order.Commitments.Sum(one => one.Total)), report.Vendors.Sum(total => total.Total));
        var after = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        Assert.Empty(after.Orders);
        Assert.Equal(report.Orders.Count, after.States[RecordState.Synced]);

        // Who approved which plan stands in the audit, before any intent.
        var audit = await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        var approvals = audit.Where(entry => entry is { Kind: AuditKind.Decided, Actor: "Ann", Result: "Approved", PlanHash.Length: > 0 }).ToList();
        Assert.Equal(report.Orders.Select(order => order.OrderNumber), approvals.Select(entry => entry.OrderNumber).Order(StringComparer.Ordinal));
        Assert.True(approvals.Max(entry => entry.Sequence) < audit.First(entry => entry.Kind == AuditKind.Intent).Sequence);
        Assert.Contains(audit, entry => entry is { Kind: AuditKind.ConnectionChanged, Actor: "Ann", Result: "Running", Reason: "Go-ahead for everything. looks right" });
    }

    [Fact]
    public async Task A_pilot_reaches_its_projects_and_is_widened_by_another_word()
    {
        await PlanAsync();
        var report = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var pilot = report.Orders.First(order => order.Commitments.Count == 1).Commitments[0].ProjectId;

        await GoOnAsync(new() { By = "Ann", Projects = [pilot] });

        Assert.NotEmpty(Live());
        Assert.All(Live(), commitment => Assert.Equal(pilot, (long)commitment["project"]!));
        var rest = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        Assert.Equal(report.Orders.Where(order => order.Commitments.Any(one => one.ProjectId != pilot)).Select(order => order.OrderId), rest.Orders.Select(order => order.OrderId));

        await GoOnAsync(new() { By = "Ann" });
        Assert.Equal(report.Orders.Sum(order => order.Commitments.Count), Live().Count);
    }

    [Fact]
    public async Task A_pilot_reaches_its_vendors()
    {
        await PlanAsync();
        var report = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var vendor = report.Orders[0].VendorId;

        await GoOnAsync(new() { By = "Ann", Vendors = [vendor] });

        var written = Live().Select(commitment => (string)commitment["origin_id"]!).ToList();
        Assert.Equal(report.Orders.Where(order => order.VendorId == vendor).Sum(order => order.Commitments.Count), written.Count);
        Assert.All(report.Orders.Where(order => order.VendorId != vendor), order => Assert.DoesNotContain(written, origin => origin.Contains(order.OrderId, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_changed_after_it_was_approved_waits_again_and_says_so()
    {
        await PlanAsync();
        var order = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders[0];
        await _test.GoAheadAsync();
        _test.Vendors.Zoho.Edit(order.OrderNumber, data => data with { Lines = [.. data.Lines.Select(line => line with { Rate = line.Rate * 2 })] });

        await RunThroughAsync();

        Assert.DoesNotContain(Live(), commitment => IsOf(commitment, order.OrderId));
        var waiting = Assert.Single((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.Equal(order.OrderId, waiting.OrderId);
        Assert.StartsWith("The order, or what stands in Procore, changed after Ann approved its plan.", waiting.Reason, StringComparison.Ordinal);
        Assert.Null(waiting.ApprovedBy);

        // To look at it once more is nobody's approval.
        await _test.Engine.ReplayAsync(Sandboxed.Id, null, "test", Token);
        await RunThroughAsync();
        Assert.Equal(waiting.Hash, Assert.Single((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders).Hash);
        Assert.DoesNotContain(Live(), commitment => IsOf(commitment, order.OrderId));

        await GoOnAsync(new() { By = "Bob" });
        Assert.Equal(waiting.Commitments.Sum(one => one.Total), Live().Where(commitment => IsOf(commitment, order.OrderId)).Sum(TotalOf));
    }

    /// <summary>A go-ahead is for what was looked at: for anything else it is refused, with what changed.</summary>
    [Fact]
    public async Task What_is_not_what_was_looked_at_gets_no_go_ahead()
    {
        await PlanAsync();
        var seen = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var (dearer, gone) = (seen.Orders.First(order => order.Commitments.Count == 1), seen.Orders[^1]);
        Assert.NotEqual(dearer.OrderId, gone.OrderId);
        Assert.Contains($"'Go-ahead' can't work: {seen.Orders.Count} orders wait, and it does not name what was looked at.", await RefusedAsync(new() { By = "Ann" }), StringComparison.Ordinal);

        _test.Vendors.Zoho.Edit(dearer.OrderNumber, data => data with { Lines = [.. data.Lines.Select(line => line with { Rate = line.Rate * 2 })] });
        _test.Vendors.Zoho.Edit(gone.OrderNumber, data => data with { Status = "draft" });
        await LookAsync(dearer.OrderId);
        await LookAsync(gone.OrderId);
        var refused = await RefusedAsync(new() { By = "Ann", Hash = seen.Hash });
        Assert.Contains($"what waits is not what was looked at. {gone.OrderNumber} went; {dearer.OrderNumber} changed: {Text.Amount(dearer.Commitments[0].Total)} USD before, ", refused, StringComparison.Ordinal);
        Assert.Contains(" USD now. ", refused, StringComparison.Ordinal);
        Assert.Contains("what waits is not what was looked at.", await RefusedAsync(new() { By = "Ann", Hash = seen.Hash, Vendors = [dearer.VendorId] }), StringComparison.Ordinal);
        AssertNothingWritten();
        Assert.Equal(SyncStage.Planning, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
        Assert.All((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders, order => Assert.Null(order.ApprovedBy));

        await GoOnAsync(new() { By = "Ann" });
        Assert.NotEmpty(Live());
    }

    [Fact]
    public async Task Before_there_is_a_whole_plan_there_is_no_go_ahead()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        Assert.Contains("the plan is not complete", await RefusedAsync(new() { By = "Ann", Hash = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Hash }), StringComparison.Ordinal);
        await _test.Engine.RunDueAsync(Sandboxed.Id, Token);
        Assert.Contains("the plan is not complete", await RefusedAsync(new() { By = "Ann", Hash = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Hash }), StringComparison.Ordinal);
        Assert.False((await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).IsStarted);
    }

    /// <summary>What nobody could plan when the go-ahead came was not looked at: it waits for an approval of its own, however often it is read.</summary>
    [Fact]
    public async Task An_order_that_could_not_be_read_then_waits_for_its_own_approval()
    {
        await PlanAsync();
        var order = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders[0];
        var fails = true;
        _test.Instead = request => fails && request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.OrderId}", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.OK) { Content = new StringContent("{}") } : null;
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.OrderId), WorkPriority.Person, "a test asks", Token);
        await _test.RunAsync();
        Assert.True((await _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.OrderId), Token))!.State is RecordState.Failed or RecordState.Aborted);
        Assert.DoesNotContain((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders, one => one.OrderId == order.OrderId);

        await _test.GoAheadAsync();
        fails = false;
        for (var look = 0; look < 2; look++)
        {
            await LookAsync(order.OrderId);
            Assert.StartsWith("It was not in what Ann looked at. A person has to approve it. Then:", Assert.Single((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders).Reason, StringComparison.Ordinal);
            Assert.DoesNotContain(Live(), commitment => IsOf(commitment, order.OrderId));
        }

        await GoOnAsync(new() { By = "Ann" });
        Assert.Contains(Live(), commitment => IsOf(commitment, order.OrderId));
    }

    /// <summary>What a question keeps from being written nobody was shown either: answered or not, it waits for an approval of its own.</summary>
    [Fact]
    public async Task What_stands_beside_a_question_when_the_go_ahead_comes_is_not_written_for_it()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await ByHand.TypeAsync(order, 1_050, status: "Draft");
        await order.Test.ConnectAsync();
        await order.Test.RunThroughAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Action = ReviewAction.Link, ProcoreId = contract, Version = item.Version, By = "Ann" }, Token);
        await order.Test.RunThroughAsync();
        Assert.Equal(RecordState.Conflict, (await order.RecordAsync()).State);
        Assert.DoesNotContain((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders, one => one.OrderId == order.Id);

        await order.Test.GoAheadAsync();
        Assert.True((await order.Test.Engine.GetStateAsync(Sandboxed.Id, Token)).IsStarted);
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunThroughAsync();

        Assert.Null(ByHand.Origin(Assert.Single(ByHand.OfNumber(order))).OriginId);
        Assert.StartsWith("It was not in what Ann looked at.", (await order.RecordAsync()).Waiting?.Unseen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new long[] { 1 }, null, "project 1 is not in what was read")]
    [InlineData(new long[0], null, "it names no project, and would reach nothing")]
    [InlineData(null, new[] { "Apex Steel LLC", "1" }, "vendor 'Apex Steel LLC', vendor '1' are not in what was read")]
    [InlineData(null, new string[0], "it names no vendor, and would reach nothing")]
    public async Task A_pilot_that_would_reach_nothing_is_refused_by_name(long[]? projects, string[]? vendors, string why)
    {
        await PlanAsync();
        var hash = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Hash;
        Assert.Contains(why, await RefusedAsync(new() { By = "Ann", Hash = hash, Projects = projects, Vendors = vendors }), StringComparison.Ordinal);
        Assert.False((await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).IsStarted);
    }

    private async Task<string> RefusedAsync(GoAhead goAhead) =>
        (await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.StartAsync(Sandboxed.Id, goAhead, Token).AsTask())).Message;

    [Fact]
    public async Task A_pause_stops_the_writes_and_nothing_else()
    {
        await PlanAsync();
        await GoOnAsync(new() { By = "Ann" });
        var order = Live().Select(commitment => (string)commitment["origin_id"]!).Select(origin => _test.Vendors.Zoho.Orders.First(one => origin.Contains(one.Id, StringComparison.Ordinal)))
            .First(one => one.Intent == Sandbox.OrderIntent.Clean);
        await _test.Engine.PauseAsync(Sandboxed.Id, "Bob", "month end", Token);
        var before = Writes();
        _test.Vendors.Zoho.Edit(order.Number, data => data with { Notes = "another word" });
        await LookAsync(order.Id);

        Assert.Equal(before, Writes());
        var waiting = Assert.Single((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.StartsWith("Bob paused the connection.", waiting.Reason, StringComparison.Ordinal);
        Assert.Equal((SyncStage.Paused, "month end"), ((await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Note));

        await GoOnAsync(new() { By = "Bob" });
        Assert.NotEqual(before, Writes());
        Assert.Empty((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
    }

    [Fact]
    public async Task A_go_ahead_that_comes_while_an_order_is_planned_reaches_it()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.GoAheadAsync(); // before there was anything
        await _test.Engine.PauseAsync(Sandboxed.Id, "Bob", cancellationToken: Token);
        var given = false;
        _test.Instead = request =>
        {
            if (!given && request.RequestUri!.AbsolutePath.Contains("/purchaseorders/", StringComparison.Ordinal))
            {
                given = true;
                _test.Time.Advance(TimeSpan.FromSeconds(1)); // as time goes on while an order is read
                _ = _test.GoAheadAsync().GetAwaiter().GetResult();
            }

            return null;
        };

        await RunThroughAsync();

        Assert.True(given);
        Assert.Empty((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.NotEmpty(Live());
    }

    [Fact]
    public async Task To_say_it_twice_is_to_say_it_once_and_a_restart_keeps_it()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.GoAheadAsync();
        await _test.GoAheadAsync();
        await _test.Engine.ConnectAsync(_test.Connection with { Name = "Acme" }, Token);

        var audit = await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Single(audit, entry => entry.Result == "Running");
        Assert.Equal(SyncStage.Running, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
    }

    /// <summary>A pause is no way around the plan: what was never started can't be stopped, and goes on only with a go-ahead for what was looked at.</summary>
    [Fact]
    public async Task What_was_never_started_is_not_paused_and_not_started_by_way_of_a_pause()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.PauseAsync(Sandboxed.Id, "Ann", cancellationToken: Token).AsTask());
        Assert.Contains("nobody has given a go-ahead yet", refused.Message, StringComparison.Ordinal);
        Assert.Contains("the plan is not complete", await RefusedAsync(new() { By = "Ann" }), StringComparison.Ordinal);
        await RunThroughAsync();
        AssertNothingWritten();
        Assert.Equal(SyncStage.Planning, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
    }

    /// <summary>The services are read every few minutes: who looked at a whole plan need not hit a moment in which they are not.</summary>
    [Fact]
    public async Task What_was_shown_whole_is_taken_while_the_services_are_read_once_more()
    {
        await PlanAsync();
        var shown = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.OrderScan, WorkPriority.Poll, "its time has come", Token);
        var again = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);

        Assert.Equal((true, false, shown.Hash), (shown.IsComplete, again.IsComplete, again.Hash));
        Assert.True((await _test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = shown.Hash }, Token)).IsStarted);
    }

    private async Task PlanAsync()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await RunThroughAsync();
    }

    private async Task GoOnAsync(GoAhead goAhead)
    {
        await _test.GoAheadAsync(goAhead);
        await RunThroughAsync();
    }

    private Task RunThroughAsync() => _test.RunThroughAsync();

    private async Task LookAsync(string orderId)
    {
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(orderId), WorkPriority.Person, "a test asks", Token);
        await RunThroughAsync();
    }

    private void AssertNothingWritten() => Assert.DoesNotContain(_test.Sent, sent => sent.Method != "GET");

    private int Writes() => _test.Sent.Count(sent => sent.Method != "GET");

    private List<JsonNode> Live() =>
        [.. _test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!).Where(one => !(bool)one["deleted"]! && ((string?)one["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true)];

    private static bool IsOf(JsonNode commitment, string orderId) => ((string)commitment["origin_id"]!).Contains(orderId, StringComparison.Ordinal);

    private static decimal TotalOf(JsonNode commitment) =>
        commitment["lines"]!.AsArray().Sum(line => decimal.Parse(line!["amount"]!.ToString(), CultureInfo.InvariantCulture));
}
