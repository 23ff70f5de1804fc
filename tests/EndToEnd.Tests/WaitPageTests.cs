using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using EmbeddedHost;
using Microsoft.Data.Sqlite;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>What waits for a person, answered on the page.</summary>
[Collection(SimulatedTime.Name)]
public sealed class WaitPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Every open question is asked once, with what a person needs to answer it.</summary>
    [Fact]
    public async Task What_waits_is_every_question_with_its_answers_and_those_with_one_answer_together()
    {
        var page = await _host.ShownAsync("/waits");
        var open = await _host.OpenAsync();
        Assert.NotEmpty(open);
        Assert.Equal(open.Select(item => item.Id).Order(StringComparer.Ordinal), page.QuerySelectorAll("[data-question]").Select(one => one.GetAttribute("data-question")!).Order(StringComparer.Ordinal));
        foreach (var item in open)
        {
            var asked = page.QuerySelector($"[data-question='{item.Id}']")!;
            Assert.Contains(PageWords.Name(item.Finding.Sentence), asked.TextContent, StringComparison.Ordinal);
            Assert.Contains(PageWords.Name(item.Finding.NextStep), asked.TextContent, StringComparison.Ordinal);
            Assert.Equal(item.Answers.Select(answer => answer.Action.ToString()), asked.QuerySelectorAll("button").Select(button => button.GetAttribute("value")));
            Assert.Equal(item.Finding.Candidates.Select(one => one.ProcoreId.ToString(CultureInfo.InvariantCulture)), asked.QuerySelectorAll("input[type=radio]").Select(one => one.GetAttribute("value")));
            Assert.All(item.Finding.Candidates, one => Assert.Contains(PageWords.Name(one.Name), asked.TextContent, StringComparison.Ordinal));
        }

        foreach (var group in page.QuerySelectorAll("main > section"))
        {
            var codes = group.QuerySelectorAll("[data-question]").Select(one => open.First(item => item.Id == one.GetAttribute("data-question")).Finding.Code).Distinct();
            Assert.Single(codes);
        }

        await _host.Web.Runtime.Store.SaveAsync("sandbox", new() { Reviews = [.. open.Select(item => item with { Status = ReviewStatus.Settled })] }, Token);
        Assert.Contains("Nothing waits for a person.", (await _host.ShownAsync("/waits")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Of several questions that one word answers the first may be answered, and the store full before the next.</summary>
    [Fact]
    public async Task What_was_taken_is_told_though_the_store_failed_at_the_next()
    {
        var runtime = _host.Web.Runtime;
        var items = (await _host.OpenAsync()).Where(one => one.Key.Kind == RecordKind.PurchaseOrder && one.Answers.Any(answer => answer.Action == ReviewAction.Skip)).DistinctBy(one => one.Key).Take(3).ToList();
        Assert.True(items.Count > 1);
        await using (var database = new SqliteConnection($"Data Source={_host.Web.Directory.StoreFile}"))
        {
            await database.OpenAsync(Token);
            await using var refuse = database.CreateCommand();
            refuse.CommandText = $"create trigger refuses before insert on sync_decision when new.order_id = '{items[1].Key.Id}' begin select raise(abort, 'no more'); end";
            await refuse.ExecuteNonQueryAsync(Token);
        }

        var word = new ReviewDecision { Action = ReviewAction.Skip, By = "Ann", At = NodaTime.Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()) };
        var answerer = new Answerer(runtime, runtime.Connections.Single(), word);
        var answered = await answerer.AnswerAsync([.. items.Select(item => new AnsweredItem(item.Id, item.Version))], Token);
        Assert.Equal(items[0].Key.Id, Assert.Single(answered.Done).OrderId);
        var refused = Assert.Single(answered.Refused);
        Assert.Equal(items[1].Key.Id, refused.OrderId);
        Assert.Contains("no more", refused.Words, StringComparison.Ordinal);
        Assert.Equal(items.Count - 2, answered.Left);
        await Assert.ThrowsAsync<SqliteException>(() => answerer.AnswerAsync([new(items[1].Id, items[1].Version)], Token));
    }

    [Fact]
    public void Every_answer_that_there_is_has_words_on_the_page() =>
        Assert.All(Enum.GetValues<ReviewAction>(), action => Assert.NotEmpty(PageWords.Action(action)));

    [Fact]
    public async Task An_answer_is_taken_in_the_name_of_who_is_signed_in_and_taken_back_from_the_page_that_says_so()
    {
        var item = (await _host.OpenAsync()).First(one => one.Key.Kind == RecordKind.PurchaseOrder && one.Answers.Any(answer => answer.Action == ReviewAction.Skip));
        var (status, said) = await _host.SendAsync("/waits", page => FormOf(page, item), "Skip", ("note", "not ours"));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Contains(item.OrderNumber, said.QuerySelector("[data-done]")!.TextContent, StringComparison.Ordinal);
        var standing = Assert.Single(await StandingAsync(item));
        Assert.Equal((ReviewAction.Skip, Environment.UserName), (standing.Action, standing.By));
        await _host.UntilQuietAsync();
        Assert.Equal(RecordState.Skipped, (await _host.RecordsAsync()).Single(record => record.Key == item.Key).State);
        Assert.Contains(await _host.AuditAsync(), entry => entry.Kind == AuditKind.Decided && entry.Actor == Environment.UserName && entry.Reason.EndsWith("not ours", StringComparison.Ordinal));

        // The way back stands there, on the order's page as well, for as long as the decision does.
        var back = said.QuerySelector("[data-done] form")!;
        Assert.Equal(("/decisions/withdraw", standing.Id), (back.GetAttribute("action"), back.QuerySelector("input[name=decision]")!.GetAttribute("value")));
        var path = $"/orders/sandbox/{item.Key.Id}";
        var (withdrawn, word) = await _host.SendAsync(path, page => page.QuerySelectorAll("form[action='/decisions/withdraw']").Single(), button: null);
        Assert.True(withdrawn == HttpStatusCode.OK, word.Body!.TextContent);
        Assert.Empty(await StandingAsync(item));
        await _host.UntilQuietAsync();
        Assert.Contains(await _host.OpenAsync(), one => one.Id == item.Id);
        Assert.Empty((await _host.ShownAsync(path)).QuerySelectorAll("form[action='/decisions/withdraw']"));
    }

    /// <summary>What a person did not see is not decided by what they saw.</summary>
    [Fact]
    public async Task An_answer_to_another_version_of_a_question_is_refused_with_what_it_says_now()
    {
        var item = (await _host.OpenAsync()).First(one => one.Answers.Any(answer => answer.Action == ReviewAction.Skip));
        var (status, said) = await _host.SendAsync("/waits", Changed, "Skip");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("It says now", said.QuerySelector("[data-refused]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await _host.OpenAsync(), one => one.Id == item.Id);
        Assert.Empty(await StandingAsync(item));

        IElement Changed(IDocument page)
        {
            var form = FormOf(page, item);
            form.QuerySelector("input[name=item]")!.SetAttribute("value", $"{item.Id} 000000000000-000000000000");
            return form;
        }
    }

    [Fact]
    public async Task One_answer_is_for_every_question_of_a_group_and_each_is_told()
    {
        var item = (await _host.OpenAsync()).First(one => one.Answers.Any(answer => answer.Action == ReviewAction.Skip) && one.Finding.LinkTarget is null);
        await AlsoAsync(item, 3);
        var before = await _host.OpenAsync();
        var (status, said) = await _host.SendAsync("/waits", page => AllOf(page, item), "Skip");
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        var done = said.QuerySelectorAll("[data-done]");
        Assert.InRange(done.Length, 4, 60);
        Assert.Empty(said.QuerySelectorAll("[data-refused]"));
        var decided = (await _host.Web.Runtime.Store.ListReviewsAsync("sandbox", new() { Status = ReviewStatus.Decided }, Token)).Where(item => item.Decision!.Action == ReviewAction.Skip).ToList();
        Assert.Equal(done.Length, decided.Count);
        Assert.Single(decided.Select(item => item.Finding.Code).Distinct());
        Assert.Equal(before.Count - done.Length, (await _host.OpenAsync()).Count);
    }

    /// <summary>Orders of one vendor that nobody linked: one link, one entry in the audit, and all of them go on.</summary>
    [Fact]
    public async Task One_link_settles_all_that_ask_for_it_and_is_ended_from_the_page_that_says_so()
    {
        var group = (await _host.OpenAsync()).Where(item => item.Finding is { LinkTarget.Kind: LinkKind.Vendor, Candidates.Count: > 0 }).GroupBy(item => item.Finding.LinkTarget!.ZohoId)
            .OrderByDescending(one => one.Count()).First().ToList();
        await AlsoAsync(group[0], 1);
        var target = group[0].Finding.LinkTarget!;
        var linked = (await _host.Web.Runtime.Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor }, Token)).Select(link => link.ProcoreId).ToHashSet();
        var chosen = _host.Data.Vendors.First(vendor => vendor is { ProcoreActive: true, ProcoreId: { } id } && !linked.Contains(id)).ProcoreId!.Value;
        var inactive = _host.Data.Vendors.First(vendor => vendor is { ProcoreActive: false, ProcoreId: not null }).ProcoreId!.Value;
        var form = (IDocument page) => AllOf(page, group[0]);

        foreach (var wrong in ((string, string)[][])[[], [("procoreId", $"{chosen}"), ("otherId", "7")], [("otherId", "x")], [("otherId", "-1")]])
        {
            var (refused, sentence) = await _host.SendAsync("/waits", form, "Link", wrong);
            Assert.Equal(HttpStatusCode.BadRequest, refused);
            Assert.Contains("send the form again", sentence.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }

        var (not, why) = await _host.SendAsync("/waits", form, "Link", ("procoreId", $"{inactive}"));
        Assert.Equal(HttpStatusCode.Conflict, not);
        Assert.All(why.QuerySelectorAll("[data-refused]"), one => Assert.Contains("is not active in Procore. Activate it first.", one.TextContent, StringComparison.Ordinal));

        var audited = (await _host.AuditAsync()).Count(entry => entry.Kind == AuditKind.Decided);
        var (status, said) = await _host.SendAsync("/waits", form, "Link", ("otherId", $" {chosen} "));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Equal(group.Count + 1, said.QuerySelectorAll("[data-done]").Length);
        Assert.Contains("Settled by the same word", said.QuerySelectorAll("[data-done]")[^1].TextContent, StringComparison.Ordinal);
        Assert.Equal(audited + 1, (await _host.AuditAsync()).Count(entry => entry.Kind == AuditKind.Decided));
        var query = new LinkQuery { Kind = LinkKind.Vendor, ZohoIds = [target.ZohoId] };
        Assert.Contains(await _host.Web.Runtime.Store.ListLinksAsync("sandbox", query, Token), link => link.ProcoreId == chosen && link.Status == LinkStatus.Confirmed);

        // The way back is a form of that page, too.
        var back = said.QuerySelector("[data-done] form[action='/links']")!;
        var (ended, word) = await _host.SendAsync("/waits", page => Adopted(page, back), button: null);
        Assert.True(ended == HttpStatusCode.OK, word.Body!.TextContent);
        Assert.DoesNotContain(await _host.Web.Runtime.Store.ListLinksAsync("sandbox", query, Token), link => link.ProcoreId == chosen && link.Status == LinkStatus.Confirmed);
    }

    [Fact]
    public async Task A_form_that_this_host_did_not_make_answers_nothing()
    {
        var item = (await _host.OpenAsync())[0];
        (string, string)[] fields = [("connection", "sandbox"), ("item", $"{item.Id} {item.Version}"), ("action", "Skip"), ("hash", ""), ("reach", "everything"), ("order", "1 2"), ("decision", "1")];
        foreach (var path in (string[])["/waits", "/waits/start", "/waits/approve", "/waits/pause", "/decisions/withdraw", "/links"])
        {
            using var refused = await _host.Web.FormAsync(path, fields, withToken: false, page: "/waits");
            Assert.True(refused.StatusCode == HttpStatusCode.BadRequest, $"{path} -> {refused.StatusCode}");
            Assert.Contains("Nothing was done: this form was not made by this host", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            using var foreign = await _host.Web.FormAsync(path, fields, page: "/waits", header: ("Origin", "http://evil.example"));
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        }

        Assert.Contains(await _host.OpenAsync(), one => one.Id == item.Id);
    }

    /// <summary>Whoever sends what the framework can't read is told so, and not that the program has a fault that is to be reported.</summary>
    [Fact]
    public async Task What_is_no_form_that_can_be_read_is_refused_in_words()
    {
        var item = (await _host.OpenAsync())[0];
        (string, string)[] zero = [("connection", "sandbox"), ("item", $"{item.Id} {item.Version}"), ("action", "Skip"), ("note", "a\0b")];
        (string, string)[] many = [("connection", "sandbox"), .. Enumerable.Range(0, 1_100).Select(one => ($"field{one}", "1"))];
        foreach (var path in (string[])["/waits", "/waits/start", "/waits/approve", "/waits/pause", "/decisions/withdraw", "/links", "/links/proposals", "/setup/add", "/setup/policies", "/ledgers", "/signout"])
            foreach (var fields in ((string, string)[][])[zero, many])
            {
                using var refused = await _host.Web.FormAsync(path, fields, page: "/waits");
                Assert.True(refused.StatusCode == HttpStatusCode.BadRequest, $"{path} -> {refused.StatusCode}");
                Assert.Contains("Nothing was done: what was sent is no form that can be read", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            }

        Assert.Contains(await _host.OpenAsync(), one => one.Id == item.Id);
    }

    /// <summary>From top to bottom by the keyboard alone: what is chosen comes before the buttons, and nothing stands out of the order of the page.</summary>
    [Fact]
    public async Task Everything_is_reached_in_the_order_of_the_page_and_has_a_name()
    {
        var page = await _host.ShownAsync("/waits");
        PagedHost.IsInOrder(page);
        foreach (var form in page.QuerySelectorAll("main form"))
        {
            Assert.False(string.IsNullOrWhiteSpace(form.GetAttribute("aria-label")), form.OuterHtml);
            var order = form.QuerySelectorAll("input:not([type=hidden]), button").Select(one => one.LocalName).ToList();
            Assert.Equal(order.OrderBy(name => name == "button"), order);
            Assert.All(form.QuerySelectorAll("input:not([type=hidden])"), one => Assert.NotNull(one.Closest("label")));
            Assert.All(form.QuerySelectorAll("button"), one => Assert.False(string.IsNullOrWhiteSpace(one.TextContent)));
        }
    }

    private async Task<IReadOnlyList<OrderDecision>> StandingAsync(ReviewItem item) => await _host.Web.Runtime.Store.ListDecisionsAsync("sandbox", item.Key.Id, Token);

    private static IElement FormOf(IDocument page, ReviewItem item) => page.QuerySelector($"[data-question='{item.Id}'] form")!;

    private static IElement AllOf(IDocument page, ReviewItem item) =>
        page.QuerySelectorAll("[data-all] form").Single(one => one.QuerySelectorAll("input[name=item]").Any(input => input.GetAttribute("value")!.StartsWith($"{item.Id} ", StringComparison.Ordinal)));

    // The same is asked about other orders, too.
    private async Task AlsoAsync(ReviewItem item, int orders)
    {
        var others = (await _host.RecordsAsync()).Where(record => record.State == RecordState.Synced).Take(orders);
        await _host.Web.Runtime.Store.SaveAsync("sandbox", new() { Reviews = [.. others.Select(record => item with { Id = $"{item.Id}-{record.Key.Id}", Key = record.Key, OrderNumber = record.OrderNumber })] }, Token);
    }

    // A form of one page with the mark of another one: both are made for the same browser.
    private static IElement Adopted(IDocument page, IElement form)
    {
        form.QuerySelector("input[name=__RequestVerificationToken]")!.SetAttribute("value", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        return form;
    }
}
