namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment that a person closed in Procore, and an order that would have it open and other than it is.</summary>
public sealed class ClosedCommitmentTests
{
    /// <summary>Closed locks the lines: an overwrite that is offered writes all that it names, or says what has to be done first.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_would_be_written_over_a_closed_one_is_one_question(bool isRaisedFirst)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        Action[] both = [() => order.EditLine(0, line => line with { Rate = 1_100 }), () => order.InProcore(new() { ["status"] = "Closed" })];
        both[isRaisedFirst ? 0 : 1]();
        both[isRaisedFirst ? 1 : 0]();
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal((FindingCodes.CommitmentChanged, OverwriteLock.Status), (finding.Code, finding.Lock));
        Assert.Contains(finding.Differences!, one => CommitmentFields.IsLine(one.Field));
        Assert.Contains(finding.Differences!, one => one.Field == CommitmentFields.Status);
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => order.DecideAsync(ReviewAction.OverwriteProcore));
        Assert.Contains("Set the commitment from Closed back to Draft in Procore first", refused.Message, StringComparison.Ordinal);

        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.OverwriteProcore);
        Assert.Equal((RecordState.Synced, "Approved", 1_100m), ((await order.RecordAsync()).State, (string?)order.Commitment().Node["status"], order.Lines().Sum()));
    }

    [Fact]
    public async Task One_that_is_closed_and_else_the_same_is_opened_by_an_overwrite()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.InProcore(new() { ["status"] = "Closed" });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentChanged, OverwriteLock.None), ((await order.ReviewsAsync())[0].Finding.Code, (await order.ReviewsAsync())[0].Finding.Lock));
        await order.DecideAsync(ReviewAction.OverwriteProcore);
        Assert.Equal((RecordState.Synced, "Approved"), ((await order.RecordAsync()).State, (string?)order.Commitment().Node["status"]));
    }
}
