using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A process ends at every call of an order's first write with mapped fields, to Procore and back to Zoho Books: the next one makes it whole, and makes nothing twice.</summary>
[Trait("Takes", "long")]
public sealed class MappedWriteEndsTests
{
    private static readonly SyncPolicies Mapped = new()
    {
        Mapping = new()
        {
            Title = "{order:Job title}",
            Private = "{order:Confidential}",
            RetainagePercent = "{order:Retainage}",
            CustomFields = new() { ["Buyer"] = "{order:Buyer}" },
            OrderFields = new() { ["260815000000012856"] = "{number} {status}" },
        },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Everything_stands_once_wherever_it_ended(bool areShown)
    {
        var (calls, undisturbed) = await RunAsync(0, false, areShown);
        Assert.InRange(calls, 8, 60);
        Assert.StartsWith("Roof False 7.5 Ann Approved 1000", undisturbed, StringComparison.Ordinal);
        Assert.EndsWith(" Approved | Synced 0 reviews 0 intents 0 writes more", undisturbed, StringComparison.Ordinal);
        for (var at = 1; at <= calls; at++)
        {
            foreach (var isAfter in (bool[])[false, true])
            {
                Assert.Equal((at, isAfter, undisturbed), (at, isAfter, (await RunAsync(at, isAfter, areShown)).End));
            }
        }
    }

    /// <summary>Writes an order, and ends the process before or after one of its calls; 0 for none.</summary>
    private static async Task<(int Calls, string End)> RunAsync(int at, bool isAfter, bool areShown)
    {
        using var order = new OneOrder(Mapped, SandboxSwitches.Default with { Procore = new() { CommitmentsShowCustomFields = areShown } }, retries: 0);
        order.Edit(zoho => zoho with { Status = "draft" });
        await order.SyncAsync();
        Assert.Empty(order.Commitments());
        order.Write(1_000);
        order.Edit(zoho => zoho with
        {
            CustomFields = new Dictionary<string, string> { ["Job title"] = "Roof", ["Confidential"] = "false", ["Retainage"] = "7.5", ["Buyer"] = "Ann" },
        });
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);

        var process = new EndingProcess(order);
        using var next = await process.EndAsync(at, isAfter);
        await process.LookAsync(next);
        await process.LookAsync(next);
        var sent = order.Test.Sent.Count;
        await process.LookAsync(next);

        var there = await order.ReadAsync();
        var back = order.Test.Vendors.Zoho.Orders.First(one => one.Id == order.Id).CustomFields.GetValueOrDefault("Commitment");
        var buyer = (string?)order.Commitment().Node["custom_fields"]!["custom_field_598134400000001"]?["value"];
        var intents = (await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token)).Count;
        var more = order.Test.Sent.Skip(sent).Count(one => one.Method != "GET");
        return (process.Calls, FormattableString.Invariant(
            $"{there.Title} {there.Private} {there.RetainagePercent:0.#} {buyer} {there.Status} {there.GrandTotal:0} | {back} | {(await order.RecordAsync()).State} {(await order.ReviewsAsync()).Count} reviews {intents} intents {more} writes more"));
    }
}
