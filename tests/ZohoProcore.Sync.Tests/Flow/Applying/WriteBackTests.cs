using System.Net;
using System.Text;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What of a commitment goes back into custom fields of its order: planned, shown, approved and audited as any write, and once.</summary>
public sealed class WriteBackTests
{
    private const string Number = "260815000000012856";
    private const string Status = "260815000000012857";

    private static readonly SyncPolicies Back = new()
    {
        Mapping = new() { OrderFields = new() { [Number] = "{number} ({id})", [Status] = "{status}" } },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Number_and_status_of_the_commitment_stand_in_the_order_and_are_written_once()
    {
        using var order = new OneOrder(Back);
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Status = "approved" });
        await order.SyncAsync();

        var id = order.Commitment().Id;
        Assert.Equal((RecordState.Synced, FormattableString.Invariant($"{order.Number} ({id})"), "Submitted"), ((await order.RecordAsync()).State, In(order, "Commitment"), In(order, "Commitment status")));
        Assert.Single(Writes(order));
        for (var hour = 0; hour < 3; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20)); // scans of both sides, which see what the write stamped
            await order.Test.RunAsync();
        }

        Assert.Single(Writes(order));
        var reads = order.Test.ReadsOf(order.Id);
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Equal(reads, order.Test.ReadsOf(order.Id)); // and then nothing more is looked at

        order.Edit(zoho => zoho with { Status = "open" });
        await order.SyncAsync();
        Assert.Equal("Approved", In(order, "Commitment status"));
        Assert.Equal(2, Writes(order).Count);
    }

    [Fact]
    public async Task A_write_is_a_step_of_a_plan_and_stands_in_the_audit_before_and_after()
    {
        using var order = new OneOrder(Back);
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string> { ["Commitment"] = "by hand", ["Commitment status"] = "Approved" } });

        var step = Assert.Single((await order.PlanAsync()).Steps);
        Assert.Equal(OrderStepKind.WriteOrderFields, step.Kind);
        Assert.StartsWith($"Write into order {order.Number} in Zoho Books: custom field {Number} is 'by hand' and would be '{order.Number} (", step.Sentence, StringComparison.Ordinal);
        Assert.Equal([Number], step.OrderFields!.Keys);
        await order.SyncAsync();

        Assert.StartsWith(order.Number, In(order, "Commitment"), StringComparison.Ordinal);
        var entries = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        var intent = entries.FindLastIndex(entry => entry.Kind == AuditKind.Intent && entry.Reason == step.Sentence);
        Assert.InRange(intent, 0, entries.Count - 2);
        Assert.Contains(entries.Skip(intent), entry => entry is { Kind: AuditKind.Outcome, Result: "written" });
    }

    [Fact]
    public async Task It_waits_for_an_approval_as_any_write_and_is_not_written_without()
    {
        using var order = new OneOrder(Back with { Approval = new() { All = true, FirstOrderOfVendor = false, OverBudget = false } }, asks: true);
        order.Write(1_000);
        await order.SyncAsync();
        await ApproveAsync(order);
        Assert.Single(order.Commitments());
        Assert.Equal((RecordState.AwaitingApproval, 0), ((await order.RecordAsync()).State, Writes(order).Count));
        Assert.Contains("Write into order", (await order.RecordAsync()).Reason, StringComparison.Ordinal);

        await ApproveAsync(order);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Writes(order).Count));
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Writes(order).Count));
    }

    [Fact]
    public async Task Several_commitments_of_an_order_stand_in_one_field_and_nothing_is_written_before_all_of_them_stand()
    {
        using var order = new OneOrder(new() { Mapping = new() { OrderFields = new() { [Number] = "{number}" } } });
        order.Write([(1, 100, 0, []), (1, 200, 1, [])]);
        await order.SyncAsync();

        Assert.Equal(string.Join("; ", order.Projects.Take(2).OrderBy(project => project.ProcoreId).Select(project => $"{order.Number}-{project.Number}")), In(order, "Commitment"));
        Assert.Single(Writes(order));
    }

    [Theory]
    [InlineData("that is not there")]
    [InlineData("that is not permitted")]
    [InlineData("that does not keep it")]
    public async Task A_field_is_a_question_and_is_not_tried_for_ever(string field)
    {
        var refused = 0;
        using var order = new OneOrder(new() { Mapping = new() { OrderFields = new() { [field == "that is not there" ? "1" : Number] = "{number}" } } });
        order.Test.Instead = request =>
        {
            if (field == "that is not there" || request.Method != HttpMethod.Put || !request.RequestUri!.AbsolutePath.EndsWith("/customfields", StringComparison.Ordinal))
            {
                return null;
            }

            refused++;
            order.Edit(zoho => zoho with { Notes = zoho.Notes }); // stamped all the same
            return field == "that does not keep it"
                ? Answer(HttpStatusCode.OK, """{"code":0,"message":"Custom Fields Updated Successfully"}""")
                : Answer(HttpStatusCode.Unauthorized, """{"code":57,"message":"You are not authorized to perform this operation"}""");
        };
        order.Write(1_000);
        await order.SyncAsync();
        Assert.Equal((RecordState.NeedsReview, FindingCodes.CommitmentRefused), ((await order.RecordAsync()).State, await order.FindingAsync()));
        var tried = Writes(order).Count;
        for (var hour = 0; hour < 4; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal(tried, Writes(order).Count);
        Assert.Single(order.Commitments());

        // Who takes the field out of the policies is done.
        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Mapping = null } };
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    [Fact]
    public async Task A_write_whose_outcome_nobody_knows_is_sent_again_and_stands_once()
    {
        using var order = new OneOrder(Back, retries: 0);
        var lost = 0;
        order.Test.Instead = request => request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith("/customfields", StringComparison.Ordinal) && lost++ == 0
            ? throw new HttpRequestException("the line broke")
            : null;
        order.Write(1_000);
        await order.SyncAsync();
        for (var hour = 0; hour < 3; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal((RecordState.Synced, "Approved", 2), ((await order.RecordAsync()).State, In(order, "Commitment status"), Writes(order).Count));
        Assert.Single(order.Commitments());
    }

    [Fact]
    public async Task What_people_decided_is_not_bound_to_what_the_sync_writes_and_rules_do_not_see_it()
    {
        using var order = new OneOrder(Back with { Scope = new() { Rules = [new() { Name = "own", Effect = ScopeEffect.Out, Fields = [new() { Name = "Commitment" }] }] } });
        order.Write(1_000);
        await order.SyncAsync();
        var before = await order.PlanAsync();
        Assert.Equal(RecordState.Synced, before.Outcome);
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string>() });
        Assert.Equal(before.StateHash, (await order.PlanAsync()).StateHash);
    }

    [Fact]
    public async Task Without_a_policy_nothing_is_ever_written_to_Zoho()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Method != "GET" && sent.Uri.Host.Contains("zoho", StringComparison.Ordinal));
    }

    private static async Task ApproveAsync(OneOrder order)
    {
        var waiting = (await order.RecordAsync()).Waiting!;
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
    }

    private static string? In(OneOrder order, string label) =>
        order.Test.Vendors.Zoho.Orders.First(one => one.Id == order.Id).CustomFields.GetValueOrDefault(label);

    private static IReadOnlyList<Uri> Writes(OneOrder order) => [.. order.Test.Sent.Where(sent => sent.Method == "PUT").Select(sent => sent.Uri)];

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
