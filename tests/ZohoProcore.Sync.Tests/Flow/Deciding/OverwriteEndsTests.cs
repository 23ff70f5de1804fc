using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A process ends at every call of a write that a person decided: the next one goes on with it, asks nothing twice and uses the decision up once.</summary>
[Trait("Takes", "long")]
public sealed class OverwriteEndsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("number")]
    [InlineData("number and lines")]
    [InlineData("lines")]
    [InlineData("a line of theirs")]
    [InlineData("a line deleted")]
    [InlineData("unlocked")]
    [InlineData("vendor")]
    [InlineData("change order")]
    [InlineData("potential change order")]
    public async Task What_was_decided_is_not_asked_again(string what)
    {
        var (calls, undisturbed, sends) = await RunAsync(what, 0, false);
        Assert.True(calls > 1);
        Assert.Contains("DecisionUsed", undisturbed, StringComparison.Ordinal);
        for (var at = 1; at <= calls; at++)
        {
            foreach (var isAfter in (bool[])[false, true])
            {
                var end = (await RunAsync(what, at, isAfter)).End;

                // Whether a change order was sent, no list proves: of what is about to be made, and never was, a person is asked once more.
                if (at == sends && !isAfter)
                {
                    Assert.Contains($"0 change orders | DecisionLapsed:OverwriteProcore StateChanged:NeedsReview | {FindingCodes.ChangeOrderUnknown}", end, StringComparison.Ordinal);
                }
                else
                {
                    Assert.Equal((at, isAfter, undisturbed), (at, isAfter, end));
                }
            }
        }
    }

    /// <summary>Decides to overwrite, and ends the process before or after one of its calls; 0 for none.</summary>
    private static async Task<(int Calls, string End, int Sends)> RunAsync(string what, int at, bool isAfter)
    {
        using var order = new OneOrder(
            switches: SandboxSwitches.Default with { Procore = new() { ChangeOrderTiers = what == "potential change order" ? 2 : 1 } }, retries: 0);
        order.Write(1_000, 500);
        await order.SyncAsync();
        if (what.EndsWith("change order", StringComparison.Ordinal))
        {
            await AmendAsync(order, what);
        }

        await TouchAsync(order, what);
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.OverwriteProcore, By = "ada" }, Token);
        var before = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).CountAsync(Token);

        var sends = 0;
        var process = new EndingProcess(order);
        using var next = await process.EndAsync(at, isAfter, (request, call) =>
        {
            var isSent = request.RequestUri!.AbsolutePath is var path && (path.EndsWith("/potential_change_orders/sync", StringComparison.Ordinal)
                || (request.Method == HttpMethod.Post && path.EndsWith("/commitment_change_orders", StringComparison.Ordinal)));
            sends = isSent ? call : sends;
        });
        for (var look = 0; look < 3; look++) await process.LookAsync(next);

        var entries = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).Skip(before).Where(entry => entry.Record == RecordKey.PurchaseOrder(order.Id).ToString()).ToListAsync(Token);
        var commitment = order.Commitment().Node;
        var seen = string.Join(' ', commitment["number"], commitment["status"], commitment["vendor"], string.Join(',', commitment["lines"]!.AsArray().Select(line => $"{line!["wbs_code"]}={line["amount"]}").Order(StringComparer.Ordinal)))
            + $" {commitment["change_orders"]!.AsArray().Count + commitment["potential_change_orders"]!.AsArray().Count} change orders";
        var told = string.Join(' ', entries.Where(entry => entry.Kind is AuditKind.DecisionUsed or AuditKind.DecisionLapsed || entry.Kind == AuditKind.StateChanged && entry.Result is not ("Applying" or "Failed")).Select(entry => $"{entry.Kind}:{entry.Result}"));
        var open = string.Join(' ', (await order.ReviewsAsync()).Select(one => one.Finding.Code));
        var intents = (await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token)).Count;
        return (process.Calls, $"{seen} | {told} | {open} | {intents}", sends);
    }

    /// <summary>The order comes to more, and a person deletes the change order that was made for it.</summary>
    private static async Task AmendAsync(OneOrder order, string what)
    {
        var isPotential = what == "potential change order";
        order.Test.Connection = order.Test.Connection with
        {
            Policies = order.Test.Connection.Policies with
            {
                AmendedOrders = AmendedOrderTreatment.ChangeOrder,
                PotentialChangeOrdersIn = isPotential ? [order.Projects[0].Number] : null,
            },
        };
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        var made = Assert.Single(order.Commitment().Node[isPotential ? "potential_change_orders" : "change_orders"]!.AsArray())!;
        var deleted = new JsonObject { ["action"] = isPotential ? "delete_potential_change_order" : "delete_change_order", ["id"] = (long)made["id"]! };
        Assert.Null(order.Test.Vendors.Procore.Edit(deleted)["errors"]);
    }

    private static async Task TouchAsync(OneOrder order, string what)
    {
        var lines = order.Commitment().Node["lines"]!.AsArray().Select(line => (long)line!["id"]!).ToList();
        if (what != "number" && !what.EndsWith("change order", StringComparison.Ordinal))
        {
            order.InProcore(new() { ["status"] = "Draft" });
        }

        switch (what)
        {
            case "number":
                order.InProcore(new() { ["number"] = "OURS-1" });
                break;
            case "number and lines":
                order.InProcore(new() { ["number"] = "OURS-1" });
                order.Test.EditInProcore("change_line", lines[0], new() { ["amount"] = "70" });
                order.Test.EditInProcore("change_line", lines[1], new() { ["amount"] = "80" });
                break;
            case "lines":
                order.Test.EditInProcore("change_line", lines[1], new() { ["amount"] = "70" });
                break;
            case "a line of theirs":
                order.Test.EditInProcore("add_line", order.Commitment().Id, new() { ["amount"] = "70", ["wbs_code_id"] = order.Code.Id });
                break;
            case "a line deleted":
                order.Test.EditInProcore("delete_line", lines[0]);
                break;
            case "unlocked":
                order.EditLine(0, line => line with { Rate = 1_100 });
                break;
            case "vendor":
                var linked = (await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token)).First(link => link.ProcoreId == (long)order.Commitment().Node["vendor"]!);
                var other = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true, Kind: VendorKind.Plain } && one.ProcoreId != linked.ProcoreId);
                await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = linked.ZohoId, ProcoreId = other.ProcoreId!.Value, By = "ann" }, Token);
                break;
        }
    }
}
