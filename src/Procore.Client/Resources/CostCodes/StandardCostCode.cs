using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A standard cost code of the company.</summary>
public sealed record StandardCostCode : ISyncEntity
{
    /// <summary>The id of the code.</summary>
    public long Id { get; init; }

    /// <summary>The list that the code belongs to.</summary>
    public long? StandardCostCodeListId { get; init; }

    /// <summary>The code above this one.</summary>
    public long? ParentId { get; init; }

    /// <summary>The code WITHOUT the codes of its parents: <c>300</c> for <c>02-300</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The code with the codes of its parents: <c>02-300</c>.</summary>
    public string? FullCode { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The third-party id of the code, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
