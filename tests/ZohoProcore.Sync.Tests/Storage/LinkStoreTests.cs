using System.Text.Json;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Confirmed and rejected pairs, and the names of those that are linked, in every store.</summary>
public sealed class LinkStoreTests
{
    private static readonly Link Named = Link("v1", 7) with { ZohoName = "NMC", ProcoreName = "Northgate LLC", FormerNames = ["Yardarm \"Inc\""] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Names_are_read_back_as_they_were_given(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Named] }, Token);

        Assert.Equal(Text(Named), await LinksAsync(test));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Names_that_were_looked_up_go_to_the_link_that_has_none(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Link("v1", 7)] }, Token);
        await test.Store.SaveAsync(Acme, new() { FoundLinks = [Named] }, Token);

        Assert.Equal(Text(Named), await LinksAsync(test));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_link_that_was_found_is_stored_where_none_is(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Link("v1", 8, LinkStatus.Rejected)], FoundLinks = [Named] }, Token);

        Assert.Equal([7, 8], (await test.Store.ListLinksAsync(Acme, Vendors, Token)).Select(link => link.ProcoreId).Order());
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_link_that_a_person_moved_rejected_or_confirmed_meanwhile_is_left_alone(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        foreach (var now in new[] { Link("v1", 8), Link("v1", 7, LinkStatus.Rejected), Link("v1", 7) with { ZohoName = "Other", ProcoreName = "Other" } })
        {
            await test.Store.SaveAsync("acme" + now.ProcoreId + now.Status + now.ZohoName, new() { Links = [now] }, Token);
            await test.Store.SaveAsync("acme" + now.ProcoreId + now.Status + now.ZohoName, new() { FoundLinks = [Named] }, Token);

            Assert.Equal(Text(now), await LinksAsync(test, "acme" + now.ProcoreId + now.Status + now.ZohoName));
        }
    }

    /// <summary>Every link of a kind and a status is on one page, in the order in which all of them are listed.</summary>
    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Links_are_read_page_by_page_and_none_is_left_out_or_read_twice(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        Link[] links =
        [
            .. Enumerable.Range(1, 7).Select(i => Link($"v{i}", i)), .. Enumerable.Range(1, 5).Select(i => Link("v3", 100 + i, LinkStatus.Rejected)), Link("v0", 99, LinkStatus.Rejected), Link("v2", 7, kind: LinkKind.Project),
            .. Enumerable.Range(1, 4).Select(i => Link("02-300", i, kind: LinkKind.CostCode, project: 10 + i)),
        ];
        await test.Store.SaveAsync(Acme, new() { Links = links }, Token);

        foreach (var one in (LinkQuery[])[Vendors, Vendors with { Status = LinkStatus.Confirmed }, Vendors with { Status = LinkStatus.Rejected }, new() { Kind = LinkKind.CostCode }])
        {
            var all = (await test.Store.ListLinksAsync(Acme, one, Token)).Select(Text).ToList();
            Assert.Equal(links.Count(link => link.Kind == one.Kind && (one.Status is null || link.Status == one.Status)), all.Count);
            for (var most = 1; most <= 3; most++)
            {
                var read = new List<Link>();
                for (var page = await PageAsync(null); page.Count > 0; page = await PageAsync(read[^1]))
                {
                    Assert.True(page.Count <= most, $"{page.Count} of {most}");
                    read.AddRange(page);
                }

                Assert.Equal(all, read.Select(Text));

                ValueTask<IReadOnlyList<Link>> PageAsync(Link? after) => test.Store.ListLinksAsync(Acme, one with { After = after, Most = most }, Token);
            }
        }
    }

    [Fact]
    public async Task A_store_of_an_earlier_version_opens_and_its_links_hold()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        const string Earlier = """{"kind":"Vendor","zohoId":"v1","procoreId":7,"projectId":0,"status":"Confirmed","evidence":"same tax id","decidedBy":"vendor.tax-id","at":"2026-03-02T12:00:00.1234567Z"}""";
        test.Execute($"insert into sync_link (connection_id, kind, zoho_id, project_id, rejected_id, procore_id, document) values ('acme', 'Vendor', 'v1', 0, 0, 7, '{Earlier}')");
        using var store = test.Another();
        await store.InitializeAsync(Token);

        var link = Assert.Single(await store.ListLinksAsync(Acme, Vendors, Token));
        Assert.Equal(Text(Link("v1", 7)), Text(link));
        Assert.Equal(Earlier, Text(link));
        Assert.Equal(7, new LinkSet([link]).Find(LinkKind.Vendor, "v1")!.ProcoreId);

        await store.SaveAsync(Acme, new() { FoundLinks = [Named] }, Token);
        Assert.Equal(Text(Named), Text(Assert.Single(await store.ListLinksAsync(Acme, Vendors, Token))));
    }

    private static async Task<string> LinksAsync(StoreUnderTest test, string connectionId = Acme) => Text(Assert.Single(await test.Store.ListLinksAsync(connectionId, Vendors, Token)));

    private static string Text(Link link) => JsonSerializer.Serialize(link, StoreJson.Default.Link);
}
