using System.Globalization;
using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// A WBS code that a project does not have yet: one of its own cost codes with a cost type, or one of the sub job that a line names.
/// </summary>
/// <param name="LineId">The line_item_id of the first line that needs it.</param>
/// <param name="CostCodeId">The cost code.</param>
/// <param name="CostCode">Its full code, as in <c>02-300</c>.</param>
/// <param name="CostTypeId">The cost type.</param>
/// <param name="CostType">Its code, as in <c>M</c>.</param>
public sealed record PlannedWbsCode(string LineId, long CostCodeId, string CostCode, long CostTypeId, string CostType)
{
    /// <summary>The sub job that the cost code belongs to; null for the project itself.</summary>
    public ProcoreSubJob? SubJob { get; init; }

    /// <summary>
    /// Its values in segments of the company's own, as far as the line or a person says them; null where neither says one.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlannedSegmentValue>? Values { get; init; }

    /// <summary>What a decision for a WBS code that there is says.</summary>
    internal static string FactOf(long wbsCodeId) => FormattableString.Invariant($"WBS code {wbsCodeId}");

    /// <summary>All of it as people read it.</summary>
    internal string Name => $"'{CostCode}'{(SubJob is null ? string.Empty : $" of sub job '{SubJob.Code}'")} with cost type '{CostType}'"
        + string.Concat((Values ?? []).Select((value, at) => $"{(at == Values!.Count - 1 ? " and" : ",")} '{value.Called}'"));
}

/// <summary>A value of a segment of the company's own, of which a WBS code is made.</summary>
/// <param name="Text">What the line says, which has the value's code in front; or the code, where a person chose the value.</param>
/// <param name="Id">The id of the value that a person chose; zero where the line says it.</param>
public sealed record PlannedSegmentValue(string Text, long Id)
{
    private const string Prefix = "segment value ";
    private const string Behind = " of segment ";

    /// <summary>The name of the segment, where policy or a person says which it is; null where any may be meant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Segment { get; init; }

    /// <summary>All of it as people read it.</summary>
    internal string Called => Segment is null ? Text : $"{Segment}={Text}";

    /// <summary>What a decision for it says.</summary>
    internal string Fact =>
        FormattableString.Invariant($"{Prefix}{Id} {Text}") + (Segment is null ? string.Empty : $"{Behind}{Segment}");

    /// <summary>The value that a decision is for; null where it says something else.</summary>
    internal static PlannedSegmentValue? Of(string fact)
    {
        if (!fact.StartsWith(Prefix, StringComparison.Ordinal) || fact.IndexOf(' ', Prefix.Length) is not (> 0 and var end))
        {
            return null;
        }

        var number = fact.Substring(Prefix.Length, end - Prefix.Length);
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var (text, behind) = (fact.Substring(end + 1), fact.IndexOf(Behind, end + 1, StringComparison.Ordinal));
        return behind < 0 ? new(text, id)
            : new(fact.Substring(end + 1, behind - end - 1), id) { Segment = fact.Substring(behind + Behind.Length) };
    }
}
