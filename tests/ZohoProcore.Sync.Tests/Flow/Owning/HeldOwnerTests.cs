using System.Net;

namespace ZohoProcore.Sync.Tests.Flow.Owning;

/// <summary>
/// A process that is held in the middle of a write while another one takes the connection, and goes on: what it had not sent yet it does not send, what it had sent it does not
/// send again, and of neither is an end told that nobody knows.
/// </summary>
public sealed class HeldOwnerTests : IDisposable
{
    private readonly OneOrder _order = new();
    private readonly SyncEngine _other;

    public HeldOwnerTests() => _other = new(Test.Store, Test, new SyncOptions { Lease = TimeSpan.FromMinutes(7) }.UseTimeProvider(Test.Time));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Sandboxed Test => _order.Test;

    public void Dispose()
    {
        _other.Dispose();
        _order.Dispose();
    }

    /// <summary>It waits for its turn, or is about to be sent again after an answer that says nothing.</summary>
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_waits_when_another_one_takes_over_is_not_sent_any_more(HttpStatusCode first)
    {
        var sent = 0;
        await BeginAsync();
        Test.Instead = request =>
        {
            if (request.Method != HttpMethod.Patch || sent++ > 0)
            {
                return null;
            }

            Take();
            var answer = new HttpResponseMessage(first) { Content = new StringContent("{}") };
            answer.Headers.Add("Retry-After", "20");
            return answer;
        };

        await Assert.ThrowsAsync<OwnerReplacedException>(RunAsync);

        Assert.Equal(1, sent);
        Test.Instead = null;
        await EndsWellAsync();
    }

    /// <summary>The store's answer was right when it was given.</summary>
    [Fact]
    public async Task What_was_allowed_before_it_stood_still_is_asked_again()
    {
        await BeginAsync();
        var calls = Test.Sent.Count;
        Test.OwnerTold = () =>
        {
            Test.OwnerTold = null;
            Take();
            Test.Time.Advance(TimeSpan.FromSeconds(20));
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<OwnerReplacedException>(RunAsync);

        Assert.Null(Test.OwnerTold);
        Assert.Empty(_order.WritesSince(calls));
        await EndsWellAsync();
    }

    /// <summary>A store that does not answer is no owner that was replaced: the write was not sent, and is tried again.</summary>
    [Fact]
    public async Task What_could_not_be_asked_is_not_sent_and_tried_again()
    {
        await BeginAsync();
        var calls = Test.Sent.Count;
        Test.OwnerTold = () =>
        {
            Test.OwnerTold = null;
            throw new IOException("The database is not there.");
        };

        await RunAsync();

        Assert.Null(Test.OwnerTold);
        Assert.Empty(_order.WritesSince(calls));
        var work = Assert.Single(await Test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key == RecordKey.PurchaseOrder(_order.Id));
        Assert.Contains("(WithWriteCheck) ended with IOException. The call was not sent.", work.Reason, StringComparison.Ordinal);
        Test.Time.Advance(TimeSpan.FromMinutes(1));
        await Test.ThroughAsync(Test.RunAsync());
        Assert.Equal(RecordState.Synced, (await _order.RecordAsync()).State);
        Assert.Equal([100m], _order.Lines());
    }

    // The connection runs, and an order that was a draft is issued.
    private async Task BeginAsync()
    {
        _order.Edit(order => order with { Status = "draft" });
        await Test.SettleAsync();
        _order.Write(100m);
        await Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(_order.Id), WorkPriority.Person, "test", Token);
    }

    private Task RunAsync() => Test.ThroughAsync(Test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());

    private void Take() => _other.TakeAsync(Sandboxed.Id, Token).AsTask().GetAwaiter().GetResult();

    // What the first one began stands open, and no end of it is told; the other one leaves it alone until it cannot arrive any more, and ends it.
    private async Task EndsWellAsync()
    {
        Assert.Equal(1, Assert.Single(await Test.Store.ListOpenIntentsAsync(Sandboxed.Id, _order.Id, Token)).Epoch);
        Assert.Equal(AuditKind.Intent, (await ToldAsync())[^1]);

        await Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(_order.Id), WorkPriority.Person, "test", Token);
        await RunOtherAsync();
        Assert.Single(await Test.Store.ListOpenIntentsAsync(Sandboxed.Id, _order.Id, Token));
        Assert.Equal(AuditKind.Intent, (await ToldAsync())[^1]);

        Test.Time.Advance(TimeSpan.FromMinutes(7));
        await RunOtherAsync();
        Assert.Empty(await Test.Store.ListOpenIntentsAsync(Sandboxed.Id, _order.Id, Token));
        Assert.Equal(AuditKind.Outcome, (await ToldAsync())[^1]);
        Assert.Equal(RecordState.Synced, (await _order.RecordAsync()).State);
        Assert.Equal([100m], _order.Lines());
        _ = _order.Commitment(); // the only one
    }

    private async Task<IReadOnlyList<AuditKind>> ToldAsync() =>
    [
        .. (await Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token))
            .Where(entry => entry.Record == RecordKey.PurchaseOrder(_order.Id).ToString() && entry.Kind is (AuditKind.Intent or AuditKind.Outcome))
            .Select(entry => entry.Kind),
    ];

    private async Task RunOtherAsync()
    {
        while ((await Test.ThroughAsync(_other.RunDueAsync(Sandboxed.Id, Token).AsTask())).Processed > 0)
        {
        }
    }
}
