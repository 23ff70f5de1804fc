namespace ZohoProcore.Sync.Tests;

/// <summary>What was read last of both sides is read from the store, and nobody is asked.</summary>
[Trait("Takes", "long")]
public sealed class KnownDirectoryTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Vendors_and_projects_are_those_that_were_read_last_in_the_order_of_their_ids()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        Assert.Null(await KnownDirectory.FindAsync(_test.Store, Sandboxed.Id, Token));
        CompanyDirectory read;
        using (var session = _test.NewSession())
        {
            read = (await session.Directory.CompanyAsync(Token)).Directory;
        }

        var known = (await KnownDirectory.FindAsync(_test.Store, Sandboxed.Id, Token))!;

        Assert.Equal(_test.Now, known.At);
        Assert.Equal(read.ZohoProjects, known.ZohoProjects);
        Assert.Equal(read.ProcoreProjects, known.ProcoreProjects);
        var zoho = await known.ReadZohoVendorsAsync(cancellationToken: Token).ToListAsync(Token);
        var procore = await known.ReadProcoreVendorsAsync(cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(read.ZohoVendors.OrderBy(one => one.Id, StringComparer.Ordinal), zoho);
        Assert.Equal(read.ProcoreVendors.OrderBy(one => one.Id), procore);
        Assert.Equal(zoho.Skip(3), await known.ReadZohoVendorsAsync(zoho[2].Id, Token).ToListAsync(Token));
        Assert.Equal(procore.Skip(3), await known.ReadProcoreVendorsAsync(procore[2].Id, Token).ToListAsync(Token));
    }

    /// <summary>A large directory is named by groups of pages, and an earlier version kept it as one text.</summary>
    [Fact]
    public async Task However_a_directory_is_kept_its_vendors_are_the_same()
    {
        var vendors = Enumerable.Range(1, 90_000).Select(i => new ProcoreVendor(i, $"Vendor {i}", true, "", "", "")).ToList();
        CompanyIndex company = new(new() { ProcoreVendors = vendors });
        var few = new CompanyDirectory { ProcoreVendors = [vendors[2], vendors[0]] };
        var whole = System.Text.Json.JsonSerializer.Serialize(few, DirectoryJson.Default.CompanyDirectory);
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);

        await KeepAsync(company.Hash, company.Snapshots(null));
        var known = (await KnownDirectory.FindAsync(_test.Store, Sandboxed.Id, Token))!;
        Assert.Equal(vendors.Skip(70_000), await known.ReadProcoreVendorsAsync(70_000, Token).ToListAsync(Token));

        await KeepAsync(ContentHash.Of(whole), new Dictionary<string, string>(StringComparer.Ordinal) { [ContentHash.Of(whole)] = whole });
        var earlier = (await KnownDirectory.FindAsync(_test.Store, Sandboxed.Id, Token))!;
        Assert.Equal([1, 3], (await earlier.ReadProcoreVendorsAsync(cancellationToken: Token).ToListAsync(Token)).Select(one => one.Id));
    }

    /// <summary>A list that lacks a page is no shorter list.</summary>
    [Fact]
    public async Task Where_a_page_is_not_kept_any_more_the_reading_says_so()
    {
        CompanyIndex company = new(Scenario.Company);
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        await KeepAsync(company.Hash, company.Snapshots(null).Where(one => !company.Stored.ZohoPages.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal));

        var known = (await KnownDirectory.FindAsync(_test.Store, Sandboxed.Id, Token))!;

        var problem = await Assert.ThrowsAsync<ChangesOutdatedException>(() => known.ReadZohoVendorsAsync(cancellationToken: Token).ToListAsync(Token).AsTask());
        Assert.Equal("the directory", problem.What);
    }

    private ValueTask KeepAsync(string hash, IReadOnlyDictionary<string, string> snapshots) => _test.Store.SaveAsync(
        Sandboxed.Id,
        new() { Snapshots = snapshots, Cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [CompanyCache.Cursor] = DirectoryNote.Of(_test.Now, hash) } },
        Token);
}
