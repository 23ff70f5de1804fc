namespace ZohoProcore.Sync;

/// <summary>What becomes of a plan that leaves less than nothing of Procore's budget on a code, or of which nobody can tell that.</summary>
public enum BudgetOverrunTreatment
{
    /// <summary>It waits until a person approves it, budget or not.</summary>
    Ask,

    /// <summary>It is written, and the plan, the record and the audit say what it is over.</summary>
    Warn,

    /// <summary>It is a question to a person, and no answer has it written as long as it does not fit into the budget.</summary>
    Block,
}
