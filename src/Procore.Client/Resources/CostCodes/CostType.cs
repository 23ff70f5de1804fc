using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A cost type; Procore's API calls it a line item type.</summary>
public sealed record CostType : ISyncEntity
{
    /// <summary>The id of the cost type.</summary>
    public long Id { get; init; }

    /// <summary>The name of the cost type, for example <c>Materials</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The code of the cost type, for example <c>M</c>. Writes call this field <c>csv_import_code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The kind of cost.</summary>
    public CostTypeBase? BaseType { get; init; }

    /// <summary>The third-party id of the cost type, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
