using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Procore.Client;
using Sandbox;
using Zoho.Procore.Sdk.Testing;
using ZohoBooks.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Clients of one organization, each as in a process of its own, keep its limits together over a store that they share. The sandbox counts.</summary>
[Collection(SimulatedTime.Name)]
public sealed class StoredLimitsTests
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task One_that_is_alone_has_all_of_every_minute(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        using var sandbox = Sandbox(test.Time);
        using var books = Books(sandbox, test.Time, test.Store);
        var alone = new Caller(books, sandbox, test.Time);

        await test.Time.RunAsync(alone.RunAsync(16, TimeSpan.FromMinutes(6)), TimeSpan.FromMilliseconds(50));

        Assert.True(alone.Answered[1..6].Average() >= 98, string.Join(' ', alone.Answered));
        Kept(sandbox);
    }

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task Two_have_every_minute_together_each_as_much_as_the_other(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        using var another = (test as SqliteUnderTest)?.Another();
        using var sandbox = Sandbox(test.Time);
        using var one = Books(sandbox, test.Time, test.Store);
        using var other = Books(sandbox, test.Time, another ?? test.Store);
        var (first, second) = (new Caller(one, sandbox, test.Time), new Caller(other, sandbox, test.Time));

        await test.Time.RunAsync(Task.WhenAll(first.RunAsync(8, TimeSpan.FromMinutes(7)), second.RunAsync(8, TimeSpan.FromMinutes(7))), Step);

        var together = first.Answered.Zip(second.Answered, (left, right) => left + right).ToArray();
        Assert.True(together[2..7].Average() >= 90, string.Join(' ', together));
        Assert.All((Caller[])[first, second], caller => Assert.InRange(caller.Answered[4..7].Sum(), 120, 160)); // what is answered in three minutes at their edges may be a part
        Kept(sandbox);
    }

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task Who_takes_over_from_one_that_died_starts_from_what_was_used(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        using var sandbox = Sandbox(test.Time);
        var (store, way) = CutStore.Of(test.Store);
        using var dead = Books(sandbox, test.Time, store);
        using var next = Books(sandbox, test.Time, test.Store);
        var (before, after) = (new Caller(dead, sandbox, test.Time), new Caller(next, sandbox, test.Time));
        await test.Time.RunAsync(before.RunAsync(16, TimeSpan.FromSeconds(45)), Step);

        way.IsCut = true;
        await test.Time.RunAsync(after.RunAsync(16, TimeSpan.FromMinutes(7)), Step);

        // A share of twenty seconds, a minute's time-out, and the minute in which Zoho remembers; a tenth is kept for one that may only be cut off.
        Assert.True(after.Answered[4..7].Average() >= 85, string.Join(' ', after.Answered));
        Kept(sandbox);
    }

    [Fact]
    public async Task Who_takes_over_from_one_that_ended_has_everything_when_the_minute_is_over()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var sandbox = Sandbox(test.Time);
        using var next = Books(sandbox, test.Time, test.Store);
        var after = new Caller(next, sandbox, test.Time);
        using (var ended = Books(sandbox, test.Time, test.Store))
        {
            await test.Time.RunAsync(new Caller(ended, sandbox, test.Time).RunAsync(16, TimeSpan.FromSeconds(45)), Step);
        }

        await test.Time.RunAsync(after.RunAsync(16, TimeSpan.FromMinutes(5)), Step);

        Assert.True(after.Answered[2..5].Average() >= 95, string.Join(' ', after.Answered));
        Kept(sandbox);
    }

    /// <summary>One whose store is away, while the other one's is not: a tenth for ten minutes, then nothing, and both halves again when it is back.</summary>
    [Fact]
    public async Task Who_is_cut_off_from_the_store_goes_on_with_little_then_with_nothing_and_says_so_once()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var sandbox = Sandbox(test.Time);
        var log = new KeptLog();
        var (store, way) = CutStore.Of(test.Store);
        using var near = Books(sandbox, test.Time, test.Store);
        using var far = Books(sandbox, test.Time, store, log);
        var (kept, cut) = (new Caller(near, sandbox, test.Time), new Caller(far, sandbox, test.Time));
        await BothAsync(TimeSpan.FromMinutes(3));

        way.IsCut = true;
        var back = Task.Run(
            async () =>
            {
                await Task.Delay(TimeSpan.FromMinutes(14), test.Time, Token);
                way.IsCut = false;
            },
            Token);
        await BothAsync(TimeSpan.FromMinutes(23));
        await back;

        // It was cut off in the fourth minute, and the others' callers come to an end a minute after they are told to.
        Assert.All(cut.Answered[6..9], answered => Assert.InRange(answered, 1, 11));
        Assert.All(cut.Answered[9..13], answered => Assert.InRange(answered, 0, 11));
        Assert.InRange(cut.Answered[5..17].Sum(), 1, 100); // what it was handed of the day's calls
        Assert.Equal(0, cut.Answered[15..17].Sum());
        Assert.True(kept.Answered[8..13].Average() >= 75, string.Join(' ', kept.Answered));
        Assert.True(cut.Answered[20..23].Average() >= 35, string.Join(' ', cut.Answered));
        Assert.Equal([2601, 2602], log.Ids.AsEnumerable());
        Kept(sandbox);

        Task BothAsync(TimeSpan until) => test.Time.RunAsync(Task.WhenAll(kept.RunAsync(8, until), cut.RunAsync(8, until)), TimeSpan.FromMilliseconds(250));
    }

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task The_day_is_used_up_together_and_no_call_is_too_many(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        using var another = (test as SqliteUnderTest)?.Another();
        using var sandbox = Sandbox(test.Time);
        sandbox.Zoho.SetDailyQuota(250);
        using var one = Books(sandbox, test.Time, test.Store);
        using var other = Books(sandbox, test.Time, another ?? test.Store);
        var callers = (Caller[])[new(one, sandbox, test.Time), new(other, sandbox, test.Time)];

        var ends = await test.Time.RunAsync(Task.WhenAll(callers.Select(caller => caller.UntilRefusedAsync(8))), Step);

        Assert.InRange(callers.Sum(caller => caller.Answered.Sum()), 245, 250);
        Assert.All(ends.SelectMany(end => end), end => Assert.Equal(ZohoLimitKind.PerDay, end.Limit));
        Kept(sandbox);

        // Who comes then knows before its first call.
        using var third = Books(sandbox, test.Time, test.Store);
        var refused = await test.Time.RunAsync(new Caller(third, sandbox, test.Time).UntilRefusedAsync(1), Step);
        Assert.Equal(ZohoLimitKind.PerDay, Assert.Single(refused).Limit);
        Kept(sandbox);
    }

    [Fact]
    public async Task Two_have_a_company_of_Procore_together()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var sandbox = Sandbox(test.Time);
        using var one = Company(sandbox, test.Time, test.Store);
        using var other = Company(sandbox, test.Time, test.Store);
        var until = test.Time.GetUtcNow() + TimeSpan.FromMinutes(1);
        var answered = 0;

        await test.Time.RunAsync(Task.WhenAll(Enumerable.Range(0, 16).Select(i => CallAsync(i % 2 == 0 ? one : other))), Step);

        var procore = sandbox.DescribeState()["limits"]!["procore"]!;
        Assert.Equal(0, Number(procore["responses429"]));
        Assert.InRange(Number(procore["maxPer10Seconds"]), 1, 100);
        Assert.InRange(Number(procore["maxInFlight"]), 1, 10);
        Assert.True(answered >= 200, $"{answered}");

        async Task CallAsync(IProcoreClient company)
        {
            while (test.Time.GetUtcNow() < until)
            {
                await foreach (var _ in company.Projects.ListAsync(cancellationToken: Token))
                {
                    // Only the calls count.
                }

                Interlocked.Increment(ref answered);
            }
        }
    }

    private static SandboxServer Sandbox(TimeProvider time) => new(new() { Seed = 3, ZohoLatency = Latency, ProcoreLatency = Latency }, time);

    private static IZohoBooksClient Books(SandboxServer sandbox, TimeProvider time, ISyncStore store, KeptLog? log = null)
    {
        var organization = sandbox.Data.Organization;
        return ZohoBooksClient.Create(new ZohoBooksOptions
        {
            Region = ZohoRegion.UnitedStates,
            OrganizationId = organization.OrganizationId,
            ClientId = organization.ClientId,
            ClientSecret = organization.ClientSecret,
            RefreshToken = organization.RefreshToken,
            AttemptTimeout = TimeSpan.FromMinutes(1),
            MaxRateLimitWait = TimeSpan.FromHours(6),
        }.UseTimeProvider(time).UsePrimaryHandler(() => sandbox.CreateHandler()).UseLimitSharing(new StoredLimits(store, "zoho-books", Some.Acme, log)));
    }

    private static IProcoreClient Company(SandboxServer sandbox, TimeProvider time, ISyncStore store)
    {
        var company = sandbox.Data.Company;
        return ProcoreClient.Create(new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            ClientId = company.ClientId,
            ClientSecret = company.ClientSecret,
            AttemptTimeout = TimeSpan.FromMinutes(1),
            MaxRateLimitWait = TimeSpan.FromHours(6),
        }.UseTimeProvider(time).UsePrimaryHandler(() => sandbox.CreateHandler()).UseLimitSharing(_ => new StoredLimits(store, "procore", Some.Acme, null)));
    }

    /// <summary>Nobody was over a limit at any time, and nothing was refused.</summary>
    private static void Kept(SandboxServer sandbox)
    {
        var zoho = sandbox.DescribeState()["limits"]!["zoho"]!;
        Assert.Equal(0, Number(zoho["responses429"]));
        Assert.InRange(Number(zoho["maxPerMinute"]), 1, 100);
        Assert.InRange(Number(zoho["maxInFlight"]), 1, 10);
    }

    private static int Number(JsonNode? node) => int.Parse(node!.ToJsonString(), CultureInfo.InvariantCulture);

    /// <summary>What a process does that has much to read.</summary>
    private sealed class Caller(IZohoBooksClient books, SandboxServer sandbox, FakeTimeProvider time)
    {
        private readonly string _order = sandbox.Zoho.Orders[0].Id;

        /// <summary>Calls that were answered, by minutes since the test began.</summary>
        public int[] Answered { get; } = new int[60];

        /// <summary>So many callers call one after the other, until so long after the test began.</summary>
        public Task RunAsync(int callers, TimeSpan until) => Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            while (time.GetUtcNow() - time.Start < until)
            {
                await CallAsync();
            }
        }));

        /// <summary>So many callers call until each is refused.</summary>
        public Task<ZohoBooksRateLimitException[]> UntilRefusedAsync(int callers) => Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            while (true)
            {
                try
                {
                    await CallAsync();
                }
                catch (ZohoBooksRateLimitException refused)
                {
                    return refused;
                }
            }
        }));

        private async Task CallAsync()
        {
            await books.PurchaseOrders.GetAsync(_order, Token);
            Interlocked.Increment(ref Answered[(int)(time.GetUtcNow() - time.Start).TotalMinutes]);
        }
    }
}
