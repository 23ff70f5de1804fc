using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Who does a task.</summary>
public sealed record TaskOwner
{
    /// <summary>The user.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? OwnerMail { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
