using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a task waits for.</summary>
public sealed record TaskDependency
{
    /// <summary>Its id.</summary>
    public string? DependencyId { get; init; }

    /// <summary>How, as a number.</summary>
    public int? DependencyType { get; init; }

    /// <summary>What it waits for.</summary>
    public string? DependsOnId { get; init; }

    /// <summary>What that is, as a number.</summary>
    public int? DependsOnEntityType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
