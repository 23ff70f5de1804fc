namespace ZohoProcore.Sync;

/// <summary>What is left of a project's budget on a WBS code, before a plan and after it, in the company's currency.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="WbsCodeId">The WBS code.</param>
/// <param name="Code">The code as people see it.</param>
public sealed record BudgetRoom(long ProjectId, long WbsCodeId, string Code)
{
    /// <summary>The budget as it was revised; null where it is not known.</summary>
    public decimal? RevisedBudget { get; init; }

    /// <summary>What is committed on the code now, this order's commitment included; null where it is not known.</summary>
    public decimal? Committed { get; init; }

    /// <summary>
    /// What is pending on the code beside this order's commitment; zero where no column of it was named, null where it is not known.
    /// </summary>
    public decimal? Pending { get; init; }

    /// <summary>Direct costs on the code; null where they are not known.</summary>
    public decimal? DirectCosts { get; init; }

    /// <summary>
    /// What the plan changes of the committed costs once it is carried out and its change order approved; zero where it changes nothing, or
    /// a person has to decide first.
    /// </summary>
    public decimal Change { get; init; }

    /// <summary>What is left now: the revised budget less what is committed, what is pending beside this order, and direct costs.</summary>
    public decimal? Before => RevisedBudget - Committed - Pending - DirectCosts;

    /// <summary>What is left after the plan; below zero where more is committed than budgeted.</summary>
    public decimal? After => Before - Change;

    /// <summary>Why the amounts are not known, in words; null where they are.</summary>
    public string? Unknown { get; init; }
}
