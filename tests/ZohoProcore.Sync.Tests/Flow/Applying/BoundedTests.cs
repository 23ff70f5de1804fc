namespace ZohoProcore.Sync.Tests;

public sealed class BoundedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_more_than_the_most_run_at_once_and_all_of_them_run()
    {
        var gate = new object();
        int running = 0, most = 0, done = 0;

        await Bounded.ForEachAsync(
            Enumerable.Range(0, 20),
            3,
            async _ =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++running);
                }

                await Task.Yield();
                lock (gate)
                {
                    running--;
                    done++;
                }
            },
            Token);

        Assert.Equal(20, done);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task One_that_fails_does_not_keep_those_that_run_from_ending()
    {
        var ended = 0;
        var blocked = new TaskCompletionSource();

        var all = Bounded.ForEachAsync([1, 2], 2, async number =>
        {
            if (number == 1)
            {
                throw new InvalidOperationException();
            }

            await blocked.Task;
            ended++;
        }, Token);
        Assert.False(all.IsCompleted);
        blocked.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => all);
        Assert.Equal(1, ended);
    }
}
