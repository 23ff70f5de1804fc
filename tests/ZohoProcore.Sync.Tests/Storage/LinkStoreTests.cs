using System.Text.Json;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Links as an earlier version stored them.</summary>
public sealed class LinkStoreTests
{
    private static readonly Link Named = Link("v1", 7) with { ZohoName = "NMC", ProcoreName = "Northgate LLC", FormerNames = ["Yardarm \"Inc\""] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    private static string Text(Link link) => JsonSerializer.Serialize(link, StoreJson.Default.Link);
}
