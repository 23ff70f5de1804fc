using System.Reflection;
using System.Text.RegularExpressions;

namespace ZohoProcore.Sync.Tests;

/// <summary>Every finding is provoked at the sandbox of both vendors, each way out that it prints as the next step is followed to the letter, and it settles.</summary>
[Trait("Takes", "long")]
public sealed class NextStepTests
{
    public static TheoryData<string, int, int> Ways =>
    [
        .. NextSteps.All.SelectMany((one, at) => one.Ways.Select((_, way) => new TheoryDataRow<string, int, int>(one.Code, at, way))),
    ];

    public static TheoryData<string, int> Overwritten =>
    [
        .. NextSteps.All.Select((one, at) => new TheoryDataRow<string, int>(one.Code, at)).Where(row => row.Data.Item1 is FindingCodes.CommitmentLocked
            or FindingCodes.CommitmentChanged or FindingCodes.LinkChanged or FindingCodes.LineRecoded or FindingCodes.ChangeOrderUnknown or FindingCodes.ChangeOrderTouched),
    ];

    public static TheoryData<string> Codes => [.. NextSteps.All.Select(one => one.Code).Distinct()];

    [Fact]
    public void Every_code_is_here()
    {
        var all = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        string[] ofVendors = [FindingCodes.VendorContactDiffers, FindingCodes.VendorDiffers, FindingCodes.VendorGone, FindingCodes.VendorHeld, FindingCodes.VendorIdCarried, FindingCodes.VendorRefused, FindingCodes.VendorRetired, FindingCodes.VendorShared]; // VendorStepTests follows them
        string[] ofAlignments = [FindingCodes.AlignmentFailed, FindingCodes.AlignmentRefused, FindingCodes.CostTypeOptionUnknown, FindingCodes.CustomerUnknown, FindingCodes.ProjectProposed]; // AlignmentStepTests and CostTypeApplyTests do
        Assert.Equal(all.Except(ofVendors).Except(ofAlignments).Order(StringComparer.Ordinal), NextSteps.All.Select(one => one.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task What_a_finding_says_to_do_next_settles_it(string code, int at, int way)
    {
        var (provoked, followed) = (NextSteps.All[at], NextSteps.All[at].Ways[way]);
        using var order = await NextSteps.ProvokeAsync(provoked);
        var item = await ItemAsync(order, code);
        Assert.Matches(Pattern(followed.Step), item.Finding.NextStep);
        Assert.NotEmpty(item.Answers);

        // What is printed is offered, and what is offered can be done.
        var offers = item.Answers.Any(answer => answer.Action == ReviewAction.OverwriteProcore);
        Assert.True(offers || !Regex.IsMatch(item.Finding.NextStep, "(and let the order overwrite|^Let the order overwrite|overwrite Procore to)"), item.Finding.NextStep);
        Assert.False(offers && item.Finding.Lock == OverwriteLock.ChangeOrders);

        await followed.Follow(order);
        await NextSteps.LookAsync(order);

        var open = await NextSteps.OpenAsync(order);
        Assert.DoesNotContain(open, one => one.Id == item.Id);
        Assert.Empty(open.Where(one => one.Key == RecordKey.PurchaseOrder(order.Id) || !followed.LeavesOther).Select(one => $"{one.Finding.Code}: {one.Finding.Sentence}"));
        Assert.Contains((await order.RecordAsync()).State, new[] { RecordState.Synced, RecordState.Filtered, RecordState.Skipped });
        if (followed.Step.Contains("by hand and skip", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Equal(ReconciliationResult.EnteredByHand, (await order.RowAsync()).Result);
        }
        else if ((await order.RecordAsync()).State == RecordState.Synced)
        {
            Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        }
    }

    /// <summary>An overwrite that is offered is taken, or refused with what has to be done first, as its answer says.</summary>
    [Theory, MemberData(nameof(Overwritten))]
    public async Task An_overwrite_that_is_offered_can_be_done(string code, int at)
    {
        using var order = await NextSteps.ProvokeAsync(NextSteps.All[at]);
        var item = await ItemAsync(order, code);
        if (item.Answers.FirstOrDefault(answer => answer.Action == ReviewAction.OverwriteProcore) is not { } offered)
        {
            Assert.True(item.Finding.Lock == OverwriteLock.ChangeOrders || code == FindingCodes.ChangeOrderTouched, $"{item.Finding.Lock}");
            return;
        }

        Assert.Equal(item.Finding.Lock == OverwriteLock.Status, offered.Effect.Contains("back to Draft", StringComparison.Ordinal));
        ValueTask<ReviewItem> Decide() => order.Test.Engine.DecideAsync(
            Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.OverwriteProcore, By = "ada" }, TestContext.Current.CancellationToken);
        if (item.Finding.Lock == OverwriteLock.Status)
        {
            var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await Decide());
            Assert.Contains("Set the commitment from Approved back to Draft in Procore first", refused.Message, StringComparison.Ordinal);
        }
        else
        {
            _ = await Decide();
        }
    }

    /// <summary>Nothing is printed that no test follows.</summary>
    [Theory, MemberData(nameof(Codes))]
    public async Task Every_way_that_is_printed_is_followed(string code)
    {
        foreach (var provoked in NextSteps.All.Where(one => one.Code == code))
        {
            using var order = await NextSteps.ProvokeAsync(provoked);
            var item = await ItemAsync(order, code);
            var left = NextSteps.All.Where(one => one.Code == code).SelectMany(one => one.Ways).OrderByDescending(way => way.Step.Length)
                .Aggregate(item.Finding.NextStep, (words, way) => Pattern(way.Step).Replace(words, string.Empty));
            Assert.Empty(Regex.Replace(left, @"\b(or|and|then|else)\b|[\s.,;:]", string.Empty, RegexOptions.IgnoreCase));
        }
    }

    /// <summary>Where a host has no rule for a line, one that covers it settles what is said.</summary>
    [Fact]
    public async Task What_no_rule_covers_a_rule_that_is_added_settles()
    {
        var rules = new List<IOrderMappingRule<ProcoreCostCode>>();
        using var test = new Sandboxed(orders: 1, policies: new(), rules: OrderRules.Default with { CostCode = rules }, size: Sandboxed.Few);
        using var order = OneOrder.Of(test);
        order.Write(1_000);
        await order.SyncAsync();
        Assert.Equal("Add a mapping rule that covers such lines.", Assert.Single(await order.ReviewsAsync()).Finding.NextStep);

        rules.AddRange(OrderRules.Default.CostCode);
        await NextSteps.LookAsync(order);
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>The order's question, or the one that is about no order.</summary>
    private static async Task<ReviewItem> ItemAsync(OneOrder order, string code)
    {
        var open = await NextSteps.OpenAsync(order);
        Assert.True(open.Any(item => item.Finding.Code == code), $"{string.Join(' ', open.Select(item => item.Finding.Sentence))}");
        var found = open.Where(item => item.Finding.Code == code).ToLookup(item => item.Key == RecordKey.PurchaseOrder(order.Id));
        return Assert.Single(found[true].Any() ? found[true] : found[false]);
    }

    private static Regex Pattern(string step) => new(Regex.Escape(step).Replace("\\*", ".*", StringComparison.Ordinal), RegexOptions.IgnoreCase);
}
