using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>What stands in Procore beside an order's commitment and could not be seen when that was written: found as soon as it can be, and never left in silence.</summary>
[Trait("Takes", "long")]
public sealed class DoubledCommitmentTests
{
    private static readonly SandboxSwitches Hides = SandboxSwitches.Default with { Procore = new() { PrivateCommitmentsAreHidden = true, ContractNumbers = ProcoreNumberScope.Free } };

    /// <summary>Beside a commitment that was deleted nothing is committed twice: what stands there is asked about when the order is to be written again.</summary>
    [Fact]
    public async Task What_stands_beside_a_deleted_one_is_not_called_a_second_one()
    {
        using var order = new OneOrder(switches: Hides);
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000, status: "Draft");
        await order.SyncAsync();
        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
        order.Test.Time.Advance(TimeSpan.FromHours(25));
        await order.Test.RunAsync();
        Assert.Equal(FindingCodes.CommitmentDoubled, await order.FindingAsync());

        order.Test.DeleteInProcore(order.Commitment().Id);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentDeleted, Assert.Single(await order.ReviewsAsync()).Finding.Code);
        await order.DecideAsync(ReviewAction.WriteAgain);
        Assert.Equal((FindingCodes.CommitmentStands, 0), (Assert.Single(await order.ReviewsAsync()).Finding.Code, order.Commitments().Count));
        await order.DecideAsync(ReviewAction.Link, typed);
        Assert.Equal(typed, order.Commitment().Id);
    }

    /// <summary>A private commitment is not in the service account's list, so the order gets one of its own; once the other can be seen, a scan finds it.</summary>
    [Theory]
    [InlineData("deleted")]
    [InlineData("closed")]
    [InlineData("another number")]
    [InlineData("rejected")]
    public async Task A_private_commitment_is_found_once_it_can_be_seen_and_is_asked_about_until_a_person_settles_it(string settled)
    {
        using var order = new OneOrder(switches: Hides);
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000, status: "Draft");
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal(2, OfNumber(order).Count);

        // The right to see it changes nothing in it that a scan for changes would find: the daily one does.
        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
        order.Test.Time.Advance(TimeSpan.FromHours(25));
        await order.Test.RunAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentDoubled, typed), (item.Finding.Code, Assert.Single(item.Finding.Candidates).ProcoreId));
        Assert.Contains($"is commitment {order.Commitment().Id}", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains($"(contract {typed}, Draft) that the sync did not make: the same vendor", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([ReviewAction.Retry, ReviewAction.Link, ReviewAction.Reject, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));
        Assert.Equal((ReconciliationResult.CommittedTwice, 2_000m), ((await order.RowAsync()).Result, (await order.RowAsync()).ProcoreTotal));

        switch (settled)
        {
            case "deleted":
                order.Test.DeleteInProcore(typed);
                break;
            case "closed":
                order.Test.EditInProcore("change_commitment", typed, new() { ["status"] = "Closed" });
                break;
            case "another number":
                order.Test.EditInProcore("change_commitment", typed, new() { ["number"] = "OTHER-1" });
                break;
            default:
                await order.DecideAsync(ReviewAction.Reject, typed);
                break;
        }

        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.Test.RunAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        order.Test.Time.Advance(TimeSpan.FromHours(25));
        await order.Test.RunAsync();
        Assert.Null(await order.FindingAsync());
    }

    /// <summary>What was seen and can't be seen any more is no proof that it is gone.</summary>
    [Fact]
    public async Task What_was_seen_once_is_not_forgotten_when_it_is_hidden_again()
    {
        using var order = new OneOrder(switches: Hides);
        order.Write(1_000);
        await order.SyncAsync();
        var typed = await TypeAsync(order, 900);
        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Equal(FindingCodes.CommitmentDoubled, await order.FindingAsync());

        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = true });
        await order.SyncAsync();
        var hidden = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentDoubled, hidden.Code);
        Assert.Contains($"contract {typed}, which was seen with the order's number and can't be seen now", hidden.Sentence, StringComparison.Ordinal);
        await order.DecideAsync(ReviewAction.Reject, typed);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);

        // The rejection can be taken back.
        await LinkAsync(order, LinkAction.Allow, typed);
        Assert.Equal(FindingCodes.CommitmentDoubled, await order.FindingAsync());
    }

    /// <summary>A person types the order after the sync wrote it, and nothing of the order is written until somebody said what is right.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task One_typed_after_the_order_was_written_is_asked_about_and_nothing_is_written_meanwhile(bool isAsItIs)
    {
        using var order = new OneOrder(switches: SandboxSwitches.Default with { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } });
        order.Write(1_000);
        await order.SyncAsync();
        var own = order.Commitment().Id;
        await TypeAsync(order, 1_000, number: isAsItIs ? order.Number : order.Number.ToLowerInvariant());
        order.Test.Time.Advance(isAsItIs ? TimeSpan.FromMinutes(20) : TimeSpan.FromHours(25));
        await order.Test.RunAsync();
        Assert.Equal(FindingCodes.CommitmentDoubled, await order.FindingAsync());

        var before = order.Test.Sent.Count;
        order.Edit(zoho => zoho with { Notes = "Mind the step." });
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(before));
        Assert.Equal((own, FindingCodes.CommitmentDoubled), (order.Commitment().Id, await order.FindingAsync()));
    }

    /// <summary>Where Procore has a number once, it refuses what nobody here can see, and says what a person can do; each of it settles the order.</summary>
    [Theory]
    [InlineData("permitted")]
    [InlineData("another number")]
    [InlineData("skipped")]
    public async Task Where_numbers_are_unique_the_refusal_says_where_to_look(string settled)
    {
        using var order = new OneOrder(switches: Hides with { Procore = Hides.Procore with { ContractNumbers = ProcoreNumberScope.Project } });
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000);
        await order.SyncAsync();

        var refused = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentRefused, refused.Code);
        Assert.Contains("number has already been taken", refused.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Look in Procore for the commitment that has the number; the service account may not see it.", refused.NextStep, StringComparison.Ordinal);
        Assert.Single(OfNumber(order));
        switch (settled)
        {
            case "permitted":
                order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
                await order.DecideAsync(ReviewAction.Retry);
                Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
                await order.DecideAsync(ReviewAction.Link, typed);
                Assert.Equal(typed, order.Commitment().Id);
                break;
            case "another number":
                order.Test.EditInProcore("change_commitment", typed, new() { ["number"] = "OTHER-1" });
                await order.DecideAsync(ReviewAction.Retry);
                Assert.NotEqual(typed, order.Commitment().Id);
                break;
            default:
                await order.DecideAsync(ReviewAction.Skip);
                Assert.Equal(RecordState.Skipped, (await order.RecordAsync()).State);
                return;
        }

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Single(OfNumber(order));
    }
}
