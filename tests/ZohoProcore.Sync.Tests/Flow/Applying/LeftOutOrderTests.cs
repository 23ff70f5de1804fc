using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>An order that policy leaves out is typed in Procore by people, as ever: that is right, and nobody is asked about it.</summary>
public sealed class LeftOutOrderTests
{
    private static readonly ScopePolicy Pilot = new() { Otherwise = ScopeEffect.Out, Rules = [new() { Name = "pilot", Effect = ScopeEffect.In, Vendors = ["nobody"] }] };

    [Theory]
    [InlineData("date", true)]
    [InlineData("date", false)]
    [InlineData("scope", true)]
    [InlineData("status", true)]
    public async Task What_people_type_for_an_order_that_policy_leaves_out_is_no_question_and_stands_apart_in_month_end(string why, bool isTypedFirst)
    {
        using var order = LeftOut(why);
        var typed = isTypedFirst ? await ByHand.TypeAsync(order, 1_000) : 0;
        await order.SyncAsync();
        typed = isTypedFirst ? typed : await ByHand.TypeAsync(order, 1_000);
        await order.SyncAsync();
        await AsksNothingAsync(order);
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Uri.AbsolutePath.Contains("_order_contracts", StringComparison.Ordinal));

        var report = await order.Test.ReconcileAsync();

        var one = Assert.Single(report.OnlyInProcore);
        Assert.Equal((typed, UnclaimedCause.OutOfScope, order.Number, 1_000m), (one.ContractId, one.Cause, Assert.Single(one.OrderNumbers), one.Committed));
        Assert.Equal((ReconciliationResult.NotExpected, 0m, true), Row(report, order));
    }

    /// <summary>Who links the two all the same says that they belong together, which policy still leaves to people: it stands apart, so that no amount is in neither place.</summary>
    [Theory]
    [InlineData("date")]
    [InlineData("scope")]
    public async Task What_is_linked_to_an_order_that_policy_leaves_out_stands_apart_as_before(string why)
    {
        using var order = LeftOut(why);
        var typed = await ByHand.TypeAsync(order, 1_000);
        await order.SyncAsync();

        await ByHand.LinkAsync(order, LinkAction.Link, typed);
        await order.SyncAsync();

        await AsksNothingAsync(order);
        var report = await order.Test.ReconcileAsync();
        Assert.Equal((typed, UnclaimedCause.OutOfScope, 1_000m), report.OnlyInProcore.Select(one => (one.ContractId, one.Cause, one.Committed)).Single());
        Assert.Equal((ReconciliationResult.NotExpected, 0m, true), Row(report, order));
    }

    /// <summary>A draft that is linked is asked about: it may yet be issued.</summary>
    [Fact]
    public async Task What_is_linked_to_a_draft_is_a_question_and_in_the_order_s_own_row()
    {
        using var order = LeftOut("status");
        var typed = await ByHand.TypeAsync(order, 1_000);
        await order.SyncAsync();

        await ByHand.LinkAsync(order, LinkAction.Link, typed);
        await order.SyncAsync();

        Assert.Equal(FindingCodes.OrderReopened, await order.FindingAsync());
        var report = await order.Test.ReconcileAsync();
        Assert.Empty(report.OnlyInProcore);
        Assert.Equal((ReconciliationResult.MissingInZoho, 1_000m, false), Row(report, order));
    }

    [Fact]
    public async Task A_question_about_what_was_typed_rests_while_policy_leaves_the_order_out_and_is_asked_again_after_that()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await ByHand.TypeAsync(order, 900);
        await order.SyncAsync();
        var asked = await order.FindingAsync();
        Assert.NotNull(asked);

        order.Test.Connection = order.Test.Connection with { Policies = new() { Scope = Pilot } };
        await order.SyncAsync();
        await AsksNothingAsync(order);

        order.Test.Connection = order.Test.Connection with { Policies = new() };
        await order.SyncAsync();
        Assert.Equal((asked, 0), (await order.FindingAsync(), order.Commitments().Count));
    }

    private static OneOrder LeftOut(string why)
    {
        var order = new OneOrder(why switch
        {
            "date" => new() { OrdersFrom = new LocalDate(2026, 11, 1) },
            "scope" => new() { Scope = Pilot },
            _ => new(),
        });
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { Date = new(2026, 9, 1), Status = why == "status" ? "draft" : zoho.Status });
        return order;
    }

    private static async Task AsksNothingAsync(OneOrder order) =>
        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));

    private static (ReconciliationResult Result, decimal Procore, bool Ties) Row(ReconciliationReport report, OneOrder order)
    {
        var row = report.Rows.Single(one => one.OrderId == order.Id);
        return (row.Result, row.ProcoreTotal, report.Ties);
    }
}
