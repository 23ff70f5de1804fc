using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person typed into Procore with an order's number stays committed whatever becomes of the order: moved, cancelled, sent back or deleted, it is a question until somebody settles it.</summary>
[Trait("Takes", "long")]
public sealed class TypedCommitmentTests
{
    private static readonly SandboxSwitches SameNumbers = SandboxSwitches.Default with { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } };

    public static MatrixTheoryData<string, bool, string> Cases => new(["moved", "cancelled", "cancelled and closed", "deleted", "sent back"], [true, false], ["deleted", "closed", "rejected"]);

    /// <summary>With a commitment of the sync's own in the project, or without; what is asked about the sync's own is settled first.</summary>
    [Theory, MemberData(nameof(Cases))]
    public async Task It_is_not_forgotten(string becomes, bool hasOwn, string settled)
    {
        using var order = new OneOrder(becomes == "cancelled and closed" ? new() { CancelledOrders = CancelledOrderTreatment.Close } : null, SameNumbers);
        order.Write(1_000);
        if (hasOwn)
        {
            await order.SyncAsync();
        }

        var typed = await TypeAsync(order, 1_000);
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.SyncAsync();
        Assert.Equal(hasOwn ? FindingCodes.CommitmentDoubled : FindingCodes.CommitmentStands, await order.FindingAsync());

        Become(order, becomes);
        await order.SyncAsync();
        if (hasOwn)
        {
            var own = order.Commitments().Single(one => (string)one["status"]! != "Closed");
            order.Test.EditInProcore("change_commitment", (long)own["id"]!, new() { ["status"] = "Closed" });
            await order.SyncAsync();
        }

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(
            becomes switch { "moved" => FindingCodes.CommitmentLeftBehind, "deleted" => FindingCodes.OrderDeleted, "sent back" => FindingCodes.OrderReopened, _ => FindingCodes.OrderCancelled }, item.Finding.Code);
        Assert.Equal(typed, Assert.Single(item.Finding.Candidates).ProcoreId);
        Assert.Contains($"contract {typed} over 1000, which has its number and the sync did not make", item.Finding.Sentence, StringComparison.Ordinal);

        // A scan that sees it deleted or closed has the order looked at.
        order.Test.Time.Advance(TimeSpan.FromHours(26));
        await order.Test.RunAsync();
        Assert.NotNull(await order.FindingAsync());
        switch (settled)
        {
            case "deleted":
                order.Test.DeleteInProcore(typed);
                break;
            case "closed":
                order.Test.EditInProcore("change_commitment", typed, new() { ["status"] = "Closed" });
                break;
            default:
                await order.DecideAsync(ReviewAction.Reject, typed);
                break;
        }

        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.Test.RunAsync();
        Assert.Equal((becomes == "moved" ? RecordState.Synced : RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>What is seen no more is no proof that it is gone.</summary>
    [Theory, InlineData("moved"), InlineData("cancelled")]
    public async Task It_is_not_forgotten_when_it_can_not_be_seen(string becomes)
    {
        using var order = new OneOrder(switches: SameNumbers with { Procore = SameNumbers.Procore with { PrivateCommitmentsAreHidden = true } });
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000);
        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());

        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = true });
        Become(order, becomes);
        await order.SyncAsync();
        var hidden = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(becomes == "moved" ? FindingCodes.CommitmentLeftBehind : FindingCodes.OrderCancelled, hidden.Code);
        Assert.Contains($"contract {typed}, which was seen with its number and can't be seen now", hidden.Sentence, StringComparison.Ordinal);
        Assert.Empty(order.Commitments());
        await order.DecideAsync(ReviewAction.Reject, typed);
        Assert.Null(await order.FindingAsync());
    }

    /// <summary>While its new project is a question of its own, and while a person leaves the order out, nothing is forgotten either.</summary>
    [Theory, InlineData("unknown project"), InlineData("skipped")]
    public async Task It_is_not_forgotten_on_the_way(string way)
    {
        using var order = new OneOrder(switches: SameNumbers);
        order.Write(1_000);
        await TypeAsync(order, 1_000);
        await order.SyncAsync();
        if (way == "skipped")
        {
            await order.DecideAsync(ReviewAction.Skip);
        }
        else
        {
            order.EditLine(0, line => line with { ProjectId = order.Test.Vendors.Data.Projects.First(project => project is { ProcoreId: null, ZohoId: not null }).ZohoId });
            await order.SyncAsync();
            Assert.Equal(FindingCodes.ProjectUnknown, await order.FindingAsync());
        }

        Become(order, "moved");
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentLeftBehind, await order.FindingAsync());
    }

    private static void Become(OneOrder order, string what)
    {
        switch (what)
        {
            case "moved":
                var to = order.Projects[1];
                order.EditLine(0, line => order.On(to, to.WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
                break;
            case "deleted":
                order.Test.Instead = request => NotInZoho(order, request);
                break;
            default:
                order.Edit(zoho => zoho with { Status = what == "sent back" ? "draft" : "cancelled" });
                break;
        }
    }
}
