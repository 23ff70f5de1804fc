namespace ZohoProcore.Sync;

/// <summary>
/// Of which values in segments of the company's own a line's WBS code is made: those that the line says, where policy says where
/// (<see cref="MappingPolicy.Segments"/>), and those that a person chose. None is guessed. Pure.
/// </summary>
internal static class OrderSegmentValues
{
    private const char Between = ';';

    /// <summary>What the line says of them; none where it says nothing, or policy does not ask.</summary>
    public static List<PlannedSegmentValue> Said(OrderLineContext context)
    {
        var said = new List<PlannedSegmentValue>();
        foreach (var (segment, place) in Places(context.Policies.Mapping?.Segments))
        {
            said.AddRange(
                OrderFieldText.Of(FieldText.Of(place), context.Order, context.Line, context.Item).Split(Between)
                    .Select(one => one.Trim()).Where(one => one.Length > 0)
                    .Select(one => new PlannedSegmentValue(one, 0) { Segment = segment }));
        }

        return said;
    }

    /// <summary>Whether a value is meant that has this code in Procore.</summary>
    /// <param name="value">The value.</param>
    /// <param name="code">The code.</param>
    /// <param name="segment">The name of its segment; null where it is not known.</param>
    public static bool IsMeant(PlannedSegmentValue value, string code, string? segment) =>
        (value.Segment is null || segment is null || string.Equals(Name(value.Segment), Name(segment), StringComparison.OrdinalIgnoreCase))
        && (value.Id != 0 ? code == value.Text : CodeForms.Possible(value.Text).Contains(code, StringComparer.Ordinal));

    /// <summary>Whether a WBS code has all of them.</summary>
    public static bool AreOf(ProcoreWbsCode code, IReadOnlyList<PlannedSegmentValue> values) =>
        values.All(value => Parts(code).Any(part => IsMeant(value, part.Code, part.Segment)));

    /// <summary>
    /// What the line says without a segment where the project's codes have several: of which of them it is a value is not known, because
    /// phases and areas may be numbered alike.
    /// </summary>
    public static PlannedSegmentValue? Unclear(List<PlannedSegmentValue> said, CodeIndex project) =>
        said.Find(one => one.Segment is null) is { } value && project.Codes.WbsCodes.SelectMany(Parts).Select(part => part.Segment)
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any() ? value : null;

    /// <summary>What a decision about the code of a line is about: the combination, whichever line needs it.</summary>
    public static string FactOf(
        long projectId, long costCodeId, long costTypeId, IEnumerable<PlannedSegmentValue> values) =>
        FormattableString.Invariant($"project {projectId}, cost code {costCodeId}, cost type {costTypeId}")
            + Words(values);

    /// <summary>What the line says of them, behind what else it says.</summary>
    public static string Words(IEnumerable<PlannedSegmentValue> values) =>
        string.Concat(values.Where(value => value.Id == 0).Select(value => $", '{value.Called}'"));

    /// <summary>What a person chose last for what this is about.</summary>
    /// <param name="decisions">What people decided about the order.</param>
    /// <param name="facts">What it is about, by any of its names.</param>
    public static IEnumerable<PlannedSegmentValue> Chosen(IEnumerable<OrderDecision> decisions, params string[] facts) =>
        decisions.Where(decision => decision is { Action: ReviewAction.Choose, Code: FindingCodes.WbsCodeMissing, Accepted.Count: > 1 }
                && Array.IndexOf(facts, decision.Accepted[0]) >= 0)
            .OrderByDescending(decision => decision.At).FirstOrDefault()?.Accepted!
            .Skip(1).Select(PlannedSegmentValue.Of).OfType<PlannedSegmentValue>() ?? [];

    // Names of segments are kept with semicolons between them.
    private static string Name(string segment) => segment.Replace(Between, ',').Trim();

    private static IEnumerable<(string Code, string? Segment)> Parts(ProcoreWbsCode code)
    {
        var parts = code.OtherParts?.Split(Between) ?? [];
        var segments = code.OtherSegments?.Split(Between) ?? [];
        return parts.Select((part, at) => (part, at < segments.Length && segments[at].Length > 0 ? segments[at] : (string?)null));
    }

    // What stands before a sign of equality and outside of names is the segment.
    private static IEnumerable<(string? Segment, string Place)> Places(string? text)
    {
        var places = (text ?? string.Empty).Split(Between).Where(place => place.Trim().Length > 0).ToList();
        places = places.Exists(place => FieldText.Problem(place) is not null) ? [text!] : places;
        foreach (var place in places)
        {
            var (equals, name) = (place.IndexOf('='), place.IndexOf('{'));
            var isNamed = equals > 0 && equals < name;
            yield return (isNamed ? place.Substring(0, equals).Trim() : null, isNamed ? place.Substring(equals + 1) : place);
        }
    }
}
