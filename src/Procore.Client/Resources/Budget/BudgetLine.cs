using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A line of a budget. Amounts are in the project's currency.</summary>
public sealed record BudgetLine
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The WBS code that the line is budgeted on.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The original amount.</summary>
    public decimal? OriginalBudgetAmount { get; init; }

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The cost of one unit.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>How the amount is found.</summary>
    public BudgetCalculationStrategy? CalculationStrategy { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
