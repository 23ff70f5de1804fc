using System.Globalization;
using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>What was typed otherwise and asked about is a question until a person answers it, whatever becomes of the order, and every answer has its way back.</summary>
[Trait("Takes", "long")]
public sealed class TypedOtherwiseLaterTests
{
    private const string Subcontract = "WorkOrderContract";

    private static readonly Dictionary<string, Func<OneOrder, long, string?, Task>> Events = new(StringComparer.Ordinal)
    {
        ["amended"] = async (order, _, _) => await EditedAsync(order, () => order.EditLine(0, line => line with { Rate = 1_250 })),
        ["skipped, then amended"] = async (order, _, _) =>
        {
            await order.DecideAsync(ReviewAction.Skip);
            await EditedAsync(order, () => order.EditLine(0, line => line with { Rate = 1_200 }));
        },
        ["numbered anew"] = async (order, _, type) =>
        {
            await EditedAsync(order, () => order.Edit(zoho => zoho with { Number = "PO-A-1", Lines = [.. zoho.Lines.Select(line => line with { Rate = 1_100 })] }));
            Assert.Equal(Code(type), await order.FindingAsync());
            order.Test.Vendors.Zoho.Edit("PO-A-1", zoho => zoho with { Number = order.Number });
        },
        ["vendor linked elsewhere"] = async (order, _, _) => await LinkVendorAsync(order, Other(order)),
        ["vendor linked elsewhere and back"] = async (order, _, _) =>
        {
            var own = order.Vendor.ProcoreId!.Value;
            await LinkVendorAsync(order, Other(order));
            await LinkVendorAsync(order, own);
        },
        ["corrected in Procore"] = async (order, contract, type) =>
        {
            var line = (long)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Single(one => (long)one!["id"]! == contract)!["lines"]![0]!["id"]!;
            order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Draft" }, type: type);
            order.Test.EditInProcore("change_line", line, new() { ["amount"] = "1000.01" }, type: type);
            order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Approved" }, type: type);
            order.Test.Time.Advance(TimeSpan.FromHours(30));
            await order.SyncAsync();
        },
        ["numbered in Procore"] = async (order, contract, type) =>
        {
            order.Test.EditInProcore("change_commitment", contract, new() { ["number"] = "SC-9" }, type: type);
            await EditedAsync(order, () => order.EditLine(0, line => line with { Rate = 900 }));
        },
        ["sent back to draft and issued again"] = async (order, _, _) =>
        {
            await EditedAsync(order, () => order.Edit(zoho => zoho with { Status = "draft" }));
            await EditedAsync(order, () => order.Write(1_010));
        },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?> EventsOfBoth => [.. Events.Keys.SelectMany(what => new[] { null, Subcontract }.Select(type => new TheoryDataRow<string, string?>(what, type)))];

    [Theory, MemberData(nameof(EventsOfBoth))]
    public async Task Nobody_answered_and_it_stays_a_question(string what, string? type)
    {
        var (order, typed) = await AskedAsync(type);
        using var _ = order;
        await Events[what](order, typed, type);
        Assert.Equal(Code(type), await order.FindingAsync());
        Assert.Contains($"contract {typed}", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(order.Commitments());

        // A person answers, and it is none any more.
        await AnswerAsync(order, type, typed);
        Assert.DoesNotContain(await order.ReviewsAsync(), item => item.Finding.Code == Code(type));
        await EditedAsync(order, () => order.EditLine(0, line => line with { Rate = 1_500 }));
        Assert.DoesNotContain(await order.ReviewsAsync(), item => item.Finding.Code == Code(type));
        Assert.Single(order.Commitments());
    }

    /// <summary>A cancelled order has nothing made for it, and what was typed for it stays committed.</summary>
    [Theory]
    [InlineData(null, "cancelled")]
    [InlineData(Subcontract, "cancelled")]
    [InlineData(null, "draft")]
    [InlineData(Subcontract, "draft")]
    public async Task What_was_asked_about_is_asked_about_when_the_order_is_none_any_more(string? type, string status)
    {
        var (order, typed) = await AskedAsync(type);
        using var _ = order;
        await EditedAsync(order, () => order.Edit(zoho => zoho with { Status = status }));
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(Code(type), finding.Code);
        Assert.Contains(status, finding.Sentence, StringComparison.Ordinal);
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.MissingInZoho, false), (row.Result, ReconciledOrder.Settles(row.Result)));
        await AnswerAsync(order, type, typed);
        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.NotExpected, (await order.RowAsync()).Result);
        await order.SyncAsync();
        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    [Fact]
    public async Task What_was_asked_about_is_asked_about_when_Zoho_does_not_find_the_order()
    {
        foreach (var type in new[] { null, Subcontract })
        {
            var (order, typed) = await AskedAsync(type);
            using var _ = order;
            order.Test.Instead = request => NotInZoho(order, request);
            await order.SyncAsync();
            Assert.Equal(Code(type), Assert.Single(await order.ReviewsAsync()).Finding.Code);
            await AnswerAsync(order, type, typed);
            await order.SyncAsync();
            Assert.Null(await order.FindingAsync());
        }
    }

    /// <summary>What is over is no question, and what is over says so itself: a list that does not show it says nothing.</summary>
    [Theory]
    [InlineData(null, "deleted", false)]
    [InlineData(null, "closed", false)]
    [InlineData(null, "hidden", true)]
    [InlineData(Subcontract, "deleted", false)]
    [InlineData(Subcontract, "closed", false)]
    [InlineData(Subcontract, "hidden", true)]
    public async Task It_ends_when_it_is_known_to_be_over(string? type, string what, bool isAsked)
    {
        var (order, typed) = await AskedAsync(type);
        using var _ = order;
        order.EditLine(0, line => line with { Rate = 1_250 });
        switch (what)
        {
            case "deleted":
                order.Test.EditInProcore("change_commitment", typed, new() { ["status"] = "Draft" }, type: type);
                order.Test.EditInProcore("delete_commitment", typed, type: type);
                break;
            case "closed":
                order.Test.EditInProcore("change_commitment", typed, new() { ["status"] = type is null ? "Closed" : "Void" }, type: type);
                break;
            default:
                var path = type is null ? "/purchase_order_contracts" : "/work_order_contracts";
                order.Test.Instead = request => !request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal) ? null
                    : request.RequestUri.AbsolutePath.EndsWith(path, StringComparison.Ordinal) && type is null ? new(System.Net.HttpStatusCode.OK) { Content = new StringContent("[]") }
                    : new(type is null ? System.Net.HttpStatusCode.NotFound : System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("{}") };
                break;
        }

        await order.SyncAsync();
        Assert.Equal(isAsked ? Code(type) : null, await order.FindingAsync());
        Assert.Equal(isAsked ? 0 : 1, order.Commitments().Count);
        if (isAsked)
        {
            Assert.Contains("no proof that it was deleted", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>An answer that was taken back is none, also where the order was written because of it.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(Subcontract)]
    public async Task An_answer_by_mistake_has_a_way_back(string? type)
    {
        var (order, typed) = await AskedAsync(type);
        using var _ = order;
        await AnswerAsync(order, type, typed);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
        if (type is null)
        {
            await LinkAsync(order, LinkAction.Allow, typed);
        }
        else
        {
            var decision = Assert.Single(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
            await order.Test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "ann", cancellationToken: Token);
            await order.Test.RunAsync();
        }

        Assert.Equal(Code(type), await order.FindingAsync());
        Assert.Equal(ReconciliationResult.CommittedTwice, (await order.RowAsync()).Result);
        await AnswerAsync(order, type, typed);
        await order.SyncAsync();
        Assert.Equal((null, ReconciliationResult.Ties), (await order.FindingAsync(), (await order.RowAsync()).Result));
    }

    /// <summary>It is this order after all: the one that was typed is kept, and the sync's own is left to a person.</summary>
    [Fact]
    public async Task What_is_allowed_again_can_be_linked_beside_what_was_written()
    {
        var (order, typed) = await AskedAsync(null);
        using var _ = order;
        await AnswerAsync(order, null, typed);
        await order.SyncAsync();
        var own = order.Commitment().Id;
        await LinkAsync(order, LinkAction.Allow, typed);
        await order.DecideAsync(ReviewAction.Link, typed);
        Assert.Contains(await order.ReviewsAsync(), item => item.Finding.Code == FindingCodes.CommitmentLeftBehind);
        order.Test.DeleteInProcore(own);
        await order.SyncAsync();
        Assert.DoesNotContain(await order.ReviewsAsync(), item => item.Finding.Code == FindingCodes.CommitmentLeftBehind);
    }

    /// <summary>One is linked to an order, which keeps it from another: taken back, it is that one's question again, though that was written.</summary>
    [Theory]
    [InlineData("SC-1", false)]
    [InlineData("SC-1", true)]
    [InlineData("", false)]
    [InlineData("", true)]
    public async Task What_another_order_gives_back_is_asked_about(string number, bool isLate)
    {
        using var order = new OneOrder(orders: 2);
        var other = Equal(order);
        var typed = await TypeAsync(order, 1_000, number: number);
        await order.SyncAsync();
        if (!isLate)
        {
            await other.SyncAsync();
            var reason = Assert.Single((await other.ReviewsAsync())[0].Finding.Candidates).Reason;
            Assert.Contains($"the vendor's order {order.Number} comes to the same", reason, StringComparison.Ordinal);
        }

        await order.DecideAsync(ReviewAction.Link, typed);
        if (await order.FindingAsync() == FindingCodes.CommitmentChanged)
        {
            await order.DecideAsync(ReviewAction.KeepProcore);
        }

        await order.SyncAsync();
        await other.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await other.RecordAsync()).State, await other.FindingAsync()));

        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await LinkAsync(order, LinkAction.Unlink, typed);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await order.DecideAsync(ReviewAction.Reject, typed);
        Assert.Equal(FindingCodes.CommitmentMayStand, await other.FindingAsync());
        Assert.Equal(ReconciliationResult.CommittedTwice, (await other.RowAsync()).Result);
    }

    /// <summary>A link that is moved to another commitment frees the first one as of the decision: who asks about both goes on asking.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_that_is_moved_frees_what_it_was_to(bool isKept)
    {
        using var order = new OneOrder(orders: 2);
        var other = Equal(order);
        var (wrong, right) = (await TypeAsync(order, 1_000, number: "SC-1"), await TypeAsync(order, 1_000, number: "SC-2"));
        await order.SyncAsync();
        await other.SyncAsync();
        await LinkAsync(order, LinkAction.Link, wrong);
        await order.SyncAsync();
        await other.SyncAsync();
        if (isKept && await order.FindingAsync() == FindingCodes.CommitmentChanged)
        {
            await order.DecideAsync(ReviewAction.KeepProcore);
        }

        Assert.Equal(FindingCodes.CommitmentMayStand, await other.FindingAsync());
        await LinkAsync(order, LinkAction.Link, right);
        await order.Test.RunAsync();

        Assert.Equal(FindingCodes.CommitmentMayStand, await other.FindingAsync());
        Assert.Empty(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [other.Id] }, Token));
    }

    /// <summary>What is linked to one order is refused to another, carried out or not, and also where both are said at once.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_is_linked_to_one_order(bool isAtOnce)
    {
        using var order = new OneOrder(orders: 2);
        var other = Equal(order);
        var typed = await TypeAsync(order, 1_000, number: "SC-1");
        await order.SyncAsync();
        await other.SyncAsync();
        Func<OneOrder, Task<Exception?>> link = async one =>
        {
            var item = (await one.ReviewsAsync())[0];
            return await Record.ExceptionAsync(async () => await one.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = typed, By = "ann" }, Token));
        };
        var refused = isAtOnce
            ? Assert.Single((await Task.WhenAll(link(order), link(other))).OfType<Exception>())
            : await link(order) ?? await link(other);
        Assert.Contains("already. Unlink those two first", Assert.IsType<DecisionRefusedException>(refused).Message, StringComparison.Ordinal);
        if (!isAtOnce)
        {
            Assert.Contains($"is linked to order {order.Number} already", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<DecisionRefusedException>(() => LinkAsync(other, LinkAction.Link, typed));
        }
    }

    /// <summary>The number of an order that was cancelled is nobody's: who enters it anew is asked.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(Subcontract)]
    public async Task What_has_the_number_of_a_cancelled_order_may_be_the_one_in_its_place(string? type)
    {
        using var order = new OneOrder(orders: 2);
        var other = Equal(order);
        await TypeAsync(order, 1_000, type: type);
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await other.SyncAsync();
        Assert.Equal(Code(type), await other.FindingAsync());
        Assert.Empty(other.Commitments());
    }

    /// <summary>Either of the two may be what the order knows: what was typed, or that with its change orders.</summary>
    [Theory]
    [InlineData(900, 100, true)]
    [InlineData(1_000, 50, true)]
    [InlineData(1_000, -100, true)]
    [InlineData(900, 50, false)]
    public async Task Approved_change_orders_are_counted_or_not(int amount, int change, bool isAsked)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var typed = await TypeAsync(order, amount, number: "SC-1");
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = typed, ["status"] = "approved", ["amount"] = change.ToString(CultureInfo.InvariantCulture) })["errors"]);
        await order.SyncAsync();
        Assert.Equal(isAsked ? FindingCodes.CommitmentMayStand : null, await order.FindingAsync());
        if (isAsked)
        {
            Assert.Contains($"with approved change orders of {change}", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        }
    }

    /// <summary>A firm stands twice in Procore's directory: the order's number is asked about, whoever's it is.</summary>
    [Fact]
    public async Task A_subcontract_with_the_number_is_asked_about_whatever_its_vendor()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000, type: Subcontract);
        order.Test.EditInProcore("add_vendor_to_project", Other(order), project: order.Projects[0].ProcoreId!.Value);
        order.Test.EditInProcore("change_commitment", typed, new() { ["status"] = "Draft" }, type: Subcontract);
        order.Test.EditInProcore("change_commitment", typed, new() { ["vendor_id"] = Other(order) }, type: Subcontract);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.SubcontractStands, await order.FindingAsync());
        Assert.Contains("another vendor", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Whose number it is, is told without the order itself: what was taken over once has it, and was rejected since.</summary>
    [Fact]
    public async Task A_number_that_is_taken_is_not_said_to_be_that_of_the_order_itself()
    {
        var (order, typed) = await AskedAsync(null, string.Empty);
        using var _ = order;
        await order.DecideAsync(ReviewAction.Link, typed);
        await order.SyncAsync();
        await LinkAsync(order, LinkAction.Unlink, typed);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Reject, typed);
        await order.SyncAsync();
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentRefused, finding.Code);
        Assert.DoesNotContain("another order", finding.Sentence, StringComparison.Ordinal);
        order.Test.EditInProcore("change_commitment", typed, new() { ["number"] = "SC-9" });
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Null(await order.FindingAsync());
    }

    /// <summary>A link that changes is no change of the order, whoever typed the commitment and whatever becomes of amendments.</summary>
    [Theory]
    [InlineData(AmendedOrderTreatment.Review)]
    [InlineData(AmendedOrderTreatment.ChangeOrder)]
    public async Task What_was_taken_over_and_kept_says_that_a_link_changed(AmendedOrderTreatment amended)
    {
        using var order = new OneOrder(new() { AmendedOrders = amended });
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000, number: "SC-1");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, typed);
        await order.DecideAsync(ReviewAction.KeepProcore);
        await order.SyncAsync();
        await LinkVendorAsync(order, Other(order));
        Assert.Equal(FindingCodes.LinkChanged, await order.FindingAsync());
    }

    /// <summary>A person hears of everything at once: what is left behind in a project, and what may stand in the one that it goes to now.</summary>
    [Fact]
    public async Task What_may_stand_is_asked_beside_what_else_is_open()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var (other, code) = InBoth(order);
        order.Edit(zoho => zoho with { Lines = [order.On(order.Projects[0], code) with { Id = zoho.Lines[0].Id, Quantity = 1, Rate = 1_000 }] });
        await order.SyncAsync();
        order.Test.EditInProcore("add_vendor_to_project", order.Vendor.ProcoreId!.Value, project: other.ProcoreId!.Value);
        var there = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = "SC-1", ["vendor_id"] = order.Vendor.ProcoreId }, other.ProcoreId);
        order.Test.EditInProcore("add_line", there, new() { ["amount"] = "1000", ["wbs_code_id"] = other.WbsCodes.First(one => one is { Active: true, OnBudget: true } && one.FlatCode == code.FlatCode).Id });
        await LinkProjectAsync(order, LinkAction.Link, other);
        Assert.Equal(
            [FindingCodes.CommitmentLeftBehind, FindingCodes.CommitmentMayStand],
            (await order.ReviewsAsync()).Select(item => item.Finding.Code).Order(StringComparer.Ordinal));
    }

    /// <summary>Who leaves an order to a subcontract leaves out what it has elsewhere, and is told.</summary>
    [Fact]
    public async Task What_is_left_out_with_an_order_of_several_projects_is_said()
    {
        using var order = new OneOrder();
        order.Write([(1, 600, 0, []), (1, 400, 1, [])]);
        order.Test.EditInProcore("add_vendor_to_project", order.Vendor.ProcoreId!.Value, project: order.Projects[0].ProcoreId!.Value);
        var there = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = order.Number, ["vendor_id"] = order.Vendor.ProcoreId }, order.Projects[0].ProcoreId, Subcontract);
        order.Test.EditInProcore("add_line", there, new() { ["amount"] = "600", ["wbs_code_id"] = order.Code.Id }, type: Subcontract);
        await order.SyncAsync();
        Assert.Contains("(what it has in other projects is left out with it)", Assert.Single(await order.ReviewsAsync()).Finding.NextStep, StringComparison.Ordinal);
    }

    private static string Code(string? type) => type is null ? FindingCodes.CommitmentMayStand : FindingCodes.SubcontractStands;

    private static long Other(OneOrder order) =>
        order.Test.Vendors.Data.Vendors.First(vendor => vendor is { ProcoreId: not null, ZohoId: not null, ProcoreActive: true, Kind: VendorKind.Plain } && vendor != order.Vendor).ProcoreId!.Value;

    /// <summary>An order of 1,000, beside which somebody typed 1,000 under another number, and nobody answered.</summary>
    private static async Task<(OneOrder Order, long Typed)> AskedAsync(string? type, string number = "SC-1")
    {
        var order = new OneOrder();
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000, number: number, type: type);
        await order.SyncAsync();
        Assert.Equal(Code(type), await order.FindingAsync());
        return (order, typed);
    }

    /// <summary>It is another one.</summary>
    private static async Task AnswerAsync(OneOrder order, string? type, long typed)
    {
        var item = (await order.ReviewsAsync()).Single(one => one.Finding.Code == Code(type));
        var action = type is null ? ReviewAction.Reject : ReviewAction.Waive;
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, ProcoreId = type is null ? typed : 0, By = "ada" }, Token);
        await order.Test.RunAsync();
    }

    private static async Task EditedAsync(OneOrder order, Action edit)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        edit();
        await order.SyncAsync();
    }

    private static async Task LinkVendorAsync(OneOrder order, long vendor)
    {
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = order.Vendor.ZohoId!, ProcoreId = vendor, By = "ann" }, Token);
        await order.Test.RunAsync();
    }

    /// <summary>Another order of the same vendor, over the same amount and in the same project.</summary>
    private static OneOrder Equal(OneOrder order)
    {
        var other = order.Beside();
        order.Write(1_000);
        other.Write(1_000);
        var vendor = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).VendorId;
        other.Edit(zoho => zoho with { VendorId = vendor });
        return other;
    }
}
