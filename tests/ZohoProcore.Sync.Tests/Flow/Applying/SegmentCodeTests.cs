namespace ZohoProcore.Sync.Tests;

/// <summary>The company's WBS codes have segments of its own: a code that is made gets the values that the line or a person says, and none is guessed.</summary>
public sealed class SegmentCodeTests
{
    private const string Codes = "/work_breakdown_structure/wbs_codes";

    /// <summary>A field of lines that the sandbox's office has; the codes of this one are in a tag.</summary>
    private const string PhaseField = "Cost code";

    private static readonly SyncPolicies Unbudgeted = new() { RequireBudgetedWbsCode = false };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MissingCodeTreatment.Review)]
    [InlineData(MissingCodeTreatment.Create)]
    public async Task Of_a_value_that_the_order_does_not_say_a_person_is_asked_and_the_code_is_made_with_it_once(MissingCodeTreatment policy)
    {
        using var order = Needing(Unbudgeted with { MissingWbsCodes = policy });
        var values = order.AddSegment(order.Projects[0], "Phase", "1", "2");
        await order.SyncAsync();
        if (policy == MissingCodeTreatment.Review)
        {
            await order.DecideAsync(ReviewAction.Create);
        }

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.WbsCodeMissing, 0), (item.Finding.Code, Posts(order).Count));
        Assert.Contains("'Phase'", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(
            [(values[0], "1", "Phase 1"), (values[1], "2", "Phase 2")],
            item.Finding.Candidates.Select(one => (one.ProcoreId, one.Number!, one.Name)));
        Assert.DoesNotContain(item.Answers, answer => answer.Action == ReviewAction.Create);

        await order.DecideAsync(ReviewAction.Choose, values[1]);
        Assert.EndsWith(".2", Assert.Single(await MadeAsync(order)), StringComparison.Ordinal);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal(await MadeAsync(order), Booked(order));
        await NextSteps.LookAsync(order);
        Assert.Single(Posts(order));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        var audit = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Equal(nameof(ReviewAction.Choose), audit.Last(entry => entry.Kind == AuditKind.DecisionUsed).Result);
    }

    [Fact]
    public async Task Values_of_several_segments_are_asked_for_one_after_the_other_and_what_was_chosen_stays_chosen()
    {
        using var order = Needing(Unbudgeted);
        var phases = order.AddSegment(order.Projects[0], "Phase", "1", "2");
        var areas = order.AddSegment(order.Projects[0], "Area", "N", "S");
        order.AddSegment(order.Projects[0], "Crew", isRequired: false, "X");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        await order.DecideAsync(ReviewAction.Choose, phases[0]);
        Assert.Empty(Posts(order));
        Assert.Equal(areas, Assert.Single(await order.ReviewsAsync()).Finding.Candidates.Select(one => one.ProcoreId));

        await order.DecideAsync(ReviewAction.Choose, areas[1]);
        Assert.EndsWith(".1.S", Assert.Single(await MadeAsync(order)), StringComparison.Ordinal);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Theory]
    [InlineData(MissingCodeTreatment.Review)]
    [InlineData(MissingCodeTreatment.Create)]
    public async Task Where_the_line_says_the_value_nobody_is_asked_for_it(MissingCodeTreatment policy)
    {
        using var order = Needing(Said with { MissingWbsCodes = policy });
        order.AddSegment(order.Projects[0], "Phase", "1", "2");
        Says(order, 0, "2 Second phase");
        await order.SyncAsync();
        if (policy == MissingCodeTreatment.Review)
        {
            Assert.Contains("and '2 Second phase'", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
            await order.DecideAsync(ReviewAction.Create);
        }

        Assert.EndsWith(".2", Assert.Single(await MadeAsync(order)), StringComparison.Ordinal);
        Assert.Equal(await MadeAsync(order), Booked(order));
        Assert.Empty(await order.ReviewsAsync());
    }

    /// <summary>Another phase of a code that there is, is another code.</summary>
    [Fact]
    public async Task Another_value_than_the_codes_that_there_are_have_is_made_beside_them()
    {
        using var order = Needing(Said with { MissingWbsCodes = MissingCodeTreatment.Create });
        order.AddSegment(order.Projects[0], "Phase", "1", "2");
        order.EditLine(0, line => line with { Id = "260815000099000071" });
        order.Edit(zoho => zoho with { Lines = [zoho.Lines[0], zoho.Lines[0] with { Id = "260815000099000072", Name = "More goods", Rate = 70 }] });
        Says(order, 0, "1");
        Says(order, 1, "2");
        await order.SyncAsync();

        Assert.Equal([".1", ".2"], Booked(order).Select(code => code[^2..]).Order(StringComparer.Ordinal));
        Assert.Equal(2, Posts(order).Count);
    }

    [Fact]
    public async Task A_value_that_there_is_not_is_never_taken_for_another()
    {
        using var order = Needing(Said);
        order.AddSegment(order.Projects[0], "Phase", "1", "2");
        Says(order, 0, "3");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Contains("has an active value '3'", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(Posts(order));

        Says(order, 0, "2");
        await NextSteps.LookAsync(order);
        await order.DecideAsync(ReviewAction.Create);
        Assert.EndsWith(".2", Assert.Single(Booked(order)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_of_two_segments_namesakes_is_meant_a_person_says()
    {
        using var order = Needing(Said);
        var phases = order.AddSegment(order.Projects[0], "Phase", isRequired: false, "1");
        var areas = order.AddSegment(order.Projects[0], "Area", isRequired: false, "1", "2");
        Says(order, 0, "1");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal([phases[0], areas[0]], Assert.Single(await order.ReviewsAsync()).Finding.Candidates.Select(one => one.ProcoreId));

        await order.DecideAsync(ReviewAction.Choose, areas[0]);
        Assert.Single(Posts(order)); // the only segment that the project's codes have by now: there is nothing to ask
        var codes = await order.Test.Clients.Procore.WorkBreakdown.ListCodesAsync(order.Projects[0].ProcoreId!.Value, cancellationToken: Token).ToListAsync(Token);
        Assert.Contains(codes, code => code.SegmentItems.Any(item => item.Id == areas[0]));
        Assert.DoesNotContain(codes, code => code.SegmentItems.Any(item => item.Id == phases[0]));
        Assert.Single(order.Commitments());
    }

    /// <summary>The cost code is made, and its WBS code needs a value.</summary>
    [Fact]
    public async Task A_cost_code_that_is_made_gets_its_WBS_code_with_the_value_that_is_chosen()
    {
        using var order = new OneOrder(Unbudgeted);
        order.Write(1_000);
        var values = order.AddSegment(order.Projects[0], "Phase", "1", "2");
        var heading = order.Code.FlatCode.Split('-')[0];
        order.EditLine(0, line => line with { CostCode = $"{heading}-987 Bird boxes" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal(values, Assert.Single(await order.ReviewsAsync()).Finding.Candidates.Select(one => one.ProcoreId));

        await order.DecideAsync(ReviewAction.Choose, values[0]);
        Assert.EndsWith(".1", Assert.Single(Booked(order)), StringComparison.Ordinal);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    /// <summary>The project has the code of each phase, and the order does not say which.</summary>
    [Fact]
    public async Task Of_several_codes_a_person_chooses_one_for_each_line_and_it_holds_while_the_line_is_on_it()
    {
        using var order = new OneOrder(Unbudgeted with { Approval = ApprovalPolicy.Nothing, CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } });
        var (first, second) = await InPhasesAsync(order);
        await order.SyncAsync();
        var items = await order.ReviewsAsync();
        Assert.Equal(2, items.Count);
        Assert.All(items, item => Assert.Equal([first, second], item.Finding.Candidates.Select(one => one.ProcoreId)));
        Assert.All(items, item => Assert.Contains(item.Answers, answer => answer.Action == ReviewAction.Choose));
        foreach (var (line, code) in order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).Lines.Zip([second, first]))
        {
            var item = (await order.ReviewsAsync()).Single(one => one.Finding.Subject == line.Id);
            await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Choose, ProcoreId = code, By = "ada" }, Token);
            await order.Test.RunAsync();
        }

        Assert.Equal([".2", ".1"], Booked(order).Select(code => code[^2..]));
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        order.EditLine(0, line => line with { Rate = 1_234 });
        await NextSteps.LookAsync(order);
        Assert.Equal([".2", ".1"], Booked(order).Select(code => code[^2..]));
        Assert.Equal(2, (await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token)).Count);
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        order.Edit(zoho => zoho with { Lines = [zoho.Lines[0]] });
        await NextSteps.LookAsync(order);
        Assert.Single(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
    }

    /// <summary>What is asked about the line next does not undo what was chosen: nobody is asked in circles.</summary>
    [Fact]
    public async Task A_code_that_was_chosen_stays_chosen_when_it_is_put_on_the_budget()
    {
        using var order = new OneOrder();
        var (_, second) = await InPhasesAsync(order);
        order.Edit(zoho => zoho with { Lines = [zoho.Lines[0]] });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CostCodeAmbiguous, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.Choose, second);
        Assert.Equal(FindingCodes.WbsCodeNotBudgeted, await order.FindingAsync());

        await order.DecideAsync(ReviewAction.Create);
        Assert.Empty(await order.ReviewsAsync());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.EndsWith(".2", Assert.Single(Booked(order)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_offered_is_not_taken()
    {
        using var order = new OneOrder(Unbudgeted);
        await InPhasesAsync(order);
        await order.SyncAsync();
        var item = (await order.ReviewsAsync())[0];
        foreach (var id in (long[])[0, 999_999, order.Projects[1].WbsCodes[0].Id])
        {
            await Assert.ThrowsAsync<DecisionMismatchException>(async () => await order.Test.Engine.DecideAsync(
                Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Choose, ProcoreId = id, By = "ada" }, Token));
        }

        Assert.Empty(order.Commitments());
    }

    private static SyncPolicies Said => Unbudgeted with { Mapping = new() { Segments = $"{{line:{PhaseField}}}" } };

    private static void Says(OneOrder order, int line, string phase) =>
        order.EditLine(line, one => one with { CustomFields = new Dictionary<string, string> { [PhaseField] = phase } });

    /// <summary>An order with two lines on a cost code and a cost type, of which the project has a WBS code for either phase.</summary>
    private static async Task<(long First, long Second)> InPhasesAsync(OneOrder order)
    {
        order.Write(1_000, 70);
        var type = TypeWithout(order);
        order.EditLine(0, line => line with { CostType = type });
        order.EditLine(1, line => line with { CostType = type });
        var (project, values) = (order.Projects[0], order.AddSegment(order.Projects[0], "Phase", "1", "2"));
        var costType = order.Test.Vendors.Data.CostTypes.Single(one => type.StartsWith(one.Code + " ", StringComparison.Ordinal));
        var made = new List<long>();
        foreach (var value in values)
        {
            var code = await order.Test.Clients.Procore.WorkBreakdown.CreateCodeAsync(
                project.ProcoreId!.Value, new() { SegmentItems = [new(501, order.Code.CostCodeId), new(502, costType.Id), new(values[0] - 1, value)] }, Token);
            made.Add(code.Id);
        }

        return (made[0], made[1]);
    }

    private static OneOrder Needing(SyncPolicies policies)
    {
        var order = new OneOrder(policies);
        order.Write(1_000);
        order.EditLine(0, line => line with { CostType = TypeWithout(order) });
        return order;
    }

    private static string TypeWithout(OneOrder order)
    {
        var used = order.Projects[0].WbsCodes.Where(code => code.CostCodeId == order.Code.CostCodeId).Select(code => code.CostTypeId).ToHashSet();
        var type = order.Test.Vendors.Data.CostTypes.First(type => !used.Contains(type.Id));
        return $"{type.Code} {type.Name}";
    }

    private static List<Uri> Posts(OneOrder order) =>
        [.. order.Test.Sent.Where(sent => sent.Method == "POST" && sent.Uri.AbsolutePath.EndsWith(Codes, StringComparison.Ordinal)).Select(sent => sent.Uri)];

    private static List<string> Booked(OneOrder order) => [.. order.Commitment().Node["lines"]!.AsArray().Select(line => line!["wbs_code"]!.ToString())];

    /// <summary>The codes of the first project that it did not have at first.</summary>
    private static async Task<List<string>> MadeAsync(OneOrder order)
    {
        var project = order.Projects[0];
        var codes = await order.Test.Clients.Procore.WorkBreakdown.ListCodesAsync(project.ProcoreId!.Value, cancellationToken: Token).ToListAsync(Token);
        return [.. codes.Where(made => project.WbsCodes.All(code => code.Id != made.Id)).Select(made => made.FlatCode!)];
    }
}
