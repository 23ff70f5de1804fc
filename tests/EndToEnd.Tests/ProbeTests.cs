using System.Reflection;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;

namespace EndToEnd.Tests;

/// <summary>The probe finds in which position every switch of the sandbox is, or says why it can't; it leaves nothing behind.</summary>
public sealed class ProbeTests
{
    // What can't be asked without harm; every other question has to find its answer in every position.
    private static readonly string[] Untold =
    [
        "procore.RetryAfterOnTooMany", "procore.RemainingFallsBelowZero", "procore.VendorsWithUsersStayActive", "procore.HourlyLimit",
        "zoho.RetryAfterOnTooMany", "zoho.MinuteBlock", "zoho.MintThrottleStatus", "zoho.ActiveTokens", "zoho.WebhookRetries",
        "zoho.OmittedRecordFieldsAreCleared",
    ];

    // What is hidden looks like what is not there.
    private static readonly (string Switch, string Position)[] UntoldPositions = [("procore.PrivateCommitmentsAreHidden", "true")];

    private static readonly List<SandboxSwitches> Drawn = [.. Enumerable.Range(1, 300).Select(SandboxSwitches.Draw)];

    public static TheoryData<string> Switches => [.. Names()];

    [Fact]
    public void Every_switch_has_a_question_and_every_question_a_switch() =>
        Assert.Equal(Names().Order(StringComparer.Ordinal), ProbeQuestions.All.Select(question => question.Switch).Where(name => !name.StartsWith("note.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_note_on_the_wire_is_asked_by_questions_that_there_are_or_says_why_not()
    {
        var questions = ProbeQuestions.All.Select(question => question.Switch).ToList();
        Assert.All(ProbeNotes.All, one => Assert.True(one.AskedBy.Count > 0 != one.Why.Length > 0));
        Assert.All(ProbeNotes.All.SelectMany(one => one.AskedBy), name => Assert.Contains(name, questions));
        Assert.All(questions.Where(name => name.StartsWith("note.", StringComparison.Ordinal)), name => Assert.Contains(name, ProbeNotes.All.SelectMany(one => one.AskedBy)));
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task The_position_is_found_or_it_is_said_why_not(string name)
    {
        var positions = Positions(name);
        Assert.True(positions.Count > 1);
        foreach (var (position, switches) in positions)
        {
            await using var sandbox = new ProbedSandbox(Helped(name, switches), name == "procore.RateWindowsSlide" ? 20 : 500);
            sandbox.APersonMarksACommitmentAsPrivate();
            sandbox.APersonCancelsItems();
            if (name is "procore.CostCodeListsHaveSubJobs" or "procore.SubJobsAreTheirSegmentItems") sandbox.ASubJobHasACode();
            if (name == "procore.PrimeContractsShowTheirOwner") sandbox.APersonMakesAPrimeContract();
            sandbox.APersonLooksARecordUp();
            var before = sandbox.Ledgers();
            var finding = await AskAsync(sandbox, name);
            if (finding.Answer.Position is null)
            {
                Assert.True(Untold.Contains(name) || UntoldPositions.Contains((name, position)), $"{name} in position {position} was not found: {finding.Answer.Words}");
                Assert.NotEmpty(finding.Answer.Words);
            }
            else
            {
                Assert.Equal(position, finding.Answer.Position.ToJsonString());
            }

            Assert.Equal(before, sandbox.Ledgers());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_whole_run_tells_what_is_so_however_the_switches_stand_together(int seed)
    {
        var switches = SandboxSwitches.Draw(seed);
        await using var sandbox = new ProbedSandbox(switches, 60);
        sandbox.APersonCancelsItems();
        var before = sandbox.Ledgers();
        Assert.Equal(ExitCode.Ok, await RunAsync(sandbox, isWriting: true));
        var answers = Answers(sandbox);
        var described = switches.Describe();
        foreach (var (name, position) in answers)
            if (position is not null) Assert.Equal($"{name} {described[name.Split('.')[0]]![name.Split('.')[1]]!.ToJsonString()}", $"{name} {position.ToJsonString()}");
        Assert.True(answers.Count(answer => answer.Value is not null) >= 45, "Fewer answers than a company gives whose switches stand as badly as can be.");
        Assert.Equal(before, sandbox.Ledgers());
        Assert.False(File.Exists(sandbox.Report + ".journal"));
    }

    [Fact]
    public async Task A_sandbox_starts_from_the_report_as_what_was_probed()
    {
        var switches = SandboxSwitches.Draw(3);
        await using var sandbox = new ProbedSandbox(switches, 60);
        await RunAsync(sandbox, isWriting: true);
        await using var program = await Programs.SandboxAsync("--reality", sandbox.Report);
        var (state, described) = (await program.StateAsync(), switches.Describe());
        foreach (var (name, position) in Answers(sandbox))
            if (position is not null) Assert.Equal(position.ToJsonString(), state["switches"]![name.Split('.')[0]]![name.Split('.')[1]]!.ToJsonString());
        Assert.Equal(described["procore"]!["ErrorShape"]!.ToJsonString(), state["switches"]!["procore"]!["ErrorShape"]!.ToJsonString());
    }

    [Fact]
    public async Task Without_write_nothing_is_written_and_a_later_run_loses_no_answer()
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 100);
        Assert.Equal(ExitCode.Ok, await RunAsync(sandbox, isWriting: false));
        Assert.Empty(sandbox.Server.Log.Writes);
        var read = Answers(sandbox).Count(answer => answer.Value is not null);
        Assert.True(read >= 18, $"{read} answers");
        await RunAsync(sandbox, isWriting: true);
        var told = Answers(sandbox).Count(answer => answer.Value is not null);
        Assert.True(told > read + 25, $"{told} answers");
        await RunAsync(sandbox, isWriting: false);
        Assert.Equal(told, Answers(sandbox).Count(answer => answer.Value is not null));
    }

    [Fact]
    public async Task A_report_has_request_ids_and_neither_secrets_nor_names()
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 100);
        await RunAsync(sandbox, isWriting: true);
        var text = File.ReadAllText(sandbox.Report);
        Assert.All(((JsonArray)JsonNode.Parse(text)!["answers"]!).Where(answer => $"{answer!["switch"]}" == "procore.NullClears"), answer => Assert.NotEmpty(answer!["requestIds"]!.AsArray()));
        var (organization, company) = (sandbox.Server.Data.Organization, sandbox.Server.Data.Company);
        string[] kept =
        [
            organization.ClientId, organization.ClientSecret, organization.RefreshToken, company.ClientId, company.ClientSecret, company.Name,
            .. sandbox.Server.Data.Vendors.Select(vendor => vendor.ZohoName), .. sandbox.Server.Data.Projects.Select(project => project.Name),
        ];
        Assert.All(kept, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Interrupted_at_any_request_the_next_run_cleans_up(bool onlyTheAnswerIsLost)
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 1000);
        var before = sandbox.Ledgers();
        var interruptions = 0;
        foreach (var question in ProbeQuestions.All.Where(question => question.Reach is not (ProbeReach.Reads or ProbeReach.Nothing) && question.Switch != "procore.LargestBody"))
        {
            for (var at = 1; ; at++)
            {
                sandbox.OnlyTheAnswerIsLost = onlyTheAnswerIsLost;
                sandbox.EndsAt = sandbox.Requests + at;
                var isInterrupted = false;
                try
                {
                    await AskAsync(sandbox, question.Switch);
                }
                catch (Exception problem) when (problem is OperationCanceledException or ProcoreException or ZohoBooksException or HttpRequestException)
                {
                    isInterrupted = true;
                }

                sandbox.EndsAt = null;
                if (!isInterrupted) break;
                interruptions++;
                var bench = sandbox.Bench();
                Assert.Empty(await new ProbeRun(bench, sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken));
                Assert.Equal(before, sandbox.Ledgers());
            }
        }

        Assert.True(interruptions > 200, $"{interruptions} interruptions");
    }

    /// <summary>Who is cut off in the midst is told what stands there, and that the next run removes it.</summary>
    [Fact]
    public async Task What_an_interrupted_run_leaves_is_named()
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 1000);
        var named = 0;
        for (var at = 40; at < 400 && named == 0; at += 20)
        {
            sandbox.EndsAt = sandbox.Requests + at;
            var (bench, output) = (sandbox.Bench(), new StringWriter());
            var run = new ProbeRun(bench, sandbox.Report, output);
            bench.Workshop = new ProbeWorkshop(bench, run.Journal);
            await Assert.ThrowsAnyAsync<Exception>(() => run.RunAsync(TestContext.Current.CancellationToken));
            named = run.Journal.Things.Count;
            Assert.All(run.Journal.Things, thing => Assert.Contains($"Still there: {thing.Kind} {thing.Name}", output.ToString(), StringComparison.Ordinal));
            Assert.Equal(named > 0, output.ToString().Contains("The next run of the probe with --write removes it", StringComparison.Ordinal));
            sandbox.EndsAt = null;
        }

        Assert.True(named > 0);
        Assert.Empty(await new ProbeRun(sandbox.Bench(), sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>An id in the journal may be another record's, in a sandbox that was copied anew or in production: what does not bear the probe's name is nobody's to remove.</summary>
    [Theory]
    [InlineData("PurchaseOrderContract", true)]
    [InlineData("PurchaseOrderContract", false)]
    [InlineData("ZohoVendor", true)]
    [InlineData("ZohoOrder", true)]
    [InlineData("ZohoItem", true)]
    [InlineData("ZohoTag", true)]
    public async Task What_a_person_made_is_never_removed(string what, bool isWriting)
    {
        var kind = Enum.Parse<ProbeKind>(what);
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 100);
        sandbox.APersonMarksACommitmentAsPrivate();
        var before = sandbox.Ledgers();
        var journal = ProbeJournal.Open(sandbox.Report + ".journal");
        foreach (var id in await sandbox.IdsAsync(kind)) journal.Add(new(kind, "probe-1-" + id, sandbox.Project, id));
        Assert.NotEmpty(journal.Things);

        Assert.Equal(ExitCode.Ok, await RunAsync(sandbox, isWriting));
        Assert.Equal(before, sandbox.Ledgers());
        Assert.Equal(!isWriting, File.Exists(sandbox.Report + ".journal"));
    }

    /// <summary>Without --write it only reads, and what was made in another company is neither looked for nor forgotten here.</summary>
    [Theory]
    [InlineData(false, null, "removes it")]
    [InlineData(false, "Procore MonthlySandbox company 7", "in Procore MonthlySandbox company 7 removes it")]
    [InlineData(true, "Procore MonthlySandbox company 7", "in Procore MonthlySandbox company 7 removes it")]
    public async Task What_an_interrupted_run_left_stays_where_this_one_may_not_write(bool isWriting, string? place, string said)
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 100);
        var journal = ProbeJournal.Open(sandbox.Report + ".journal");
        journal.Add(new(ProbeKind.PurchaseOrderContract, "probe-1-1", sandbox.Project, "4711", place));
        var (bench, output) = (sandbox.Bench(), new StringWriter());
        var run = new ProbeRun(bench, sandbox.Report, output);
        if (isWriting) bench.Workshop = new ProbeWorkshop(bench, run.Journal);
        Assert.Equal(ExitCode.Ok, await run.RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"Still there: PurchaseOrderContract probe-1-1 (id 4711). The next run of the probe with --write {said}", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("probe-1-1", Assert.Single(ProbeJournal.Open(sandbox.Report + ".journal").Things).Name);
    }

    /// <summary>A record that can't be read is not gone: it stays in the journal until it can, and so does a budget line of a project that this run does not look at.</summary>
    [Theory]
    [InlineData("PurchaseOrderContract")]
    [InlineData("ZohoOrder")]
    public async Task What_can_t_be_read_is_not_taken_for_gone(string what)
    {
        var kind = Enum.Parse<ProbeKind>(what);
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 100);
        sandbox.APersonMarksACommitmentAsPrivate();
        var id = (await sandbox.IdsAsync(kind))[0];
        var journal = ProbeJournal.Open(sandbox.Report + ".journal");
        journal.Add(new(kind, "probe-1-1", sandbox.Project, id));
        sandbox.Forbids = id;
        Assert.Equal("probe-1-1", Assert.Single(await new ProbeRun(sandbox.Bench(), sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken)).Name);
        sandbox.Forbids = null;
        Assert.Empty(await new ProbeRun(sandbox.Bench(), sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken));

        journal = ProbeJournal.Open(sandbox.Report + ".journal");
        journal.Add(new(ProbeKind.BudgetLine, "4711", sandbox.Project + 1, null));
        Assert.Equal("4711", Assert.Single(await new ProbeRun(sandbox.Bench(), sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task Two_at_once_would_remove_what_the_other_one_makes()
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default);
        using (ProbeReport.Alone(sandbox.Report))
            Assert.Contains("Another probe", Assert.Throws<InputException>(() => ProbeReport.Alone(sandbox.Report)).Message, StringComparison.Ordinal);
        ProbeReport.Alone(sandbox.Report).Dispose();
    }

    [Fact]
    public async Task What_is_made_long_after_its_answer_was_lost_is_removed_too()
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default, 100);
        var before = sandbox.Ledgers();
        sandbox.IsLate = true;
        Assert.Equal(ExitCode.Ok, await RunAsync(sandbox, isWriting: true));
        Assert.Contains(sandbox.Server.Log.Writes, write => write.Route.EndsWith("/purchase_order_contracts", StringComparison.Ordinal));
        Assert.Equal(before, sandbox.Ledgers());
        Assert.False(File.Exists(sandbox.Report + ".journal"));
    }

    [Fact]
    public async Task What_stands_behind_a_list_that_is_too_long_stays_in_the_journal_and_is_named()
    {
        await using var sandbox = new ProbedSandbox(SandboxSwitches.Default with { Procore = new() { LargestPage = 2 } });
        for (var i = 0; i < 5; i++) sandbox.APersonMarksACommitmentAsPrivate();
        var journal = ProbeJournal.Open(sandbox.Report + ".journal");
        journal.Add(new(ProbeKind.PurchaseOrderContract, "By nobody", sandbox.Project, null));
        var left = await new ProbeRun(sandbox.Bench(mostPages: 2), sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken);
        Assert.Equal("By nobody", Assert.Single(left).Name);
        Assert.Empty(await new ProbeRun(sandbox.Bench(), sandbox.Report, TextWriter.Null).CleanAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<int> RunAsync(ProbedSandbox sandbox, bool isWriting)
    {
        var bench = sandbox.Bench();
        var run = new ProbeRun(bench, sandbox.Report, TextWriter.Null);
        if (isWriting) bench.Workshop = new ProbeWorkshop(bench, run.Journal);
        return await run.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, JsonNode?> Answers(ProbedSandbox sandbox) => ((JsonArray)JsonNode.Parse(File.ReadAllText(sandbox.Report))!["answers"]!)
        .Where(answer => answer!["switch"] is not null).ToDictionary(answer => (string)answer!["switch"]!, answer => answer!["position"], StringComparer.Ordinal);

    private static async Task<ProbeFinding> AskAsync(ProbedSandbox sandbox, string name)
    {
        var bench = sandbox.Bench();
        var run = new ProbeRun(bench, sandbox.Report, TextWriter.Null);
        bench.Workshop = new ProbeWorkshop(bench, run.Journal);
        return await run.AskAsync(ProbeQuestions.All.Single(question => question.Switch == name), TestContext.Current.CancellationToken);
    }

    // What has to stand otherwise for the switch to show at all.
    private static SandboxSwitches Helped(string name, SandboxSwitches switches) => name switch
    {
        "procore.ThreeTiersAreNotFound" => switches with { Procore = switches.Procore with { ChangeOrderTiers = 3 } },
        "procore.PotentialChangesTellWhereTheyAre" => switches with { Procore = switches.Procore with { ChangeOrderTiers = 2 } },
        _ => switches,
    };

    private static IEnumerable<string> Names() => Of("zoho", typeof(ZohoSwitches)).Concat(Of("procore", typeof(ProcoreSwitches)));

    private static IEnumerable<string> Of(string side, Type switches) =>
        switches.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => $"{side}.{property.Name}");

    /// <summary>Every position of a switch that a seed draws, with the others as they are by default.</summary>
    private static List<(string Position, SandboxSwitches Switches)> Positions(string name)
    {
        var (side, property) = (name.Split('.')[0], name.Split('.')[1]);
        var positions = new List<(string, SandboxSwitches)>();
        foreach (var value in Drawn.Select(all => Property(all).GetValue(Of(all))).Distinct())
        {
            var switches = new SandboxSwitches { Zoho = new(), Procore = new() };
            Property(switches).SetValue(Of(switches), value);
            positions.Add((Described(switches), switches));
        }

        return positions;

        object Of(SandboxSwitches all) => side == "zoho" ? all.Zoho : all.Procore;
        PropertyInfo Property(SandboxSwitches all) => Of(all).GetType().GetProperty(property)!;
        string Described(SandboxSwitches switches) => switches.Describe()[side]![property]!.ToJsonString();
    }
}
