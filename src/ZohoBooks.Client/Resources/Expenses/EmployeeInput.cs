using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A new employee. All of it is needed.</summary>
public sealed record EmployeeInput : IInput
{
    /// <summary>Name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
