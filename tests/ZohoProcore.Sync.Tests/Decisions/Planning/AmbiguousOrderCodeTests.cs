namespace ZohoProcore.Sync.Tests;

/// <summary>A company whose WBS codes have a segment of its own has several of one cost code and one cost type: none of them is guessed.</summary>
public sealed class AmbiguousOrderCodeTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 100));

    [Fact]
    public void Of_several_none_is_taken_and_all_are_named()
    {
        var plan = Scenario.Plan(Input(Order, Part(201, "1"), Part(202, "2")));

        Assert.Equal((RecordState.NeedsReview, 0), (plan.Outcome, plan.Steps.Count));
        var finding = Assert.Single(plan.Findings);
        Assert.Equal((FindingCodes.CostCodeAmbiguous, "1"), (finding.Code, finding.Subject));
        Assert.EndsWith("which differ in what the order does not say: '02-300.M.1', '02-300.M.2'.", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_that_is_made_of_no_more_is_the_lines() =>
        Assert.Equal(203, Booked(Input(Order, Part(201, "1"), Part(202, "2"), new(203, "02-300.M", "02-300", "M", "", true, true))));

    [Fact]
    public void The_only_one_that_is_active_is_the_lines() => Assert.Equal(202, Booked(Input(Order, Part(201, "1") with { IsActive = false }, Part(202, "2"))));

    [Fact]
    public void The_only_one_that_there_is_is_the_lines() => Assert.Equal(201, Booked(Input(Order, Part(201, "1"))));

    /// <summary>Whoever moved the line in Procore said which is meant.</summary>
    [Theory]
    [InlineData(201L)]
    [InlineData(202L)]
    public void The_one_that_the_line_stands_on_stays_the_lines(long standing)
    {
        var written = Scenario.Plan(Input(Order, Part(standing, "1"))).Commitments[0];
        var input = Input(Order, Part(201, "1"), Part(202, "2")) with { Existing = [Scenario.Existing(written)], Recorded = [Scenario.Recorded(written)] };

        Assert.Equal(standing, Booked(input));
        Assert.Empty(Scenario.Plan(input).Steps);
    }

    /// <summary>Whoever closes a phase in Procore moves no cost into another one: a change of the order asks.</summary>
    [Fact]
    public void The_one_that_the_line_stands_on_is_the_lines_where_it_is_inactive_by_now()
    {
        var written = Scenario.Plan(Input(Order, Part(201, "1"))).Commitments[0];
        var changed = Scenario.Order(Scenario.Line("1", 150));
        var input = Input(changed, Part(201, "1") with { IsActive = false }, Part(202, "2")) with { Existing = [Scenario.Existing(written)], Recorded = [Scenario.Recorded(written)] };

        Assert.Contains(Scenario.Plan(input).Findings, finding => finding.Code == FindingCodes.WbsCodeInactive);
        Assert.DoesNotContain(Scenario.Plan(input).Steps, step => step.Kind == OrderStepKind.WriteLines);
        Assert.Empty(Scenario.Plan(input with { Order = Order }).Steps);
    }

    /// <summary>Policy says where a line names the value, which makes it certain, also where the project has one alone.</summary>
    [Theory]
    [InlineData("2 Second phase", 202L)]
    [InlineData("1", 201L)]
    [InlineData("3", null)]
    [InlineData("", null)]
    public void What_the_line_says_of_a_segment_tells_the_code(string phase, long? code)
    {
        var order = Scenario.Order(Scenario.Line("1", 100) with { CustomFields = new() { ["Phase"] = phase } });
        var input = Input(order, Part(201, "1"), Part(202, "2")) with { Policies = new() { Mapping = new() { Segments = "{line:Phase}" } } };

        var plan = Scenario.Plan(input);

        Assert.Equal(code, On(plan));
        Assert.Equal(
            code is not null ? null : phase.Length > 0 ? FindingCodes.WbsCodeMissing : FindingCodes.CostCodeAmbiguous,
            plan.Findings is [var finding] ? finding.Code : null);
        var alone = On(Scenario.Plan(input with { Projects = Input(order, Part(201, "1")).Projects }));
        Assert.Equal(phase is "1" or "", alone == 201);
    }

    [Fact]
    public void Of_several_segments_all_that_the_line_says_have_to_agree()
    {
        var policies = new SyncPolicies { Mapping = new() { Segments = "{line:Phase}; {line:Area}" } };
        ProcoreWbsCode[] codes = [Part(201, "1;N"), Part(202, "1;S"), Part(203, "2;S")];
        long? BookedOn(string phase, string area) => On(Scenario.Plan(Input(
            Scenario.Order(Scenario.Line("1", 100) with { CustomFields = new() { ["Phase"] = phase, ["Area"] = area } }), codes) with
        { Policies = policies }));

        Assert.Equal(201, BookedOn("1", "N North"));
        Assert.Equal(202, BookedOn("1", "S"));
        Assert.Equal(203, BookedOn("2", ""));
        Assert.Null(BookedOn("1", "")); // two of phase 1
        Assert.Null(BookedOn("2", "N"));
    }

    /// <summary>Phases and areas are numbered alike: a value that names no segment may be of either, and one that names it is of no other.</summary>
    [Theory]
    [InlineData("{line:Phase}", null)]
    [InlineData("{line:Phase}; {line:Area}", null)]
    [InlineData("Phase={line:Phase}", 202L)]
    [InlineData("phase = {line:Phase}; Area={line:Area}", 202L)]
    public void A_value_of_one_segment_is_never_taken_for_one_of_another(string segments, long? booked)
    {
        var order = Scenario.Order(Scenario.Line("1", 100) with { CustomFields = new() { ["Phase"] = "1", ["Area"] = "2" } });
        OrderPlan PlanOf(params ProcoreWbsCode[] codes) => Scenario.Plan(Input(order, codes) with { Policies = new() { Mapping = new() { Segments = segments } } });
        ProcoreWbsCode swapped = Part(201, "2;1") with { OtherSegments = "Phase;Area" }, meant = Part(202, "1;2") with { OtherSegments = "Phase;Area" };

        Assert.Null(On(PlanOf(swapped)));
        Assert.Equal(booked, On(PlanOf(swapped, meant)));
        var asked = Assert.Single(PlanOf(swapped).Findings);
        Assert.Equal(booked is null ? FindingCodes.CostCodeAmbiguous : FindingCodes.WbsCodeMissing, asked.Code);
        Assert.Equal(booked is null ? [201] : Array.Empty<long>(), asked.Candidates.Select(one => one.ProcoreId));
    }

    /// <summary>
    /// A person chose the value of a code that is to be made, and another order had the code of another value made meanwhile: the line is on what was chosen, and on nothing else that
    /// the project has of the two.
    /// </summary>
    [Theory]
    [InlineData("2;1")] // the segments' values the other way around
    [InlineData("2;2")]
    public void What_a_person_chose_for_a_code_that_is_made_is_never_another_one_that_came_meanwhile(string parts)
    {
        var missing = Assert.Single(Scenario.Plan(Input(Order)).Findings);
        Assert.Equal(FindingCodes.WbsCodeMissing, missing.Code);
        var phase = new PlannedSegmentValue("1", 71) { Segment = "Phase" };
        var chosen = new OrderDecision(Order.OrderId, ReviewAction.Choose, "as it was", "ada") { Id = "chosen", Code = missing.Code, Subject = "1", Accepted = [missing.Facts![0], phase.Fact] };
        OrderPlan PlanOf(params ProcoreWbsCode[] codes) => Scenario.Plan(Input(Order, codes) with { Decisions = [chosen] });
        var other = Part(201, parts) with { OtherSegments = "Phase;Area" };

        var made = Assert.Single(PlanOf(other).Steps);
        Assert.Equal((OrderStepKind.CreateWbsCode, phase), (made.Kind, Assert.Single(made.WbsCode!.Values!)));
        Assert.Equal(202, On(PlanOf(other, Part(202, "1;2") with { OtherSegments = "Phase;Area" })));
    }

    /// <summary>A value tells of which segment it is, from the offer on.</summary>
    [Theory]
    [InlineData("1", "Phase")]
    [InlineData("N-1", "Area; wing")]
    [InlineData("", "Phase")]
    [InlineData("1", null)]
    public void A_value_that_was_chosen_is_read_as_it_was_offered(string code, string? segment)
    {
        var value = OrderCodeChoice.ValueOf(new(71, "First", "a value") { Number = code, Segment = segment });

        Assert.Equal(new PlannedSegmentValue(code, 71) { Segment = segment }, value);
        Assert.Equal(value, PlannedSegmentValue.Of(value.Fact));
    }

    private static long? On(OrderPlan plan) => plan.Commitments is [var one] ? one.Lines[0].WbsCodeId : null;

    private static long Booked(OrderInput input) => Assert.Single(Assert.Single(Scenario.Plan(input).Commitments).Lines).WbsCodeId;

    private static ProcoreWbsCode Part(long id, string part) => new(id, $"02-300.M.{part}", "02-300", "M", "", true, true) { OtherParts = part };

    private static OrderInput Input(OrderSnapshot order, params ProcoreWbsCode[] codes)
    {
        var input = Scenario.Input(order);
        return input with
        {
            Projects = [.. input.Projects.Select(one => one.Codes.ProjectId != Scenario.Riverside ? one
                : new CodeIndex(one.Codes with { WbsCodes = [.. one.Codes.WbsCodes.Where(code => code.FlatCode != "02-300.M"), .. codes] }))],
        };
    }
}
