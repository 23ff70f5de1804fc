namespace ZohoProcore.Sync.Tests;

[Trait("Takes", "long")]
public sealed class StoredDirectoriesTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>An earlier version kept the directory as one text: it is used as it is, and the next one that is read is kept in pages.</summary>
    [Fact]
    public async Task A_directory_that_an_earlier_version_kept_is_used_and_the_next_is_kept_in_pages()
    {
        CompanyDirectory read;
        using (var session = _test.NewSession())
        {
            read = (await session.Directory.CompanyAsync(Token)).Directory;
        }

        var whole = System.Text.Json.JsonSerializer.Serialize(read with { Currency = "XXX" }, DirectoryJson.Default.CompanyDirectory);
        var hash = ContentHash.Of(whole);
        await _test.Store.SaveAsync(
            Sandboxed.Id,
            new()
            {
                Snapshots = new Dictionary<string, string>(StringComparer.Ordinal) { [hash] = whole },
                Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [CompanyCache.Cursor] = DirectoryNote.Of(_test.Now, hash) },
            },
            Token);
        Assert.Equal(hash, (await StoredDirectories.ReadAsync(_test.Store, Sandboxed.Id, hash, null, Token))!.Hash);
        using var updated = _test.NewSession();
        var kept = await updated.Directory.CompanyAsync(Token);
        Assert.Equal((hash, "XXX", read.ProcoreVendors.Count), (kept.Hash, kept.Directory.Currency, kept.Directory.ProcoreVendors.Count));

        var next = await updated.Directory.RefreshCompanyAsync(Token);
        using var restarted = _test.NewSession();
        Assert.Equal((next.Hash, "USD"), ((await restarted.Directory.CompanyAsync(Token)).Hash, next.Directory.Currency));
    }

    /// <summary>A large directory names groups of pages: one change writes one page, one group and a short list, and it is read back as it was.</summary>
    [Fact]
    public async Task A_large_directory_is_kept_in_groups_of_pages()
    {
        var vendors = Enumerable.Range(1, 90_000).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex company = new(new() { ProcoreVendors = vendors });
        var (pages, groups) = (company.Stored.ProcorePages.Count, company.Stored.ProcoreGroups!.Count);
        Assert.True(pages == 0 && groups is > 1 and < 40, $"{pages} and {groups}");
        var next = company.With(vendors[70_000] with { Name = "Renamed" }).With(vendors[70_001] with { Name = "Renamed too" });
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Snapshots = company.Snapshots(null) }, Token);

        Assert.Equal(3, next.Snapshots(company).Count);
        Assert.Equal(3, next.GivenUp(company).Count());
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Snapshots = next.Snapshots(company) }, Token);
        Assert.Equal(new CompanyIndex(next.Directory with { ProcoreVendors = [.. next.Directory.ProcoreVendors] }).Hash, next.Hash);
        foreach (var index in new[] { company, next })
        {
            var read = (await StoredDirectories.ReadAsync(_test.Store, Sandboxed.Id, index.Hash, null, Token))!;
            Assert.Equal((index.Hash, 90_000), (new CompanyIndex(read.Directory with { ProcoreVendors = [.. read.Directory.ProcoreVendors] }).Hash, read.Directory.ProcoreVendors.Count));
            Assert.Equal(index.Directory.ProcoreVendors[70_000], read.Directory.ProcoreVendors[70_000]);
        }

        var lost = new InMemorySyncStore(_test.Time);
        await lost.SaveConnectionAsync(_test.Connection, Token);
        await lost.SaveAsync(Sandboxed.Id, new() { Snapshots = company.Snapshots(null).Where(one => one.Key != company.Stored.ProcoreGroups[0]).ToDictionary(one => one.Key, one => one.Value) }, Token);
        Assert.Null(await StoredDirectories.ReadAsync(lost, Sandboxed.Id, company.Hash, null, Token));
    }

    [Fact]
    public async Task Where_a_page_is_not_kept_there_is_no_directory()
    {
        CompanyIndex company = new(Scenario.Company);
        var all = company.Snapshots(null);
        Assert.True(all.Count > 2);
        foreach (var missing in all.Keys)
        {
            var store = new InMemorySyncStore(_test.Time);
            await store.SaveConnectionAsync(_test.Connection, Token);
            await store.SaveAsync(Sandboxed.Id, new() { Snapshots = all.Where(one => one.Key != missing).ToDictionary(one => one.Key, one => one.Value) }, Token);
            Assert.Null(await StoredDirectories.ReadAsync(store, Sandboxed.Id, company.Hash, null, Token));
        }

        await _test.Store.SaveAsync(Sandboxed.Id, new() { Snapshots = all }, Token);
        var read = (await StoredDirectories.ReadAsync(_test.Store, Sandboxed.Id, company.Hash, null, Token))!;
        Assert.Equal(company.Directory.ProcoreVendors, read.Directory.ProcoreVendors);
        Assert.Equal(company.Directory.ZohoVendors, read.Directory.ZohoVendors);
    }
}
