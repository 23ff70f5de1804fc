using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>How long it took from an edit in Zoho Books to the commitment.</summary>
public sealed class OrderLandingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_lands_once_by_the_way_on_which_it_was_heard_of()
    {
        using var order = new OneOrder(CommitmentLanding.In(new(), "Submitted"));
        order.Write(1_000m);
        await order.SyncAsync();
        var made = (await order.RecordAsync()).Landed!;
        Assert.True(made.Waited); // nobody waits for what was there before the sync

        order.Test.Time.Advance(TimeSpan.FromHours(3));
        order.EditLine(0, line => line with { Rate = 1_250m });
        var edited = order.Test.Now;
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await LookAsync(order, WorkPriority.Webhook);
        var landed = (await order.RecordAsync()).Landed!;
        Assert.Equal((WorkPriority.Webhook, false), (landed.HeardBy, landed.Waited));
        Assert.InRange(landed.Took.TotalSeconds, 69, 71);
        Assert.InRange((landed.EditedAt - edited).TotalSeconds, -1, 1);

        // A look that finds nothing to write, and one that puts back what Procore lost, are no edits in Zoho Books.
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await LookAsync(order, WorkPriority.Poll);
        Assert.Equal(landed, (await order.RecordAsync()).Landed);
        var latency = Assert.Single(await order.Test.Engine.GetLatencyAsync(Sandboxed.Id, edited, Token));
        Assert.Equal((WorkPriority.Webhook, 1, landed.Took), (latency.HeardBy, latency.Edits, latency.Longest));
        Assert.Empty(await order.Test.Engine.GetLatencyAsync(Sandboxed.Id, order.Test.Now, Token));
    }

    [Fact]
    public async Task What_waited_for_a_person_does_not_count_as_slow()
    {
        using var order = new OneOrder(CommitmentLanding.In(new() { Approval = ApprovalPolicy.Nothing with { All = true } }, "Approved"), asks: true);
        order.Write(9_000m);
        await order.SyncAsync();
        var waiting = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.Null((await order.RecordAsync()).Landed);
        order.Test.Time.Advance(TimeSpan.FromDays(2));
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await LookAsync(order, WorkPriority.Person);
        var landed = (await order.RecordAsync()).Landed!;
        Assert.True(landed.Waited);
        Assert.True(landed.Took >= Duration.FromDays(2));
        Assert.Empty(await order.Test.Engine.GetLatencyAsync(Sandboxed.Id, Instant.MinValue, Token));
    }

    [Fact]
    public async Task What_was_tried_more_than_once_is_as_slow_as_it_was()
    {
        using var order = new OneOrder(CommitmentLanding.In(new(), "Submitted"), retries: 0);
        order.Write(1_000m);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250m });
        var down = true;
        order.Test.Instead = request => down && request.Method != HttpMethod.Get ? new(System.Net.HttpStatusCode.ServiceUnavailable) : null;
        await LookAsync(order, WorkPriority.Webhook);
        Assert.Equal(RecordState.Failed, (await order.RecordAsync()).State);
        down = false;
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        var landed = (await order.RecordAsync()).Landed!;
        Assert.False(landed.Waited);
        Assert.InRange(landed.Took.TotalMinutes, 19, 30);
    }

    private static async Task LookAsync(OneOrder order, WorkPriority priority)
    {
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), priority, "a test asks", Token);
        await order.Test.RunAsync();
    }
}
