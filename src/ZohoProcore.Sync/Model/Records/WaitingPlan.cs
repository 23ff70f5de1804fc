using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>A plan that waits for a person's go-ahead, by what an approval of it is bound to.</summary>
public sealed record WaitingPlan
{
    /// <summary>What stands for the hash where nothing was to be written.</summary>
    internal const string Nothing = "";

    /// <summary>
    /// The hash of its steps and what they would write, and of the order and its commitments as they were; empty where nothing was to be
    /// written of it, as it was shown to who took other policies.
    /// </summary>
    public required string Hash { get; init; }

    /// <summary>The order's vendor in Zoho, by contact_id; empty when the order is gone there.</summary>
    public string VendorId { get; init; } = string.Empty;

    /// <summary>The Procore projects that it writes to, by id.</summary>
    public IReadOnlyList<long> Projects { get; init; } = [];

    /// <summary>
    /// Why it needs an approval of its own, as a sentence: it is not what a person looked at. Null where it is, or where nobody looked yet.
    /// </summary>
    public string? Unseen { get; init; }

    /// <summary>Who approved it; null until somebody did. It is written when it is still the same then.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>What it takes of budgets; null where it takes nothing, where nobody asks, and in records of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BudgetTake>? Takes { get; init; }

    /// <summary>
    /// Whether it was shown as over budget, or with a budget that is not known: an approval of what was shown otherwise is none of that.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOverBudget { get; init; }
}

/// <summary>What a plan takes of the budget on one code, beyond what is committed.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="WbsCodeId">The WBS code.</param>
/// <param name="Amount">The amount, in the company's currency.</param>
public sealed record BudgetTake(long ProjectId, long WbsCodeId, decimal Amount);
