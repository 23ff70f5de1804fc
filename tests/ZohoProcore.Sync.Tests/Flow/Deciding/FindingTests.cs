using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>A finding knows what it is about: names, numbers, amounts and evidence of what could be chosen, and old and new totals instead of ids of lines.</summary>
public sealed class FindingTests
{
    [Fact]
    public async Task What_changed_is_said_in_totals_and_by_what_the_line_says()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(new(order.Projects[0].ProcoreId!.Value, order.Commitment().Id, order.Number, "Approved", 1_000) { OrderTotal = 1_100 }, finding.Commitment);
        Assert.Contains("in all it comes to 1000 USD and would come to 1100", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("of line 'Goods 1", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("260815000099000001", finding.Sentence, StringComparison.Ordinal);

        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        Assert.Equal((1_000m, null), (Assert.Single(await order.ReviewsAsync()).Finding.Commitment!.Total, Assert.Single(await order.ReviewsAsync()).Finding.Commitment!.OrderTotal));
    }

    /// <summary>What nobody knows by heart is told by its name: a line that somebody typed without a text, a code, a vendor.</summary>
    [Theory]
    [InlineData("typed")]
    [InlineData("recoded")]
    [InlineData("vendor")]
    public async Task What_differs_is_said_by_names_and_not_by_ids(string what)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var typed = what == "typed" ? await TypeAsync(order, 900) : 0;
        await order.SyncAsync();
        var codes = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).Take(2).ToList();
        var vendor = order.Test.Vendors.Data.Vendors[0];
        switch (what)
        {
            case "typed":
                await order.DecideAsync(ReviewAction.Link, typed);
                break;
            case "recoded":
                var line = (long)order.Commitment().Node["lines"]![0]!["id"]!;
                order.InProcore(new() { ["status"] = "Draft" });
                order.Test.EditInProcore("change_line", line, new() { ["wbs_code_id"] = codes[1].Id });
                order.InProcore(new() { ["status"] = "Approved" });
                break;
            default:
                var linked = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).VendorId;
                vendor = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true, ZohoId: not null, Kind: Sandbox.VendorKind.Plain } && one.ZohoId != linked);
                await order.Test.Engine.DecideLinkAsync(
                    Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = linked, ProcoreId = vendor.ProcoreId!.Value, By = "ann" }, TestContext.Current.CancellationToken);
                break;
        }

        await order.SyncAsync();
        var sentence = Assert.Single(await order.ReviewsAsync()).Finding.Sentence;
        Assert.DoesNotContain($"{codes[0].Id}", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain($"{codes[1].Id}", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain($"{order.Commitment().Node["lines"]![0]!["id"]}", sentence, StringComparison.Ordinal);
        Assert.Contains(
            what switch
            {
                "typed" => "amount of the line of 900 on '",
                "recoded" => $"and would be '{order.Projects[0].CostCodes.First(code => code.Id == codes[0].CostCodeId).FullCode}.",
                _ => $" ({vendor.ProcoreId})'",
            },
            sentence,
            StringComparison.Ordinal);
        Assert.True(what != "vendor" || !sentence.Contains($"would be '{vendor.ProcoreId}", StringComparison.Ordinal), sentence);
    }

    [Fact]
    public async Task Commitments_that_could_be_chosen_have_a_number_an_amount_and_evidence()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var typed = await TypeAsync(order, 900);
        await order.SyncAsync();

        var candidate = Assert.Single(Assert.Single(await order.ReviewsAsync()).Finding.Candidates);
        Assert.Equal((typed, order.Number, 900m), (candidate.ProcoreId, candidate.Number, candidate.Amount));
        Assert.Contains("the same vendor (", candidate.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FindingCodes.ProjectAmbiguous)]
    [InlineData(FindingCodes.CostCodeAmbiguous)]
    [InlineData(FindingCodes.CostCodeInactive)]
    public async Task Projects_and_cost_codes_that_could_be_chosen_have_a_number_and_evidence(string code)
    {
        var provoked = NextSteps.All.First(one => one.Code == code);
        using var order = new OneOrder(provoked.Policies, retries: 0);
        await provoked.Provoke(order);
        order.Test.Time.Advance(TimeSpan.FromHours(3));
        await order.SyncAsync();

        Assert.All(
            Assert.Single(await order.ReviewsAsync()).Finding.Candidates,
            candidate => Assert.True(candidate is { Number.Length: > 0, Name.Length: > 0, Reason.Length: > 0 }, $"{candidate}"));
    }
}
