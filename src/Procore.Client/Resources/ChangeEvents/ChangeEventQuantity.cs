using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What a change event does to the quantity of work on a cost code.</summary>
public sealed record ChangeEventQuantity
{
    /// <summary>The id of the quantity.</summary>
    public long Id { get; init; }

    /// <summary>The id of the cost code.</summary>
    public long? CostCodeId { get; init; }

    /// <summary>The id of the WBS code.</summary>
    public long? WbsCodeId { get; init; }

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A quantity of a change event to create or to change. Members that are not assigned are not sent.</summary>
public sealed record ChangeEventQuantityInput
{
    /// <summary>The cost code. Procore keeps it in step with the WBS code: one of the two is enough.</summary>
    public Optional<long?> CostCodeId { get; init; }

    /// <summary>The WBS code. Procore keeps it in step with the cost code: one of the two is enough.</summary>
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The quantity.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The unit of measure: one of the company's list, and no unit of time.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
