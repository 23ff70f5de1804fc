using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a task waits for.</summary>
public sealed record TaskDependencyInput : IInput
{
    /// <summary>Its id, of one that is there.</summary>
    public Optional<string?> DependencyId { get; init; }

    /// <summary>How, as a number.</summary>
    public Optional<int?> DependencyType { get; init; }

    /// <summary>What it waits for.</summary>
    public Optional<string?> DependsOnId { get; init; }

    /// <summary>What that is, as a number.</summary>
    public Optional<int?> DependsOnEntityType { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
