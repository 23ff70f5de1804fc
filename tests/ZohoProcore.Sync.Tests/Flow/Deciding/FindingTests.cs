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
