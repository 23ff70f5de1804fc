using EmbeddedHost;
using Microsoft.Data.Sqlite;

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
    public async Task Those_that_fail_hold_up_no_other_and_are_all_told_at_the_end()
    {
        var done = 0;
        var failure = await Assert.ThrowsAsync<AggregateException>(() => SyncRuntime.EachAsync(Enumerable.Range(0, 50), async (one, stop) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(one == 3 ? 20 : 1), TimeProvider.System, stop);
            if (one is 3 or 20 or 30) throw new InputException(one == 3 ? "The third has no secret." : "Another one has none.");
            Interlocked.Increment(ref done);
        }, Token));
        Assert.Equal(47, done);
        Assert.Equal(["The third has no secret.", "Another one has none."], Problem.SentenceOf(failure).Split(Environment.NewLine));
        Assert.Equal(ExitCode.BadInput, Problem.ExitCodeOf(failure));
        await Assert.ThrowsAsync<InputException>(() => SyncRuntime.EachAsync(Enumerable.Range(0, 50), (one, _) => one == 3 ? throw new InputException("No.") : ValueTask.CompletedTask, Token));
    }

    /// <summary>Each of them would wait for it in vain.</summary>
    [Fact]
    public async Task Where_the_store_is_gone_no_further_one_is_taken_up()
    {
        var begun = 0;
        await Assert.ThrowsAsync<SqliteException>(() => SyncRuntime.EachAsync(Enumerable.Range(0, 300), async (_, stop) =>
        {
            Interlocked.Increment(ref begun);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, stop);
            throw new SqliteException("unable to open database file", 14);
        }, Token));
        Assert.InRange(begun, 1, 20);
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
