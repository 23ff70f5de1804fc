using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>Two say something about the same thing at once, as on two nodes, or a person while the sync runs: neither word is lost, and none is put over another unseen.</summary>
[Trait("Takes", "long")]
public sealed class RivalTests : IDisposable
{
    private readonly Sandboxed _test = new(seed: 3, orders: 10, asks: true, size: Sandboxed.Few);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task An_approval_that_comes_while_the_order_is_planned_anew_is_not_lost()
    {
        await RunAsync();
        var order = (await WaitingAsync())[0];
        var key = RecordKey.PurchaseOrder(order.OrderId);
        await _test.Engine.SubmitAsync(Sandboxed.Id, key, WorkPriority.Webhook, "a webhook", Token);
        _test.OnceBefore(
            changes => changes.Epoch is not null && changes.Records.Any(record => record.Key == key),
            () => _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", "", Token).AsTask());

        await _test.RunThroughAsync();

        Assert.Null(_test.BeforeSave);
        Assert.Contains(Live(), commitment => IsOf(commitment, order.OrderId));
    }

    [Fact]
    public async Task An_approval_of_what_changes_at_that_moment_is_refused_with_what_it_is_now()
    {
        await RunAsync();
        var order = (await WaitingAsync())[0];
        var key = RecordKey.PurchaseOrder(order.OrderId);
        _test.OnceBefore(changes => changes.Records.Any(record => record.Waiting?.ApprovedBy is not null), async () =>
        {
            var record = (await _test.Store.GetRecordAsync(Sandboxed.Id, key, Token))!;
            await _test.Store.SaveAsync(Sandboxed.Id, new() { Records = [record with { Reason = "It is dearer now.", Waiting = record.Waiting! with { Hash = new('0', 64) } }] }, Token);
        });

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", "", Token).AsTask());

        Assert.Contains("It is dearer now.", refused.Message, StringComparison.Ordinal);
        Assert.Null((await _test.Store.GetRecordAsync(Sandboxed.Id, key, Token))!.Waiting!.ApprovedBy);
    }

    [Fact]
    public async Task A_go_ahead_approves_what_waits_then_and_nothing_of_before()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.RunThroughAsync();
        var order = (await WaitingAsync())[0];
        var key = RecordKey.PurchaseOrder(order.OrderId);
        _test.OnceBefore(changes => changes.Records.Any(record => record.Waiting?.ApprovedBy is not null), async () =>
        {
            var record = (await _test.Store.GetRecordAsync(Sandboxed.Id, key, Token))!;
            await _test.Store.SaveAsync(Sandboxed.Id, new() { Records = [record with { State = RecordState.NeedsReview, Waiting = null }] }, Token);
        });

        await _test.GoAheadAsync();

        Assert.Equal(RecordState.NeedsReview, (await _test.Store.GetRecordAsync(Sandboxed.Id, key, Token))!.State);
        Assert.All(await WaitingAsync(), waiting => Assert.Equal("Ann", waiting.ApprovedBy));
    }

    [Fact]
    public async Task A_pause_stands_on_what_another_said_a_moment_before()
    {
        await RunAsync();
        var vendor = _test.Vendors.Zoho.Orders[0].VendorId;
        _test.OnceBefore(changes => changes.Cursors.ContainsKey("state"), () => _test.GoAheadAsync(new() { By = "Bob", Vendors = [vendor] }));

        var paused = await _test.Engine.PauseAsync(Sandboxed.Id, "Ann", "", Token);

        Assert.Equal((SyncStage.Paused, "Ann"), (paused.Stage, paused.By));
        Assert.Equal([vendor], paused.Vendors!);
        Assert.Equal(paused, await _test.Engine.GetStateAsync(Sandboxed.Id, Token) with { Vendors = paused.Vendors });
    }

    [Fact]
    public async Task Of_two_changes_of_policies_one_is_taken_and_the_other_refused_in_words()
    {
        await RunAsync();
        var (ann, bob) = (await PreviewAsync(3), await PreviewAsync(4));
        _test.OnceBefore(changes => changes.Cursors.ContainsKey("policies"), () => _test.Engine.ChangePoliciesAsync(Sandboxed.Id, bob, "Bob", "", Token).AsTask());

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.ChangePoliciesAsync(Sandboxed.Id, ann, "Ann", "", Token).AsTask());

        Assert.Contains("Bob changed them meanwhile, to version 2.", refused.Message, StringComparison.Ordinal);
        await AssertPoliciesAsync(2, "Bob", 4);
    }

    [Fact]
    public async Task A_start_takes_back_no_policies_that_a_person_takes_at_that_moment()
    {
        await RunAsync();
        var bob = await PreviewAsync(4);
        _test.OnceBefore(changes => changes.Cursors.ContainsKey("policies"), () => _test.Engine.ChangePoliciesAsync(Sandboxed.Id, bob, "Bob", "", Token).AsTask());

        await _test.Engine.ConnectAsync(_test.Connection, Token);

        await AssertPoliciesAsync(2, "Bob", 4);
    }

    [Fact]
    public async Task A_version_that_is_not_told_to_every_order_is_not_noted_as_told_by_an_older_one()
    {
        await RunAsync();
        var (ann, bob) = (await PreviewAsync(3), _test.Connection.Policies with { MaxAttempts = 4 });
        _test.OnceBefore(changes => changes.Cursors.ContainsKey("policies") && changes.Policies is null, async () =>
        {
            var noted = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
            await _test.Store.SaveAsync(Sandboxed.Id, new() { Policies = bob, Cursors = StoredPolicies.Of(noted with { Version = 3, Policies = bob, By = "Bob" }) }, Token);
        });

        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, ann, "Ann", "", Token);

        await AssertPoliciesAsync(3, "Bob", 4);
        Assert.False((await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).IsSpread);
    }

    [Fact]
    public async Task Of_two_answers_to_one_question_one_is_taken()
    {
        var item = await QuestionAsync();
        _test.OnceBefore(changes => changes.Reviews.Count > 0 && changes.Epoch is null, () => _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Skip, By = "Bob" }, Token).AsTask());

        await Assert.ThrowsAsync<ReviewItemNotFoundException>(() => _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Skip, By = "Ann" }, Token).AsTask());

        Assert.Equal("Bob", Assert.Single(await _test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Id, Token)).By);
        Assert.Equal(["Bob"], (await AuditAsync()).Where(entry => entry.Kind == AuditKind.Decided && entry.Result == "Skip").Select(entry => entry.Actor));
    }

    [Fact]
    public async Task An_answer_that_comes_while_the_order_is_looked_at_again_counts()
    {
        var item = await QuestionAsync();
        await _test.Engine.SubmitAsync(Sandboxed.Id, item.Key, WorkPriority.Webhook, "a webhook", Token);
        _test.OnceBefore(
            changes => changes.Epoch is not null && changes.Records.Any(record => record.Key == item.Key),
            () => _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Skip, By = "Bob" }, Token).AsTask());

        await _test.RunThroughAsync();

        Assert.Null(_test.BeforeSave);
        Assert.Equal(RecordState.Skipped, (await _test.Store.GetRecordAsync(Sandboxed.Id, item.Key, Token))!.State);
        Assert.DoesNotContain(await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = item.Key }, Token), one => one.Status == ReviewStatus.Open);
    }

    [Fact]
    public async Task The_second_of_two_links_says_what_the_first_one_was()
    {
        await RunAsync();
        var vendors = _test.Vendors.Data.Vendors.Where(vendor => vendor.ProcoreId is not null).Select(vendor => vendor.ProcoreId!.Value).Take(2).ToList();
        var zoho = _test.Vendors.Zoho.Orders[0].VendorId;
        LinkDecision Linked(int index, string by) => new() { Kind = LinkKind.Vendor, ZohoId = zoho, ProcoreId = vendors[index], Action = LinkAction.Link, By = by };
        _test.OnceBefore(changes => changes.Links.Count > 0, () => _test.Engine.DecideLinkAsync(Sandboxed.Id, Linked(0, "Bob"), Token).AsTask());

        await _test.Engine.DecideLinkAsync(Sandboxed.Id, Linked(1, "Ann"), Token);

        var entry = Assert.Single(await AuditAsync(), entry => entry.Actor == "Ann" && entry.Result.StartsWith("Link", StringComparison.Ordinal));
        Assert.Contains($"Until now it was linked to {vendors[0]} (decided by Bob).", entry.Reason, StringComparison.Ordinal);
    }

    private async Task RunAsync()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.GoAheadAsync();
        await _test.RunThroughAsync();
    }

    private async Task<ReviewItem> QuestionAsync()
    {
        await RunAsync();
        return (await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token))
            .First(item => item.Key.Kind == RecordKind.PurchaseOrder && item.Answers.Any(answer => answer.Action == ReviewAction.Skip));
    }

    private ValueTask<PolicyChange> PreviewAsync(int attempts) =>
        _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { MaxAttempts = attempts }, Token);

    private async Task AssertPoliciesAsync(int version, string by, int attempts)
    {
        var noted = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        Assert.Equal((version, by, attempts), (noted.Version, noted.By, noted.Policies.MaxAttempts));
        Assert.Equal(attempts, (await _test.Store.GetConnectionAsync(Sandboxed.Id, Token))!.Policies.MaxAttempts);
    }

    private async Task<IReadOnlyList<WaitingOrder>> WaitingAsync() => (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;

    private async Task<List<AuditEntry>> AuditAsync() => await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);

    private List<JsonNode> Live() =>
        [.. _test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!).Where(one => !(bool)one["deleted"]! && ((string?)one["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true)];

    private static bool IsOf(JsonNode commitment, string orderId) => ((string)commitment["origin_id"]!).Contains(orderId, StringComparison.Ordinal);
}
