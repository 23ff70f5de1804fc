using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A line of a change event.</summary>
public sealed record ChangeEventLine
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The id of its change event.</summary>
    public long? EventId { get; init; }

    /// <summary>The kind of line, as people see it.</summary>
    public string? ItemType { get; init; }

    /// <summary>The WBS code that it is about; null where none was chosen.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? BudgetCode { get; init; }

    /// <summary>What it is expected to cost, and what has become of that.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventCost>))]
    public ChangeEventCost? CostImpact { get; init; }

    /// <summary>What it is expected to bring in, and what has become of that.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventRevenue>))]
    public ChangeEventRevenue? RevenueImpact { get; init; }

    /// <summary>What it is expected to do to the budget, and what has become of that.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventBudget>))]
    public ChangeEventBudget? BudgetImpact { get; init; }

    /// <summary>The cost as it is known best by now.</summary>
    [JsonPropertyName("latest_cost_values")]
    [JsonConverter(typeof(MentionConverter<ChangeEventEstimate>))]
    public ChangeEventEstimate? LatestCost { get; init; }

    /// <summary>The revenue as it is known best by now.</summary>
    [JsonPropertyName("latest_revenue_values")]
    [JsonConverter(typeof(MentionConverter<ChangeEventEstimate>))]
    public ChangeEventEstimate? LatestRevenue { get; init; }

    /// <summary>Whether it may be deleted.</summary>
    public bool? Deletable { get; init; }

    /// <summary>Whether it may be changed.</summary>
    public bool? Editable { get; init; }

    /// <summary>What made it: for example <c>change_event</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the line was deleted; null while it is there.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>An estimate of a line: an amount, or a quantity and the cost or price of one unit.</summary>
public sealed record ChangeEventEstimate
{
    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The amount in the project's currency, where the company has several.</summary>
    public decimal? AmountProjectCurrency { get; init; }

    /// <summary>How the amount is found.</summary>
    public ChangeEventStrategy? CalculationStrategy { get; init; }

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The cost or price of one unit.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The same in the project's currency, where the company has several.</summary>
    public decimal? UnitCostProjectCurrency { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? UnitOfMeasure { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
