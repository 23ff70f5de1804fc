using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What policy has written about projects and codes, and what is a question instead.</summary>
public sealed class AlignmentPlannerTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 9, 0);
    private static readonly AlignmentPolicy Policy = new() { CreateProjects = true, Customer = "Owner", ProjectStatus = true, AddCodes = true, RenameCodes = true, RetireCodes = true };
    private static readonly AlignmentFacts Facts = new()
    {
        Customers = Enumerable.Range(1, 3).ToDictionary(id => (long)id, _ => new ProjectCustomer { Customer = new("9", "Owner", true), Evidence = "policy names it" }),
        LeadId = "4",
    };

    [Fact]
    public void A_project_is_made_with_its_number_in_front_so_that_it_is_found_by_it()
    {
        var step = Assert.Single(Of([Alone(1, "24-100", "Bridge")]).Steps);
        Assert.Equal((AlignmentStepKind.CreateProject, 1L, "24-100 Bridge", "9", "4", "fixed_cost_for_project"), (step.Kind, step.ProjectId, step.Name, step.CustomerId, step.LeadId, step.BillingType));
        var read = ProjectAlignment.Of([new("5", step.Name, true)], [new(1, "Bridge", "24-100", "", true)], LinkSet.Empty, []);
        Assert.Equal(AlignmentStanding.InBoth, Assert.Single(read).Standing);
    }

    [Theory]
    [InlineData("24", "100 Bridge Street", "can't be told from the name")]
    [InlineData("24-100", "LONG", "characters with its number")]
    public void A_name_that_could_not_be_read_back_is_a_question(string number, string name, string expected) =>
        Asks(Of([Alone(1, number, name == "LONG" ? new string('x', 100) : name), Both("5", "24 200 Tunnel", new(2, "Tunnel", "24 200", "", true))]), expected);

    [Theory]
    [InlineData("24 100", "Bridge")]
    [InlineData("2401", "100 Bridge Street")] // no other number is written in groups
    public void A_name_that_is_read_back_is_made(string number, string name)
    {
        var step = Assert.Single(Of([Alone(1, number, name)]).Steps);
        Assert.Equal(AlignmentStanding.InBoth, Assert.Single(ProjectAlignment.Of([new("5", step.Name, true)], [new(1, name, number, "", true)], LinkSet.Empty, [])).Standing);
    }

    [Fact]
    public void Two_projects_of_one_number_are_a_question_each()
    {
        var plan = Of([Alone(1, "24-100", "Bridge"), Alone(2, "24-100", "Tunnel"), Alone(3, "24-300", "Road")]);
        Assert.Equal([3L], plan.Steps.Select(step => step.ProjectId));
        Assert.All(plan.Questions, question => Assert.Contains("shares its number", question.Sentence, StringComparison.Ordinal));
        Assert.Equal(2, plan.Questions.Count);
        Asks(Of([Alone(1, "24-100", "Bridge"), Both("5", "24-200 Tunnel", new(2, "Tunnel", "24-200", "24-100", true))]), "shares its number");
    }

    /// <summary>A person took the name for another project, by a link or a rejection: no second one is called so.</summary>
    [Theory]
    [InlineData("24-100 Bridge")]
    [InlineData("24-100  BRIDGE")]
    [InlineData("24-100 Something else")]
    public void One_whose_name_or_number_another_project_has_there_is_a_question(string zoho)
    {
        Asks(Of([Alone(1, "24-100", "Bridge"), Both("5", zoho, new(2, "Tunnel", "24-200", "", true))]), $"would be called as '{zoho}' of Zoho Books is");
        Assert.Single(Of([Alone(1, "24-100", "Bridge"), Both("5", "24-1000 Tunnel", new(2, "Tunnel", "24-200", "", true))]).Steps);
    }

    [Theory]
    [InlineData("Bridge")]
    [InlineData("99-1 bridge")]
    [InlineData("24\u2011100 Bridge over the quarry")] // a hyphen that keeps a line together
    [InlineData("24\u2013100 Bridge over the quarry")] // a dash
    [InlineData("24-\u200B100 Bridge over the quarry")] // and what nobody sees
    public void One_that_may_be_there_under_another_number_is_a_question(string zoho) =>
        Asks(Of([Alone(1, "24-100", "Bridge"), new() { Zoho = new("5", zoho, false), Standing = AlignmentStanding.OnlyInZoho }]), $"may be '{zoho}'");

    /// <summary>Who types a name on two keyboards has two dashes in it, and one project.</summary>
    [Fact]
    public void One_whose_name_has_another_dash_there_is_a_question_and_one_without_a_name_is_nobody_s_namesake()
    {
        Asks(Of([Alone(1, "24-100", "Bridge - North"), new() { Zoho = new("5", "Bridge \u2013 North", true), Standing = AlignmentStanding.OnlyInZoho }]), "may be 'Bridge \u2013 North'");
        Assert.Single(Of([Alone(1, "24-100", ""), new() { Zoho = new("5", "99-1", true), Standing = AlignmentStanding.OnlyInZoho }]).Steps);
    }

    [Fact]
    public void What_is_not_known_of_it_is_a_question()
    {
        Asks(Of([Alone(1, "24-100", "Bridge")], facts: Facts with { LeadId = "" }), "who leads it");
        Asks(Of([Alone(1, "24-100", "Bridge")], facts: Facts with { Customers = new Dictionary<long, ProjectCustomer> { [1] = CustomerRules.Named("policy", "Owner", null, "Correct it.") } }), "not one customer");
        Asks(Of([Alone(1, "24-100", "Bridge")], facts: Facts with { Customers = new Dictionary<long, ProjectCustomer>() }), "policy names none");
        Assert.Empty(Of([Alone(1, "24-100", "Bridge")], facts: Facts with { Customers = new Dictionary<long, ProjectCustomer> { [1] = new() { IsLeftOut = true } } }).Questions);
        Asks(Of([Alone(1, "24-100", "Bridge")], facts: Facts with { Doubtful = new Dictionary<long, Instant> { [1] = At } }), "did not say whether it was made");
        Assert.Empty(Of([Alone(1, "", "Bridge"), Alone(2, "24-100", "Closed", active: false)]).Steps);
        Assert.Empty(Of([Alone(1, "24-100", "Bridge")], Policy with { CreateProjects = false }).Questions);
    }

    [Fact]
    public void A_status_follows_where_one_project_is_the_other_and_not_where_several_are()
    {
        var closed = Both("5", "24-100 Bridge", new(1, "Bridge", "24-100", "", false)) with { Standing = AlignmentStanding.Different, Differences = [new(AlignmentField.Status, "active", "inactive")] };
        Assert.Equal([AlignmentStepKind.DeactivateProject], Of([closed]).Steps.Select(step => step.Kind));
        Assert.Empty(Of([closed with { Differences = [.. closed.Differences, new(AlignmentField.Count, "a, b", "c")] }]).Steps);
        Asks(Of([closed], facts: Facts with { StillOpen = new Dictionary<long, IReadOnlyList<string>> { [1] = ["PO-1 (Draft)", "PO-2 (Approved)"] } }), "2 of its commitments are open: PO-1 (Draft), PO-2 (Approved).");
        Assert.Equal([AlignmentStepKind.ActivateProject], Of([closed with { Procore = closed.Procore! with { IsActive = true } }], facts: Facts with { StillOpen = new Dictionary<long, IReadOnlyList<string>> { [1] = ["PO-1 (Draft)", "PO-2 (Approved)"] } }).Steps.Select(step => step.Kind));
    }

    /// <summary>A number that was used again, and an order that waits: neither closes a project.</summary>
    [Fact]
    public void A_status_follows_nothing_that_may_be_another_project_and_closes_none_whose_orders_wait()
    {
        var closed = Both("5", "24-100 Bridge", new(1, "Quarry", "24-100", "", false)) with { Standing = AlignmentStanding.Different, Differences = [new(AlignmentField.Name, "Bridge", "Quarry"), new(AlignmentField.Status, "active", "inactive")] };
        Asks(Of([closed]), "'24-100 Bridge' of Zoho Books is active, and '24-100 Quarry' of Procore is inactive");
        Assert.Equal([AlignmentStepKind.DeactivateProject], Of([closed with { IsLinked = true }]).Steps.Select(step => step.Kind)); // renamed, as a link says
        Asks(Of([closed with { Procore = closed.Procore! with { IsActive = true } }]), "may be two projects");
        var waits = Facts with { Waiting = new Dictionary<string, IReadOnlyList<string>> { ["5"] = ["PO-7", "PO-8"], ["6"] = ["PO-9"] } };
        Asks(Of([closed with { IsLinked = true }], facts: waits), "inactive in Procore, and 2 of its orders wait: PO-7, PO-8.");
        Asks(Of([closed with { IsLinked = true }], facts: waits with { StillOpen = new Dictionary<long, IReadOnlyList<string>> { [1] = ["PO-1 (Draft)"] } }), "1 of its commitments are open: PO-1 (Draft); 2 of its orders wait");
    }

    /// <summary>Two connections of one organization: what one of them closed, the other one would open again.</summary>
    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)] // the number alone says so of both
    [InlineData(true, false, false)] // a link goes before a number
    public void A_status_follows_no_company_where_another_one_has_the_project_too(bool isLinkedHere, bool isLinkedThere, bool asks)
    {
        Link[] links = isLinkedHere ? [new() { Kind = LinkKind.Project, ZohoId = "5", ProcoreId = 1, Status = LinkStatus.Confirmed, Evidence = "by ada", DecidedBy = "ada", At = At }] : [];
        foreach (var isActive in new[] { true, false })
        {
            var rows = ProjectAlignment.Of(
                [new("5", "24-100 Bridge", isActive)],
                [new(1, "Bridge", "24-100", "", !isActive)],
                new(links),
                [],
                [new() { ZohoId = "5", ConnectionId = "beta", CompanyId = 9, ProcoreId = 4, Name = "Span", IsLinked = isLinkedThere }]);
            var plan = Of(rows);
            if (asks)
            {
                Asks(plan, "It is, or may be, 'Span' of Procore company 9 (connection 'beta') as well");
            }

            Assert.Equal(asks ? 0 : 1, plan.Steps.Count);
        }
    }

    /// <summary>A code may stand where it is not seen, and be called otherwise there.</summary>
    [Fact]
    public void Nothing_is_renamed_or_retired_while_a_projects_codes_are_not_seen()
    {
        List<AlignedCode> codes =
        [
            Code("01-100", AlignmentStanding.OnlyInProcore, "Earthwork"),
            Code("02-100", AlignmentStanding.Different, "Concrete", [new("02-100 Conc", true, "12")], [new(AlignmentField.Name, "Conc", "Concrete")]),
            Code("05-100", AlignmentStanding.OnlyInZoho, "", [new("05-100 Gone", true, "16")]) with { DeletedProjectIds = [1] },
        ];
        var unseen = new AlignedProject { Zoho = new("5", "24-100 Bridge", true), Standing = AlignmentStanding.OnlyInZoho, LinkedUnseen = 77 };
        AlignmentPlan Plan(params AlignedProject[] projects) => AlignmentPlanner.Plan(Report(projects, codes) with { WithoutCodes = [3] }, Policy, Facts);
        foreach (var (row, expected) in new (AlignedProject, string)[]
        {
            (unseen, "2 of the options would be renamed or made inactive, and a project whose codes are not seen may have them. '24-100 Bridge' is linked to Procore project 77, which the service account can't see."),
            (unseen with { LinkedUnseen = null, Standing = AlignmentStanding.Unknown }, "may be a project of Procore that cannot be read"),
            (Both("5", "24-300 Road", new(3, "Road", "24-300", "", true)), "'24-300 Road' shows no cost codes at all."),
        })
        {
            var plan = Plan(row);
            Assert.Equal([AlignmentStepKind.AddOption], plan.Steps.Select(step => step.Kind)); // what is seen is added
            Assert.Contains(expected, Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(3, Plan(unseen with { Zoho = new("5", "24-100 Bridge", false) }).Steps.Count); // done on both sides, as far as anybody knows
    }

    [Fact]
    public void A_list_is_not_sent_where_an_option_of_it_is_not_listed_any_more()
    {
        var planned = new TagReading { TagId = "7", Options = [new() { OptionId = "1", OptionName = "01" }, new() { OptionId = "2", OptionName = "02" }] };
        var step = new AlignmentStep { Kind = AlignmentStepKind.AddOption, Name = "03", Sentence = "" };
        Assert.True((planned with { Options = [.. planned.Options, new() { OptionId = "4", OptionName = "04" }] }).Takes([step], planned));
        Assert.False((planned with { Options = [planned.Options[0]] }).Takes([step], planned));
        Assert.False((planned with { Options = [] }).Takes([step], planned));
    }

    [Fact]
    public void Codes_are_added_renamed_and_retired_where_one_option_is_the_code()
    {
        var plan = Codes([
            Code("01-100", AlignmentStanding.OnlyInProcore, "Earthwork"),
            Code("02-100", AlignmentStanding.Different, "Concrete", [new("02-100 Conc", true, "12")], [new(AlignmentField.Name, "Conc", "Concrete")]),
            Code("03-100", AlignmentStanding.Different, "Steel", [new("03-100 Steel", true, "13"), new("03-100 steel 2", true, "14")], [new(AlignmentField.Count, "a", "b"), new(AlignmentField.Name, "a", "b")]),
            Code("04-100", AlignmentStanding.Different, "Wood", [new("04-100 Wood", false, "15")], [new(AlignmentField.Status, "inactive", "active")]),
            Code("05-100", AlignmentStanding.OnlyInZoho, "", [new("05-100 Gone", true, "16")]) with { DeletedProjectIds = [1], LackingProjectIds = [1, 2] },
            Code("06-100", AlignmentStanding.OnlyInZoho, "", [new("06-100 Own", true, "17")]) with { LackingProjectIds = [1, 2] },
            Code("07-100", AlignmentStanding.Unknown, "Doors"),
        ]);
        Assert.Equal(
            ["AddOption::01-100 Earthwork", "RenameOption:12:02-100 Concrete", "ActivateOption:15:", "DeactivateOption:16:"],
            plan.Steps.Select(step => $"{step.Kind}:{step.ZohoId}:{step.Name}"));
        Assert.Empty(plan.Questions);
        Assert.NotEmpty(plan.Hash);
        Assert.Empty(Codes([Code("01-100", AlignmentStanding.OnlyInProcore, "Earthwork")], Policy with { AddCodes = false }).Steps);
    }

    [Fact]
    public void Names_that_are_taken_or_differ_between_projects_are_questions()
    {
        Asks(Codes([Code("01-100", AlignmentStanding.OnlyInProcore, "Earthwork"), Code("01", AlignmentStanding.OnlyInZoho, "", [new("01-100 EARTHWORK", true, "9")])]), "in other capitals");
        Asks(Codes([Code("02-100", AlignmentStanding.Different, "Concrete", [new("02-100 Conc", true, "12")], [new(AlignmentField.Name, "Conc", "Concrete")]) with { ProcoreNames = ["Concrete", "Beton"] }]), "differently: 'Concrete', 'Beton'");
        Asks(Codes([Code("01", AlignmentStanding.OnlyInProcore, "100 Days")]), "can't be told from the name");
        Assert.Equal("01 100 Earthwork", Assert.Single(Codes([Code("01 100", AlignmentStanding.OnlyInProcore, "Earthwork")]).Steps).Name);
    }

    [Theory]
    [InlineData(CostCodeHome.Tag)]
    [InlineData(CostCodeHome.Items)]
    public void A_code_that_is_there_with_another_dash_in_it_is_a_question_and_no_second_one(CostCodeHome home)
    {
        CodeOption[] options = [new("02\u2011300 Dirt", true, "8"), new("03-100 Concrete", true, "9")];
        ProcoreCostCode[] codes = [new(30, "02-300", "Earthwork", InSubJob: false, IsDeleted: false), new(31, "03-100", "Concrete", InSubJob: false, IsDeleted: false), new(32, "04-100", "Wood", InSubJob: false, IsDeleted: false)];
        var report = Report([], CodeAlignment.Of(options, true, [new() { ProjectId = 1, CostCodes = codes }], LinkSet.Empty, home)) with { Home = home };

        var plan = AlignmentPlanner.Plan(report, Policy, Facts with { CodeAccount = new("7", "Job Costs") });

        Assert.Equal("04-100 Wood", Assert.Single(plan.Steps).Name);
        Assert.Contains("'02\u2011300 Dirt' of Zoho Books may be the code '02-300' of Procore", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_takes_all_that_is_missing_or_none_and_nothing_is_written_about_codes_that_are_not_known()
    {
        var report = Report([], [Code("01-100", AlignmentStanding.OnlyInProcore, "Earthwork")]);
        Asks(AlignmentPlanner.Plan(report with { OptionsNeeded = 501 }, Policy, Facts), "501 options, and it takes 500");
        Assert.Single(AlignmentPlanner.Plan(report with { OptionsNeeded = 500 }, Policy, Facts).Steps);
        Asks(AlignmentPlanner.Plan(report with { ZohoCodesUnknown = "The tag can't be read." }, Policy, Facts), "The tag can't be read.");
        Assert.Empty(AlignmentPlanner.Plan(report with { ZohoCodesUnknown = "The tag can't be read." }, new() { CreateProjects = true }, Facts).Questions);
    }

    /// <summary>A company with 1,800 codes, which no tag holds: items hold them, and are made some at a time.</summary>
    [Fact]
    public void More_codes_than_a_tag_takes_are_items_some_at_a_time()
    {
        var codes = Enumerable.Range(1_000, 1_800).Select(number => Code($"02-{number}", AlignmentStanding.OnlyInProcore, "Works") with { Home = CostCodeHome.Items }).ToList();
        var report = Report([], codes) with { Home = CostCodeHome.Items };
        var facts = Facts with { CodeAccount = new("7", "Job Costs") };
        var made = new HashSet<string>();
        for (var plans = 1; ; plans++)
        {
            var plan = AlignmentPlanner.Plan(report with { Codes = [.. codes.Where(code => !made.Contains($"{code.Code} Works"))] }, Policy, facts);
            Assert.InRange(plan.Steps.Count, 1, CodeEntrySteps.MostAtOnce);
            made.UnionWith(plan.Steps.Select(step => step.Name));
            if (made.Count == 1_800)
            {
                Assert.Equal((9, 0), (plans, plan.Questions.Count));
                return;
            }

            Assert.Contains($"Procore has {1_800 - ((plans - 1) * 200)} codes that no item of Zoho Books has, and 200 are made at once.".Replace(",", "", StringComparison.Ordinal), Assert.Single(plan.Questions).Sentence.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_hash_is_of_what_is_written_and_of_nothing_else()
    {
        var one = Of([Alone(1, "24-100", "Bridge")]);
        Assert.Equal(one.Hash, AlignmentPlanner.Plan(Report([Alone(1, "24-100", "Bridge")], []) with { At = At + Duration.FromDays(1) }, Policy, Facts).Hash);
        Assert.NotEqual(one.Hash, Of([Alone(1, "24-100", "Bridges")]).Hash);
        Assert.NotEqual(one.Hash, Of([Alone(1, "24-100", "Bridge")], facts: Facts with { LeadId = "5" }).Hash);
        Assert.Equal(string.Empty, Of([]).Hash);
    }

    [Fact]
    public void The_tags_list_keeps_every_option_where_it_stands()
    {
        var tag = new TagReading
        {
            TagId = "7",
            Options = TagReading.Flat(
                [
                    new() { OptionId = "1", OptionName = "Site", IsActive = true, Children = [new() { OptionId = "2", OptionName = "02-300 Earthwork", IsActive = false, IsDefault = true }] },
                    new() { OptionId = "3", OptionName = "03-300 Concrete", ParentId = "1", IsActive = true },
                ],
                null),
        };
        var sent = tag.With(new Dictionary<string, string> { ["3"] = "03-300 Beton" }, ["04-400 Steel"]);
        Assert.Equal(["1", null], sent.Select(option => option.OptionId));
        Assert.Equal([("2", "02-300 Earthwork", false, true), ("3", "03-300 Beton", true, null)], sent[0].Children!.Select(option => (option.OptionId!, option.OptionName!, option.IsActive, option.IsDefault)));
        Assert.Equal(("04-400 Steel", true), (sent[1].OptionName!, sent[1].IsActive!.Value));
    }

    private static void Asks(AlignmentPlan plan, string expected)
    {
        Assert.Empty(plan.Steps);
        var question = Assert.Single(plan.Questions);
        Assert.Contains(expected, question.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", question.NextStep, StringComparison.Ordinal);
    }

    private static AlignmentPlan Of(IReadOnlyList<AlignedProject> projects, AlignmentPolicy? policy = null, AlignmentFacts? facts = null) => AlignmentPlanner.Plan(Report(projects, []), policy ?? Policy, facts ?? Facts);

    private static AlignmentPlan Codes(IReadOnlyList<AlignedCode> codes, AlignmentPolicy? policy = null) => AlignmentPlanner.Plan(Report([], codes), policy ?? Policy, Facts);

    private static AlignmentReport Report(IReadOnlyList<AlignedProject> projects, IReadOnlyList<AlignedCode> codes) => new() { ConnectionId = "here", At = At, Projects = projects, Codes = codes };

    private static AlignedProject Alone(long id, string number, string name, bool active = true) => new() { Procore = new(id, name, number, "", active), Standing = AlignmentStanding.OnlyInProcore };

    private static AlignedProject Both(string id, string name, ProcoreProject procore) => new() { Zoho = new(id, name, true), Procore = procore, Standing = AlignmentStanding.InBoth };

    private static AlignedCode Code(string code, AlignmentStanding standing, string name, IReadOnlyList<CodeOption>? found = null, IReadOnlyList<AlignmentDifference>? differences = null) => new()
    {
        Code = code,
        Standing = standing,
        ProcoreName = name,
        ProcoreNames = [name],
        Options = [.. (found ?? []).Select(option => option.Text)],
        Found = found ?? [],
        Differences = differences ?? [],
    };
}
