using System.CommandLine;
using System.Reflection;
using System.Text.Json.Nodes;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Words that there are not are refused with the nearest one, commands explain themselves, and what a name hides is shown.</summary>
public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("connect", "--redirect-port")]
    [InlineData("try", "--no-browser")]
    [InlineData("status", "Asks neither service")]
    [InlineData("first-pass", "--approve")]
    [InlineData("review", "decide")]
    [InlineData("review list", "--code")]
    [InlineData("review show", "ways back")]
    [InlineData("review decide", "--seen")]
    [InlineData("links", "approve")]
    [InlineData("links list", "--proposed")]
    [InlineData("links approve", "as they were looked at")]
    [InlineData("links unlink", "found again")]
    [InlineData("links relink", "is moved")]
    [InlineData("reconcile", "--month")]
    [InlineData("policies set", "--dry-run")]
    [InlineData("align", "--write")]
    [InlineData("audit verify", "--json")]
    public async Task A_command_explains_itself(string command, string expected)
    {
        var (code, output, error) = await RunAsync([.. command.Split(' '), "--help"]);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains(expected, string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal); // however wide the lines are
    }

    /// <summary>Whatever is added: what a command does, what each of its words and options means, and its answer for a script. These serve, print one line, or write a file of JSON or what a host answers, which is JSON.</summary>
    [Fact]
    public void Every_command_explains_all_that_it_takes_and_answers_scripts()
    {
        string[] others = ["serve", "try", "signin", "probe", "health", "backup", "restore"];
        var commands = Leaves(CommandLine.Root(TextWriter.Null, TextWriter.Null), string.Empty).ToList();
        Assert.InRange(commands.Count, 25, 100);
        Assert.Empty(commands.Where(one => string.IsNullOrWhiteSpace(one.Command.Description)).Select(one => one.Name));
        Assert.Empty(commands.SelectMany(one => one.Command.Options, (one, option) => (one.Name, Option: option)).Where(one => string.IsNullOrWhiteSpace(one.Option.Description)).Select(one => $"{one.Name} {one.Option.Name}"));
        Assert.Empty(commands.SelectMany(one => one.Command.Arguments, (one, argument) => (one.Name, Argument: argument)).Where(one => string.IsNullOrWhiteSpace(one.Argument.Description)).Select(one => $"{one.Name} {one.Argument.Name}"));
        Assert.Equal(others.Order(StringComparer.Ordinal), commands.Where(one => one.Command.Options.All(option => option.Name != "--json")).Select(one => one.Name).Order(StringComparer.Ordinal));

        static IEnumerable<(string Name, Command Command)> Leaves(Command command, string before) => command.Subcommands.Count == 0
            ? [($"{before} {command.Name}".Trim(), command)]
            : command.Subcommands.SelectMany(one => Leaves(one, command is RootCommand ? string.Empty : $"{before} {command.Name}"));
    }

    [Fact]
    public async Task What_is_checked_and_what_holds_is_told_to_scripts()
    {
        var (well, found, _) = await RunAsync(["ping", "--json"]);
        Assert.Equal((0, "sandbox", true), (well, (string)JsonNode.Parse(found)![0]!["connection"]!, (bool)JsonNode.Parse(found)![0]!["isWell"]!));
        Assert.All(JsonNode.Parse(found)![0]!["findings"]!.AsArray(), one => Assert.NotEmpty((string)one!["sentence"]!));
        var (shown, policies, _) = await RunAsync(["policies", "show", "--json"]);
        Assert.Equal(0, shown);
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "policies.json");
        await File.WriteAllTextAsync(file, policies, TestContext.Current.CancellationToken);
        var (taken, change, _) = await RunAsync(["policies", "check", file, "--json"]);
        Assert.Equal((0, 0), (taken, JsonNode.Parse(change)!["differences"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("reveiw", "There is no command \"reveiw\". Did you mean \"review\"?")]
    [InlineData("recon", "There is no command \"recon\". Did you mean \"reconcile\"?")]
    [InlineData("review lst", "There is no command \"lst\" of \"review\". Did you mean \"list\"?")]
    [InlineData("audit verfy", "There is no command \"verfy\" of \"audit\". Did you mean \"verify\"?")]
    [InlineData("status --jsno", "There is no option \"--jsno\" of \"status\". Did you mean \"--json\"?")]
    [InlineData("status --conection=acme", "There is no option \"--conection\" of \"status\". Did you mean \"--connection\"?")]
    [InlineData("plan --al", "There is no option \"--al\" of \"plan\". Did you mean \"--all\"?")]
    [InlineData("status now", "\"now\" is a word too many of \"status\", so nothing was done.")]
    [InlineData("links unlink vender 1 2", "KIND can't be \"vender\". Did you mean Vendor?")]
    [InlineData("review decide 1 skp", "ANSWER can't be \"skp\". Did you mean Skip?")]
    [InlineData("links approve item", "ITEM needs what links list --proposed shows")]
    [InlineData("policies set file.json", "Give either --dry-run")]
    [InlineData("policies set file.json --dry-run --hash 0", "Give either --dry-run")]
    [InlineData("align --write", "--write and --hash go together")]
    [InlineData("first-pass --project 1", "--project, --vendor and --note go with --approve")]
    [InlineData("connections pause acme --by Ann", "so --by can't be said")]
    public async Task A_word_that_there_is_not_is_refused_with_the_nearest(string arguments, string expected)
    {
        var (code, output, error) = await RunAsync(arguments.Split(' '));
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    /// <summary>A name on a terminal moves no cursor, colours nothing and turns nothing around; a colour is for a terminal alone.</summary>
    [Fact]
    public void What_a_name_hides_is_shown()
    {
        var written = new StringWriter();
        using var plain = new ShownWriter(written, isColoured: false);
        plain.WriteLine("Acme\u001b[2J\rInc\u202e");
        plain.WriteTinted(Tone.Bad, "first\nsecond");
        plain.Write('\u0007');
        Assert.Equal("Acme[U+001B][2J[U+000D]Inc[U+202E]\nfirst\nsecond\n[U+0007]", written.ToString().ReplaceLineEndings("\n"));

        var coloured = new StringWriter();
        using var terminal = new ShownWriter(coloured, isColoured: true);
        terminal.WriteTinted(Tone.Bad, "Acme\u001b[32m");
        Assert.Equal("\u001b[31mAcme[U+001B][32m\u001b[0m\n", coloured.ToString().ReplaceLineEndings("\n"));
        Assert.False(ShownWriter.IsTerminal(coloured));
    }

    [Fact]
    public void How_many_are_due_is_told_with_separators() =>
        Assert.Equal("To look at: 20,000 now, 1,234 later.", OverviewSentences.Of(new WorkCounts(20_000, 1_234), number: null));

    /// <summary>People are shown no name that only programs know: each kind of what is looked at has words, a question is always about something, and history is told as the rest of the page is.</summary>
    [Fact]
    public void What_programs_call_it_is_told_in_words()
    {
        var kinds = typeof(RecordKind).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(one => one.PropertyType == typeof(RecordKind)).Select(one => (RecordKind)one.GetValue(null)!).ToList();
        Assert.True(kinds.Count >= 8);
        Assert.All(kinds, kind => Assert.DoesNotContain(kind.Value, PageWords.Key(new(kind, string.Empty)), StringComparison.Ordinal));

        // The keys of the core's own, too, which no host makes.
        var keys = typeof(RecordKey).GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(one => one.PropertyType == typeof(RecordKey)).Select(one => (RecordKey)one.GetValue(null)!)
            .Where(key => key.Kind == RecordKind.Connection).ToList();
        Assert.True(keys.Count >= 3);
        Assert.All(keys, key => Assert.DoesNotContain('(', PageWords.Key(key)));
        Assert.Equal(keys.Count, keys.Select(PageWords.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(("order 17", "acme.bill:7"), (PageWords.Key(RecordKey.PurchaseOrder("17")), PageWords.Key(new(new("acme.bill"), "7"))));

        var item = new ReviewItem
        {
            Id = "1",
            Key = RecordKey.CompanyDirectory,
            OrderNumber = string.Empty,
            Finding = new() { Code = FindingCodes.VendorLinkUncertain, Sentence = "It is not sure.", NextStep = "Look." },
            OpenedAt = NodaTime.Instant.FromUtc(2026, 10, 5, 12, 0),
        };
        Assert.Equal("vendors, projects and codes of both sides (company)", PageWords.About(item));
        Assert.Equal("PO-7", PageWords.About(item with { OrderNumber = "PO-7" }));
        Assert.Equal("Acme", PageWords.About(item with { Finding = item.Finding with { LinkTarget = new(LinkKind.Vendor, "46") { Name = "Acme" } } }));
        Assert.Equal(PageWords.About(item), ReviewView.Of("acme", item, []).About);

        Assert.All(Enum.GetValues<RecordState>(), state => Assert.EndsWith($": {PageWords.State(state)}", What(AuditKind.StateChanged, $"{state}"), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ReviewAction>(), action => Assert.EndsWith($": {PageWords.Action(action)}", What(AuditKind.Decided, $"{action}"), StringComparison.Ordinal));
        Assert.EndsWith(": written", What(AuditKind.Outcome, "written"), StringComparison.Ordinal);

        static string What(AuditKind kind, string result) => OrderEvent.Of(new() { Sequence = 1, At = NodaTime.Instant.FromUtc(2026, 10, 5, 12, 0), Kind = kind, Result = result, PreviousHash = string.Empty, Hash = string.Empty }).What;
    }

    /// <summary>How many of how many, as of when; where nobody knows how many, that is said.</summary>
    [Theory]
    [InlineData(SyncStage.NotStarted, 0, null, 0, 0)]
    [InlineData(SyncStage.Linking, 1, null, 0, 0, "First pass, as of 2026-10-05 12:00 UTC: 1 order was looked at. Of how many is not known, because the list of orders in Zoho Books was not read to its end yet.")]
    [InlineData(SyncStage.Planning, 1_234, 20_000, 3, 5, "First pass, as of 2026-10-05 12:00 UTC: 1,234 of 20,000 orders were looked at, by the list of orders that Zoho Books gave 2026-10-05 11:00 UTC. 18,766 to go.")]
    [InlineData(SyncStage.Planning, 20_000, 20_000, 0, 0, "First pass, as of 2026-10-05 12:00 UTC: 20,000 of 20,000 orders were looked at, by the list of orders that Zoho Books gave 2026-10-05 11:00 UTC.")]
    [InlineData(SyncStage.Running, 20_000, 20_000, 7_000, 12_345, "Written, as of 2026-10-05 12:00 UTC: 7,000 of 19,345 orders that may be written stand in Procore as they do in Zoho Books. 12,345 to go.")]
    [InlineData(SyncStage.Paused, 20_000, 20_000, 7_000, 12_345, "Written, as of 2026-10-05 12:00 UTC: 7,000 orders stand in Procore as in Zoho Books. While it is paused, none is added.")]
    [InlineData(SyncStage.Paused, 20_000, 20_000, 1, 0, "Written, as of 2026-10-05 12:00 UTC: 1 order stands in Procore as in Zoho Books. While it is paused, none is added.")]
    [InlineData(SyncStage.Running, 19_999, 20_000, 0, 0, "Looked at, as of 2026-10-05 12:00 UTC: 19,999 of 20,000 orders were looked at, by the list of orders that Zoho Books gave 2026-10-05 11:00 UTC. 1 to go.")]
    public void How_far_it_is_is_told_as_how_many_of_how_many(SyncStage stage, int lookedAt, int? orders, int written, int toWrite, string? sentence = null)
    {
        var at = NodaTime.Instant.FromUtc(2026, 10, 5, 12, 0);
        var progress = new SyncProgress { At = at, AsOf = orders is null ? null : at - NodaTime.Duration.FromHours(1), LookedAt = lookedAt, Orders = orders, Written = written, ToWrite = toWrite };
        Assert.Equal(sentence is null ? [] : [sentence], OverviewSentences.Of(new SyncState { Stage = stage }, progress));

        // And in one line while a command reads both sides.
        var line = FirstPass.Words(progress);
        Assert.StartsWith(lookedAt.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), line, StringComparison.Ordinal);
        Assert.Contains(orders is null ? "of how many is not known yet" : $" of {orders.Value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} orders", line, StringComparison.Ordinal);
    }

    /// <summary>Whoever sits before the terminal sees that it goes on, in one line that is gone with the answer; a file gets nothing of it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Work_that_takes_long_is_seen_to_go_on(bool hasSomebody)
    {
        var written = new HeardWriter();
        using var error = new ShownWriter(written, isColoured: false, hasSomebody);
        var work = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var showing = LongWork.ShowAsync(error, "Reading both ledgers", new ValueTask<int>(work.Task));
        if (hasSomebody) await written.Heard;
        work.SetResult(7);
        Assert.Equal(7, await showing);
        Assert.Equal(hasSomebody, written.ToString().StartsWith("Reading both ledgers, for ", StringComparison.Ordinal) && written.ToString().EndsWith('\r'));
        Assert.Equal(hasSomebody, written.ToString().Length > 0);
        Assert.DoesNotContain('\n', written.ToString());
    }

    [Theory]
    [InlineData("state", "stat")]
    [InlineData("--connection", "--conection")]
    [InlineData("verify", "verfiy")]
    [InlineData(null, "nonsense")]
    [InlineData(null, "x")]
    public void The_nearest_word_is_one_that_may_have_been_meant(string? expected, string word) =>
        Assert.Equal(expected, Nearest.To(word, ["state", "connection", "--connection", "verify", "list"]));

    private sealed class HeardWriter : StringWriter
    {
        private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Heard => _heard.Task;

        public override void Write(string? value)
        {
            base.Write(value);
            _heard.TrySetResult();
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
