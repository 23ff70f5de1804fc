namespace ZohoProcore.Sync;

/// <summary>A WBS code that a project does not have yet: one of its own cost codes, never one of a sub job, with a cost type.</summary>
/// <param name="LineId">The line_item_id of the first line that needs it.</param>
/// <param name="CostCodeId">The cost code.</param>
/// <param name="CostCode">Its full code, as in <c>02-300</c>.</param>
/// <param name="CostTypeId">The cost type.</param>
/// <param name="CostType">Its code, as in <c>M</c>.</param>
public sealed record PlannedWbsCode(string LineId, long CostCodeId, string CostCode, long CostTypeId, string CostType)
{
    /// <summary>The two as people read them.</summary>
    internal string Name => $"'{CostCode}' with cost type '{CostType}'";
}
