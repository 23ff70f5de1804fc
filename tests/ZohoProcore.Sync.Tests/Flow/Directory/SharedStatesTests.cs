using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Several processes, of which some only look and some are of an earlier version, keep the states of one directory.</summary>
public sealed class SharedStatesTests
{
    private static readonly Instant Ages = Instant.FromUtc(9000, 1, 1, 0, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Any two changes of the states that were decided on at once: the second one is refused, whichever it is, and decides again.</summary>
    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task What_two_processes_change_at_once_is_decided_again(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var store = test.Store;
        var states = Several(8);
        for (var i = 0; i < 6; i++)
        {
            await KeepAsync(store, states[i], i == 0 ? null : states[i - 1], Hours(2 * i));
            await PlanAsync(store, $"plan {i}", states[i].Hash);
        }

        foreach (var i in new[] { 1, 2, 4 }) await ReplaceAsync(store, $"plan {i}");
        Func<Task<ChangeSet>>[] changes =
        [
            () => KeptAsync(store, states[6], states[5], Hours(12)),
            () => KeptAsync(store, states[5], states[5], Hours(15)),
            async () => (await DirectoryHistory.LetGoAsync(store, Some.Acme, states[1].Hash, Token))!,
            async () => (await DirectoryHistory.LetGoAsync(store, Some.Acme, states[2].Hash, Token))!,
        ];
        var (first, second) = (await changes[2](), await changes[3]());
        await store.SaveAsync(Some.Acme, first, Token);
        await Assert.ThrowsAsync<ChangesOutdatedException>(async () => await store.SaveAsync(Some.Acme, second, Token));
        (first, second) = (await changes[3](), await changes[0]());
        await store.SaveAsync(Some.Acme, first, Token);
        await Assert.ThrowsAsync<ChangesOutdatedException>(async () => await store.SaveAsync(Some.Acme, second, Token));
        (first, second) = (await changes[0](), await changes[1]());
        await store.SaveAsync(Some.Acme, first, Token);
        await Assert.ThrowsAsync<ChangesOutdatedException>(async () => await store.SaveAsync(Some.Acme, second, Token));
        await CheckAsync(store, [states[0], states[3], states[5], states[6]]);
    }

    /// <summary>A version that asked for no basis could leave a note of a kept state that had gone: that is no damage, and all that may rest on it stays.</summary>
    [Fact]
    public async Task A_note_of_a_state_that_is_gone_is_no_damage()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        var states = Several(4);
        await KeepAsync(test.Store, states[0], null, Hours(0));
        await PlanAsync(test.Store, "plan", states[0].Hash);
        await KeepAsync(test.Store, states[1], states[0], Hours(2));
        await KeepAsync(test.Store, states[2], states[1], Hours(4));
        await test.Store.SaveAsync(Some.Acme, new() { RemovedSnapshots = [$"kept/{states[0].Hash}"] }, Token);

        await KeepAsync(test.Store, states[3], states[2], Hours(6));
        await KeepAsync(test.Store, states[3], states[3], Hours(8));

        await CheckAsync(test.Store, [states[0], states[3]]);
    }

    /// <summary>An old node reads the vendors, a new one plans by them, and the old one owns the connection again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_earlier_version_read_and_this_one_plans_by_outlives_the_earlier_one(bool isTakenOver)
    {
        using var test = await StoreUnderTest.OpenAsync("sqlite");
        var (store, states) = (test.Store, Several(4));
        await KeepEarlierAsync(store, states[0], null, Hours(0));
        var owner = new OwnerStore(store, Some.Acme, null, TimeProvider.System);
        if (isTakenOver)
        {
            Assert.Equal(states[0].Hash, (await DirectoryHistory.FindAsync(store, owner, Some.Acme, CompanyCache.Cursor, null, Token))!.Value.Hash);
        }

        await PlanAsync(store, "plan", states[0].Hash);
        for (var i = 1; i < 4; i++)
        {
            await KeepEarlierAsync(store, states[i], states[i - 1], Hours(2 * i));
        }

        await KeepEarlierAsync(store, states[3], states[3], Hours(9));

        Assert.Equal(isTakenOver, await ReadAsync(store, states[0].Hash) is not null);
    }

    /// <summary>A page that comes back a third time while an earlier version keeps the states, which counts nothing.</summary>
    [Fact]
    public async Task What_an_earlier_version_did_not_count_stays()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        var store = test.Store;
        var vendors = Enumerable.Range(1, 2_000).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex with = new(new() { ProcoreVendors = vendors });
        var without = with.With(vendors[0] with { Name = "Renamed" });
        CompanyIndex At(CompanyIndex index, int i) => index.With(vendors[^1] with { Name = $"Last {i}" });
        var (first, third, fifth) = (At(with, 1), At(with, 3), At(with, 5));
        await KeepAsync(store, first, null, Hours(0));
        await PlanAsync(store, "first", first.Hash);
        await KeepAsync(store, At(without, 2), first, Hours(2));
        await KeepAsync(store, third, At(without, 2), Hours(4));
        await PlanAsync(store, "third", third.Hash);
        await KeepEarlierAsync(store, At(without, 4), third, Hours(6));
        await KeepEarlierAsync(store, fifth, At(without, 4), Hours(8));
        await KeepAsync(store, fifth, fifth, Hours(9));
        await PlanAsync(store, "fifth", fifth.Hash);
        await KeepAsync(store, At(without, 6), fifth, Hours(11));
        await KeepAsync(store, At(without, 6), At(without, 6), Hours(13));

        await ReplaceAsync(store, "first");
        await LetGoAsync(store);
        await ReplaceAsync(store, "third");
        await LetGoAsync(store);

        await CheckAsync(store, [fifth, At(without, 6)]);
    }

    /// <summary>Versions take turns at random; every state of now, and each that a kept plan of this version rests on, can be read.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Versions_that_take_turns_keep_what_plans_need(int seed)
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        var store = test.Store;
        var owner = new OwnerStore(store, Some.Acme, null, TimeProvider.System);
        var random = new Random(seed);
        var vendors = Enumerable.Range(1, 700).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex company = new(new() { ProcoreVendors = vendors });
        CompanyIndex? stored = null;
        var (now, plans, isEarlier) = (Some.Noon, new List<(string Key, CompanyIndex Index)>(), false);
        for (var step = 0; step < 150; step++)
        {
            isEarlier = random.Next(6) == 0 ? !isEarlier : isEarlier;
            await (isEarlier ? KeepEarlierAsync(store, company, stored, now) : KeepAsync(store, company, stored, now));
            if (random.Next(8) == 0)
            {
                // A new node takes over what an old one read a moment ago.
                isEarlier = false;
                await DirectoryHistory.FindAsync(store, owner, Some.Acme, CompanyCache.Cursor, null, Token);
            }

            if (!isEarlier && random.Next(2) == 0)
            {
                plans.Add(($"plan {step}", company));
                await PlanAsync(store, plans[^1].Key, company.Hash);
            }

            if (plans.Count > 4 && random.Next(2) == 0)
            {
                var one = plans[random.Next(plans.Count)];
                plans.Remove(one);
                await ReplaceAsync(store, one.Key);
            }

            if (!isEarlier && random.Next(4) == 0) await LetGoAsync(store);
            if (step % 10 == 9) await CheckAsync(store, plans.Select(plan => plan.Index).Append(company));
            now += Duration.FromMinutes(random.Next(1, 90));
            stored = company;
            var changed = vendors[random.Next(3)];
            company = company.With(random.Next(2) == 0 ? changed : changed with { Name = $"Vendor {random.Next(3)}" });
        }

        Assert.NotEmpty(plans);
        await CheckAsync(store, plans.Select(plan => plan.Index));
    }

    /// <summary>Codes of a project stay as they are while the vendors move on: what plans rested on both goes with them.</summary>
    [Fact]
    public async Task What_rests_on_a_state_is_forgotten_with_the_plans_though_the_state_stays()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        const int Plans = 1_200;
        var keys = Enumerable.Range(0, Plans).Select(i => FormattableString.Invariant($"plan {i}")).ToList();
        await test.Store.SaveAsync(
            Some.Acme,
            new() { Snapshots = keys.ToDictionary(key => key, _ => "a plan"), SnapshotUses = [.. keys.Select(key => new SnapshotUse(key, ["codes", $"company of {key}"]))], ReplacedSnapshots = [.. keys.Skip(1)] },
            Token);
        Assert.Equal(2 * Plans, Rows());

        await ReplacedPlans.LetGoAsync(test.Store, Some.Connection(), Ages, Token);

        Assert.Equal(Plans + 1, Rows()); // the two of the plan that is kept, and one for each other state: it goes when that does
        Assert.Equal("plan 0", await ((IUsedSnapshots)test.Store).GetSnapshotUserAsync(Some.Acme, "codes", Token));
        Assert.Equal(Plans - 1, (await ((IUsedSnapshots)test.Store).ListUnusedSnapshotsAsync(Some.Acme, null, 5_000, Token)).Count);

        long Rows()
        {
            using var connection = test.Connect();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from sync_snapshot_use where not (uses = '' and hash = 'codes')";
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>A process that looked yesterday stores what it reads today in the place of what another one stored meanwhile, and of nothing else.</summary>
    [Fact]
    public async Task Processes_with_directories_of_other_times_keep_every_state_whole()
    {
        using var test = new Sandboxed();
        var random = new Random(7);
        var sessions = Enumerable.Range(0, 3).Select(_ => test.NewSession()).ToList();
        var first = (await sessions[0].Directory.CompanyAsync(Token)).Directory.ProcoreVendors;
        var (plans, names) = (new List<string>(), new[] { first[0], first[^1] }.ToDictionary(vendor => vendor.Id, vendor => vendor.Name));
        for (var step = 0; step < 24; step++)
        {
            var id = names.Keys.ElementAt(random.Next(2));
            names[id] = FormattableString.Invariant($"Vendor {id} {random.Next(2)}");
            test.EditInProcore("change_vendor", id, new() { ["name"] = names[id] });
            var session = sessions[random.Next(sessions.Count)];
            var index = random.Next(3) == 0
                ? (await session.Directory.RefreshVendorAsync(VendorSide.Procore, id.ToString(System.Globalization.CultureInfo.InvariantCulture), test.Now, Token)).Index
                : await session.Directory.RefreshCompanyAsync(Token);
            var read = (await StoredDirectories.LastAsync(test.Store, Sandboxed.Id, Token))!;
            Assert.Equal(index.Hash, read.Hash);
            Assert.All(names.Skip(step == 0 ? 2 : 0).Append(new(id, names[id])), vendor => Assert.Equal(vendor.Value, read.ProcoreVendor(vendor.Key)!.Name));
            await test.Store.SaveAsync(Sandboxed.Id, new() { Snapshots = new Dictionary<string, string> { [$"plan {step}"] = "a plan" }, SnapshotUses = [new($"plan {step}", [index.Hash])] }, Token);
            plans.Add(index.Hash);
            test.Time.Advance(TimeSpan.FromMinutes(random.Next(5, 50)));
        }

        foreach (var hash in plans)
        {
            Assert.NotNull(await StoredDirectories.ReadAsync(test.Store, Sandboxed.Id, hash, null, Token));
        }

        // What one of them read is seen by the others after a while, without a call.
        var last = await sessions[0].Directory.RefreshCompanyAsync(Token);
        test.Time.Advance(TimeSpan.FromMinutes(6));
        var calls = test.Sent.Count;
        Assert.Equal(last.Hash, (await sessions[1].Directory.CompanyAsync(Token)).Hash);
        Assert.Equal(calls, test.Sent.Count);

        // So are the codes of a project.
        var project = last.Directory.ProcoreProjects.First(one => one.IsActive).Id;
        foreach (var session in sessions) await session.Directory.ProjectAsync(project, Token);
        test.EditInProcore("add_cost_code", 0, new() { ["code"] = "17-100", ["name"] = "Landscaping" }, project);
        var codes = (await sessions[0].Directory.RefreshProjectsAsync(project, Token))[project];
        Assert.Contains(codes.Codes.CostCodes, code => code.FullCode == "17-100");
        test.Time.Advance(TimeSpan.FromMinutes(6));
        calls = test.Sent.Count;
        Assert.Equal(codes.Hash, (await sessions[1].Directory.ProjectAsync(project, Token)).Hash);
        Assert.Equal(calls, test.Sent.Count);
        sessions.ForEach(session => session.Dispose());
    }

    /// <summary>What the scan over all found is stored though what policy keeps no longer can't be let go of.</summary>
    [Fact]
    public async Task A_scan_keeps_what_it_found_where_nothing_can_be_let_go_of()
    {
        using var order = new OneOrder(new() { KeepPlansForDays = 30, CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } });
        var test = order.Test;
        order.Write(1_000, 500);
        await order.SyncAsync();
        var first = (await StoredDirectories.LastAsync(test.Store, Sandboxed.Id, Token))!.Hash;
        test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quite Another Firm LLC" });
        test.Time.Advance(TimeSpan.FromHours(8));
        await test.RunAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        var failures = 0;
        test.BeforeSave = changes => changes.RemovedSnapshots.Contains($"kept/{first}") && !changes.Snapshots.ContainsKey($"kept/{first}") && ++failures > 0 ? throw new InvalidOperationException("The disk is full.") : Task.CompletedTask;

        test.Time.Advance(TimeSpan.FromDays(32));
        await test.RunAsync();

        var work = await test.Store.ListWorkAsync(Sandboxed.Id, Token);
        Assert.Equal(0, Assert.Single(work, item => item.Key == RecordKey.FullScan).Attempts);
        Assert.Equal(failures, Assert.Single(work, item => item.Key == RecordKey.Kept).Attempts);
        Assert.NotEqual(0, failures);
        Assert.NotNull(await StoredDirectories.ReadAsync(test.Store, Sandboxed.Id, first, null, Token));

        test.BeforeSave = null;
        test.Time.Advance(TimeSpan.FromDays(1));
        await test.RunAsync();
        Assert.Null(await StoredDirectories.ReadAsync(test.Store, Sandboxed.Id, first, null, Token));
    }

    private static Instant Hours(int hours) => Some.Noon + Duration.FromHours(hours);

    private static List<CompanyIndex> Several(int count)
    {
        List<CompanyIndex> states = [new(Scenario.Company)];
        while (states.Count < count)
        {
            states.Add(states[^1].With(new ProcoreVendor(7009, FormattableString.Invariant($"Unheard Of {states.Count}"), true, "", "", "")));
        }

        return states;
    }

    private static async Task<ChangeSet> KeptAsync(ISyncStore store, CompanyIndex index, CompanyIndex? before, Instant now) =>
        await new DirectoryHistory(store, Some.Acme, CompanyCache.Cursor).KeepAsync(
            index.Hash, index.Snapshots(before), before is null ? [] : index.GivenUp(before), DirectoryMarks.Keeping(CompanyCache.Cursor, before?.Hash, index.Hash, now), now, Token);

    private static async Task KeepAsync(ISyncStore store, CompanyIndex index, CompanyIndex? before, Instant now) =>
        await store.SaveAsync(Some.Acme, await KeptAsync(store, index, before, now), Token);

    private static async Task KeepEarlierAsync(ISyncStore store, CompanyIndex index, CompanyIndex? before, Instant now) => await store.SaveAsync(
        Some.Acme,
        await new EarlierDirectoryHistory(store, Some.Acme, CompanyCache.Cursor).KeepAsync(
            index.Hash, index.Snapshots(before), before is null ? [] : index.GivenUp(before), DirectoryMarks.Keeping(CompanyCache.Cursor, before?.Hash, index.Hash, now), now, Token),
        Token);

    private static async Task PlanAsync(ISyncStore store, string key, string state) =>
        await store.SaveAsync(Some.Acme, new() { Snapshots = new Dictionary<string, string> { [key] = "a plan" }, SnapshotUses = [new(key, [state])] }, Token);

    private static async Task ReplaceAsync(ISyncStore store, string key)
    {
        await store.SaveAsync(Some.Acme, new() { ReplacedSnapshots = [key] }, Token);
        await store.RemoveReplacedSnapshotsAsync(Some.Acme, Ages, 10, Token);
    }

    private static async Task LetGoAsync(ISyncStore store) => await UnusedStates.LetGoAsync(
        store,
        Some.Acme,
        async (hash, cancellationToken) =>
        {
            if (await DirectoryHistory.LetGoAsync(store, Some.Acme, hash, cancellationToken) is { } changes) await store.SaveAsync(Some.Acme, changes, cancellationToken);
        },
        Token);

    private static async Task CheckAsync(ISyncStore store, IEnumerable<CompanyIndex> needed)
    {
        foreach (var index in needed.DistinctBy(index => index.Hash))
        {
            Assert.NotNull(await ReadAsync(store, index.Hash));
        }
    }

    private static async Task<CompanyIndex?> ReadAsync(ISyncStore store, string hash) => await StoredDirectories.ReadAsync(store, Some.Acme, hash, null, Token);
}
