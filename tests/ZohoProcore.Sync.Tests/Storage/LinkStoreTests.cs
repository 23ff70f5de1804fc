using System.Text.Json;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Confirmed and rejected pairs, and the names of those that are linked, in every store.</summary>
public sealed class LinkStoreTests
{
    private static readonly Link Named = Link("v1", 7) with { ZohoName = "NMC", ProcoreName = "Northgate LLC", FormerNames = ["Yardarm \"Inc\""] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task Names_are_read_back_as_they_were_given(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Named] }, Token);

        Assert.Equal(Text(Named), await LinksAsync(test));
    }

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task Names_that_were_looked_up_go_to_the_link_that_has_none(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Link("v1", 7)] }, Token);
        await test.Store.SaveAsync(Acme, new() { FoundLinks = [Named] }, Token);

        Assert.Equal(Text(Named), await LinksAsync(test));
    }

    [Theory, InlineData("memory"), InlineData("sqlite")]
    public async Task A_link_that_was_found_is_stored_where_none_is(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Links = [Link("v1", 8, LinkStatus.Rejected)], FoundLinks = [Named] }, Token);

        Assert.Equal([7, 8], (await test.Store.ListLinksAsync(Acme, Vendors, Token)).Select(link => link.ProcoreId).Order());
    }

    [Theory, InlineData("memory"), InlineData("sqlite")]
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
