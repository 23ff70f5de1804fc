namespace ZohoProcore.Sync.Tests;

/// <summary>A rule that finds nothing says of which line, what is wrong and what a person does next, in whole sentences; one that finds something says why.</summary>
public sealed class MappingQuestionTests
{
    private const string Line = "Line 1 'Item 1' of order PO-00012 ";

    [Theory]
    [InlineData(
        "09-900 Paint", FindingCodes.CostCodeUnknown, "has the cost code '09-900', which 'Riverside Elementary' does not have.",
        "Add the cost code to the project in Procore, link it to the one that it is, or choose another one on the line.")]
    [InlineData(
        "05-000 Metals", FindingCodes.CostCodeInactive, "has the cost code '05-000', which was deleted in 'Riverside Elementary'.",
        "Restore the cost code in Procore, or choose another one on the line.")]
    [InlineData(
        "02-300 Earthwork", FindingCodes.CostCodeAmbiguous, "has the cost code '02-300', which 'Riverside Elementary' has 2 times.",
        "Link the code to the one that is meant.")]
    public void Of_a_cost_code(string written, string code, string sentence, string nextStep)
    {
        var codes = Scenario.Codes(Scenario.Riverside);
        var asked = new CostCodeTagRule().Map(Context(Scenario.Line("1", 10m, code: written)) with
        {
            ProjectCodes = new(codes with { CostCodes = [.. codes.CostCodes, new(9, "02-300", "Earth again", false, false)] }),
        });

        Said(asked.Rejection, code, "1", Line + sentence, nextStep);
        Assert.Equal(new(LinkKind.CostCode, written, Scenario.Riverside), asked.Rejection!.LinkTarget);
        if (code == FindingCodes.CostCodeAmbiguous)
        {
            Assert.Equal(
                [(1, "02-300 Earthwork", "equal code", "02-300"), (9, "02-300 Earth again", "equal code", "02-300")],
                asked.Rejection.Candidates.Select(one => (one.ProcoreId, one.Name, one.Reason, one.Number)));
        }
    }

    [Fact]
    public void Of_a_line_without_a_cost_code()
    {
        var asked = new CostCodeTagRule().Map(Context(Scenario.Line("1", 10m, code: "")));
        Said(asked.Rejection, FindingCodes.CostCodeMissing, "1", Line + "has no 'Cost Code' tag.", "Choose the cost code on the line in Zoho Books.");
        Assert.Null(asked.Rejection!.LinkTarget);

        var placed = new CostCodeTagRule().Map(Context() with { Policies = new() { Mapping = new() { CostCode = "{item:Cost code}" } } });
        Said(
            placed.Rejection, FindingCodes.CostCodeMissing, "1", Line + "has nothing in '{item:Cost code}', where its cost code is written.",
            "Choose the cost code on the line in Zoho Books.");
    }

    [Fact]
    public void Of_a_cost_code_that_may_not_be_the_only_one()
    {
        var odd = Odd(ListedKind.CostCode, "02-300");
        var asked = new CostCodeTagRule().Map(Context() with { ProjectCodes = new(Scenario.Codes(Scenario.Riverside) with { Unreadable = [odd] }) });

        Said(
            asked.Rejection, FindingCodes.DirectoryIncomplete, "1",
            Line + $"has the cost code '02-300', and another one of 'Riverside Elementary' with that code cannot be read: {odd.Describe()}, field $.odd: The value is odd.",
            "First see to what cannot be read. Or link the code to the one that is meant.");
        Assert.Equal(1, Assert.Single(asked.Rejection!.Candidates).ProcoreId);
    }

    [Fact]
    public void A_cost_code_that_is_found_says_by_what()
    {
        var found = new CostCodeTagRule().Map(Context(Scenario.Line("1", 10m, code: "03-100 Concrete")));
        Assert.Equal((2, "full code '03-100' is equal"), (found.Value!.Id, found.Evidence));

        var form = new CostCodeFormRule("cost-code.form.2", CodeForms.Of);
        var read = form.Map(Context(Scenario.Line("1", 10m, code: "02-300: Earthwork")));
        Assert.Equal((1, "'02-300: Earthwork' names the code '02-300'"), (read.Value!.Id, read.Evidence));
        Assert.True(form.Map(Context(Scenario.Line("1", 10m, code: "02-300 Earthwork (03-100)"))).IsNoOpinion); // in front stands a code of the project
        Assert.True(form.Map(Context(Scenario.Line("1", 10m, code: ""))).IsNoOpinion);
        Assert.True(form.Map(Context(Scenario.Line("1", 10m, code: "02-300: Earthwork")) with { ProjectCodes = null }).IsNoOpinion);

        var both = form.Map(Context(Scenario.Line("1", 10m, code: "02-300: Earthwork (03-100)")));
        Said(
            both.Rejection, FindingCodes.CostCodeAmbiguous, "1",
            Line + "has the cost code '02-300: Earthwork (03-100)', in which more than one code of 'Riverside Elementary' can be read.", "Link the code to the one that is meant.");
        Assert.Equal(
            [(1, "02-300 Earthwork", "'02-300' stands in it"), (2, "03-100 Concrete", "'03-100' stands in it")],
            both.Rejection!.Candidates.Select(one => (one.ProcoreId, one.Name, one.Reason)));
    }

    [Fact]
    public void Of_a_cost_type()
    {
        Said(
            new CostTypeTagRule().Map(Context(Scenario.Line("1", 10m, type: "X Other"))).Rejection, FindingCodes.CostTypeUnknown, "1",
            Line + "has the cost type 'X', which Procore does not have.", "Choose another cost type on the line, or add it in Procore.");
        Assert.Equal(("M", "code in the tag is equal"), Found(new CostTypeTagRule().Map(Context())));
        Assert.True(new CostTypeTagRule().Map(Context(Untyped)).IsNoOpinion);

        var placed = new SyncPolicies { Mapping = new() { CostType = "{tag:Kind}" } };
        Assert.True(new CostTypeTagRule().Map(Context() with { Policies = placed }).IsNoOpinion);
        Assert.Equal(
            ("L", "code in '{tag:Kind}' is equal"),
            Found(new CostTypeTagRule().Map(Context(Scenario.Line("1", 10m) with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Kind"] = "L" } }) with { Policies = placed })));

        var account = new SyncPolicies { CostTypeByAccount = new() { ["Job Labor"] = "L" } };
        Assert.Equal(
            ("L", "policy for account 'Job Labor'"),
            Found(new CostTypeAccountRule().Map(Context(Scenario.Line("1", 10m) with { AccountName = "Job Labor" }) with { Policies = account })));
        Assert.True(new CostTypeAccountRule().Map(Context(Scenario.Line("1", 10m) with { AccountName = "Job Costs" }) with { Policies = account }).IsNoOpinion);
    }

    [Fact]
    public void Of_a_cost_type_that_only_the_budget_tells()
    {
        var codes = Scenario.Codes(Scenario.Riverside);
        var (earthwork, rule) = (codes.CostCodes[0], new OnlyCostTypeRule());
        MappingResult<ProcoreCostType> Map(ProjectCodes there, SyncPolicies? policies = null) =>
            rule.Map(Context(Untyped) with { ProjectCodes = new(there), CostCode = earthwork, Policies = policies ?? new() });

        Assert.Equal(("M", "cost code '02-300' has no other on the budget"), Found(Map(codes)));
        Assert.Equal("M", Map(codes with { WbsCodes = [.. codes.WbsCodes, new(105, "02-300", "02-300", "", "", true, true)] }).Value!.Code);
        Assert.Equal("M", Map(codes with { WbsCodes = [.. codes.WbsCodes, new(105, "02-300.L", "02-300", "L", "", false, true)] }).Value!.Code);

        var both = codes with { WbsCodes = [.. codes.WbsCodes.Select(code => code with { IsBudgeted = true })] };
        const string next = "Choose the cost type on the line in Zoho Books.";
        Said(Map(both).Rejection, FindingCodes.CostTypeMissing, "1", Line + "has no 'Cost Type' tag, and cost code '02-300' has 2 cost types on the budget.", next);
        Said(
            Map(both, new() { Mapping = new() { CostType = "{tag:Kind}" } }).Rejection, FindingCodes.CostTypeMissing, "1",
            Line + "has nothing in '{tag:Kind}', and cost code '02-300' has 2 cost types on the budget.", next);

        // One that can't be read may be a second one, unless it is known to be another code's.
        Assert.NotNull(Map(codes with { Unreadable = [Odd(ListedKind.WbsCode, "02-300.S")] }).Rejection);
        Assert.NotNull(Map(codes with { Unreadable = [Odd(ListedKind.WbsCode, "09-900.S") with { Names = [] }] }).Rejection);
        Assert.Null(Map(codes with { Unreadable = [Odd(ListedKind.WbsCode, "09-02-300.S")] }).Rejection);
    }

    [Theory]
    [InlineData("", FindingCodes.ProjectMissing, "1", "names no project.", "Choose the project on the line in Zoho Books.")]
    [InlineData("p9", FindingCodes.ProjectUnknown, "p9", "names project p9, which Zoho Books does not list.", "Choose another project on the line in Zoho Books.")]
    [InlineData(
        "p3", FindingCodes.ProjectUnknown, "p3",
        "belongs to project '99-999 Nowhere', and no Procore project that the service account can see has the number '99-999'.",
        "Create the project in Procore, permit it to the service account, or link the project to the one that it is.")]
    [InlineData(
        "p1", FindingCodes.ProjectAmbiguous, "p1", "belongs to project '24-101 Riverside Elementary', and 2 Procore projects have the number '24-101'.",
        "Link the project to the one that it is.")]
    public void Of_a_project(string project, string code, string subject, string sentence, string nextStep)
    {
        var twice = Scenario.Company with { ProcoreProjects = [.. Scenario.Company.ProcoreProjects, new(77, "Riverside Gym", "24-101", "", true)] };
        var asked = new ProjectCodeRule().Map(Context(Scenario.Line("1", 10m, project)) with { Company = new(twice) });

        Said(asked.Rejection, code, subject, Line + sentence, nextStep);
        Assert.Equal(project.Length == 0 ? null : new(LinkKind.Project, project), asked.Rejection!.LinkTarget);
        if (code == FindingCodes.ProjectAmbiguous)
        {
            Assert.Equal(
                [(Scenario.Riverside, "Riverside Elementary", "number '24-101'", "24-101"), (77, "Riverside Gym", "number '24-101'", "24-101")],
                asked.Rejection.Candidates.Select(one => (one.ProcoreId, one.Name, one.Reason, one.Number)));
        }
    }

    [Fact]
    public void Of_a_project_that_is_not_active_or_may_not_be_the_only_one()
    {
        var closed = Scenario.Company with { ProcoreProjects = [Scenario.Company.ProcoreProjects[0] with { IsActive = false }] };
        var asked = new ProjectCodeRule().Map(Context() with { Company = new(closed) });
        Said(
            asked.Objection, FindingCodes.ProjectInactive, "p1", Line + "belongs to 'Riverside Elementary', which is not active in Procore.",
            "Activate the project in Procore, or choose another project on the line.");
        Assert.Equal((Scenario.Riverside, "project number '24-101' is equal"), (asked.Value!.Id, asked.Evidence));

        var odd = Odd(ListedKind.ProcoreProject, "24-101");
        var doubt = new ProjectCodeRule().Map(Context() with { Company = new(Scenario.Company with { Unreadable = [odd] }) });
        Said(
            doubt.Rejection, FindingCodes.DirectoryIncomplete, "p1",
            Line + $"belongs to project '24-101 Riverside Elementary', and another Procore project with the number '24-101' cannot be read: {odd.Describe()}, field $.odd: The value is odd.",
            "First see to what cannot be read. Or link the project to the one that it is.");
        Assert.Equal((Scenario.Riverside, "number '24-101'"), (doubt.Rejection!.Candidates[0].ProcoreId, doubt.Rejection.Candidates[0].Reason));
    }

    [Fact]
    public void Of_links_to_what_is_gone()
    {
        Link project = new() { Kind = LinkKind.Project, ZohoId = "p1", ProcoreId = 9999, Evidence = "decided by ada", DecidedBy = "ada" };
        var lost = new StoredProjectLinkRule().Map(Linked(project));
        Said(
            lost.Rejection, FindingCodes.ProjectUnknown, "p1", Line + "belongs to a project that is linked to Procore project 9999, which the service account can't see.",
            "Add the project to the service account's permitted projects in Procore, or link the project to another one.");
        Assert.Equal((new(LinkKind.Project, "p1"), Scenario.Riverside), (lost.Rejection!.LinkTarget, lost.Rejection.Candidates[0].ProcoreId));
        var kept = new StoredProjectLinkRule().Map(Linked(project with { ProcoreId = Scenario.Harbor }));
        Assert.Equal((Scenario.Harbor, "stored link (decided by ada)"), (kept.Value!.Id, kept.Evidence));

        Link vendor = new() { Kind = LinkKind.Vendor, ZohoId = "900", ProcoreId = 9999, Evidence = "decided by ada", DecidedBy = "ada" };
        Said(
            new StoredVendorLinkRule().Map(Linked(vendor)).Rejection, FindingCodes.VendorUnknown, "900",
            "Vendor 'Acme Electric, Incorporated' of order PO-00012 is linked to Procore vendor 9999, which can't be found there any more.",
            "Restore the vendor in Procore's company directory, or link the vendor to another one.");
        var inactive = new StoredVendorLinkRule().Map(Linked(vendor with { ProcoreId = 7002 }));
        Said(
            inactive.Objection, FindingCodes.VendorInactive, "900",
            "Vendor 'Acme Electric, Incorporated' of order PO-00012 is linked to 'Bolt Supply LLC' (7002), which is inactive in Procore.",
            "Reactivate the vendor in Procore, or link the vendor to another one.");
        Assert.Equal(new(LinkKind.Vendor, "900") { Name = "Acme Electric, Incorporated" }, inactive.Objection!.LinkTarget);
        Assert.Equal((7002, "stored link (decided by ada)"), (inactive.Value!.Id, inactive.Evidence));
        Assert.Equal("stored link (decided by ada)", new StoredVendorLinkRule().Map(Linked(vendor with { ProcoreId = Scenario.Acme })).Evidence);
    }

    [Fact]
    public void Of_a_vendor()
    {
        Said(
            new VendorIdentityRule().Map(Context() with { Order = Scenario.Order() with { VendorId = "" } }).Rejection, FindingCodes.VendorMissing, "",
            "Order PO-00012 names no vendor.", "Choose the vendor on the order in Zoho Books.");

        var unknown = new VendorIdentityRule().Map(Context() with { Order = Scenario.Order() with { VendorId = "902", VendorName = "Unheard Of Partners" } }).Rejection!;
        Assert.Equal("Link it to the one that it is, or create it in Procore's company directory and link it to that.", unknown.NextStep);
        Assert.Matches(@"^Vendor 'Unheard Of Partners' of order PO-00012 can't be linked with certainty: .*[^.]\.$", unknown.Sentence);
        Assert.Equal((FindingCodes.VendorUnknown, "902", new(LinkKind.Vendor, "902") { Name = "Unheard Of Partners" }), (unknown.Code, unknown.Subject, unknown.LinkTarget));

        var odd = Odd(ListedKind.ProcoreVendor, "ACME Electric, Inc");
        var doubt = new VendorIdentityRule().Map(Context() with { Company = new(Scenario.Company with { Unreadable = [odd] }) }).Rejection!;
        Said(
            doubt, FindingCodes.DirectoryIncomplete, "900",
            $"Vendor 'Acme Electric, Incorporated' of order PO-00012 can't be linked with certainty: another one of that name cannot be read: {odd.Describe()}, field $.odd: The value is odd.",
            "First see to what cannot be read. Or link it to the one that it is.");
        Assert.Equal(Scenario.Acme, Assert.Single(doubt.Candidates).ProcoreId);
    }

    [Fact]
    public void Of_what_a_person_rejected()
    {
        var project = AskedRules<ProcoreProject>.Of(
            [new ProjectCodeRule()], Linked(new Link { Kind = LinkKind.Project, ZohoId = "p1", ProcoreId = Scenario.Riverside, Status = LinkStatus.Rejected }));
        Said(
            project.Result.Rejection, FindingCodes.ProjectUnknown, "p1", Line + "belongs to a project that would be 'Riverside Elementary' in Procore, and a person rejected that.",
            "Link the project to the one that it is, or allow that one again.");
        Assert.Equal(("project.code.3", new(LinkKind.Project, "p1")), (project.Rule, project.Result.Rejection!.LinkTarget));

        var code = AskedRules<ProcoreCostCode>.Of(
            [new CostCodeTagRule()],
            Linked(new Link { Kind = LinkKind.CostCode, ZohoId = "02-300", ProcoreId = 1, ProjectId = Scenario.Riverside, Status = LinkStatus.Rejected }));
        Said(
            code.Result.Rejection, FindingCodes.CostCodeUnknown, "1",
            Line + "has a cost code that would be '02-300' of 'Riverside Elementary', and a person rejected that for '02-300'.",
            "Link the cost code to the one that it is, or allow that one again.");
    }

    /// <summary>Rules are asked in their order until one has an opinion; some are the host's, and one that throws or answers null is named.</summary>
    [Fact]
    public void The_first_rule_with_an_opinion_is_heard_and_one_that_fails_is_named()
    {
        var project = Scenario.Company.ProcoreProjects[1];
        var (silent, says) = (new Saying("silent", _ => MappingResult<ProcoreProject>.NoOpinion), new Saying("says", _ => MappingResult<ProcoreProject>.Mapped(project, "it is so")));

        var asked = AskedRules<ProcoreProject>.Of([silent, says, new ProjectCodeRule()], Context());
        Assert.Equal(("says", Scenario.Harbor), (asked.Rule, asked.Result.Value!.Id));
        Assert.Equal(("", true), (AskedRules<ProcoreProject>.Of([silent], Context()).Rule, AskedRules<ProcoreProject>.Of([silent], Context()).Result.IsNoOpinion));

        var empty = Assert.Throws<RuleFailedException>(() => AskedRules<ProcoreProject>.Of([new Saying("empty", _ => null!)], Context()));
        Assert.Equal(("empty", "PO-00012"), (empty.Rule, empty.OrderNumber));
        Assert.Null(empty.InnerException);
        var failed = Assert.Throws<RuleFailedException>(() => AskedRules<ProcoreProject>.Of([new Saying("failing", _ => throw new ArgumentException("Bad."))], Context()));
        Assert.Equal(("failing", "PO-00012"), (failed.Rule, failed.OrderNumber));
        Assert.IsType<ArgumentException>(failed.InnerException);
    }

    [Fact]
    public void Of_a_project_in_another_company()
    {
        ForeignProject beta = new() { ZohoId = "p1", ConnectionId = "beta", CompanyId = 99, ProcoreId = 5, Name = "Beta Bridge" };
        const string called = "'Beta Bridge' of Procore company 99 (connection 'beta'). An order is written into one company alone.";
        const string begins = Line + "belongs to project '24-101 Riverside Elementary', ";
        var asked = AskedRules<ProcoreProject>.Of([new ProjectCodeRule()], Context());

        var number = OrderElsewhere.Weigh(asked, Context(), [beta]);
        Said(
            number.Asked.Result.Rejection, FindingCodes.ProjectElsewhere, "p1", begins + "whose number 'Riverside Elementary' has here, and so has " + called,
            "Link the project to the one that it is, here or in the other connection.");
        Assert.Equal((Scenario.Riverside, "its number is the same", "24-101"), number.Asked.Result.Rejection!.Candidates.Select(one => (one.ProcoreId, one.Reason, one.Number)).Single());
        Assert.Equal(("project.other-company", null), (number.Asked.Rule, number.Elsewhere));

        var linked = OrderElsewhere.Weigh(asked, Context(), [beta with { IsLinked = true }]);
        Said(
            linked.Asked.Result.Rejection, FindingCodes.ProjectElsewhere, "p1", begins + "which is " + called, "Choose projects of one company on all lines of the order in Zoho Books.");
        Assert.Equal("beta", linked.Elsewhere!.ConnectionId);

        var here = Linked(new Link { Kind = LinkKind.Project, ZohoId = "p1", ProcoreId = Scenario.Riverside });
        Said(
            OrderElsewhere.Weigh(asked, here, [beta with { IsLinked = true, IsFirst = true }]).Asked.Result.Rejection, FindingCodes.ProjectElsewhere, "p1",
            begins + "which is linked here, and was linked before to " + called, "Unlink the project in one of the two connections.");
        Assert.Same(asked, OrderElsewhere.Weigh(asked, here, [beta with { IsLinked = true }]).Asked);
        Assert.Same(asked, OrderElsewhere.Weigh(asked, here, [beta with { IsFirst = true }]).Asked);
        Assert.Same(asked, OrderElsewhere.Weigh(asked, Context(), [beta with { ZohoId = "p2" }]).Asked);
        Assert.Same(asked, OrderElsewhere.Weigh(asked, Context(), null).Asked);
    }

    private static OrderLine Untyped { get; } =
        Scenario.Line("1", 10m) with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = "02-300 Earthwork" } };

    private static (string Code, string Evidence) Found(MappingResult<ProcoreCostType> result) => (result.Value!.Code, result.Evidence);

    private static void Said(Finding? finding, string code, string subject, string sentence, string nextStep) => Assert.Equal(
        (code, subject, sentence, nextStep), (finding!.Code, finding.Subject, finding.Sentence, finding.NextStep));

    private static UnreadableRecord Odd(ListedKind kind, string name) => new(kind, "42", "$.odd", "The value is odd.") { Names = [name] };

    private static OrderLineContext Linked(Link link) => Context() with { Links = new([link]) };

    private static OrderLineContext Context(OrderLine? line = null) => new()
    {
        Order = Scenario.Order(line ?? Scenario.Line("1", 10m)),
        Line = line ?? Scenario.Line("1", 10m),
        OrganizationId = Scenario.Organization,
        Company = new(Scenario.Company),
        Links = new([]),
        Policies = new(),
        Project = Scenario.Company.ProcoreProjects[0],
        ProjectCodes = new(Scenario.Codes(Scenario.Riverside)),
    };

    private sealed class Saying(string name, Func<OrderLineContext, MappingResult<ProcoreProject>> says) : IOrderMappingRule<ProcoreProject>
    {
        public string Name => name;

        public MappingResult<ProcoreProject> Map(OrderLineContext line) => says(line);
    }
}
