using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A sum of a budget view. Besides what is named here it has one member for each column of the view, see <see cref="Columns"/>.
/// </summary>
public sealed record BudgetSummaryRow : INamesItsMembers
{
    /// <summary>The id of the sum among those of its list: a text that Procore makes of what is added up.</summary>
    public string? Id { get; init; }

    /// <summary>What the sum is for, as people see it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the sum belongs to the project or to a sub job.</summary>
    public BillerType? BillerType { get; init; }

    /// <summary>The original amount of the budget.</summary>
    public decimal? OriginalBudgetAmount { get; init; }

    /// <summary>The sum of modifications.</summary>
    public decimal? BudgetModifications { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <inheritdoc cref="BudgetRow.Columns"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Columns { get; set; }

    /// <inheritdoc cref="BudgetRow.Amount"/>
    public decimal? Amount(string column) => BudgetRow.AmountIn(Columns, column);
}
