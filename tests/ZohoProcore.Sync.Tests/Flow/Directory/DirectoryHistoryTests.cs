using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which states of a directory are kept: the one of now, those of the last hour, and those of which an earlier version noted that orders were planned by them.</summary>
[Trait("Takes", "long")]
public sealed class DirectoryHistoryTests : IDisposable
{
    private readonly Sandboxed _test = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>Vendors change at random, back again as well, orders are planned by some of the states, and hosts start anew.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_state_that_may_be_needed_is_kept_whole_and_others_go(int seed)
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var random = new Random(seed);
        var vendors = Enumerable.Range(1, 600).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex company = new(new() { ProcoreVendors = vendors });
        var (now, states) = (_test.Now, new List<(CompanyIndex Index, Instant ReplacedAt, bool IsUsed)>());
        CompanyIndex? stored = null;
        for (var step = 0; step < 250; step++)
        {
            await KeepAsync(company, stored, now);
            Assert.NotNull(await ReadAsync(company));
            var isUsed = random.Next(6) == 0;
            if (isUsed)
            {
                await SaveAsync(new() { Cursors = new Dictionary<string, string> { ["directory.used/" + company.Hash] = "1" } });
            }

            now += Duration.FromMinutes(random.Next(1, 40));
            states.Add((company, now, isUsed));
            stored = random.Next(10) == 0 ? await ReadAsync(company) : company;
            var changed = vendors[random.Next(5) == 0 ? random.Next(vendors.Count) : random.Next(3)];
            company = stored!.With(changed with { Name = random.Next(3) == 0 ? changed.Name : $"Vendor {random.Next(4)}" });
        }

        await KeepAsync(company, stored, now);
        var needed = states.Where(state => state.IsUsed || state.ReplacedAt + Duration.FromHours(1) > now).Select(state => state.Index).Append(company).ToList();
        foreach (var index in needed)
        {
            var kept = await ReadAsync(index);
            Assert.NotNull(kept);
            Assert.Equal(index.Directory.ProcoreVendors, kept.Directory.ProcoreVendors);
        }

        // What came back after it was given up stays; the rest is gone.
        var came = states.GroupBy(state => state.Index.Hash).ToList();
        var gone = came.Where(state => state.Count() == 1 && needed.TrueForAll(index => index.Hash != state.Key)).ToList();
        Assert.True(gone.Count > 60, $"{gone.Count}");
        Assert.All(gone, state => Assert.DoesNotContain(state.Key, _keys));
        var pages = needed.SelectMany(index => index.Snapshots(null).Keys).ToHashSet(StringComparer.Ordinal);
        Assert.True(_keys.Count(key => !key.Contains('/', StringComparison.Ordinal)) < pages.Count + (states.Count / 2), $"{_keys.Count} of {pages.Count}");
        Assert.True(_keys.Count(key => key.StartsWith("given-up-by/", StringComparison.Ordinal)) < 80);
    }

    [Fact]
    public async Task Nobody_plans_by_a_state_and_an_hour_later_nothing_of_it_is_left()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        CompanyIndex first = new(Scenario.Company);
        var second = first.With(new ProcoreVendor(7009, "Unheard Of Partners", true, "", "", ""));
        var third = second.With(new ProcoreVendor(7009, "Still Unheard Of", true, "", "", ""));
        await KeepAsync(first, null, _test.Now);
        await KeepAsync(second, first, _test.Now + Duration.FromMinutes(1));
        await KeepAsync(third, second, _test.Now + Duration.FromMinutes(59));
        Assert.True(_keys.IsSupersetOf([first.Hash, second.Hash, third.Hash]));

        await KeepAsync(third, third, _test.Now + Duration.FromHours(3));

        string[] left = [.. _keys.Where(key => !key.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(third.Snapshots(null).Keys.Order(StringComparer.Ordinal), left);
    }

    /// <summary>A page that was given up and came back is another state's too.</summary>
    [Fact]
    public async Task What_comes_back_outlives_the_state_that_first_had_it()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var vendors = Enumerable.Range(1, 2_000).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex first = new(new() { ProcoreVendors = vendors });
        var second = first.With(vendors[0] with { Name = "Renamed" });
        var third = second.With(vendors[^1] with { Name = "Renamed" });
        var back = third.With(vendors[0]);
        Assert.True(first.Stored.ProcorePages.Count > 2);
        foreach (var (index, before, minutes) in new[] { (first, null, 0), (second, first, 1), (third, second, 2), (back, third, 3), (back, back, 64), (first, back, 65), (back, first, 66), (back, back, 300) })
        {
            await KeepAsync(index, before, _test.Now + Duration.FromMinutes(minutes));
            Assert.NotNull(await ReadAsync(index));
        }

        Assert.Null(await ReadAsync(second));
        Assert.Null(await ReadAsync(third));
    }

    /// <summary>An earlier version kept no list: what it stored may be what an order was planned by.</summary>
    [Fact]
    public async Task What_an_earlier_version_stored_stays()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        CompanyIndex first = new(Scenario.Company);
        await SaveAsync(new() { Snapshots = first.Snapshots(null) });
        var second = first.With(new ProcoreVendor(7009, "Unheard Of Partners", true, "", "", ""));
        foreach (var (index, before, hours) in new[] { (first, first, 0), (second, first, 2), (second, second, 4), (first.With(new ProcoreVendor(7010, "Later", true, "", "", "")), second, 6) })
        {
            await KeepAsync(index, before, _test.Now + Duration.FromHours(hours));
        }

        Assert.NotNull(await ReadAsync(first));
    }

    /// <summary>The whole way: a vendor that changes all the time leaves what orders were planned by and little else, codes of projects as well.</summary>
    [Fact]
    public async Task What_orders_were_planned_by_is_planned_again_and_the_rest_goes()
    {
        await _test.SettleAsync();
        var planned = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 12; i++)
        {
            _test.EditInProcore("create_vendor", 0, new() { ["name"] = $"Quite Another Firm {i} LLC" });
            _test.Time.Advance(TimeSpan.FromHours(2));
            await _test.RunAsync();
            await foreach (var record in _test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token))
            {
                planned.Add(record.InputHash);
            }
        }

        Assert.NotEmpty(planned);
        foreach (var input in planned.Where(input => input.Length > 0))
        {
            Assert.NotNull(await _test.Engine.ReplanAsync(Sandboxed.Id, input, Token));
        }
    }

    private async Task KeepAsync(CompanyIndex index, CompanyIndex? before, Instant now) => await SaveAsync(
        await new DirectoryHistory(_test.Store, Sandboxed.Id, CompanyCache.Cursor).KeepAsync(
            index.Hash, index.Snapshots(before), before is null ? [] : index.GivenUp(before), DirectoryMarks.Keeping(CompanyCache.Cursor, before?.Hash, index.Hash, now), now, Token));

    private async Task SaveAsync(ChangeSet changes)
    {
        await _test.Store.SaveAsync(Sandboxed.Id, changes, Token);
        _keys.ExceptWith(changes.RemovedSnapshots);
        _keys.UnionWith(changes.Snapshots.Keys);
    }

    private async Task<CompanyIndex?> ReadAsync(CompanyIndex index) => await StoredDirectories.ReadAsync(_test.Store, Sandboxed.Id, index.Hash, null, Token);
}
