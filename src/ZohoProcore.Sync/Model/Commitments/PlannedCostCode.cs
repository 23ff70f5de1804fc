using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// A cost code that a project does not have yet: it is made in the project itself, or in the sub job that the line names.
/// </summary>
/// <param name="LineId">The line_item_id of the first line that needs it.</param>
/// <param name="FullCode">Its full code, as in <c>02-300</c>.</param>
/// <param name="Name">Its name, as it stands behind the code in Zoho Books.</param>
/// <param name="ParentId">The code that it stands below; null for one at the top.</param>
/// <param name="Code">Its code without that of the one above, as in <c>300</c>.</param>
public sealed record PlannedCostCode(string LineId, string FullCode, string Name, long? ParentId, string Code)
{
    /// <summary>The sub job that it is made in; null for the project itself.</summary>
    public ProcoreSubJob? SubJob { get; init; }

    /// <summary>The cost type of the WBS code that is made with it; null where the line does not say one.</summary>
    public long? CostTypeId { get; init; }

    /// <summary>The cost type's code, as in <c>M</c>; null where the line does not say one.</summary>
    public string? CostType { get; init; }

    /// <summary>
    /// The values of that WBS code in segments of the company's own, as far as the line says them; null where it says none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlannedSegmentValue>? Values { get; init; }
}
