using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The budgets of an account.</summary>
public sealed record RegisterBudget
{
    /// <summary>The budgets.</summary>
    public IReadOnlyList<BudgetMention> BudgetInfoList { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
