using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A line of a change event to add, to change or to delete. Members that are not assigned are not sent.</summary>
public sealed record ChangeEventLineInput
{
    /// <summary>The id of an existing line; a line without it is added.</summary>
    public long? Id { get; init; }

    /// <summary>Whether the existing line is to be deleted; known to updates alone.</summary>
    public Optional<bool?> Deleted { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The WBS code that it is about.</summary>
    public Optional<ChangeEventReferenceInput?> BudgetCode { get; init; }

    /// <summary>What it is expected to cost.</summary>
    public Optional<ChangeEventCostInput?> CostImpact { get; init; }

    /// <summary>What it is expected to bring in.</summary>
    public Optional<ChangeEventRevenueInput?> RevenueImpact { get; init; }

    /// <summary>What it is expected to do to the budget.</summary>
    public Optional<ChangeEventBudgetInput?> BudgetImpact { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What a line is expected to cost.</summary>
public sealed record ChangeEventCostInput
{
    /// <summary>The estimate.</summary>
    public Optional<ChangeEventEstimateInput?> Estimate { get; init; }

    /// <summary>The vendor that is thought of.</summary>
    public Optional<ChangeEventProposalInput?> Vendor { get; init; }

    /// <summary>The commitment that is thought of.</summary>
    public Optional<ChangeEventProposalInput?> Contract { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What is thought of for a line, and is not settled.</summary>
public sealed record ChangeEventProposalInput
{
    /// <summary>The vendor or the commitment.</summary>
    public Optional<ChangeEventReferenceInput?> Proposed { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>A proposal of the record with this id.</summary>
    /// <param name="id">The id of the vendor or of the commitment.</param>
    public static ChangeEventProposalInput Of(long id) => new() { Proposed = ChangeEventReferenceInput.Of(id) };
}

/// <summary>What a line is expected to bring in.</summary>
public sealed record ChangeEventRevenueInput
{
    /// <summary>The estimate.</summary>
    public Optional<ChangeEventPriceInput?> Estimate { get; init; }

    /// <summary>Where the expected revenue comes from.</summary>
    [JsonPropertyName("source_of_revenue_rom")]
    public Optional<ChangeEventRevenueSource?> RevenueSource { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What a line is expected to do to the budget.</summary>
public sealed record ChangeEventBudgetInput
{
    /// <summary>The estimate.</summary>
    public Optional<ChangeEventEstimateInput?> Estimate { get; init; }

    /// <summary>Where the expected change of the budget comes from.</summary>
    [JsonPropertyName("source_of_budget_rom")]
    public Optional<ChangeEventBudgetSource?> BudgetSource { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>
/// An estimate of the cost, or of the change of the budget, that a line makes. Procore takes its amounts as JSON numbers.
/// </summary>
public sealed record ChangeEventEstimateInput
{
    /// <summary>The amount, where the estimate is manual.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Amount { get; init; }

    /// <summary>How the amount is found.</summary>
    public Optional<ChangeEventStrategy?> CalculationStrategy { get; init; }

    /// <summary>The quantity.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The cost of one unit.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> UnitOfMeasure { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>An estimate of the revenue that a line brings. Procore takes its amounts as texts.</summary>
public sealed record ChangeEventPriceInput
{
    /// <summary>The amount, where the estimate is manual.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>How the amount is found.</summary>
    public Optional<ChangeEventStrategy?> CalculationStrategy { get; init; }

    /// <summary>The quantity.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The price of one unit.</summary>
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> UnitOfMeasure { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
