using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <content>Commitments that Procore locks: whatever differs, what is printed can be done and settles it.</content>
internal static partial class NextSteps
{
    private const string Unlock = "set the commitment from Approved back to Draft in Procore, and let the order overwrite it";
    private const string TakeOut = "void or delete the commitment's approved change orders in Procore, set it from Approved back to Draft there, and retry, to let the order overwrite it then";
    private static SyncPolicies ByQuantity => new() { Cost = new() { Basis = CommitmentBasis.Quantity } };

    private static IEnumerable<NextStep> Locked =>
    [
        new(FindingCodes.CommitmentLocked, InTwo(OtherVendor), KeepOr(Unlock, UnlocksAsync)),
        new(FindingCodes.CommitmentLocked, InTwo(OtherVendor, Rate(1_100)), KeepOr(Unlock, UnlocksAsync)),
        new(FindingCodes.CommitmentLocked, InTwo(OtherVendor, Rate(1_100)), KeepOr(Unlock, UnlocksAsync)) { Policies = ByChangeOrder },
        new(FindingCodes.CommitmentLocked, InTwo(Halved), KeepOr(Unlock, UnlocksAsync)) { Policies = ByQuantity },
        new(FindingCodes.CommitmentLocked, InTwo(Halved, order => Enters(order, "0.00")), KeepOr(Unlock, UnlocksAsync)) { Policies = ByQuantity with { AmendedOrders = AmendedOrderTreatment.ChangeOrder } },
        new(FindingCodes.CommitmentLocked, InTwo(order => order.EditLine(0, line => line with { Name = "Other goods" })), KeepOr(Unlock, UnlocksAsync)),
        new(FindingCodes.CommitmentLocked, InTwo(Elsewhere), KeepOr(Unlock, UnlocksAsync)),
        new(FindingCodes.CommitmentLocked, WithChangeOrder(OtherVendor), KeepOr(TakeOut, Takes("change_change_order", "void"))),
        new(FindingCodes.CommitmentLocked, WithChangeOrder(OtherVendor), KeepOr(TakeOut, Takes("delete_change_order", null))),
        new(FindingCodes.CommitmentLocked, WithChangeOrder(OtherVendor), KeepOr(TakeOut, Takes("change_change_order", "void"))) { Policies = ByChangeOrder },
        new(FindingCodes.LinkChanged, WithChangeOrder(order => LinkVendorAsync(order, AnyVendor(order))), LinkKeepOr(TakeOut, Takes("change_change_order", "void"))),
        new(FindingCodes.LinkChanged, WithChangeOrder(order => LinkVendorAsync(order, AnyVendor(order))), LinkKeepOr(TakeOut, Takes("delete_change_order", null))) { Policies = ByChangeOrder },
        new(FindingCodes.CommitmentChanged, InTwo(order => ChangedThere(order, 900)), ProcoresOr(Unlock, UnlocksAsync)),
        new(FindingCodes.CommitmentChanged, WithChangeOrder(order => ChangedThere(order, 900)), ProcoresOr(TakeOut, Takes("delete_change_order", null))),
        new(FindingCodes.ChangeOrderUnknown, async order =>
            {
                await Amended(one => Person(one, "change_change_order", ("status", "approved")))(order);
                await order.SyncAsync();
                order.Test.Time.Advance(TimeSpan.FromSeconds(61));
                Rate(1_150)(order);
                await order.SyncAsync();
                Person(order, Second(order), "delete_change_order", []);
            },
            new Way("Look for it in Procore. If it is not there, enter it by hand and approve it", order => Enters(order, "50.00")),
            new Way("overwrite Procore to have it written again", async order =>
            {
                await Decides(ReviewAction.OverwriteProcore)(order);
                Person(order, order.Commitment().Node["change_orders"]!.AsArray().Single(change => (string?)change!["status"] == "draft")!, "change_change_order", [("status", "approved")]);
            })) { Policies = ByChangeOrder },
        new(FindingCodes.CommitmentLeftBehind, order => RestoredAsync(order),
            new Way("Close commitment * in Procore", order => order.Test.EditInProcore("change_commitment", Restored(order), new() { ["status"] = "Closed" })),
            new Way("set it back to Draft there and delete it", order => order.Test.DeleteInProcore(Restored(order))),
            new Way("to keep that one, set commitment * back to Draft in Procore and delete it", order =>
                order.Test.DeleteInProcore(order.Commitments().Select(one => (long)one["id"]!).Single(id => id != Restored(order))))) { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } },
        new(FindingCodes.CommitmentChanged, WithChangeOrder(order => order.InProcore(new() { ["status"] = "Draft" }), OtherVendor), ProcoresOr(
            "void or delete the commitment's approved change orders in Procore, and retry, to let the order overwrite it then", Takes("change_change_order", "void"))),
    ];

    /// <summary>What people took further of a change order that an overwrite makes needless.</summary>
    private static IEnumerable<NextStep> Overtaken =>
    [
        new(FindingCodes.ChangeOrderTouched, async order =>
            {
                await Amended(one => Person(one, "change_change_order", ("status", "revised")))(order);
                await UnlocksAsync(order);
            },
            new Way("Void or delete change order * in Procore, then retry", async order =>
            {
                Person(order, "change_change_order", ("status", "void"));
                await order.DecideAsync(ReviewAction.Retry);
            }),
            new Way("Void or delete change order * in Procore, then retry", async order =>
            {
                Person(order, "delete_change_order");
                await order.DecideAsync(ReviewAction.Retry);
            })) { Policies = ByChangeOrder },
    ];

    private static Way[] KeepOr(string way, Func<OneOrder, Task> follow) => [new("Keep the commitment as it is in Procore", Decides(ReviewAction.KeepProcore)), new(way, follow)];

    private static Way[] LinkKeepOr(string way, Func<OneOrder, Task> follow) => [new("Keep it as it is in Procore", Decides(ReviewAction.KeepProcore)), new(way, follow)];

    private static Way[] ProcoresOr(string way, Func<OneOrder, Task> follow) => [new("Keep Procore's", Decides(ReviewAction.KeepProcore)), new(way, follow)];

    private static async Task UnlocksAsync(OneOrder order)
    {
        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.OverwriteProcore);
    }

    private static Func<OneOrder, Task> Takes(string action, string? status) => async order =>
    {
        Person(order, action, status is null ? [] : [("status", status)]);
        order.InProcore(new() { ["status"] = "Draft" });
        await order.DecideAsync(ReviewAction.Retry);
        await order.DecideAsync(ReviewAction.OverwriteProcore);
    };

    /// <summary>The order became 1,100 after its commitment was approved, a change order made up for it, and then something happens.</summary>
    private static Func<OneOrder, Task> WithChangeOrder(Func<OneOrder, Task> happens, Action<OneOrder>? then = null) => async order =>
    {
        await InTwo(order => Enters(order, "100.00"), Rate(1_100))(order);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        await happens(order);
        then?.Invoke(order);
    };

    private static Func<OneOrder, Task> WithChangeOrder(Action<OneOrder> happens, Action<OneOrder>? then = null) => WithChangeOrder(Later(happens), then);

    /// <summary>The commitment was deleted and written again, and then the first one stands again as it was.</summary>
    internal static async Task RestoredAsync(OneOrder order, string status = "Approved", bool hasOriginIds = true)
    {
        await InTwo(order => order.Test.DeleteInProcore(order.Commitment().Id))(order);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.WriteAgain);
        var now = order.Commitment().Node;
        var origin = OriginIds.Commitment(order.Test.Connection.OrganizationId, order.Id, order.Projects[0].ProcoreId!.Value);
        Assert.Equal(OriginIds.Next(origin), (string)now["origin_id"]!);
        var shown = await order.ReadAsync();
        var restored = order.Test.EditInProcore(
            "create_commitment", 0, new() { ["number"] = order.Number, ["vendor_id"] = (long)now["vendor"]!, ["origin_id"] = origin, ["payment_terms"] = shown.PaymentTerms }, order.Projects[0].ProcoreId!.Value);
        JsonObject values = new() { ["amount"] = "1000.00", ["wbs_code_id"] = order.Code.Id, ["description"] = shown.Lines[0].Description };
        if (hasOriginIds)
        {
            values["origin_id"] = OriginIds.Line(origin, "260815000099000001");
        }

        order.Test.EditInProcore("add_line", restored, values);
        order.Test.EditInProcore("change_commitment", restored, new() { ["status"] = status });
    }

    /// <summary>The one that carries the first origin_id.</summary>
    internal static long Restored(OneOrder order) => order.Commitments()
        .Where(one => OriginIds.Generation((string)one["origin_id"]!) == 1).Select(one => (long)one["id"]!).Single();

    private static JsonNode Second(OneOrder order) => order.Commitment().Node["change_orders"]!.AsArray().Single(change => ((string)change!["number"]!).EndsWith("-CO2", StringComparison.Ordinal))!;

    private static void OtherVendor(OneOrder order)
    {
        var other = order.Test.Vendors.Data.Vendors.First(vendor => vendor.ProcoreId == AnyVendor(order)).ZohoId!;
        order.Edit(zoho => zoho with { VendorId = other });
    }

    /// <summary>Twice as many at half the price.</summary>
    private static void Halved(OneOrder order) => order.EditLine(0, line => line with { Quantity = line.Quantity * 2, Rate = line.Rate / 2 });

    private static void ChangedThere(OneOrder order, int amount)
    {
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["amount"] = $"{amount}" });
        order.InProcore(new() { ["status"] = "Approved" });
    }
}
