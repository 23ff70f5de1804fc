namespace ZohoProcore.Sync;

/// <summary>
/// Of which values in segments of the company's own a line's WBS code is made: those that the line says, where policy says where
/// (<see cref="MappingPolicy.Segments"/>), and those that a person chose. None is guessed. Pure.
/// </summary>
internal static class OrderSegmentValues
{
    private const char Between = ';';

    /// <summary>What the line says of them; none where it says nothing, or policy does not ask.</summary>
    public static List<PlannedSegmentValue> Said(OrderLineContext context) => context.Policies.Mapping?.Segments is not { } place ? []
        : [.. OrderFieldText.Of(FieldText.Of(place), context.Order, context.Line, context.Item).Split(Between)
            .Select(one => one.Trim()).Where(one => one.Length > 0).Select(one => new PlannedSegmentValue(one, 0))];

    /// <summary>Whether a value is meant that has this code in Procore.</summary>
    public static bool IsMeant(PlannedSegmentValue value, string code) =>
        value.Id != 0 ? code == value.Text : CodeForms.Possible(value.Text).Contains(code, StringComparer.Ordinal);

    /// <summary>Whether a WBS code has all of them.</summary>
    public static bool AreOf(ProcoreWbsCode code, IReadOnlyList<PlannedSegmentValue> values)
    {
        var parts = code.OtherParts?.Split(Between) ?? [];
        return values.All(value => Array.Exists(parts, part => IsMeant(value, part)));
    }

    /// <summary>What a decision about the code of a line is about: the combination, whichever line needs it.</summary>
    public static string FactOf(
        long projectId, long costCodeId, long costTypeId, IEnumerable<PlannedSegmentValue> values) =>
        FormattableString.Invariant($"project {projectId}, cost code {costCodeId}, cost type {costTypeId}")
            + Words(values);

    /// <summary>What the line says of them, behind what else it says.</summary>
    public static string Words(IEnumerable<PlannedSegmentValue> values) =>
        string.Concat(values.Where(value => value.Id == 0).Select(value => $", '{value.Text}'"));

    /// <summary>What a person chose last for what this is about.</summary>
    /// <param name="decisions">What people decided about the order.</param>
    /// <param name="facts">What it is about, by any of its names.</param>
    public static IEnumerable<PlannedSegmentValue> Chosen(IEnumerable<OrderDecision> decisions, params string[] facts) =>
        decisions.Where(decision => decision is { Action: ReviewAction.Choose, Code: FindingCodes.WbsCodeMissing, Accepted.Count: > 1 }
                && Array.IndexOf(facts, decision.Accepted[0]) >= 0)
            .OrderByDescending(decision => decision.At).FirstOrDefault()?.Accepted!
            .Skip(1).Select(PlannedSegmentValue.Of).OfType<PlannedSegmentValue>() ?? [];
}
