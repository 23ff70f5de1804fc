using System.Text.Json.Nodes;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Commands beside a host that serves: they read the store, and what they decide the host does, in the name of the account.</summary>
[Collection(SimulatedTime.Name)]
public sealed class DecidingCommandTests(StartedHost started) : IClassFixture<StartedHost>
{
    private readonly PagedHost _host = started.Host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_listed_shown_and_answered_as_it_was_shown()
    {
        var questions = (await JsonAsync(1, "review", "list")).AsArray();
        Assert.NotEmpty(questions);
        var question = questions.First(one => one!["answers"]!.AsArray().Any(answer => (string)answer!["action"]! == "Skip") && ((string)one["orderNumber"]!).StartsWith("PO-", StringComparison.Ordinal))!;
        var (id, version, number) = ((string)question["id"]!, (string)question["version"]!, (string)question["orderNumber"]!);
        Assert.Equal(question.ToJsonString(), (await JsonAsync(0, "review", "show", id)).ToJsonString());
        var shown = await RunAsync(0, "review", "show", id);
        Assert.Contains($"review decide {id} ANSWER --seen {version}", shown.Output, StringComparison.Ordinal);
        Assert.Contains((string)question["code"]!, (await RunAsync(1, "review", "list", "--code", (string)question["code"]!)).Output, StringComparison.Ordinal);

        // Nothing is decided about what nobody saw.
        await RunAsync(2, "review", "decide", id, "skip", "--seen", "000000000000-000000000000");
        await RunAsync(2, "review", "decide", id, "skip");
        Assert.Contains("There is no question", (await RunAsync(2, "review", "show", "nope")).Error, StringComparison.Ordinal);
        Assert.Contains("Skip", (await RunAsync(2, "review", "decide", id, "skipp")).Error, StringComparison.Ordinal);

        var decided = await RunAsync(0, "review", "decide", id, "skip", "--seen", version, "--note", "not ours");
        Assert.StartsWith($"{number}: Leave it out.", decided.Output, StringComparison.Ordinal);
        var record = (await _host.RecordsAsync()).Single(one => one.OrderNumber == number);
        var decision = Assert.Single(await _host.Web.Runtime.Store.ListDecisionsAsync("sandbox", record.Key.Id, Token));
        Assert.Equal((ReviewAction.Skip, Account.Name), (decision.Action, decision.By));
        Assert.Contains("is not open any more", (await RunAsync(2, "review", "decide", id, "skip", "--seen", version)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_listed_ended_and_made_again()
    {
        var links = (await JsonAsync(0, "links", "list", "--kind", "vendor")).AsArray();
        var link = links.First(one => (string)one!["kind"]! == "Vendor")!;
        var (zoho, procore) = ((string)link["zohoId"]!, $"{link["procoreId"]}");
        Assert.Contains(zoho, (await RunAsync(0, "links", "list")).Output, StringComparison.Ordinal);
        await RunAsync(0, "links", "unlink", "vendor", zoho, procore, "--note", "by mistake");
        await RunAsync(0, "links", "relink", "vendor", zoho, procore);
        var again = Assert.Single(await _host.Web.Runtime.Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor, ZohoIds = [zoho], Status = LinkStatus.Confirmed }, Token));
        Assert.Equal(Account.Name, again.DecidedBy);
        Assert.Contains(await _host.AuditAsync(), entry => entry.Actor == Account.Name);
        await RunAsync(2, "links", "unlink", "vendor", zoho, "x");
        Assert.NotNull(await JsonAsync(0, "links", "list", "--proposed"));
    }

    [Fact]
    public async Task Two_are_kept_apart_and_allowed_again()
    {
        var link = (await JsonAsync(0, "links", "list", "--kind", "vendor")).AsArray()[^1]!;
        var (zoho, procore) = ((string)link["zohoId"]!, $"{link["procoreId"]}");
        Assert.NotNull((await JsonAsync(0, "links", "reject", "vendor", zoho, procore, "--note", "two firms"))["records"]);
        Assert.True(await IsListedAsync("--rejected"));
        Assert.False(await IsListedAsync());
        Assert.NotNull((await JsonAsync(0, "links", "allow", "vendor", zoho, procore))["records"]);
        Assert.False(await IsListedAsync("--rejected"));
        Assert.NotNull((await JsonAsync(0, "links", "relink", "vendor", zoho, procore))["records"]);
        Assert.True(await IsListedAsync());
        Assert.NotNull((await JsonAsync(0, "links", "unlink", "vendor", zoho, procore))["records"]);
        await RunAsync(0, "links", "relink", "vendor", zoho, procore);

        async Task<bool> IsListedAsync(params string[] which) =>
            (await JsonAsync(0, ["links", "list", "--kind", "vendor", .. which])).AsArray().Any(one => (string)one!["zohoId"]! == zoho && $"{one["procoreId"]}" == procore);
    }

    [Fact]
    public async Task A_proposal_is_approved_as_it_was_listed_and_one_that_is_none_is_refused()
    {
        var store = _host.Web.Runtime.Store;
        var linked = (await store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor }, Token)).Select(known => known.ProcoreId).ToHashSet();
        var free = _host.Data.Vendors.First(vendor => vendor is { ProcoreActive: true, ProcoreId: { } id } && !linked.Contains(id));
        var open = await _host.OpenAsync();
        var target = open.First(one => one.Finding is { LinkTarget.Kind: LinkKind.Vendor, Candidates.Count: > 0 } && one.Answers.Any(answer => answer.Action == ReviewAction.Link)).Finding.LinkTarget!;
        var asked = open.Where(one => one.Finding.LinkTarget == target).Select(one => one with { Finding = one.Finding with { Candidates = [new(free.ProcoreId!.Value, free.ProcoreName, "alike")] } }).ToList();
        await store.SaveAsync("sandbox", new() { Reviews = asked }, Token);

        var proposal = (await JsonAsync(0, "links", "list", "--proposed", "--kind", "vendor")).AsArray().Single(one => (string)one!["zohoId"]! == target.ZohoId)!;
        Assert.True((bool)proposal["isClear"]!, proposal.ToJsonString());
        var decided = (await JsonAsync(1, "links", "approve", (string)proposal["item"]!, "nothing:0", "--note", "the same")).AsArray();
        Assert.Equal([true, false], decided.Select(one => (bool)one!["isDone"]!));
        var link = Assert.Single(await store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor, ZohoIds = [target.ZohoId], Status = LinkStatus.Confirmed }, Token));
        Assert.Equal((free.ProcoreId!.Value, Account.Name), (link.ProcoreId, link.DecidedBy));
    }

    /// <summary>What an answer became, and the audit in which it stands: what was found, and what was written.</summary>
    [Fact]
    public async Task What_was_decided_and_what_the_audit_holds_is_told_to_scripts()
    {
        var question = (await JsonAsync(1, "review", "list")).AsArray().First(one => one!["answers"]!.AsArray().Any(answer => (string)answer!["action"]! == "Skip") && ((string)one["orderNumber"]!).StartsWith("PO-", StringComparison.Ordinal))!;
        var decided = await JsonAsync(0, "review", "decide", (string)question["id"]!, "skip", "--seen", (string)question["version"]!);
        Assert.Equal((string)question["id"]!, (string)decided["id"]!);
        Assert.NotEqual("Open", (string)decided["status"]!);

        var check = Assert.Single((await JsonAsync(0, "audit", "verify")).AsArray())!;
        Assert.Equal(("sandbox", true), ((string)check["connection"]!, (bool)check["isValid"]!));
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "audit.jsonl");
        var exported = await JsonAsync(0, "audit", "export", "--out", file);
        Assert.Equal((await File.ReadAllLinesAsync(file, Token)).Length, (int)exported["entries"]!);
        Assert.Equal(file, (string)exported["file"]!);
    }

    [Fact]
    public async Task The_status_is_what_the_host_says()
    {
        var status = await JsonAsync(0, "status");
        var (_, said) = await _host.Web.SendAsync("GET", "/api/status");
        var connection = JsonNode.Parse(said)!["connections"]![0]!;
        Assert.Equal(Orders(connection), Orders(status["connections"]![0]!));
        Assert.NotEqual(0, Orders(connection));
        var text = await RunAsync(0, "status");
        Assert.Contains("It writes what it plans. So said Ann", text.Output, StringComparison.Ordinal);
        Assert.Contains("both sides agree", text.Output, StringComparison.Ordinal);
        Assert.Matches("To look at: [0-9,]+ now, [0-9,]+ later; (waiting longest|next): [^:;]+, 20[0-9-]+ [0-9:]+ UTC", text.Output);
        Assert.False(string.IsNullOrEmpty((string?)status["connections"]![0]!["firstDue"]));
        Assert.Contains("There is no connection \"nope\"", (await RunAsync(2, "status", "--connection", "nope")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_is_listed_paused_and_goes_on()
    {
        await using var host = new PagedHost(); // the others' goes on as Ann said
        await host.StartAsync();
        Assert.Equal(("sandbox", "Running"), Of((await ToldAsync("connections", "list"))[0]!));
        Assert.Equal(("sandbox", "Paused"), Of(await ToldAsync("connections", "pause", "sandbox", "--note", "year end")));
        await host.UntilQuietAsync();

        // The clock of the command is today's, and that of the host stands: every look of it is overdue then, which the command ends with 1 for.
        var (code, shown, error) = await EndedAsync(host, ["first-pass", "--json"]);
        Assert.True(code != ExitCode.BadInput && error.Length == 0, $"{code}: {error}");
        var hash = (string)JsonNode.Parse(shown)!["waiting"]!["hash"]!;
        Assert.Equal(("sandbox", "Running"), Of(await ToldAsync("connections", "resume", "sandbox", "--hash", hash)));
        Assert.Equal("sandbox", (string)(await ToldAsync("connections", "remove", "sandbox", "--note", "they left"))["connection"]!);
        Assert.Empty(host.Web.Runtime.Connections);

        async Task<JsonNode> ToldAsync(params string[] arguments) => JsonNode.Parse((await RunAsync(host, 0, [.. arguments, "--json"])).Output)!;

        static (string, string) Of(JsonNode one) => ((string)one["connection"]!, (string)one["state"]!["stage"]!);
    }

    [Fact]
    public async Task Policies_are_taken_for_what_was_looked_at()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "policies.json");
        var holds = (await _host.Web.Runtime.Engine.GetPoliciesAsync("sandbox", Token)).Policies;
        await File.WriteAllTextAsync(file, PolicyDocument.Write(holds with { MaxAttempts = holds.MaxAttempts + 1 }), Token);
        var change = await JsonAsync(0, "policies", "set", file, "--dry-run");
        Assert.Contains("--hash", (await RunAsync(0, "policies", "set", file, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Contains("is not what", (await RunAsync(2, "policies", "set", file, "--hash", "00")).Error, StringComparison.Ordinal);
        var taken = await JsonAsync(0, "policies", "set", file, "--hash", (string)change["hash"]!, "--note", "more patience");
        var now = await _host.Web.Runtime.Engine.GetPoliciesAsync("sandbox", Token);
        Assert.Equal(now.Version, (int)taken["version"]!);
        Assert.Equal((holds.MaxAttempts + 1, Account.Name, "more patience"), (now.Policies.MaxAttempts, now.By, now.Note));
    }

    [Fact]
    public async Task A_host_that_was_killed_is_none()
    {
        using var folder = new TemporaryDirectory();
        Assert.Null(await RunningHost.ServingAsync(folder.Path, "sandbox", Token));
        await File.WriteAllTextAsync(OwnerToken.FileIn(folder.Path), "left behind", Token);
        await File.WriteAllTextAsync(OwnerToken.AddressIn(folder.Path), _host.Web.Address.ToString(), Token); // where another one listens by now
        Assert.Null(await RunningHost.ServingAsync(folder.Path, "sandbox", Token));
        using var serving = await RunningHost.ServingAsync(_host.Web.Directory.Path, "sandbox", Token);
        Assert.NotNull(serving);
        Assert.Null(await RunningHost.ServingAsync(_host.Web.Directory.Path, "another", Token));
    }

    private static int Orders(JsonNode connection) => connection["orders"]!.AsObject().Sum(state => (int)state.Value!);

    private async Task<JsonNode> JsonAsync(int code, params string[] arguments) => JsonNode.Parse((await RunAsync(code, [.. arguments, "--json"])).Output)!;

    private Task<(string Output, string Error)> RunAsync(int code, params string[] arguments) => RunAsync(_host, code, arguments);

    private static async Task<(string Output, string Error)> RunAsync(PagedHost host, int code, string[] arguments)
    {
        var (ended, output, error) = await EndedAsync(host, arguments);
        Assert.True(code == ended, $"{string.Join(' ', arguments)} -> {ended}: {output} {error}");
        return (output, error);
    }

    private static async Task<(int Code, string Output, string Error)> EndedAsync(PagedHost host, string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var ended = await host.MeanwhileAsync(CommandLine.RunAsync([.. arguments, "--data", host.Web.Directory.Path], output, error));
        return (ended, output.ToString(), error.ToString());
    }
}
