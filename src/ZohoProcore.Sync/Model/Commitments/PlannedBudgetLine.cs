namespace ZohoProcore.Sync;

/// <summary>A line of 0 that puts a WBS code on a project's budget.</summary>
/// <param name="LineId">The line_item_id of the first line that needs it; of a line of a tax's own, its name.</param>
/// <param name="WbsCodeId">The WBS code.</param>
/// <param name="WbsCode">The code as people see it.</param>
public sealed record PlannedBudgetLine(string LineId, long WbsCodeId, string WbsCode);
