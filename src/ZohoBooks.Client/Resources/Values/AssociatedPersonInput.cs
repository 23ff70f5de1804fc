using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A contact person whom a document goes to, and how.</summary>
public sealed record AssociatedPersonInput : IInput
{
    /// <summary>The contact person.</summary>
    public string? ContactPersonId { get; init; }

    /// <summary>How this document reaches them; null leaves it as it is.</summary>
    public CommunicationInput? CommunicationPreference { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
