using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>A host that starts takes its connections up several at once, each for itself.</summary>
public sealed class StartingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_are_taken_up_eight_at_once()
    {
        var (under, most, done, all) = (0, 0, 0, new TaskCompletionSource());
        var lockOf = new Lock();
        await SyncRuntime.EachAsync(Enumerable.Range(0, 20), async (_, stop) =>
        {
            lock (lockOf)
            {
                most = Math.Max(most, ++under);
                if (under == SyncRuntime.SeveralAtOnce) all.TrySetResult();
            }

            await all.Task.WaitAsync(Patience, stop); // none goes on before as many are under way
            await Task.Yield();
            lock (lockOf)
            {
                under--;
                done++;
            }
        }, Token);
        Assert.Equal((8, 20), (most, done));
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_is_told_at_the_end()
    {
        var done = 0;
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SyncRuntime.EachAsync(Enumerable.Range(0, 50), async (one, stop) =>
        {
            await Task.Yield();
            stop.ThrowIfCancellationRequested();
            if (one is 3 or 20) throw new InvalidOperationException(one == 3 ? "The third." : "Another one.");
            Interlocked.Increment(ref done);
        }, Token));
        Assert.Equal(48, done);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_the_start_has_no_further_one_taken_up()
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var begun = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SyncRuntime.EachAsync(Enumerable.Range(0, 200), async (_, stop) =>
        {
            if (Interlocked.Increment(ref begun) == SyncRuntime.SeveralAtOnce) await own.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        }, own.Token));
        Assert.Equal(8, begun);
    }
}
