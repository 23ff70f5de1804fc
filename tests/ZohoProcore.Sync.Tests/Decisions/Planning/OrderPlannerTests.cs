namespace ZohoProcore.Sync.Tests;

public sealed class OrderPlannerTests
{
    private static readonly OrderSnapshot Simple = Scenario.Order(Scenario.Line("1", 100m), Scenario.Line("2", 50m, code: "03-100 Concrete"));

    /// <summary>Earlier versions did not read them, and what people decided stays decided.</summary>
    [Fact]
    public void The_ids_of_locations_and_of_a_lines_item_and_account_are_no_part_of_what_a_decision_is_bound_to_and_its_custom_fields_are()
    {
        var order = Scenario.Order(Scenario.Line("1", 10m));
        var named = order with { LocationId = "99", Lines = [order.Lines[0] with { ItemId = "77", AccountId = "88", LocationId = "99" }] };
        var noted = order with { Lines = [order.Lines[0] with { CustomFields = new() { ["Cost code"] = "02-300" } }] };

        Assert.Equal(Scenario.Plan(order).StateHash, Scenario.Plan(named).StateHash);
        Assert.Equal(OrderVersion.Of(order, new()), OrderVersion.Of(named, new()));
        Assert.NotEqual(Scenario.Plan(order).StateHash, Scenario.Plan(noted).StateHash);
        Assert.NotEqual(OrderVersion.Of(order, new()), OrderVersion.Of(noted, new()));
    }

    /// <summary>A host's checks see what its rules see, and so does what it says of the scope.</summary>
    [Fact]
    public void A_check_and_a_rule_of_the_scope_see_the_vendor_the_items_and_a_check_what_is_left_of_the_budget()
    {
        var looks = new Looks();
        var order = Simple with { LocationId = "99", Lines = [Simple.Lines[0] with { ItemId = "77", LocationId = "98" }, Simple.Lines[1]] };
        var room = new BudgetRoom(Scenario.Riverside, 101, "02-300.M") { RevisedBudget = 1_000m };
        var input = Scenario.Input(order) with { Items = [new() { ItemId = "77", Name = "Rebar" }], Budget = [room] };
        new OrderPlanner(OrderRules.Default with { Scope = [looks], OrderValidators = [looks, .. OrderRules.Default.OrderValidators] }).Plan(input);

        var zoho = Scenario.Company.ZohoVendors.First(vendor => vendor.Id == "900");
        Assert.Equal((zoho, "Rebar"), (looks.Scope!.Vendor, looks.Scope.Lines[0].Item?.Name));
        Assert.Equal((zoho, Scenario.Acme, "99", "98"), (looks.Order!.ZohoVendor, looks.Order.Vendor.Id, looks.Order.Order.LocationId, looks.Order.Lines[0].Line.LocationId));
        Assert.Equal(["Rebar", null], looks.Order.Lines.Select(line => line.Item?.Name));
        Assert.All(looks.Order.Lines, line => Assert.Equal([room], line.Budget!));
    }

    /// <summary>What would be written and what is written on the order, in one check: neither alone says it.</summary>
    [Fact]
    public void A_check_of_a_commitment_sees_its_amounts_beside_the_fields_and_the_facts_of_its_order()
    {
        var order = Scenario.Order(Scenario.Line("1", 100m), Scenario.Line("2", 40m, "p2")) with { CustomFields = new() { ["Framework"] = "F-7" } };
        var input = Scenario.Input(order) with { Facts = new Dictionary<string, string> { ["F-7"] = "99.50" } };
        var planner = new OrderPlanner(OrderRules.Default with { CommitmentValidators = [new LeftOfFramework()] });

        var plan = planner.Plan(input);
        Assert.Equal((RecordState.NeedsReview, 0), (plan.Outcome, plan.Steps.Count));
        var finding = Assert.Single(plan.Findings);
        Assert.Equal(("FrameworkExceeded", "100.00 in Riverside Elementary, of 2 lines, is more than 99.50 of F-7."), (finding.Code, finding.Sentence));

        Assert.Equal(RecordState.Synced, planner.Plan(input with { Facts = new Dictionary<string, string> { ["F-7"] = "100" } }).Outcome);
        Assert.Equal(RecordState.Synced, planner.Plan(input with { Order = order with { CustomFields = null } }).Outcome);
    }

    /// <summary>The vendor is what its own record says where that was read, and what lists say of it once it is linked: a rule does not lose it by its own first write.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_sees_the_vendor_whether_it_is_linked_or_not(bool isRead)
    {
        var listed = Scenario.Company.ZohoVendors.First(vendor => vendor.Id == "900");
        var whole = listed with { TaxId = "EIN 84-6134597", CustomFields = new() { ["Class"] = "Subcontractor" } };
        var looks = new Looks();
        var rules = OrderRules.Default with { Scope = [looks], Fields = [looks], OrderValidators = [looks, .. OrderRules.Default.OrderValidators], CommitmentValidators = [looks] };
        new OrderPlanner(rules).Plan(Scenario.Input(Simple) with { Vendor = isRead ? whole : null });

        Assert.All(
            new[] { looks.Scope!.Vendor, looks.Line!.Vendor, looks.Order!.ZohoVendor, looks.Commitment!.Mapped.ZohoVendor },
            seen => Assert.Equal(isRead ? whole : listed, seen));
    }

    [Fact]
    public void A_clean_order_becomes_one_commitment_with_its_lines_on_their_wbs_codes()
    {
        var plan = Scenario.Plan(Simple);

        Assert.Equal(RecordState.Synced, plan.Outcome);
        var commitment = Assert.Single(plan.Commitments);
        Assert.Equal("zb:10234695:po:460000000026049:598134326177405", commitment.OriginId);
        Assert.Equal(Scenario.Acme, commitment.VendorId);
        Assert.Equal("Approved", commitment.Status);
        Assert.Equal(150m, commitment.Total);
        Assert.Equal([101L, 103L], commitment.Lines.Select(line => line.WbsCodeId));
        Assert.Equal(
            [OrderStepKind.AddVendorToProject, OrderStepKind.WriteCommitment, OrderStepKind.WriteLines, OrderStepKind.SetStatus],
            plan.Steps.Select(step => step.Kind));
    }

    [Fact]
    public void Lines_of_two_projects_become_two_commitments_that_add_up_to_the_order()
    {
        var order = Scenario.Order(Scenario.Line("1", 100m), Scenario.Line("2", 33.33m, "p2"), Scenario.Line("3", 7m)) with { Total = 141.34m, Adjustment = 1.01m };

        var plan = Scenario.Plan(Scenario.Input(order) with { Policies = new() { Cost = new() { Adjustment = CostTreatment.InCost } } });

        Assert.Equal([Scenario.Riverside, Scenario.Harbor], plan.Commitments.Select(commitment => commitment.ProjectId));
        Assert.Equal(141.34m, plan.Commitments.Sum(commitment => commitment.Total));
        Assert.Equal(2, plan.Commitments[0].Lines.Count);
    }

    [Fact]
    public void Headings_and_subtotals_are_not_lines()
    {
        var order = Simple with { Lines = [Scenario.Line("9", 0m) with { IsItem = false, ProjectId = "" }, .. Simple.Lines] };

        Assert.Equal(2, Assert.Single(Scenario.Plan(order).Commitments).Lines.Count);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("pending_approval")]
    [InlineData("cancelled")]
    [InlineData("a status of next year")]
    public void An_order_that_is_no_commitment_is_filtered(string status)
    {
        var plan = Scenario.Plan(Simple with { Status = status });

        Assert.Equal(RecordState.Filtered, plan.Outcome);
        Assert.Empty(plan.Steps);
        Assert.Contains(status, plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_when_both_sides_agree()
    {
        var plan = Scenario.Plan(Scenario.After(Simple, Simple));

        Assert.Equal(RecordState.Synced, plan.Outcome);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void A_change_of_a_submitted_commitment_writes_only_what_changed()
    {
        var before = Simple with { Status = "approved" };
        var now = before with { Lines = [before.Lines[0], before.Lines[1] with { ItemTotal = 60m, Rate = 60m }], Total = 160m };

        var plan = Scenario.Plan(Scenario.After(before, now));

        var step = Assert.Single(plan.Steps);
        Assert.Equal(OrderStepKind.WriteLines, step.Kind);
        Assert.EndsWith(":line:2", Assert.Single(step.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_gone_is_removed_by_its_id_in_Procore()
    {
        var before = Simple with { Status = "approved" };
        var now = before with { Lines = [before.Lines[0]], Total = 100m };

        var step = Assert.Single(Scenario.Plan(Scenario.After(before, now)).Steps);

        Assert.Equal(OrderStepKind.RemoveLines, step.Kind);
        Assert.Equal(["801"], step.Lines);
    }

    [Fact]
    public void Issuing_an_approved_order_only_sets_the_status()
    {
        var before = Simple with { Status = "approved" };

        var step = Assert.Single(Scenario.Plan(Scenario.After(before, Simple)).Steps);

        Assert.Equal(OrderStepKind.SetStatus, step.Kind);
    }

    [Fact]
    public void A_change_of_an_approved_commitment_goes_to_a_person()
    {
        var now = Simple with { Lines = [Simple.Lines[0] with { ItemTotal = 90m, Rate = 90m }, Simple.Lines[1]], Total = 140m };

        var plan = Scenario.Plan(Scenario.After(Simple, now));

        Assert.Equal(RecordState.NeedsReview, plan.Outcome);
        Assert.Equal(FindingCodes.CommitmentLocked, Assert.Single(plan.Findings).Code);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void What_a_person_changed_in_Procore_is_never_overwritten()
    {
        var plan = Scenario.Plan(Scenario.After(Simple, Simple, existing => existing with { Image = With(existing.Image, "payment_terms", "Changed by hand") }));

        Assert.Equal(RecordState.Conflict, plan.Outcome);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal(FindingCodes.CommitmentChanged, finding.Code);
        Assert.Contains("Changed by hand", finding.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Whichever of several commitments comes first.</summary>
    [Theory]
    [InlineData(Scenario.Riverside)]
    [InlineData(Scenario.Harbor)]
    public void The_worst_of_several_findings_is_the_orders_state(long changed)
    {
        var order = Scenario.Order(Scenario.Line("1", 100), Scenario.Line("2", 100, "p2"));
        var changedThere = Scenario.After(order, order, existing => existing.ProjectId == changed
            ? existing with { Image = With(existing.Image, "line/foreign:99/amount", "5"), LineIds = new(existing.LineIds) { ["foreign:99"] = 99 } }
            : existing with { GrandTotal = 101 });

        Assert.Equal(RecordState.Conflict, Scenario.Plan(changedThere).Outcome);
        var unseen = changedThere with { Existing = [.. changedThere.Existing.Where(existing => existing.ProjectId == changed)] };
        Assert.Equal(2, Scenario.Plan(unseen).Findings.Count);
        Assert.Equal(RecordState.Conflict, Scenario.Plan(unseen).Outcome);
        var gone = changedThere with { Existing = [.. changedThere.Existing.Where(existing => existing.ProjectId != changed)] };
        Assert.Equal(2, Scenario.Plan(gone).Findings.Count);
        Assert.Equal(RecordState.Orphaned, Scenario.Plan(gone).Outcome);
    }

    [Fact]
    public void A_line_that_a_person_added_is_a_conflict()
    {
        var plan = Scenario.Plan(Scenario.After(
            Simple,
            Simple,
            existing => existing with { Image = With(existing.Image, "line/foreign:99/amount", "5"), LineIds = new(existing.LineIds) { ["foreign:99"] = 99 } }));

        Assert.Equal(RecordState.Conflict, plan.Outcome);
    }

    [Fact]
    public void A_person_may_let_Zoho_overwrite_Procore_and_the_decision_holds_for_exactly_that_state()
    {
        var changed = Scenario.After(Simple with { Status = "approved" }, Simple with { Status = "approved" }, existing => existing with { Image = With(existing.Image, "payment_terms", "Changed by hand") });
        var conflict = Scenario.Plan(changed);
        var decided = changed with { Decisions = [new(Scenario.OrderId, ReviewAction.OverwriteProcore, conflict.StateHash, "Pat")] };

        Assert.Equal(OrderStepKind.WriteCommitment, Assert.Single(Scenario.Plan(decided).Steps).Kind);

        var changedAgain = decided with { Existing = [decided.Existing[0] with { Image = With(decided.Existing[0].Image, "payment_terms", "Changed once more") }] };
        Assert.Equal(RecordState.Conflict, Scenario.Plan(changedAgain).Outcome);
    }

    [Fact]
    public void A_write_whose_outcome_is_unknown_is_taken_up_where_it_stopped()
    {
        var planned = Assert.Single(Scenario.Plan(Simple).Commitments);
        var desired = CommitmentFields.Of(planned);
        var halfway = new SortedDictionary<string, string>(desired.Fields.Where(field => !field.Key.Contains(":line:2/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal) { ["status"] = "Draft" };
        var input = Scenario.Input(Simple) with
        {
            Existing = [Scenario.Existing(planned) with { Status = "Draft", Image = new() { Fields = halfway } }],
            OpenIntents = [new() { OriginId = planned.OriginId, OrderId = Scenario.OrderId, ProjectId = planned.ProjectId, PlanHash = "x", Desired = desired, At = Scenario.Now }],
        };

        var plan = Scenario.Plan(input);

        Assert.Equal(RecordState.Synced, plan.Outcome);
        Assert.Equal([OrderStepKind.WriteLines, OrderStepKind.SetStatus], plan.Steps.Select(step => step.Kind));
    }

    [Fact]
    public void A_cancelled_order_that_became_a_commitment_goes_to_a_person()
    {
        var plan = Scenario.Plan(Scenario.After(Simple, Simple with { Status = "cancelled" }));

        Assert.Equal(RecordState.NeedsReview, plan.Outcome);
        Assert.Equal(FindingCodes.OrderCancelled, Assert.Single(plan.Findings).Code);
    }

    [Fact]
    public void Once_its_commitment_is_deleted_a_cancelled_order_is_done_and_forgotten()
    {
        var plan = Scenario.Plan(Scenario.After(Simple, Simple with { Status = "cancelled" }, existing => existing with { IsDeleted = true }));

        Assert.Equal(RecordState.Filtered, plan.Outcome);
        Assert.Single(plan.Forgotten);
    }

    [Fact]
    public void A_commitment_that_vanished_is_not_created_again()
    {
        var gone = Scenario.After(Simple, Simple) with { Existing = [] };

        var plan = Scenario.Plan(gone);

        Assert.Equal(RecordState.Orphaned, plan.Outcome);
        Assert.Equal(FindingCodes.CommitmentNotFound, Assert.Single(plan.Findings).Code);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void Moving_every_line_to_another_project_leaves_the_old_commitment_to_a_person()
    {
        var moved = Simple with { Lines = [.. Simple.Lines.Select(line => line with { ProjectId = "p2" })] };

        var input = Scenario.After(Simple, moved);
        Assert.Equal(FindingCodes.CommitmentLeftBehind, Assert.Single(Scenario.Plan(input).Findings).Code);

        // Where its project is not shown any more it may stand there all the same: the order is not committed a second time.
        var unseen = Scenario.Plan(input with { Existing = [] });
        Assert.Equal((FindingCodes.CommitmentLeftBehind, 0), (Assert.Single(unseen.Findings).Code, unseen.Steps.Count));
        Assert.Contains("no proof that it was deleted", unseen.Findings[0].Sentence, StringComparison.Ordinal);
    }

    public static TheoryData<string, OrderSnapshot> Faulty => new()
    {
        { FindingCodes.VendorUnknown, Simple with { VendorId = "902", VendorName = "Unheard Of Partners" } },
        { FindingCodes.VendorInactive, Simple with { VendorId = "901", VendorName = "Bolt Supply LLC" } },
        { FindingCodes.VendorMissing, Simple with { VendorId = "" } },
        { FindingCodes.ProjectMissing, Scenario.Order(Scenario.Line("1", 1m, "")) },
        { FindingCodes.ProjectUnknown, Scenario.Order(Scenario.Line("1", 1m, "p3")) },
        { FindingCodes.CostCodeUnknown, Scenario.Order(Scenario.Line("1", 1m, code: "02-330 Close but not it")) },
        { FindingCodes.CostCodeMissing, Scenario.Order(Scenario.Line("1", 1m, code: "")) },
        { FindingCodes.CostCodeInactive, Scenario.Order(Scenario.Line("1", 1m, code: "05-000 Metals")) },
        { FindingCodes.CostTypeUnknown, Scenario.Order(Scenario.Line("1", 1m, type: "X Extra")) },
        { FindingCodes.WbsCodeNotBudgeted, Scenario.Order(Scenario.Line("1", 1m, type: "L Labor")) },
        { FindingCodes.WbsCodeInactive, Scenario.Order(Scenario.Line("1", 1m, code: "03-100 Concrete", type: "L Labor")) },
        { FindingCodes.CurrencyForeign, Simple with { Currency = "EUR" } },
        { FindingCodes.OrderEmpty, Simple with { Lines = [] } },
        { FindingCodes.TotalNotExplained, Simple with { Total = 400m } },
        { FindingCodes.CostUndecided, Simple with { Total = 155m, Adjustment = 5m } },
        { FindingCodes.CostUndecided, Simple with { Total = 155m, Shipping = 5m } },
        { FindingCodes.CommitmentNegative, Scenario.Order(Scenario.Line("1", 100m), Scenario.Line("2", -150m)) },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_can_not_be_mapped_with_certainty_is_found_and_nothing_is_written(string code, OrderSnapshot order)
    {
        var plan = Scenario.Plan(order);

        Assert.Equal(RecordState.NeedsReview, plan.Outcome);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotEmpty(finding.Sentence);
        Assert.NotEmpty(finding.NextStep);
        Assert.Empty(plan.Steps);
        Assert.Empty(plan.Commitments);
    }

    [Fact]
    public void One_bad_line_keeps_the_whole_order_from_being_written()
    {
        var plan = Scenario.Plan(Scenario.Order(Scenario.Line("1", 1m), Scenario.Line("2", 1m, "p3"), Scenario.Line("3", 1m, "p2")));

        Assert.Equal(RecordState.NeedsReview, plan.Outcome);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void A_hosts_own_rule_in_front_decides_and_the_plan_says_so()
    {
        var rules = OrderRules.Default with { CostCode = [new EverythingIsConcrete(), .. OrderRules.Default.CostCode] };

        var plan = new OrderPlanner(rules).Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 10m, code: ""))));

        Assert.Equal(103, Assert.Single(Assert.Single(plan.Commitments).Lines).WbsCodeId);
        Assert.Contains(plan.Answers, decision => decision is { Rule: "everything-is-concrete", Evidence: "because" });
    }

    [Fact]
    public void The_same_input_gives_the_same_hashes_and_another_input_others()
    {
        var one = Scenario.Plan(Scenario.Input(Simple));
        var same = Scenario.Plan(Scenario.Input(Simple with { Lines = [.. Simple.Lines] }));
        var other = Scenario.Plan(Scenario.Input(Simple with { Notes = "changed" }));

        Assert.Equal((one.InputHash, one.PlanHash), (same.InputHash, same.PlanHash));
        Assert.NotEqual(one.InputHash, other.InputHash);
        Assert.NotEqual(one.PlanHash, other.PlanHash);
    }

    private static CommitmentImage With(CommitmentImage image, string field, string value) =>
        new() { Fields = new(image.Fields, StringComparer.Ordinal) { [field] = value } };

    private sealed class EverythingIsConcrete : IOrderMappingRule<ProcoreCostCode>
    {
        public string Name => "everything-is-concrete";

        public MappingResult<ProcoreCostCode> Map(OrderLineContext line) =>
            MappingResult<ProcoreCostCode>.Mapped(line.ProjectCodes!.CostCodes("03-100").First(), "because");
    }

    private sealed class LeftOfFramework : IValidator<OrderCommitmentContext>
    {
        public string Name => "framework";

        public IEnumerable<Finding> Validate(OrderCommitmentContext subject)
        {
            var (planned, mapped) = (subject.Commitment, subject.Mapped);
            if (mapped.Order.CustomFields is { } fields && fields.TryGetValue("Framework", out var framework)
                && mapped.Facts!.TryGetValue(framework, out var left) && planned.Total > decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture))
            {
                var project = mapped.Lines.First(line => line.Project.Id == planned.ProjectId).Project.Name;
                var sentence = FormattableString.Invariant($"{planned.Total:F2} in {project}, of {mapped.Lines.Count} lines, is more than {left} of {framework}.");
                yield return new() { Code = "FrameworkExceeded", Subject = planned.OriginId, Sentence = sentence, NextStep = "Order less." };
            }
        }
    }

    private sealed class Looks : IOrderScopeRule, IOrderFieldRule, IValidator<MappedOrder>, IValidator<OrderCommitmentContext>
    {
        public OrderScopeContext? Scope { get; private set; }

        public OrderLineContext? Line { get; private set; }

        public MappedOrder? Order { get; private set; }

        public OrderCommitmentContext? Commitment { get; private set; }

        public string Name => "looks";

        public MappedField Field => MappedField.Title;

        public MappingResult<string> Map(OrderLineContext line)
        {
            Line = line;
            return MappingResult<string>.NoOpinion;
        }

        public IEnumerable<Finding> Validate(OrderCommitmentContext subject)
        {
            Commitment = subject;
            return [];
        }

        public ScopeEffect? Judge(OrderScopeContext order)
        {
            Scope = order;
            return null;
        }

        public IEnumerable<Finding> Validate(MappedOrder subject)
        {
            Order = subject;
            return [];
        }
    }
}
