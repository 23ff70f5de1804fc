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

    /// <summary>All of it as people read it.</summary>
    internal string Name => $"'{CostCode}'{(SubJob is null ? string.Empty : $" of sub job '{SubJob.Code}'")} with cost type '{CostType}'";
}
