using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What a line of a change event is expected to cost, and what has become of that.</summary>
public sealed record ChangeEventCost
{
    /// <summary>The estimate.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventEstimate>))]
    public ChangeEventEstimate? Estimate { get; init; }

    /// <summary>Who is to do the work.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventVendor>))]
    public ChangeEventVendor? Vendor { get; init; }

    /// <summary>Whose commitment is to be changed.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventContract>))]
    public ChangeEventContract? Contract { get; init; }

    /// <summary>The commitment or the change order that the line went into.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? Commitment { get; init; }

    /// <summary>The change order of a commitment that the commitment's one went into.</summary>
    [JsonPropertyName("change_order_package")]
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? ChangeOrder { get; init; }

    /// <summary>The request for a quote.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? RequestForQuote { get; init; }

    /// <summary>Where the latest cost comes from.</summary>
    public string? SourceOfLatestCost { get; init; }

    /// <summary>How far the cost is.</summary>
    public string? SourceOfStage { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What a line of a change event is expected to bring in, and what has become of that.</summary>
public sealed record ChangeEventRevenue
{
    /// <summary>The estimate.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventEstimate>))]
    public ChangeEventEstimate? Estimate { get; init; }

    /// <summary>The potential change order, or the change order, of a prime contract that the line went into.</summary>
    [JsonPropertyName("change_order")]
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? ChangeOrder { get; init; }

    /// <summary>The change order of a prime contract that its potential change order went into.</summary>
    [JsonPropertyName("change_order_package")]
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? Package { get; init; }

    /// <summary>Where the expected revenue comes from.</summary>
    [JsonPropertyName("source_of_revenue_rom")]
    public ChangeEventRevenueSource? RevenueSource { get; init; }

    /// <summary>Where the latest price comes from.</summary>
    public string? SourceOfLatestPrice { get; init; }

    /// <summary>How far the revenue is.</summary>
    public string? SourceOfStage { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>What a line of a change event is expected to do to the budget, and what has become of that.</summary>
public sealed record ChangeEventBudget
{
    /// <summary>The estimate.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventEstimate>))]
    public ChangeEventEstimate? Estimate { get; init; }

    /// <summary>The budget change that the line went into.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? BudgetChange { get; init; }

    /// <summary>Where the expected change of the budget comes from.</summary>
    [JsonPropertyName("source_of_budget_rom")]
    public ChangeEventBudgetSource? BudgetSource { get; init; }

    /// <summary>Where what is known of the budget comes from.</summary>
    public string? SourceOfLatestBudgetImpact { get; init; }

    /// <summary>How far the change of the budget is.</summary>
    public string? SourceOfStage { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The vendor of a line, as it is thought of and as it is settled.</summary>
public sealed record ChangeEventVendor
{
    /// <summary>The vendor that is thought of.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Proposed { get; init; }

    /// <summary>The vendor of the commitment that the line went into.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Confirmed { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The commitment of a line, as it is thought of and as it is settled.</summary>
public sealed record ChangeEventContract
{
    /// <summary>The commitment that is thought of.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? Proposed { get; init; }

    /// <summary>The commitment that the line went into.</summary>
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcome>))]
    public ChangeEventOutcome? Confirmed { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A commitment, a change order, a budget change or a request that a line of a change event went into.</summary>
public sealed record ChangeEventOutcome
{
    /// <summary>The id of that record.</summary>
    public long Id { get; init; }

    /// <summary>Which kind of record it is, where it may be one of several: for example <c>potential_change_order</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Which kind of commitment it is or changes: <c>purchase_order_contract</c> or <c>work_order_contract</c>.</summary>
    public string? ContractType { get; init; }

    /// <summary>The id of the contract that it changes.</summary>
    public long? ContractId { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The status, as Procore calls it there.</summary>
    public string? Status { get; init; }

    /// <summary>The line of that record.</summary>
    [JsonPropertyName("line_item")]
    [JsonConverter(typeof(MentionConverter<ChangeEventOutcomeLine>))]
    public ChangeEventOutcomeLine? Line { get; init; }

    /// <summary>The currency of its amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The line that a line of a change event became.</summary>
public sealed record ChangeEventOutcomeLine
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The amount, in the currency of its record.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The amount in the project's currency.</summary>
    public decimal? AmountProjectCurrency { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
