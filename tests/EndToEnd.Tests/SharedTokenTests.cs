namespace EndToEnd.Tests;

/// <summary>Two processes with one refresh token and one token store.</summary>
public sealed class SharedTokenTests
{
    [Fact]
    public async Task Two_processes_that_share_a_store_use_one_token_and_do_not_fight()
    {
        using var directory = new TemporaryDirectory();
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "8");
        var address = sandbox.Address.Split(',')[0];
        await using var one = Programs.Smoke("tokens", address, directory.Path);
        await using var two = Programs.Smoke("tokens", address, directory.Path);
        Program[] both = [one, two];
        var cancellation = TestContext.Current.CancellationToken;
        await Task.WhenAll(both.Select(program => program.WaitForOutputAsync("ready", cancellation)));

        for (var round = 1; round <= 4; round++)
        {
            // At first there is no token, later the one that both use is given up: each time at most one of them mints in vain.
            if (round > 1) await sandbox.PostAsync("/_sandbox/revoke", "{}");
            await RoundAsync($"{round}a");
            var minted = await MintedAsync();
            Assert.InRange(minted, round, 2 * round);
            await RoundAsync($"{round}b");
            Assert.Equal(minted, await MintedAsync());
        }

        foreach (var program in both)
        {
            program.EndInput();
            Assert.True(await program.ExitAsync(TimeSpan.FromMinutes(5)) == 0, program.Everything());
        }

        async Task RoundAsync(string name)
        {
            await Task.WhenAll(both.Select(program => program.WriteLineAsync(name)));
            await Task.WhenAll(both.Select(program => program.WaitForOutputAsync("done " + name, cancellation)));
        }

        async Task<int> MintedAsync() => (int)(await sandbox.StateAsync())["tokens"]!["zoho"]!;
    }
}
