using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a user. Zoho Books wants name and e-mail address in every write.</summary>
public sealed record UserInput : IInput
{
    /// <summary>Name; needed to create a user.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>E-mail address; needed to create a user.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Id of the role.</summary>
    public Optional<string?> RoleId { get; init; }

    /// <summary>Cost of an hour.</summary>
    public Optional<decimal?> CostRate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
