using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>States of directories that plans were made by go with the last plan that needs them, and not before.</summary>
public sealed class UnusedStatesTests
{
    private static readonly Instant Ages = Instant.FromUtc(9000, 1, 1, 0, 0);

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Vendors change at random, and back; plans are made by some states, take each other's place and are let go; processes end after some of what they let go of.</summary>
    [Theory]
    [InlineData("memory", 1)]
    [InlineData("memory", 2)]
    [InlineData("memory", 3)]
    [InlineData("memory", 4)]
    [InlineData("sqlite", 5)]
    public async Task Every_kept_plan_finds_its_state_and_what_none_needs_is_gone(string kind, int seed)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var store = test.Store;
        var random = new Random(seed);
        var vendors = Enumerable.Range(1, 500).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex company = new(new() { ProcoreVendors = vendors });
        CompanyIndex? stored = null;
        var (now, plans, gone) = (Some.Noon, new List<(string Key, CompanyIndex Index)>(), 0);
        for (var step = 0; step < 160; step++)
        {
            await KeepAsync(store, company, stored, now);
            for (var i = random.Next(3); i > 0; i--)
            {
                plans.Add(($"plan {step} {i}", company));
                await PlanAsync(store, plans[^1].Key, company.Hash);
            }

            // Some are replaced soon, and one order stands by what it was planned by for long.
            for (var i = random.Next(2); i > 0 && plans.Count > 0; i--)
            {
                var one = plans[random.Next(plans.Count)];
                plans.Remove(one);
                await ReplaceAsync(store, one.Key);
                gone++;
            }

            if (random.Next(4) == 0)
            {
                await LetGoAsync(store, random.Next(1, 5));
            }

            if (step % 20 == 19)
            {
                await CheckAsync(store, plans.Select(plan => plan.Index).Append(company));
            }

            now += Duration.FromMinutes(random.Next(1, 60));
            stored = random.Next(10) == 0 ? await ReadAsync(store, company.Hash) : company;
            var changed = vendors[random.Next(5) == 0 ? random.Next(vendors.Count) : random.Next(2)];
            company = stored!.With(random.Next(3) == 0 ? changed : changed with { Name = $"Vendor {random.Next(3)}" });
        }

        await KeepAsync(store, company, stored, now);
        Assert.True(gone > 50 && plans.Count > 20, $"{gone} and {plans.Count}");
        await LetGoAsync(store, int.MaxValue);
        await CheckAsync(store, plans.Select(plan => plan.Index).Append(company));

        foreach (var (key, _) in plans)
        {
            await ReplaceAsync(store, key);
        }

        await LetGoAsync(store, int.MaxValue);
        await KeepAsync(store, company, company, now + Duration.FromHours(3));

        await CheckAsync(store, [company]);
        Assert.Equal(company.Snapshots(null).Keys.Order(StringComparer.Ordinal), _keys.Where(key => !key.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(_keys.Where(key => key.Contains('/', StringComparison.Ordinal)), key => Assert.StartsWith("came-", key, StringComparison.Ordinal));
        Assert.Equal([$"directory.used/{company.Hash}"], _notes.Where(note => note.StartsWith("directory.used/", StringComparison.Ordinal)));
    }

    /// <summary>An earlier version noted that an order was planned by it, and not by which plan.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_earlier_version_noted_is_kept_whatever_goes_beside_it(bool isPlannedBy)
    {
        using var test = await StoreUnderTest.OpenAsync("sqlite");
        var (first, second, third) = Three();
        await KeepAsync(test.Store, first, null, Some.Noon);
        await SaveAsync(test.Store, new() { Cursors = new Dictionary<string, string> { [$"directory.used/{first.Hash}"] = "1" } });
        if (isPlannedBy)
        {
            await PlanAsync(test.Store, "plan", first.Hash);
        }

        await KeepAsync(test.Store, second, first, Some.Noon + Duration.FromHours(2));
        await PlanAsync(test.Store, "other", second.Hash);
        await KeepAsync(test.Store, third, second, Some.Noon + Duration.FromHours(4));
        await KeepAsync(test.Store, third, third, Some.Noon + Duration.FromHours(6));
        await CheckAsync(test.Store, [first, second, third]);
        await ReplaceAsync(test.Store, "plan");
        await ReplaceAsync(test.Store, "other");
        await LetGoAsync(test.Store, int.MaxValue);

        await CheckAsync(test.Store, [first, third]);
        Assert.Null(await ReadAsync(test.Store, second.Hash));
    }

    /// <summary>Where another version may own the connection tomorrow, it takes what it does not know of for used.</summary>
    [Fact]
    public async Task An_earlier_version_leaves_alone_what_plans_need()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        var (first, second, third) = Three();
        await KeepAsync(test.Store, first, null, Some.Noon);
        await PlanAsync(test.Store, "plan", first.Hash);
        Assert.NotNull(await test.Store.GetCursorAsync(Some.Acme, $"directory.used/{first.Hash}", Token));
        await KeepAsync(test.Store, second, first, Some.Noon + Duration.FromHours(2));
        await KeepAsync(test.Store, third, second, Some.Noon + Duration.FromHours(4));
        await KeepAsync(test.Store, third, third, Some.Noon + Duration.FromHours(6));

        // It removes no part that came with this number or before it.
        var upTo = (await test.Store.GetCursorAsync(Some.Acme, $"{CompanyCache.Cursor}.states", Token))!.Split('\n')[0];
        Assert.Equal("1", upTo);
        await ReplaceAsync(test.Store, "plan");
        await LetGoAsync(test.Store, int.MaxValue);
        Assert.Equal("0", (await test.Store.GetCursorAsync(Some.Acme, $"{CompanyCache.Cursor}.states", Token))!.Split('\n')[0]);
        Assert.Null(await ReadAsync(test.Store, first.Hash));
    }

    /// <summary>A store of a host's own need not know what rests on what: then all that orders were planned by stays.</summary>
    [Fact]
    public async Task A_store_that_knows_no_uses_keeps_them_for_ever()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        var (store, _) = CountingStore.Of(test.Store);
        var (first, second, third) = Three();
        await KeepAsync(store, first, null, Some.Noon);
        await SaveAsync(store, new() { Cursors = DirectoryHistory.UsedBy(store, [first.Hash]).ToDictionary(pair => pair.Key, pair => pair.Value) });
        await KeepAsync(store, second, first, Some.Noon + Duration.FromHours(2));
        await KeepAsync(store, third, second, Some.Noon + Duration.FromHours(4));
        await KeepAsync(store, third, third, Some.Noon + Duration.FromHours(6));

        await CheckAsync(store, [first, third]);
        Assert.Null(await ReadAsync(store, second.Hash));
    }

    /// <summary>A vendor that changes makes a state with the page that it stands on: bytes of the database while plans by sixty states are kept, and after them.</summary>
    [Fact]
    public async Task States_give_their_place_back()
    {
        const int States = 60;
        using var test = await SqliteUnderTest.OpenAsync();
        var vendors = Enumerable.Range(1, 2_000).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex company = new(new() { ProcoreVendors = vendors });
        var now = Some.Noon;
        await KeepAsync(test.Store, company, null, now);
        var before = Bytes();
        for (var i = 0; i < States; i++)
        {
            var next = company.With(vendors[i * 30] with { Name = "Renamed" });
            await KeepAsync(test.Store, next, company, now += Duration.FromHours(2));
            await PlanAsync(test.Store, $"plan {i}", next.Hash);
            company = next;
        }

        await KeepAsync(test.Store, company, company, now += Duration.FromHours(2));
        var kept = Bytes();
        for (var i = 0; i < States; i++)
        {
            await ReplaceAsync(test.Store, $"plan {i}");
        }

        await LetGoAsync(test.Store, int.MaxValue);
        var left = Bytes();

        TestContext.Current.TestOutputHelper?.WriteLine($"{(kept - before) / States:#,0} bytes for a state, {(left - before) / States:#,0} later");
        Assert.True(kept - before > States * 4_000L, $"{kept - before:#,0} bytes for {States} states");
        Assert.True(left - before < 0.1 * (kept - before), $"of {kept - before:#,0} bytes {left - before:#,0} are left");

        long Bytes()
        {
            using var connection = test.Connect();
            using var command = connection.CreateCommand();
            command.CommandText = "select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count, pragma_page_size";
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>The whole way: an order is edited, its vendor called otherwise, and the scan over all lets go of what is kept no longer.</summary>
    [Fact]
    public async Task The_scan_over_all_lets_go_of_states_that_replaced_plans_rested_on()
    {
        using var order = new OneOrder(new() { KeepPlansForDays = 30, CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } });
        var (test, store) = (order.Test, order.Test.Store);
        order.Write(1_000, 500);
        await order.SyncAsync();
        var first = await CompanyOfAsync(test, order);
        test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quite Another Firm LLC" });
        test.Time.Advance(TimeSpan.FromHours(8));
        await test.RunAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        var second = await CompanyOfAsync(test, order);
        Assert.NotEqual(first, second);
        test.EditInProcore("create_vendor", 0, new() { ["name"] = "Another One LLC" });

        test.Time.Advance(TimeSpan.FromDays(20));
        await test.RunAsync();
        Assert.NotNull(await StoredDirectories.ReadAsync(store, Sandboxed.Id, first, null, Token));
        test.Time.Advance(TimeSpan.FromDays(12));
        await test.RunAsync();

        Assert.Null(await StoredDirectories.ReadAsync(store, Sandboxed.Id, first, null, Token));
        Assert.NotNull(await StoredDirectories.ReadAsync(store, Sandboxed.Id, second, null, Token));
        Assert.NotNull(await test.Engine.ReplanAsync(Sandboxed.Id, (await store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))!.InputHash, Token));
        var verification = await AuditVerifier.VerifyAsync(store, Sandboxed.Id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    private static async Task<string> CompanyOfAsync(Sandboxed test, OneOrder order)
    {
        var record = await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token);
        var input = await new PastOrderReader(test.Store, Sandboxed.Id).ReadAsync(record!.InputHash, Token);
        return input!.Company.Hash;
    }

    private static (CompanyIndex First, CompanyIndex Second, CompanyIndex Third) Three()
    {
        CompanyIndex first = new(Scenario.Company);
        var second = first.With(new ProcoreVendor(7009, "Unheard Of Partners", true, "", "", ""));
        return (first, second, second.With(new ProcoreVendor(7009, "Still Unheard Of", true, "", "", "")));
    }

    private static async Task CheckAsync(ISyncStore store, IEnumerable<CompanyIndex> needed)
    {
        foreach (var index in needed.DistinctBy(index => index.Hash))
        {
            var kept = await ReadAsync(store, index.Hash);
            Assert.NotNull(kept);
            Assert.Equal(index.Hash, new CompanyIndex(kept.Directory with { ProcoreVendors = [.. kept.Directory.ProcoreVendors], ZohoVendors = [.. kept.Directory.ZohoVendors] }).Hash);
        }
    }

    private async Task KeepAsync(ISyncStore store, CompanyIndex index, CompanyIndex? before, Instant now) => await SaveAsync(
        store,
        await new DirectoryHistory(store, Some.Acme, CompanyCache.Cursor).KeepAsync(
            index.Hash, index.Snapshots(before), before is null ? [] : index.GivenUp(before), DirectoryMarks.Keeping(CompanyCache.Cursor, before?.Hash, index.Hash, now), now, Token));

    private static async Task PlanAsync(ISyncStore store, string key, string state) =>
        await store.SaveAsync(Some.Acme, new() { Snapshots = new Dictionary<string, string> { [key] = "a plan" }, SnapshotUses = [new(key, [state])] }, Token);

    private static async Task ReplaceAsync(ISyncStore store, string key)
    {
        await store.SaveAsync(Some.Acme, new() { ReplacedSnapshots = [key] }, Token);
        await store.RemoveReplacedSnapshotsAsync(Some.Acme, Ages, 10, Token);
    }

    /// <summary>All of them, or the first ones: the process ends before the next.</summary>
    private async Task LetGoAsync(ISyncStore store, int most)
    {
        var left = most;
        try
        {
            await UnusedStates.LetGoAsync(store, Some.Acme, OneAsync, Token);
        }
        catch (OperationCanceledException) when (left < 0)
        {
        }

        async Task OneAsync(string hash, CancellationToken cancellationToken)
        {
            if (left-- <= 0)
            {
                left = -1;
                throw new OperationCanceledException();
            }

            if (await DirectoryHistory.LetGoAsync(store, Some.Acme, hash, cancellationToken) is { } changes)
            {
                await SaveAsync(store, changes);
            }
        }
    }

    private async Task SaveAsync(ISyncStore store, ChangeSet changes)
    {
        await store.SaveAsync(Some.Acme, changes, Token);
        _keys.ExceptWith(changes.RemovedSnapshots);
        _keys.UnionWith(changes.Snapshots.Keys);
        _notes.ExceptWith(changes.RemovedCursors);
        _notes.UnionWith(changes.Cursors.Keys);
    }

    private static async Task<CompanyIndex?> ReadAsync(ISyncStore store, string hash) => await StoredDirectories.ReadAsync(store, Some.Acme, hash, null, Token);
}
