using System.Net;
using AngleSharp.Dom;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A new customer's go-ahead, given on the page: for what was shown there, and for nothing else.</summary>
[Collection(SimulatedTime.Name)]
public sealed class GoAheadPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.StartAsync(goesAhead: false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_was_shown_is_written_after_a_word_and_one_plan_can_be_approved_alone()
    {
        var waiting = await _host.Web.Runtime.Engine.GetWaitingAsync("sandbox", Token);
        var order = waiting.Orders[0];
        var (approved, said) = await _host.SendAsync("/waits", page => page.QuerySelectorAll("form[action='/waits/approve']").Single(form => form.QuerySelector("input[name=order]")!.GetAttribute("value") == $"{order.OrderId} {order.Hash}"), button: null);
        Assert.True(approved == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Equal(Environment.UserName, (await _host.Web.Runtime.Engine.GetWaitingAsync("sandbox", Token)).Orders.Single(one => one.OrderId == order.OrderId).ApprovedBy);

        var (stale, why) = await _host.SendAsync("/waits", page => Changed(Start(page)), "everything");
        Assert.True(stale == HttpStatusCode.Conflict, why.Body!.TextContent);
        var (empty, _) = await _host.SendAsync("/waits", Start, "pilot");
        Assert.Equal(HttpStatusCode.BadRequest, empty);
        Assert.False((await _host.Web.Runtime.Engine.GetStateAsync("sandbox", Token)).IsStarted);

        var (status, word) = await _host.SendAsync("/waits", Start, "everything", ("note", "looked at"));
        Assert.True(status == HttpStatusCode.OK, word.Body!.TextContent);
        var state = await _host.Web.Runtime.Engine.GetStateAsync("sandbox", Token);
        Assert.Equal((true, Environment.UserName, "looked at"), (state.IsStarted, state.By, state.Note));
        Assert.Equal($"/orders/sandbox/{order.OrderId}", word.QuerySelector("[data-first] a")!.GetAttribute("href"));
        Assert.Contains(order.OrderNumber, word.QuerySelector("[data-first]")!.TextContent, StringComparison.Ordinal);
        await _host.UntilQuietAsync();
        var records = await _host.RecordsAsync();
        Assert.Contains(records, record => record.Key.Id == order.OrderId && record.State == RecordState.Synced);
        var written = records.Count(record => record.State == RecordState.Synced);
        Assert.Matches($"Written, as of [-0-9: ]+ UTC: {written} of {written} orders that may be written stand in Procore as they do in Zoho Books\\.(?! [0-9])", (await _host.ShownAsync("/")).Body!.TextContent);
    }

    /// <summary>How far the first pass is, what is due next and how many orders wait for the word: as the store has it.</summary>
    [Fact]
    public async Task The_overview_says_how_far_the_first_pass_is_and_what_is_due_next()
    {
        var records = await _host.RecordsAsync();
        var work = await _host.Web.Runtime.Store.CountWorkAsync("sandbox", NodaTime.Instant.FromDateTimeOffset(_host.Web.Runtime.Time.GetUtcNow()), Token);
        var page = await _host.ShownAsync("/");
        Assert.Matches($"First pass, as of 2026-.* UTC: {records.Count} of {records.Count} orders were looked at, by the list of orders that Zoho Books gave 2026-[-0-9: ]+ UTC\\.(?! [0-9])", page.Body!.TextContent);
        Assert.NotNull(work.First);
        Assert.Contains($"To look at: 0 now, {work.Later} later; next: {PageWords.Key(work.First.Key)}, {PageWords.Time(work.First.DueAt)}", page.Body.TextContent, StringComparison.Ordinal);

        // One more that nobody looked at yet: every page that is about the first pass says so, and so does the command, which knows the store alone.
        var tomorrow = NodaTime.Instant.FromDateTimeOffset(_host.Web.Runtime.Time.GetUtcNow()) + NodaTime.Duration.FromDays(1);
        await _host.Web.Runtime.Store.SaveAsync("sandbox", new() { Submitted = [new() { Key = RecordKey.PurchaseOrder("unseen"), DueAt = tomorrow, Priority = WorkPriority.Backfill, Reason = "the day's calls are used up" }] }, Token);
        var far = $"{records.Count} of {records.Count + 1} orders were looked at, by the list of orders that Zoho Books gave ";
        foreach (var path in (string[])["/", "/waits", "/setup"])
        {
            var text = (await _host.ShownAsync(path)).Body!.TextContent;
            Assert.True(text.Contains(far, StringComparison.Ordinal) && text.Contains(" UTC. 1 to go.", StringComparison.Ordinal), $"{path}: {text}");
        }

        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.True(await CommandLine.RunAsync(["first-pass", "--data", _host.Web.Directory.Path], output, error) == ExitCode.Failed, $"{output} {error}");
        Assert.Contains(far, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("It is approved once every order was looked at: ask again then with first-pass.", output.ToString(), StringComparison.Ordinal);
        output = new StringWriter();
        Assert.True(await CommandLine.RunAsync(["first-pass", "--json", "--data", _host.Web.Directory.Path], output, error) == ExitCode.Failed, $"{output} {error}");
        Assert.Equal(records.Count + 1, (int)System.Text.Json.Nodes.JsonNode.Parse(output.ToString())!["progress"]!["orders"]!);

        var waiting = records.Count(record => record.State == RecordState.AwaitingApproval);
        Assert.NotEqual(0, waiting);
        Assert.Contains($"{waiting} ", page.QuerySelector("a[data-waiting]")!.TextContent, StringComparison.Ordinal);
        await _host.Web.Runtime.Engine.SubmitAsync("sandbox", records[0].Key, WorkPriority.Person, "looked at once more", Token);
        Assert.Matches($"To look at: 1 now, [0-9,]+ later; waiting longest: {records[0].OrderNumber}, .* UTC \\(looked at once more\\)\\.", (await _host.ShownAsync("/")).Body!.TextContent);
    }

    /// <summary>The links that were found are proposals until the go-ahead, and stand among the links then.</summary>
    [Fact]
    public async Task Links_that_are_stored_with_the_go_ahead_are_shown_as_proposals_before()
    {
        var links = (await _host.Web.Runtime.Engine.GetWaitingAsync("sandbox", Token)).Links;
        Assert.NotEmpty(links);
        foreach (var kind in Enum.GetValues<LinkKind>())
        {
            var rows = (await _host.ShownAsync($"/links?kind={kind}&show=Proposed")).QuerySelectorAll("table[data-links] tbody tr");
            Assert.Equal(
                links.Where(link => link.Kind == kind).Select(link => $"{link.ZohoId} {link.ProcoreId} {link.Evidence}").Order(StringComparer.Ordinal),
                rows.Select(row => $"{row.QuerySelector("input[name=zohoId]")!.GetAttribute("value")} {row.QuerySelector("input[name=procoreId]")!.GetAttribute("value")} {row.Children[2].TextContent}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_pilot_reaches_the_projects_that_were_chosen()
    {
        var project = (await _host.Web.Runtime.Engine.GetWaitingAsync("sandbox", Token)).Projects[0].Id;
        var (status, said) = await _host.SendAsync("/waits", Start, "pilot", ("project", project));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Equal([project], (await _host.Web.Runtime.Engine.GetStateAsync("sandbox", Token)).Projects!.Select(one => $"{one}"));
    }

    private static IElement Start(IDocument page) => page.QuerySelectorAll("form[action='/waits/start']").Single();

    private static IElement Changed(IElement form)
    {
        form.QuerySelector("input[name=hash]")!.SetAttribute("value", "00");
        return form;
    }
}
