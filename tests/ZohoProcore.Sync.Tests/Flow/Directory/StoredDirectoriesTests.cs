namespace ZohoProcore.Sync.Tests;

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
