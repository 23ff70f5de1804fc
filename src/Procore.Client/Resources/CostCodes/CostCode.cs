using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A cost code of a project or of one of its sub jobs.</summary>
/// <remarks>
/// The same <see cref="FullCode"/> can exist once for the project and once for each sub job: match on biller and full code together.
/// </remarks>
public sealed record CostCode : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the cost code.</summary>
    public long Id { get; init; }

    /// <summary>The code WITHOUT the codes of its parents: <c>300</c> for <c>02-300</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The code with the codes of its parents: <c>02-300</c>.</summary>
    public string? FullCode { get; init; }

    /// <summary>The name of the cost code.</summary>
    public string? Name { get; init; }

    /// <summary>The cost code above this one.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Parent { get; init; }

    /// <summary>The place among its siblings.</summary>
    public long? Position { get; init; }

    /// <summary>The name of the project or sub job that the code belongs to.</summary>
    public string? Biller { get; init; }

    /// <summary>The id of the project or sub job that the code belongs to.</summary>
    public long? BillerId { get; init; }

    /// <summary>Whether the code belongs to the project or to a sub job.</summary>
    public BillerType? BillerType { get; init; }

    /// <summary>Whether the code is on the budget.</summary>
    public bool? Budgeted { get; init; }

    /// <summary>The cost types that go with this code.</summary>
    [JsonPropertyName("line_item_types")]
    public IReadOnlyList<CostType> CostTypes { get => field ?? []; init; }

    /// <summary>The standard cost code from which this code was made.</summary>
    public long? StandardCostCodeId { get; init; }

    /// <summary>The third-party id of the cost code, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>When the cost code was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the cost code was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the cost code was deleted; null while it exists.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
