using System.Net;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A refusal is a known outcome: what was refused is not sent again until something is another, or a person asks; and what it left is known, whatever lists hide.</summary>
[Trait("Takes", "long")]
public sealed class RefusedWriteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two orders of one number: whose commitment has it is known, where it is one of the sync's.</summary>
    [Fact]
    public async Task The_commitment_of_the_sync_that_has_the_number_is_named()
    {
        using var order = new OneOrder(orders: 2);
        var other = order.Beside();
        order.Write(1_000);
        other.Write(2_000);
        other.Edit(zoho => zoho with { Number = order.Number });
        await order.SyncAsync();
        await other.SyncAsync();
        var item = Assert.Single(await other.ReviewsAsync());
        Assert.Equal(FindingCodes.CommitmentRefused, item.Finding.Code);
        Assert.Contains($"Commitment {order.Commitment().Id} in Procore project {order.Projects[0].ProcoreId} has it, which the sync made for another order {order.Number} of Zoho Books ({order.Id}).", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal("Give one of the two orders another number in Zoho Books, then retry.", item.Finding.NextStep);

        order.Edit(zoho => zoho with { Number = "PO-77777" });
        await order.SyncAsync();
        await other.DecideAsync(ReviewAction.Retry);
        Assert.Equal((RecordState.Synced, order.Number), ((await other.RecordAsync()).State, (string?)other.Commitment().Node["number"]));
    }

    [Theory]
    [InlineData("/purchase_order_contracts/sync", 1)]
    [InlineData("/line_items/sync", 1)]
    [InlineData("/line_items/sync", 2)]
    public async Task What_Procore_refused_is_sent_once_in_five_looks(string refuses, int projects)
    {
        using var order = new OneOrder();
        order.Write([.. Enumerable.Range(0, projects).Select(at => (1m, 1_000m, at, Array.Empty<TaxData>()))]);
        await LookAsync(order);
        order.EditLine(0, line => line with { Rate = 1_100 });
        foreach (var commitment in order.Commitments())
        {
            order.Test.EditInProcore("change_commitment", (long)commitment["id"]!, new() { ["status"] = "Draft" });
        }

        await Refuses(order, refuses, async () =>
        {
            await LookAsync(order);
            while (await order.FindingAsync() == FindingCodes.CommitmentChanged)
            {
                await order.DecideAsync(ReviewAction.OverwriteProcore);
            }

            Assert.Equal(FindingCodes.CommitmentRefused, await order.FindingAsync());
            var (sent, record) = (order.Test.Sent.Count, await order.RecordAsync());
            for (var look = 0; look < 5; look++)
            {
                await LookAsync(order);
            }

            Assert.Empty(order.WritesSince(sent));
            Assert.Equal((FindingCodes.CommitmentRefused, record.Reason, record.RefusedHash), (await order.FindingAsync(), (await order.RecordAsync()).Reason, (await order.RecordAsync()).RefusedHash));
        });
    }

    [Theory]
    [InlineData("order")]
    [InlineData("policy")]
    [InlineData("commitment")]
    [InlineData("link")]
    [InlineData("retry")]
    [InlineData("person")]
    public async Task It_is_sent_again_once_something_is_another_or_a_person_asks(string changes)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await Refuses(order, "/line_items/sync", async () =>
        {
            await LookAsync(order);
            await LookAsync(order);
            Assert.Equal(FindingCodes.CommitmentRefused, await order.FindingAsync());
        });
        var sent = order.Test.Sent.Count;
        await LookAsync(order);
        Assert.Empty(order.WritesSince(sent));
        switch (changes)
        {
            case "order":
                order.EditLine(0, line => line with { Rate = 1_001 });
                break;
            case "policy":
                order.Test.Connection = order.Test.Connection with { Policies = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder } };
                break;
            case "commitment":
                order.InProcore(new() { ["title"] = "Typed" });
                break;
            case "link":
                var vendor = order.Test.Vendors.Data.Vendors.First(vendor => vendor.ZohoId == order.Test.Vendors.Zoho.Orders.First(one => one.Id == order.Id).VendorId);
                await order.Test.Store.SaveAsync(Sandboxed.Id, new() { Links = [new() { Kind = LinkKind.Vendor, ZohoId = vendor.ZohoId!, ProcoreId = vendor.ProcoreId!.Value, DecidedBy = "ann", Evidence = "she knows" }] }, Token);
                break;
            case "retry":
                await order.DecideAsync(ReviewAction.Retry);
                break;
            default:
                await order.SyncAsync();
                break;
        }

        await LookAsync(order);
        Assert.NotEmpty(order.WritesSince(sent));
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Null((await order.RecordAsync()).RefusedHash);
    }

    /// <summary>
    /// A new commitment whose line was refused stands there without it. The list lags and does not show it: it is asked for by its id, is remembered as ours, and what a person changes on it
    /// then is a question.
    /// </summary>
    [Fact]
    public async Task What_a_refused_write_left_is_known_although_the_list_does_not_show_it()
    {
        using var order = new OneOrder();
        order.Write(1_000, 500);
        order.Test.Instead = request => Hides(request) ?? Refuses(request, "/line_items/sync");
        await LookAsync(order);
        Assert.Equal(FindingCodes.CommitmentRefused, await order.FindingAsync());
        var left = Assert.Single(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, Token));
        Assert.Equal((order.Commitment().Id, "Draft", 0m, 0), (left.ContractId, left.Status, left.Total, left.Image.Fields.Keys.Count(CommitmentFields.IsLine)));

        // A person works on what was left, and the list shows it no more than before.
        order.Test.Instead = Hides;
        order.InProcore(new() { ["number"] = "OURS-1" });
        var sent = order.Test.Sent.Count;
        await LookAsync(order);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Empty(order.WritesSince(sent));
        Assert.Single(order.Commitments());
    }

    /// <summary>
    /// A person deletes the draft before its status is written, and the upsert by its origin_id makes another one, which has no lines: that is a person's to see to, and the audit knows both.
    /// </summary>
    [Fact]
    public async Task What_is_deleted_while_it_is_written_is_a_question_and_can_be_traced()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var (syncs, gone) = (0, 0L);
        order.Test.Instead = request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts/sync", StringComparison.Ordinal) && ++syncs == 2)
            {
                gone = order.Commitment().Id;
                order.Test.DeleteInProcore(gone);
            }

            return null;
        };
        await LookAsync(order);

        order.Test.Instead = null;
        var (item, made) = (Assert.Single(await order.ReviewsAsync()), order.Commitment().Id);
        Assert.NotEqual(gone, made);
        Assert.Equal(FindingCodes.CommitmentLocked, item.Finding.Code); // what was made anew is approved, and has no line
        var audit = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        var outcomes = audit.Where(entry => entry.Kind == AuditKind.Outcome && entry.OrderNumber == order.Number).ToList();
        Assert.Equal([(gone, "unknown"), (made, "refused")], outcomes.Select(entry => (entry.ContractId, entry.Result)));
        Assert.Contains($"Commitment {gone} was deleted in Procore while it was written, and Procore has commitment {made} in its place", outcomes[^1].Reason, StringComparison.Ordinal);
        Assert.Empty(order.Lines());
    }

    private static async Task Refuses(OneOrder order, string path, Func<Task> meanwhile)
    {
        order.Test.Instead = request => Refuses(request, path);
        await meanwhile();
        order.Test.Instead = null;
    }

    private static HttpResponseMessage? Refuses(HttpRequestMessage request, string path) => request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal)
        ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"title":["is not wanted"]}}""") }
        : null;

    /// <summary>The list of commitments lags, and shows none.</summary>
    private static HttpResponseMessage? Hides(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)
            ? new(HttpStatusCode.OK) { Content = new StringContent("[]") }
            : null;

    /// <summary>A scan looks at the order, and no person asks.</summary>
    private static async Task LookAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await order.Test.SettleAsync();
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Poll, "a scan found it", Token);
        await order.Test.RunAsync();
    }
}
