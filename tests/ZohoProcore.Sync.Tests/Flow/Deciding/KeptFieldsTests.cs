using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person keeps of a commitment is kept, and no more than that: every other line, and whatever is approved later, goes its own way.</summary>
public sealed class KeptFieldsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two decisions about other fields of one commitment stand side by side: neither ends the other, and nothing is asked again.</summary>
    [Theory]
    [InlineData("code and amount")]
    [InlineData("vendor and amount")]
    [InlineData("title and number")]
    public async Task Decisions_about_different_fields_both_hold(string what)
    {
        var isOverwritten = what == "title and number";
        using var order = new OneOrder(new() { Ownership = new() { Title = FieldOwner.Zoho } });
        order.Write(1_000, 500);
        await order.SyncAsync();
        switch (what)
        {
            case "code and amount":
                Change(order, "recoded");
                await order.SyncAsync();
                break;
            case "vendor and amount":
                await LinkToAnotherAsync(order);
                break;
            default:
                order.InProcore(new() { ["title"] = "by hand" });
                await order.SyncAsync();
                break;
        }

        await KeepAsync(order);
        if (isOverwritten)
        {
            order.InProcore(new() { ["number"] = "MINE-1" });
        }
        else
        {
            order.EditLine(1, line => line with { Rate = 600 });
        }

        await order.SyncAsync();
        Assert.NotNull(await order.FindingAsync());
        if (isOverwritten)
        {
            await order.DecideAsync(ReviewAction.OverwriteProcore);
            Assert.Equal((order.Number, "by hand"), ((string?)order.Commitment().Node["number"], (await order.ReadAsync()).Title));
        }
        else
        {
            await KeepAsync(order);
        }

        for (var look = 0; look < 2; look++)
        {
            await order.SyncAsync();
            Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        }

        Assert.Equal(isOverwritten ? 1 : 2, (await StandingAsync(order)).Count);
        Assert.DoesNotContain(
            await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry.Kind == AuditKind.DecisionLapsed);
    }

    private static void Change(OneOrder order, string what)
    {
        var line = (long)order.Commitment().Node["lines"]![0]!["id"]!;
        order.InProcore(new() { ["status"] = "Draft" });
        if (what == "recoded")
        {
            order.Test.EditInProcore("change_line", line, new() { ["wbs_code_id"] = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ElementAt(1).Id });
        }
        else
        {
            order.Test.EditInProcore("delete_line", line);
        }

        order.InProcore(new() { ["status"] = "Approved" });
    }

    private static async Task LinkToAnotherAsync(OneOrder order)
    {
        var vendor = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).VendorId;
        var other = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true, ZohoId: not null, Kind: VendorKind.Plain } && one.ZohoId != vendor);
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = vendor, ProcoreId = other.ProcoreId!.Value, By = "ann" }, Token);
        await order.Test.RunAsync();
    }

    private static async Task KeepAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(70)); // limits are kept on this clock
        Assert.Single(await order.ReviewsAsync());
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.True(await order.FindingAsync() is null, string.Join(' ', (await order.ReviewsAsync()).Select(one => one.Finding.Sentence)));
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
    }

    private static async Task<IReadOnlyList<OrderDecision>> StandingAsync(OneOrder order) => await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token);
}
