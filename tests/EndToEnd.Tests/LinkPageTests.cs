using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>What is linked, what is proposed and what has no link, on one page, with the words that change it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class LinkPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ISyncStore Store => _host.Web.Runtime.Store;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>More links than a page holds, of every kind: each with both names, what it rests on, who made it and when. Looking changes nothing.</summary>
    [Fact]
    public async Task Every_link_stands_on_one_page_with_both_names_and_what_it_rests_on()
    {
        await Store.SaveAsync("sandbox", new() { Links = [.. Enumerable.Range(1, 120).Select(i => Made($"x{i:000}", 900_000 + i)), .. Enumerable.Range(1, 3).Select(i => Made("x001", 800_000 + i, LinkStatus.Rejected))] }, Token);
        var audited = (await _host.AuditAsync()).Count;
        foreach (var (kind, show, status) in Enum.GetValues<LinkKind>().SelectMany(kind => ((LinkKind, string, LinkStatus)[])[(kind, "Linked", LinkStatus.Confirmed), (kind, "Rejected", LinkStatus.Rejected)]))
        {
            var links = await Store.ListLinksAsync("sandbox", new() { Kind = kind, Status = status }, Token);
            var rows = await AllAsync($"/links?kind={kind}&show={show}", "table[data-links] tbody tr");
            Assert.Equal(links.Select(link => $"{link.ZohoId} {link.ProcoreId} {link.ProjectId}"), rows.Select(row => $"{Field(row, "zohoId")} {Field(row, "procoreId")} {Field(row, "projectId")}"));
            foreach (var (link, row) in links.Zip(rows))
            {
                Assert.Contains(link.ZohoName ?? link.ZohoId, row.Children[0].TextContent, StringComparison.Ordinal);
                Assert.Contains(link.ProcoreName ?? $"{link.ProcoreId}", row.Children[1].TextContent, StringComparison.Ordinal);
                Assert.Equal(link.Evidence, row.Children[2].TextContent);
                if (link.At != default) Assert.Contains(PageWords.Time(link.At), row.Children[3].TextContent, StringComparison.Ordinal);
                Assert.Equal(link.DecidedBy == "Ann", row.Children[3].TextContent.Contains("Ann", StringComparison.Ordinal));
            }
        }

        Assert.Equal(audited, (await _host.AuditAsync()).Count);
    }

    [Fact]
    public async Task A_link_is_found_by_either_name_and_by_either_id()
    {
        await Store.SaveAsync("sandbox", new() { Links = [.. Enumerable.Range(1, 600).Select(i => Made($"x{i:000}", 900_000 + i))] }, Token);
        foreach (var find in (string[])["zoho x599", "PROCORE 900599", "x599", "900599"])
        {
            var page = await _host.ShownAsync($"/links?find={Uri.EscapeDataString($" {find} ")}");
            Assert.Equal("x599", Field(Assert.Single(page.QuerySelectorAll("table[data-links] tbody tr")), "zohoId"));
            Assert.Empty(page.QuerySelectorAll("a[rel=next]"));
        }

        Assert.NotNull((await _host.ShownAsync("/links?find=no+such+thing")).QuerySelector("[data-none]"));
    }

    /// <summary>Vendors and projects of either side that no link has; those with one are not among them.</summary>
    [Fact]
    public async Task What_a_side_has_without_a_link_is_all_that_has_none()
    {
        var known = (await _host.Web.Runtime.Engine.GetDirectoryAsync("sandbox", Token))!;
        foreach (var kind in (LinkKind[])[LinkKind.Vendor, LinkKind.Project])
        {
            var links = await Store.ListLinksAsync("sandbox", new() { Kind = kind, Status = LinkStatus.Confirmed }, Token);
            List<string> zoho = kind == LinkKind.Vendor ? [.. (await known.ReadZohoVendorsAsync(cancellationToken: Token).ToListAsync(Token)).Select(one => one.Id)] : [.. known.ZohoProjects.Select(one => one.Id)];
            List<long> procore = kind == LinkKind.Vendor ? [.. (await known.ReadProcoreVendorsAsync(cancellationToken: Token).ToListAsync(Token)).Select(one => one.Id)] : [.. known.ProcoreProjects.Select(one => one.Id)];
            var (left, right) = (zoho.Except(links.Select(link => link.ZohoId)).Order(StringComparer.Ordinal).ToList(), procore.Except(links.Select(link => link.ProcoreId)).Order().ToList());
            Assert.NotEqual(zoho.Count + procore.Count, left.Count + right.Count);
            Assert.NotEmpty(left.Concat(right.Select(id => $"{id}")));
            Assert.Equal(left, (await AllAsync($"/links?kind={kind}&show=InZoho", "table[data-alone] tbody tr")).Select(row => Field(row, "zohoId")));
            Assert.Equal(right.Select(id => id.ToString(CultureInfo.InvariantCulture)), (await AllAsync($"/links?kind={kind}&show=InProcore", "table[data-alone] tbody tr")).Select(row => Field(row, "procoreId")));
        }
    }

    /// <summary>From one place, and in the name of who is signed in: a link is ended, made again, moved and moved back.</summary>
    [Fact]
    public async Task A_link_is_ended_moved_and_made_again_from_where_it_is_shown()
    {
        var (contact, free) = await StrangersAsync(2); // what both sides say would link others again at once
        var link = Made(contact[0].ZohoId!, free[0].ProcoreId!.Value);
        var other = free[1].ProcoreId!.Value;
        await Store.SaveAsync("sandbox", new() { Links = [link] }, Token);
        var path = $"/links?find={link.ZohoId}";

        var (status, said) = await _host.SendAsync(path, page => FormOf(page, link, "procoreId"), "Unlink", ("note", "not them"));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Null(await LinkedAsync(link));
        Assert.Contains(await _host.AuditAsync(), entry => entry.Kind == AuditKind.Decided && entry.Actor == Environment.UserName && entry.Reason.EndsWith("not them", StringComparison.Ordinal));

        await BackAsync(said);
        Assert.Equal((link.ProcoreId, Environment.UserName), ((await LinkedAsync(link))!.ProcoreId, (await LinkedAsync(link))!.DecidedBy));
        Assert.Contains(Environment.UserName, (await _host.ShownAsync(path)).QuerySelector("table[data-links] tbody tr")!.Children[3].TextContent, StringComparison.Ordinal);

        var (no, why) = await _host.SendAsync(path, Moving, "Link", ("procoreId", "7"));
        Assert.Equal(HttpStatusCode.Conflict, no);
        Assert.Contains("Procore has no vendor 7", why.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var (moved, word) = await _host.SendAsync(path, Moving, "Link", ("procoreId", $" {other} "));
        Assert.True(moved == HttpStatusCode.OK, word.Body!.TextContent);
        Assert.Equal(other, (await LinkedAsync(link))!.ProcoreId);
        await BackAsync(word);
        Assert.Equal(link.ProcoreId, (await LinkedAsync(link))!.ProcoreId);

        IElement Moving(IDocument page) => page.QuerySelectorAll("form[action='/links'][method=post]").Single(form => form.QuerySelector("input[name=procoreId]:not([type=hidden])") is not null && Hidden(form, "zohoId") == link.ZohoId);

        async Task BackAsync(IDocument answer)
        {
            var (ended, then) = await _host.SendAsync("/waits", page => Adopted(page, answer.QuerySelector("[data-done] form[action='/links']")!), button: null);
            Assert.True(ended == HttpStatusCode.OK, then.Body!.TextContent);
        }
    }

    [Fact]
    public async Task Two_that_a_person_keeps_apart_are_shown_and_allowed_again()
    {
        var link = (await Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor, Status = LinkStatus.Confirmed }, Token))[0];
        var (status, said) = await _host.SendAsync($"/links?find={link.ZohoId}", page => FormOf(page, link, "procoreId"), "Reject");
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        var apart = $"/links?show=Rejected&find={link.ZohoId}";
        Assert.NotNull((await _host.ShownAsync(apart)).QuerySelector("table[data-links] tbody tr"));
        var (allowed, word) = await _host.SendAsync(apart, page => FormOf(page, link, "procoreId"), "Allow");
        Assert.True(allowed == HttpStatusCode.OK, word.Body!.TextContent);
        Assert.NotNull((await _host.ShownAsync(apart)).QuerySelector("[data-none]"));
    }

    /// <summary>First how many and what follows, and nothing is done by that; then exactly these, each in the name of who is signed in.</summary>
    [Fact]
    public async Task Proposals_are_approved_together_once_it_was_shown_how_many_they_are_and_what_follows()
    {
        var items = await ClearAsync(2);
        var page = await _host.ShownAsync("/links?show=Proposed&ticked=all");
        Assert.All(items, item => Assert.NotNull(Box(page, item)));
        Assert.All(page.QuerySelectorAll("table[data-proposals] input[type=checkbox]"), box => Assert.True(box.HasAttribute("checked")));
        Assert.Empty((await _host.ShownAsync("/links?show=Proposed")).QuerySelectorAll("input[checked]"));

        var (none, sentence) = await _host.SendAsync("/links?show=Proposed", Proposals, "look");
        Assert.Equal(HttpStatusCode.BadRequest, none);
        Assert.Contains("tick the proposals", sentence.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        var (looked, shown) = await _host.SendAsync("/links?show=Proposed", Proposals, "look", [.. items.Select(item => ("item", Box(page, item)!.GetAttribute("value")!))]);
        Assert.True(looked == HttpStatusCode.OK, shown.Body!.TextContent);
        Assert.Contains("2 links would be made.", shown.QuerySelector("[data-follows]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("written as policy says", shown.QuerySelector("[data-follows]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, shown.QuerySelectorAll("table[data-approval] tbody tr").Length);
        Assert.All(items, item => Assert.Contains(item.Finding.Candidates[0].Name, shown.QuerySelector("table[data-approval]")!.TextContent, StringComparison.Ordinal));
        foreach (var item in items) Assert.Null(await LinkedAsync(item));

        var (status, said) = await _host.SendAsync("/links?show=Proposed", one => Adopted(one, shown.QuerySelector("form[action='/links/proposals']")!), "approve", ("note", "looked at"));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Equal(2, said.QuerySelectorAll("[data-done]").Length);
        foreach (var item in items) Assert.Equal((item.Finding.Candidates[0].ProcoreId, Environment.UserName), ((await LinkedAsync(item))!.ProcoreId, (await LinkedAsync(item))!.DecidedBy));
    }

    /// <summary>What a person did not see is not approved by what they saw, neither when they look nor when they say yes.</summary>
    [Fact]
    public async Task A_proposal_that_says_something_else_by_now_is_left_out()
    {
        var items = await ClearAsync(2);
        var page = await _host.ShownAsync("/links?show=Proposed");
        (string, string)[] ticked = [.. items.Select(item => ("item", Box(page, item)!.GetAttribute("value")!))];
        await ChangeAsync(items[0]);
        var (_, shown) = await _host.SendAsync("/links?show=Proposed", Proposals, "look", ticked);
        Assert.Contains("One of what was ticked says something else by now", shown.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"for it: {items[0].Finding.LinkTarget!.Name}.", shown.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("One link would be made.", shown.QuerySelector("[data-follows]")!.TextContent, StringComparison.Ordinal);

        await ChangeAsync(items[1]);
        var (status, said) = await _host.SendAsync("/links?show=Proposed", one => Adopted(one, shown.QuerySelector("form[action='/links/proposals']")!), "approve");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("It says now", said.QuerySelector("[data-refused]")!.TextContent, StringComparison.Ordinal);
        foreach (var item in items) Assert.Null(await LinkedAsync(item));

        Task ChangeAsync(ReviewItem item) => Store.SaveAsync("sandbox", new() { Reviews = [item with { Finding = item.Finding with { Sentence = "It is another question." } }] }, Token).AsTask();
    }

    /// <summary>What somebody linked since it was shown is not moved by an approval of what was shown: neither when it is looked at nor when it is approved.</summary>
    [Fact]
    public async Task A_proposal_whose_link_moved_since_it_was_shown_is_left_out_by_name()
    {
        var items = await ClearAsync(2);
        var page = await _host.ShownAsync("/links?show=Proposed");
        (string, string)[] ticked = [.. items.Select(item => ("item", Box(page, item)!.GetAttribute("value")!))];
        await MoveAsync(items[0]);
        var (_, shown) = await _host.SendAsync("/links?show=Proposed", Proposals, "look", ticked);
        Assert.EndsWith($"for it: {items[0].Finding.LinkTarget!.Name}.", shown.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("One link would be made.", shown.QuerySelector("[data-follows]")!.TextContent, StringComparison.Ordinal);

        await MoveAsync(items[1]);
        var (status, said) = await _host.SendAsync("/links?show=Proposed", one => Adopted(one, shown.QuerySelector("form[action='/links/proposals']")!), "approve");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("since it was looked at", said.QuerySelector("[data-refused]")!.TextContent, StringComparison.Ordinal);
        foreach (var item in items) Assert.Equal(9, (await LinkedAsync(item))!.ProcoreId);

        Task MoveAsync(ReviewItem item) => Store.SaveAsync("sandbox", new() { Links = [Made(item.Finding.LinkTarget!.ZohoId, 9)] }, Token).AsTask();
    }

    /// <summary>A choice among several is nobody's yes for many at once.</summary>
    [Fact]
    public async Task What_could_be_one_of_several_is_shown_and_cannot_be_ticked()
    {
        var item = (await ClearAsync(1))[0];
        await Store.SaveAsync("sandbox", new() { Reviews = [item with { Finding = item.Finding with { Candidates = [item.Finding.Candidates[0], new(7, "Somebody else", "alike")] } }] }, Token);
        var page = await _host.ShownAsync("/links?show=Proposed&ticked=all");
        Assert.Null(Box(page, item));
        Assert.Contains("choose among what waits", page.QuerySelector("table[data-proposals]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_are_read_when_somebody_asks_and_laid_beside_each_other()
    {
        Assert.Empty((await _host.ShownAsync("/links?kind=CostCode&show=InZoho")).QuerySelectorAll("table"));
        var form = (IDocument page) => page.QuerySelector("form[action='/links/alignment']")!;
        var (status, shown) = await _host.SendAsync("/links?kind=Project", form, "read");
        Assert.True(status == HttpStatusCode.OK, shown.Body!.TextContent);
        var report = await _host.MeanwhileAsync(_host.Web.Runtime.Engine.AlignAsync("sandbox", Token).AsTask());
        Assert.Equal(
            report.Projects.Where(one => one.Standing != AlignmentStanding.InBoth).Select(AlignmentWords.Sentence).Order(StringComparer.Ordinal),
            shown.QuerySelectorAll("table[data-part='Projects'] tbody th").Select(one => one.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(report.Codes.Count(one => one.Standing != AlignmentStanding.InBoth), shown.QuerySelectorAll("table[data-part='Cost codes'] tbody tr").Length);
        foreach (var link in shown.QuerySelectorAll("table[data-part='Projects'] a")) await _host.ShownAsync(link.GetAttribute("href")!);

        var (planned, plan) = await _host.SendAsync("/links?kind=Project", form, "plan");
        Assert.True(planned == HttpStatusCode.OK, plan.Body!.TextContent);
        Assert.Contains("no policy has it written", plan.QuerySelector("[data-none]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(plan.QuerySelectorAll("form[action='/links/alignment']"));
        using var other = await _host.MeanwhileAsync(_host.Web.FormAsync("/links/alignment", [("step", "write"), ("hash", "00")], page: "/links?kind=Project"));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
    }

    [Fact]
    public async Task What_is_asked_for_and_is_not_there_is_said_on_a_page()
    {
        foreach (var query in (string[])["kind=thing", "kind=1", "show=1", "show=nothing", "connection=nope", "after=x", "after=1+x+y", "kind=Vendor&show=InProcore&after=x", "show=Proposed&after=-1"])
            await _host.IsSaidAsync($"/links?{query}", HttpStatusCode.BadRequest);
        foreach (var path in (string[])["/links", "/links/proposals", "/links/alignment"])
        {
            using var foreign = await _host.Web.FormAsync(path, [("step", "approve")], page: "/links", header: ("Origin", "http://evil.example"));
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
            using var unmarked = await _host.Web.FormAsync(path, [("step", "approve")], withToken: false, page: "/links");
            Assert.Equal(HttpStatusCode.BadRequest, unmarked.StatusCode);
        }
    }

    [Fact]
    public async Task A_name_that_is_no_name_is_text_among_the_links()
    {
        const string Name = "<script>alert(1)</script>\"'&\u202egnp\u0007";
        await Store.SaveAsync("sandbox", new() { Links = [Made("x1", 9) with { ZohoName = Name, ProcoreName = Name, Evidence = $"decided by {Name}", DecidedBy = Name }] }, Token);
        var item = (await ClearAsync(1))[0];
        await Store.SaveAsync("sandbox", new() { Reviews = [item with { Finding = item.Finding with { Sentence = Name, LinkTarget = item.Finding.LinkTarget! with { Name = Name }, Candidates = [new(9, Name, Name) { Number = Name }] } }] }, Token);
        foreach (var path in (string[])[$"/links?find={Uri.EscapeDataString(Name)}", "/links?show=Proposed"])
        {
            var page = await _host.ShownAsync(path);
            Assert.Contains("<script>alert(1)</script>\"'&[U+202E]gnp[U+0007]", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202e', page.QuerySelector("main")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("body script, script:not([src])"));
        }
    }

    [Fact]
    public async Task Everything_among_the_links_is_reached_in_the_order_of_the_page_and_has_a_name()
    {
        await ClearAsync(1);
        foreach (var path in (string[])["/links", "/links?show=Proposed", "/links?show=InProcore", "/links?kind=Project&show=InZoho"])
        {
            var page = await _host.ShownAsync(path);
            PagedHost.IsInOrder(page);
            Assert.Equal(2, page.QuerySelectorAll("main nav a[aria-current=page]").Length);
            foreach (var form in page.QuerySelectorAll("main form"))
            {
                Assert.False(string.IsNullOrWhiteSpace(form.GetAttribute("aria-label")), form.OuterHtml);
                Assert.All(form.QuerySelectorAll("input:not([type=hidden])"), one => Assert.NotNull(one.Closest("label")));
                Assert.All(form.QuerySelectorAll("button"), one => Assert.False(string.IsNullOrWhiteSpace(one.TextContent)));
            }
        }

        Assert.All(Enum.GetValues<LinkAction>(), action => Assert.NotEmpty(LinkWords.Effect(action)));
    }

    private static Link Made(string zohoId, long procoreId, LinkStatus status = LinkStatus.Confirmed) => new()
    {
        Kind = LinkKind.Vendor,
        ZohoId = zohoId,
        ProcoreId = procoreId,
        Status = status,
        Evidence = "decided by Ann: looked at",
        DecidedBy = "Ann",
        At = NodaTime.Instant.FromUtc(2026, 10, 1, 12, 0),
        ZohoName = $"Zoho {zohoId}",
        ProcoreName = $"Procore {procoreId}",
    };

    // Questions of vendors that nobody linked, each with one vendor to say yes to.
    private async Task<IReadOnlyList<ReviewItem>> ClearAsync(int count)
    {
        var asked = (await _host.OpenAsync()).First(one => one.Finding is { LinkTarget.Kind: LinkKind.Vendor, Candidates.Count: > 0 } && one.Answers.Any(answer => answer.Action == ReviewAction.Link));
        var (contacts, free) = await StrangersAsync(count);
        var others = (await _host.RecordsAsync()).Where(record => record.State == RecordState.Synced).Take(count).ToList();
        await Store.SaveAsync("sandbox", new() { Reviews = [.. (await _host.OpenAsync()).Where(one => one.Finding.LinkTarget?.Kind == LinkKind.Vendor).Select(one => one with { Status = ReviewStatus.Settled })] }, Token);
        ReviewItem[] items =
        [
            .. contacts.Select((contact, i) => asked with
            {
                Id = $"{asked.Id}-{i}",
                Key = others[i].Key,
                OrderNumber = others[i].OrderNumber,
                Status = ReviewStatus.Open,
                Finding = asked.Finding with { LinkTarget = new(LinkKind.Vendor, contact.ZohoId!) { Name = contact.ZohoName }, Candidates = [new(free[i].ProcoreId!.Value, free[i].ProcoreName, "alike")] },
            }),
        ];
        await Store.SaveAsync("sandbox", new() { Reviews = items }, Token);
        return [.. (await _host.OpenAsync()).Where(one => items.Any(item => item.Id == one.Id))];
    }

    // Vendors of either side that no link has.
    private async Task<(List<Sandbox.VendorData> Contacts, List<Sandbox.VendorData> Vendors)> StrangersAsync(int count)
    {
        var links = await Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor }, Token);
        var vendors = _host.Data.Vendors.Where(one => one is { ProcoreActive: true, ProcoreId: { } id } && links.All(link => link.ProcoreId != id)).Take(count).ToList();
        var contacts = _host.Data.Vendors.Where(one => one is { ZohoActive: true, ZohoId: { } id } && links.All(link => link.ZohoId != id)).Take(count).ToList();
        Assert.Equal((count, count), (vendors.Count, contacts.Count));
        return (contacts, vendors);
    }

    private async Task<Link?> LinkedAsync(Link link) => (await Store.ListLinksAsync("sandbox", new() { Kind = link.Kind, ZohoIds = [link.ZohoId], Status = LinkStatus.Confirmed }, Token)).SingleOrDefault();

    private Task<Link?> LinkedAsync(ReviewItem item) => LinkedAsync(Made(item.Finding.LinkTarget!.ZohoId, 0));

    // Every row of every page.
    private async Task<IReadOnlyList<IElement>> AllAsync(string path, string rows)
    {
        var all = new List<IElement>();
        for (var next = path; next is not null;)
        {
            var page = await _host.ShownAsync(next);
            var shown = page.QuerySelectorAll(rows);
            Assert.InRange(shown.Length, 0, 50);
            all.AddRange(shown);
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return all;
    }

    private static IElement Proposals(IDocument page) => page.QuerySelector("form[action='/links/proposals']")!;

    private static IElement? Box(IDocument page, ReviewItem item) =>
        page.QuerySelectorAll("table[data-proposals] input[type=checkbox]").SingleOrDefault(box => box.GetAttribute("value")!.StartsWith($"{item.Id} ", StringComparison.Ordinal));

    private static IElement FormOf(IDocument page, Link link, string hidden) =>
        page.QuerySelectorAll("form[action='/links'][method=post]").Single(form => Hidden(form, "zohoId") == link.ZohoId && Hidden(form, hidden) == link.ProcoreId.ToString(CultureInfo.InvariantCulture));

    private static string? Hidden(IElement form, string name) => form.QuerySelector($"input[type=hidden][name={name}]")?.GetAttribute("value");

    private static string Field(IElement row, string name) => row.QuerySelector($"input[type=hidden][name={name}]")!.GetAttribute("value")!;

    // A form of one page with the mark of another one: both are made for the same browser.
    private static IElement Adopted(IDocument page, IElement form)
    {
        form.QuerySelector("input[name=__RequestVerificationToken]")!.SetAttribute("value", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        return form;
    }
}
