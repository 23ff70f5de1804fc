using Xunit;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Conformance;

/// <content>Confirmed and rejected pairs, and the names of those that are linked, in every store.</content>
public abstract partial class SyncStoreConformance
{
    private static readonly Link Named = Link("v1", 7) with { ZohoName = "NMC", ProcoreName = "Northgate LLC", FormerNames = ["Yardarm \"Inc\""] };

    [Fact]
    public async Task Names_are_read_back_as_they_were_given()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Links = [Named] }, Token);

        Assert.Equal(Text(Named), await LinksAsync(store));
    }

    [Fact]
    public async Task Names_that_were_looked_up_go_to_the_link_that_has_none()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Links = [Link("v1", 7)] }, Token);
        await store.SaveAsync(Acme, new() { FoundLinks = [Named] }, Token);

        Assert.Equal(Text(Named), await LinksAsync(store));
    }

    [Fact]
    public async Task A_link_that_was_found_is_stored_where_none_is()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Links = [Link("v1", 8, LinkStatus.Rejected)], FoundLinks = [Named] }, Token);

        Assert.Equal([7, 8], (await store.ListLinksAsync(Acme, Vendors, Token)).Select(link => link.ProcoreId).Order());
    }

    [Fact]
    public async Task A_link_that_a_person_moved_rejected_or_confirmed_meanwhile_is_left_alone()
    {
        var store = await OpenAsync();
        foreach (var now in new[] { Link("v1", 8), Link("v1", 7, LinkStatus.Rejected), Link("v1", 7) with { ZohoName = "Other", ProcoreName = "Other" } })
        {
            await store.SaveAsync("acme" + now.ProcoreId + now.Status + now.ZohoName, new() { Links = [now] }, Token);
            await store.SaveAsync("acme" + now.ProcoreId + now.Status + now.ZohoName, new() { FoundLinks = [Named] }, Token);

            Assert.Equal(Text(now), await LinksAsync(store, "acme" + now.ProcoreId + now.Status + now.ZohoName));
        }
    }

    /// <summary>Every link of a kind and a status is on one page, in the order in which all of them are listed.</summary>
    [Fact]
    public async Task Links_are_read_page_by_page_and_none_is_left_out_or_read_twice()
    {
        var store = await OpenAsync();
        Link[] links =
        [
            .. Enumerable.Range(1, 7).Select(i => Link($"v{i}", i)), .. Enumerable.Range(1, 5).Select(i => Link("v3", 100 + i, LinkStatus.Rejected)), Link("v0", 99, LinkStatus.Rejected), Link("v2", 7, kind: LinkKind.Project),
            .. Enumerable.Range(1, 4).Select(i => Link("02-300", i, kind: LinkKind.CostCode, project: 10 + i)),
        ];
        await store.SaveAsync(Acme, new() { Links = links }, Token);

        foreach (var one in (LinkQuery[])[Vendors, Vendors with { Status = LinkStatus.Confirmed }, Vendors with { Status = LinkStatus.Rejected }, new() { Kind = LinkKind.CostCode }])
        {
            var all = (await store.ListLinksAsync(Acme, one, Token)).Select(Text).ToList();
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

                ValueTask<IReadOnlyList<Link>> PageAsync(Link? after) => store.ListLinksAsync(Acme, one with { After = after, Most = most }, Token);
            }
        }
    }

    /// <summary>By code points the smiling face comes last; by halves of letters, as .NET has them, it comes before the wide A. Either order will do.</summary>
    [Fact]
    public async Task A_page_begins_where_the_one_before_ended_whatever_letters_ids_have()
    {
        var store = await OpenAsync();
        string[] ids = ["a", "\uff21", "\U0001f600", "\U0001f601"];
        await store.SaveAsync(Acme, new() { Links = [.. ids.Select((id, i) => Link(id, i + 1))] }, Token);

        for (var most = 1; most <= 4; most++)
        {
            var read = new List<Link>();
            for (var page = await PageAsync(null); page.Count > 0 && read.Count <= ids.Length; page = await PageAsync(read[^1])) read.AddRange(page);
            Assert.Equal([1, 2, 3, 4], read.Select(link => (int)link.ProcoreId).Order());

            ValueTask<IReadOnlyList<Link>> PageAsync(Link? after) => store.ListLinksAsync(Acme, Vendors with { After = after, Most = most }, Token);
        }
    }

    private static async Task<string> LinksAsync(ISyncStore store, string connectionId = Acme) => Text(Assert.Single(await store.ListLinksAsync(connectionId, Vendors, Token)));

    private static string Text(Link link) => Members.Of(link);
}
