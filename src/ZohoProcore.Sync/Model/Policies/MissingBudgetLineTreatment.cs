namespace ZohoProcore.Sync;

/// <summary>What becomes of a WBS code that a line is booked to and that is not on the project's budget.</summary>
public enum MissingBudgetLineTreatment
{
    /// <summary>A person decides: has a line of 0 made, or accepts the order without one.</summary>
    Review,

    /// <summary>
    /// A budget line of 0 is made in Procore once the order waits for nothing else. What Procore refuses, as it may where the budget is
    /// locked, is a question.
    /// </summary>
    Create,
}
