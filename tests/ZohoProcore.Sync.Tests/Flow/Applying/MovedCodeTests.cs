namespace ZohoProcore.Sync.Tests;

/// <summary>A cost code that gets another number or another parent, or is deleted, while orders use it: what stands in Procore stays, and a person is asked.</summary>
public sealed class MovedCodeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_that_moves_is_asked_about_and_the_commitment_is_on_it_as_before(bool toAnotherParent)
    {
        using var order = new OneOrder(new() { MissingBudgetLines = MissingBudgetLineTreatment.Create, MissingWbsCodes = MissingCodeTreatment.Create });
        order.Write(1_000);
        await order.SyncAsync();
        var (project, code) = (order.Projects[0].ProcoreId!.Value, order.Code);
        var before = Lines(order);
        var costCode = await order.Test.Clients.Procore.CostCodes.GetAsync(project, code.CostCodeId, cancellationToken: Token);
        var parent = (await order.Test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token))
            .First(one => one.Parent?.Id is null && one.Id != costCode.Parent?.Id && one.Id != costCode.Id);
        var moved = await order.Test.Clients.Procore.CostCodes.UpdateAsync(
            project,
            code.CostCodeId,
            toAnotherParent ? new() { Code = "987", Name = costCode.Name!, ParentId = parent.Id } : new() { Code = "987", Name = costCode.Name! },
            cancellationToken: Token);
        Assert.NotEqual(costCode.FullCode, moved.FullCode);
        var calls = order.Test.Sent.Count;

        await NextSteps.LookAsync(order);
        Assert.Equal((RecordState.NeedsReview, FindingCodes.CostCodeUnknown), ((await order.RecordAsync()).State, await order.FindingAsync()));
        order.EditLine(0, line => line with { Rate = 1_100 });
        await NextSteps.LookAsync(order);
        Assert.Empty(order.WritesSince(calls)); // nothing is made for a code that nobody has, nor taken off the one that moved
        Assert.Equal(before, Lines(order));

        order.EditLine(0, line => line with { Rate = 1_000, CostCode = $"{moved.FullCode} {moved.Name}" });
        await NextSteps.LookAsync(order);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Empty(order.WritesSince(calls)); // it is the same code
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    [Fact]
    public async Task A_code_that_is_deleted_is_asked_about_and_nothing_is_written_until_it_is_there_again()
    {
        using var order = new OneOrder(new() { MissingBudgetLines = MissingBudgetLineTreatment.Create, MissingWbsCodes = MissingCodeTreatment.Create });
        order.Write(1_000);
        await order.SyncAsync();
        var before = Lines(order);
        order.Test.EditInProcore("delete_cost_code", order.Code.CostCodeId);
        var calls = order.Test.Sent.Count;

        order.EditLine(0, line => line with { Rate = 1_100 });
        await NextSteps.LookAsync(order);
        Assert.Equal((RecordState.NeedsReview, FindingCodes.CostCodeInactive), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Empty(order.WritesSince(calls));
        Assert.Equal(before, Lines(order));

        order.Test.EditInProcore("change_cost_code", order.Code.CostCodeId);
        order.EditLine(0, line => line with { Rate = 1_000 });
        await NextSteps.LookAsync(order);
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
        Assert.Empty(order.WritesSince(calls));
    }

    /// <summary>What its code is called is Procore's, whichever number it has.</summary>
    private static List<string> Lines(OneOrder order) =>
        [.. order.Commitment().Node["lines"]!.AsArray().Select(line => $"{line!["id"]} {line["origin_id"]} {line["amount"]}")];
}
