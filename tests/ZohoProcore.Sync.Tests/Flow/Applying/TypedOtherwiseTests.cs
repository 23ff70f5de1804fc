using System.Net;
using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>An order that somebody typed into Procore before the sync came, and not as a purchase order with its number: a person is asked before anything is made.</summary>
[Trait("Takes", "long")]
public sealed class TypedOtherwiseTests
{
    private const string Subcontract = "WorkOrderContract";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A subcontract with the order's number, however that was typed and whatever it comes to, or with its amount.</summary>
    [Theory]
    [InlineData("{0}", 1_000, "Approved")]
    [InlineData("{0}", 700, "Draft")]
    [InlineData(" {0}.", 1_000, "Complete")]
    [InlineData("SC-77", 1_000, "Approved")]
    [InlineData("", 1_000, "Out For Signature")]
    public async Task A_subcontract_is_asked_about_and_nothing_is_made_beside_it(string number, int amount, string status)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, amount, number: string.Format(null, number, order.Number), status: status, type: Subcontract);
        var before = order.Test.Sent.Count;
        await order.SyncAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.SubcontractStands, FindingSeverity.Asks), (item.Finding.Code, item.Finding.Severity));
        Assert.Contains($"(contract {contract}, {status})", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(item.Answers, answer => answer.Action == ReviewAction.Link);
        Assert.Empty(order.WritesSince(before));
        Assert.Empty(order.Commitments());

        // It is another one: the order is written, and nobody is asked again.
        await order.DecideAsync(ReviewAction.Waive);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        Assert.Single(order.Commitments());
    }

    [Theory]
    [InlineData("Void", 1_000, false)]
    [InlineData("Terminated", 1_000, false)]
    [InlineData("Approved", 700, true)]
    public async Task One_that_is_over_or_has_nothing_of_the_order_is_no_question(string status, int amount, bool isOtherNumber)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await TypeAsync(order, amount, number: isOtherNumber ? "SC-77" : null, status: status, type: Subcontract);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>A waiver holds for the subcontract as it was seen.</summary>
    [Fact]
    public async Task What_was_accepted_and_comes_to_more_asks_again()
    {
        using var order = new OneOrder(asks: true);
        order.Write(1_000);
        var contract = await TypeAsync(order, 700, status: "Draft", type: Subcontract);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Waive);
        Assert.Equal(RecordState.AwaitingApproval, (await order.RecordAsync()).State);
        var line = (long)OfNumber(order).Single(one => (long)one["id"]! == contract)["lines"]![0]!["id"]!;
        order.Test.EditInProcore("change_line", line, new() { ["amount"] = "1000" }, type: Subcontract);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.SubcontractStands, await order.FindingAsync());
    }

    /// <summary>Without the right to see subcontracts nothing is known of them, and the plan says so.</summary>
    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task What_can_not_be_seen_is_said_to_be_unknown(HttpStatusCode status)
    {
        using var order = new OneOrder(asks: true, retries: 0);
        order.Write(1_000);
        order.Test.Instead = request => request.RequestUri!.AbsolutePath.Contains("/work_order_contracts", StringComparison.Ordinal) ? new(status) { Content = new StringContent("{}") } : null;
        await order.SyncAsync();
        Assert.Equal(RecordState.AwaitingApproval, (await order.RecordAsync()).State);
        var said = Assert.Single((await order.PlanAsync()).Answers, answer => answer.Target == "subcontract with its number");
        Assert.Equal(("unknown", $"the service account is not shown all subcontracts of Procore project {order.Projects[0].ProcoreId}"), (said.Value, said.Evidence));
        order.Test.Instead = null;
        Assert.DoesNotContain((await order.PlanAsync()).Answers, answer => answer.Target == "subcontract with its number");
    }

    /// <summary>The list of a project's subcontracts is read once in a batch, and only where something is made.</summary>
    [Fact]
    public async Task Subcontracts_are_listed_once_a_project_and_only_before_something_is_made()
    {
        using var order = new OneOrder();
        order.Write(600, 400);
        await order.SyncAsync();
        Assert.Single(order.Test.Sent, sent => sent.Uri.AbsolutePath.EndsWith("/work_order_contracts", StringComparison.Ordinal));
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 700 });
        await order.SyncAsync();
        Assert.Single(order.Test.Sent, sent => sent.Uri.AbsolutePath.EndsWith("/work_order_contracts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("SC-0001")]
    [InlineData("PO1")]
    [InlineData("{0}-R1")]
    [InlineData("{0} Concrete")]
    public async Task What_has_its_vendor_and_amount_under_another_number_may_be_it(string? pattern)
    {
        foreach (var isIt in new[] { true, false })
        {
            using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
            order.Write(1_000);
            var number = pattern is null ? string.Empty : string.Format(null, pattern, order.Number);
            var contract = await TypeAsync(order, 1_000, number: number);
            var before = order.Test.Sent.Count;
            await order.SyncAsync();
            var finding = Assert.Single(await order.ReviewsAsync()).Finding;
            var candidate = Assert.Single(finding.Candidates);
            Assert.Equal((FindingCodes.CommitmentMayStand, contract, 1_000m), (finding.Code, candidate.ProcoreId, candidate.Amount));
            Assert.Contains("1000, the same amount, and is Approved", candidate.Reason, StringComparison.Ordinal);
            Assert.Empty(order.WritesSince(before));

            await order.DecideAsync(isIt ? ReviewAction.Link : ReviewAction.Reject, contract);
            if (isIt && number.Length > 0)
            {
                Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
                await order.DecideAsync(ReviewAction.OverwriteProcore);
            }

            await order.SyncAsync();
            Assert.Equal((RecordState.Synced, null, isIt), ((await order.RecordAsync()).State, await order.FindingAsync(), order.Commitment().Id == contract));
            Assert.Equal(order.Number, (await order.ReadAsync()).Number);
            Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        }
    }

    /// <summary>What was typed is what the order costs, or its amount without tax or with all of it.</summary>
    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_070, true)]
    [InlineData(1_050, true)]
    [InlineData(1_050.01, false)]
    [InlineData(999.99, false)]
    public async Task Net_and_gross_are_its_amounts_to_the_cent(decimal typed, bool isAsked)
    {
        using var order = new OneOrder(new()
        {
            Cost = new() { Taxes = [new() { Tax = "GST", Treatment = CostTreatment.InCost }, new() { Tax = "PST", Treatment = CostTreatment.LeftOut }] },
        });
        order.Write([(10, 100, 0, [new("5001", "GST", 5), new("5002", "PST", 2)])]);
        await TypeAsync(order, typed, number: "SC-1");
        await order.SyncAsync();
        Assert.Equal(isAsked ? FindingCodes.CommitmentMayStand : null, await order.FindingAsync());
    }

    /// <summary>What is to be written again in place of a deleted one is made anew like any other: what somebody typed meanwhile is looked for.</summary>
    [Theory]
    [InlineData(Subcontract, "{0}")]
    [InlineData(null, "SC-1")]
    [InlineData(null, "")]
    public async Task What_was_typed_in_place_of_a_deleted_one_is_asked_about_before_that_is_written_again(string? type, string pattern)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.DeleteInProcore(order.Commitment().Id);
        await TypeAsync(order, 1_000, number: string.Format(null, pattern, order.Number), type: type);
        await order.SyncAsync();
        var before = order.Test.Sent.Count;
        await order.DecideAsync(ReviewAction.WriteAgain);
        Assert.Equal(type is null ? FindingCodes.CommitmentMayStand : FindingCodes.SubcontractStands, await order.FindingAsync());
        Assert.Empty(order.WritesSince(before));
    }

    [Fact]
    public async Task What_is_closed_is_no_question()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await TypeAsync(order, 1_000, number: "SC-1", status: "Closed");
        await order.SyncAsync();
        Assert.Null(await order.FindingAsync());
    }

    /// <summary>Two equal orders: what carries the number of one is that one's, known to the sync or not, and however it was typed.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("po {0}")]
    public async Task What_has_the_number_of_another_order_of_the_vendor_is_that_ones(string pattern)
    {
        using var order = new OneOrder(orders: 2);
        var other = Equal(order);
        var typed = await TypeAsync(order, 1_000, number: string.Format(null, pattern, other.Number).Replace("po PO", "po ", StringComparison.Ordinal));
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        await other.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentStands, typed), (await other.FindingAsync(), Assert.Single((await other.ReviewsAsync())[0].Finding.Candidates).ProcoreId));
    }

    /// <summary>Two equal orders, and one commitment without a number: whoever links one answers for the other, too.</summary>
    [Fact]
    public async Task What_is_linked_to_one_order_is_offered_to_no_other()
    {
        using var order = new OneOrder(orders: 2);
        var other = Equal(order);
        var typed = await TypeAsync(order, 1_000, number: string.Empty);
        await order.SyncAsync();
        await other.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentMayStand, FindingCodes.CommitmentMayStand), (await order.FindingAsync(), await other.FindingAsync()));

        await order.DecideAsync(ReviewAction.Link, typed);
        Assert.Equal((null, RecordState.Synced), (await other.FindingAsync(), (await other.RecordAsync()).State));
        await order.SyncAsync();
        Assert.Equal((null, typed, false), (await order.FindingAsync(), order.Commitment().Id, other.Commitment().Id == typed));
    }

    /// <summary>What was rejected stays so while the order changes, before anything is made of it.</summary>
    [Fact]
    public async Task A_rejected_one_is_not_asked_about_again()
    {
        using var order = new OneOrder(asks: true);
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000, number: "SC-1");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Reject, typed);
        Assert.Equal((RecordState.AwaitingApproval, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        order.EditLine(0, line => line with { Name = "Other goods" });
        await order.SyncAsync();
        Assert.Equal((RecordState.AwaitingApproval, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
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
