using System.Net;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>One order from read to audit, against both sandboxes: what is written, in which order, and what is stored when it does not come out.</summary>
public sealed class OrderApplyingTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_vendor_comes_first_then_the_draft_its_lines_and_the_final_status()
    {
        var plan = await FirstAsync(plan => plan.Commitments.Count == 1);
        Assert.Equal(
            [OrderStepKind.AddVendorToProject, OrderStepKind.WriteCommitment, OrderStepKind.WriteLines, OrderStepKind.SetStatus], plan.Steps.Select(step => step.Kind));
        var before = _test.Sent.Count;

        await ApplyAsync(plan.OrderId);

        var writes = _test.Sent.Skip(before).Where(sent => sent.Method != "GET").Select(sent => Kind(sent.Uri.AbsolutePath)).ToList();
        Assert.Equal(["add", "sync", "line_items", "sync"], writes.SkipWhile(kind => kind != "add"));
        var written = Assert.Single(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [plan.OrderId] }, Token));
        Assert.Equal((plan.Commitments[0].Total, plan.Commitments[0].Status), (written.Total, written.Status));
        Assert.Empty(await _test.Store.ListOpenIntentsAsync(Sandboxed.Id, plan.OrderId, Token));
        Assert.Equal(RecordState.Synced, (await RecordAsync(plan.OrderId))!.State);
    }

    [Fact]
    public async Task An_intent_is_stored_before_the_first_write_and_closed_with_the_outcome()
    {
        var plan = await FirstAsync(plan => plan.Commitments.Count == 1);
        var intents = new List<int>();
        _test.Instead = request =>
        {
            if (request.Method != HttpMethod.Get)
            {
                intents.Add(_test.Store.ListOpenIntentsAsync(Sandboxed.Id, plan.OrderId, Token).AsTask().GetAwaiter().GetResult().Count);
            }

            return null;
        };

        await ApplyAsync(plan.OrderId);

        Assert.NotEmpty(intents);
        Assert.All(intents, count => Assert.Equal(1, count));
        var audit = await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id, OrderNumber = plan.OrderNumber }, Token).Select(entry => entry.Kind).ToListAsync(Token);
        Assert.True(audit.IndexOf(AuditKind.Intent) >= 0 && audit.IndexOf(AuditKind.Intent) < audit.IndexOf(AuditKind.Outcome));
    }

    [Fact]
    public async Task A_refusal_goes_to_a_person_and_closes_its_intent()
    {
        var plan = await FirstAsync(plan => plan.Commitments.Count == 1);
        _test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/actions/add", StringComparison.Ordinal)
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"vendor":["is not wanted"]}}""") }
            : null;

        await ApplyAsync(plan.OrderId);

        Assert.Equal(RecordState.NeedsReview, (await RecordAsync(plan.OrderId))!.State);
        var review = Assert.Single(await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(plan.OrderId) }, Token));
        Assert.Equal(FindingCodes.CommitmentRefused, review.Finding.Code);
        Assert.Empty(await _test.Store.ListOpenIntentsAsync(Sandboxed.Id, plan.OrderId, Token));
        Assert.Empty(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [plan.OrderId] }, Token));
    }

    [Fact]
    public async Task A_refusal_of_a_whole_sync_says_what_Procore_said()
    {
        _test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts/sync", StringComparison.Ordinal)
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"number":["has already been taken"]}}""") }
            : null;
        await ApplyAsync([.. (await PlansAsync()).Where(plan => plan.Commitments.Count > 0).Take(4).Select(plan => plan.OrderId)]);

        var refused = (await _test.Store.ListReviewsAsync(Sandboxed.Id, new(), Token)).Where(review => review.Finding.Code == FindingCodes.CommitmentRefused).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, review => Assert.Contains("number has already been taken", review.Finding.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_can_not_be_read_is_put_off_and_does_not_take_another_with_it()
    {
        var plans = await PlansAsync();
        var (bad, good) = (plans[0].OrderId, plans.First(plan => plan.Outcome == RecordState.Synced && plan.OrderId != plans[0].OrderId).OrderId);
        _test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith(bad, StringComparison.Ordinal)
            ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":2,"message":"no"}""") }
            : null;

        await ApplyAsync(bad, good);

        Assert.Equal(RecordState.Synced, (await RecordAsync(good))!.State);
        Assert.Equal(RecordState.Failed, (await RecordAsync(bad))!.State);
        var again = (await _test.Store.GetWorkAsync(Sandboxed.Id, RecordKey.PurchaseOrder(bad), Token))!;
        Assert.Equal(1, again.Attempts);
        Assert.InRange(again.DueAt - _test.Now, Duration.FromSeconds(12), Duration.FromSeconds(18));
    }

    [Fact]
    public async Task A_second_time_nothing_is_written()
    {
        var plan = await FirstAsync(plan => plan.Commitments.Count > 0);
        await ApplyAsync(plan.OrderId);
        var before = _test.Sent.Count;

        await ApplyAsync(plan.OrderId);

        Assert.DoesNotContain(_test.Sent.Skip(before), sent => sent.Method != "GET");
    }

    [Fact]
    public async Task What_a_person_changed_in_Procore_is_a_conflict_and_is_not_overwritten()
    {
        var plan = await FirstAsync(plan => plan.Commitments.Count == 1);
        await ApplyAsync(plan.OrderId);
        var written = Assert.Single(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [plan.OrderId] }, Token));
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["payment_terms"] = "by hand" });
        var before = _test.Sent.Count;

        await ApplyAsync(plan.OrderId);

        Assert.Equal(RecordState.Conflict, (await RecordAsync(plan.OrderId))!.State);
        Assert.DoesNotContain(_test.Sent.Skip(before), sent => sent.Method != "GET");
    }

    private static string Kind(string path) => path switch
    {
        _ when path.EndsWith("/actions/add", StringComparison.Ordinal) => "add",
        _ when path.Contains("line_item", StringComparison.Ordinal) => "line_items",
        _ => "sync",
    };

    private async Task<List<OrderPlan>> PlansAsync()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var plans = new List<OrderPlan>();
        foreach (var order in _test.Vendors.Zoho.Orders)
        {
            plans.Add(await _test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token));
        }

        return plans;
    }

    private async Task<OrderPlan> FirstAsync(Func<OrderPlan, bool> wanted) => (await PlansAsync()).First(plan => plan.Outcome == RecordState.Synced && wanted(plan));

    private async Task ApplyAsync(params string[] orders)
    {
        foreach (var order in orders)
        {
            await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order), WorkPriority.Person, "test", Token);
        }

        await _test.Engine.RunDueAsync(Sandboxed.Id, Token);
    }

    private ValueTask<SyncRecord?> RecordAsync(string order) => _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order), Token);
}
