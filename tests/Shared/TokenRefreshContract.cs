using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What both clients promise about access tokens, shown against the sandbox, which counts the tokens that it mints.</summary>
public abstract class TokenRefreshContract<TClient, TStore>
    where TClient : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract SandboxSide Side { get; }

    /// <summary>A client whose limits are no concern here.</summary>
    protected abstract TClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary, TStore? store);

    protected abstract TStore NewStore();

    /// <summary>One call that reads.</summary>
    protected abstract Task CallAsync(TClient client, SandboxServer sandbox, CancellationToken cancellationToken);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thousand_calls_on_an_expired_token_make_one_token_request_also_when_the_first_caller_leaves(bool leaves)
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        TStore store = NewStore();
        using (var before = new TokenDesk(sandbox.CreateHandler()))
        using (TClient earlier = Create(sandbox, time, before, store))
            await time.RunAsync(CallAsync(earlier, sandbox, Token));
        time.Advance(TimeSpan.FromHours(3));

        using var desk = new TokenDesk(sandbox.CreateHandler());
        Action release = desk.Hold();
        using TClient client = Create(sandbox, time, desk, store);
        using var first = new CancellationTokenSource();
        Task leaving = CallAsync(client, sandbox, first.Token);
        Task[] others = [.. Enumerable.Range(0, 999).Select(_ => CallAsync(client, sandbox, Token))];
        await desk.Asked;
        if (leaves)
        {
            await first.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        }
        release();
        await time.RunAsync(Task.WhenAll(leaves ? others : [leaving, .. others]));

        Assert.Equal(1, desk.Requests);
        Assert.Equal(2, Minted(sandbox));
        Assert.Equal(leaves ? 999 : 1000, Assert.Single(desk.Used).Value);
    }

    [Fact]
    public async Task A_client_that_is_disposed_says_so_to_who_waits_for_its_token()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        using var desk = new TokenDesk(sandbox.CreateHandler());
        _ = desk.Hold();
        TClient client = Create(sandbox, time, desk, NewStore());
        Task[] calls = [CallAsync(client, sandbox, Token), CallAsync(client, sandbox, CancellationToken.None)];
        await desk.Asked;
        client.Dispose();
        foreach (Task call in calls)
            Assert.Contains("The client has been disposed", (await Assert.ThrowsAsync<ObjectDisposedException>(() => call)).Message, StringComparison.Ordinal);
    }

    /// <summary>A failure that nobody has looked at is told to the whole process when it is collected.</summary>
    [Fact]
    public async Task A_client_that_is_disposed_while_it_begins_to_ask_for_a_token_fails_on_no_thread_of_the_pool()
    {
        string? told = null;
        void Told(object? sender, UnobservedTaskExceptionEventArgs unseen)
        {
            if (unseen.Exception.ToString().Contains("TokenSource", StringComparison.Ordinal))
                told = unseen.Exception.ToString();
        }

        TaskScheduler.UnobservedTaskException += Told;
        try
        {
            for (int i = 0; i < 20 && told is null; i++)
            {
                await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(LeaveAsync, Token)));
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.True(told is null, told);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Told;
        }
    }

    private async Task LeaveAsync()
    {
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, new FakeTimeProvider(Start));
        using var stop = new CancellationTokenSource();
        TClient client = Create(sandbox, sandbox.Time, sandbox.CreateHandler(), NewStore());
        Task call = CallAsync(client, sandbox, stop.Token);
        await stop.CancelAsync();
        client.Dispose();
        await Record.ExceptionAsync(() => call);
    }

    [Fact]
    public async Task Two_processes_that_share_a_store_use_one_token_and_do_not_fight()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        TStore store = NewStore();
        using var deskOne = new TokenDesk(sandbox.CreateHandler());
        using var deskTwo = new TokenDesk(sandbox.CreateHandler());
        using TClient one = Create(sandbox, time, deskOne, store);
        using TClient two = Create(sandbox, time, deskTwo, store);
        const int periods = 8;
        for (int period = 1; period <= periods; period++)
        {
            // Both at once find no token that will do; one of them may mint in vain, and then takes over the other's.
            await time.RunAsync(Task.WhenAll(CallAsync(one, sandbox, Token), CallAsync(two, sandbox, Token)));
            int minted = Minted(sandbox);
            Assert.InRange(minted, period, 2 * period);
            deskOne.Used.Clear();
            deskTwo.Used.Clear();
            for (int i = 0; i < 5; i++)
                await time.RunAsync(Task.WhenAll(CallAsync(one, sandbox, Token), CallAsync(two, sandbox, Token)));
            Assert.Equal(minted, Minted(sandbox));
            Assert.Equal(Assert.Single(deskOne.Used).Key, Assert.Single(deskTwo.Used).Key);
            time.Advance(TimeSpan.FromHours(2));
        }
    }

    [Fact]
    public async Task A_token_that_the_service_gave_up_is_replaced_once_for_all_processes()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        TStore store = NewStore();
        using var desk = new TokenDesk(sandbox.CreateHandler());
        using TClient one = Create(sandbox, time, desk, store);
        using TClient two = Create(sandbox, time, desk, store);
        await time.RunAsync(CallAsync(one, sandbox, Token));
        await time.RunAsync(CallAsync(two, sandbox, Token));
        sandbox.Zoho.RevokeAccessTokens();
        sandbox.Procore.Edit(new JsonObject { ["action"] = "revoke_tokens" });
        await time.RunAsync(CallAsync(one, sandbox, Token));
        await time.RunAsync(CallAsync(two, sandbox, Token));
        Assert.Equal(2, Minted(sandbox));
    }

    [Fact]
    public async Task Token_requests_without_an_answer_are_no_minted_tokens_and_what_is_told_is_the_first_cause()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        using var desk = new TokenDesk(sandbox.CreateHandler()) { IsAway = true };
        using TClient client = Create(sandbox, time, desk, NewStore());
        while (desk.Requests < 25)
        {
            Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => time.RunAsync(CallAsync(client, sandbox, Token)));
            Assert.Contains("did not answer", failure.Message, StringComparison.Ordinal);
            time.Advance(TimeSpan.FromSeconds(10));
        }

        desk.IsAway = false;
        await time.RunAsync(CallAsync(client, sandbox, Token));
        Assert.Equal(1, Minted(sandbox));
    }

    /// <summary>A revoked authorization takes the access token with it: for as long as it lasts that is what is told, and once it is given back nobody waits for a window of tokens.</summary>
    [Fact]
    public async Task Refused_token_requests_are_no_minted_tokens_either_and_the_refusal_is_told_throughout()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        using var desk = new TokenDesk(sandbox.CreateHandler());
        using TClient client = Create(sandbox, time, desk, NewStore());
        await time.RunAsync(CallAsync(client, sandbox, Token));
        Allow(sandbox, false);
        int minted = Minted(sandbox);
        string? told = null;
        for (DateTimeOffset until = time.GetUtcNow().AddMinutes(30); time.GetUtcNow() < until; time.Advance(TimeSpan.FromSeconds(20)))
        {
            Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => time.RunAsync(CallAsync(client, sandbox, Token)));
            Assert.Equal(told ??= failure.Message, failure.Message);
        }

        Assert.InRange(desk.Requests, 25, 41); // about as often as tokens are given
        Allow(sandbox, true);
        time.Advance(TimeSpan.FromMinutes(1));
        await time.RunAsync(CallAsync(client, sandbox, Token));
        Assert.Equal(minted + 1, Minted(sandbox));
    }

    [Fact]
    public async Task An_endpoint_that_is_away_is_not_asked_again_for_every_call_that_waits()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        using var desk = new TokenDesk(sandbox.CreateHandler()) { IsAway = true };
        using TClient client = Create(sandbox, time, desk, NewStore());
        await Assert.ThrowsAnyAsync<Exception>(() => time.RunAsync(CallAsync(client, sandbox, Token)));
        int asked = desk.Requests;
        await Assert.ThrowsAnyAsync<Exception>(() => CallAsync(client, sandbox, Token));
        Assert.Equal(asked, desk.Requests);
    }

    private void Allow(SandboxServer sandbox, bool isAllowed)
    {
        if (Side == SandboxSide.Procore)
        {
            sandbox.Procore.Edit(new JsonObject { ["action"] = isAllowed ? "open_service_account" : "close_service_account" });
            sandbox.Procore.Edit(new JsonObject { ["action"] = "revoke_tokens" });
        }
        else if (isAllowed) sandbox.Zoho.AllowRefreshToken();
        else sandbox.Zoho.RevokeRefreshToken();
    }

    private int Minted(SandboxServer sandbox) => (int)sandbox.DescribeState()["tokens"]![Side == SandboxSide.Zoho ? "zoho" : "procore"]!;
}
