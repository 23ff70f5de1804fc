using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// An amount that was moved from one line of a budget to another, or added to one, in a project without budget changes. It is in the
/// project's currency.
/// </summary>
public sealed record BudgetModification : ISyncEntity
{
    /// <summary>The id of the modification.</summary>
    public long Id { get; init; }

    /// <summary>The id of the budget line that the amount was taken from; null where it was added to the budget.</summary>
    [JsonPropertyName("from_budget_line_item_id")]
    public long? FromLineId { get; init; }

    /// <summary>The id of the budget line that the amount went to.</summary>
    [JsonPropertyName("to_budget_line_item_id")]
    public long? ToLineId { get; init; }

    /// <summary>The amount.</summary>
    public decimal? TransferAmount { get; init; }

    /// <summary>What it was for.</summary>
    public string? Notes { get; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A budget modification to create or to change. Members that are not assigned are not sent.</summary>
public sealed record BudgetModificationInput : IOriginInput
{
    /// <summary>
    /// The budget line that the amount is taken from. Procore wants one unless the project allows modifications that change the total.
    /// </summary>
    [JsonPropertyName("from_budget_line_item_id")]
    public Optional<long?> FromLineId { get; init; }

    /// <summary>The budget line that the amount goes to: another one. Procore wants it with every write.</summary>
    [JsonPropertyName("to_budget_line_item_id")]
    public Optional<long?> ToLineId { get; init; }

    /// <summary>The amount. Procore wants it with every write.</summary>
    public Optional<decimal?> TransferAmount { get; init; }

    /// <summary>What it is for.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>The third-party id. Only one integration may own it: read the modification before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update: the project is in the path.</summary>
internal sealed record BudgetModificationBody(BudgetModificationInput BudgetModification);
