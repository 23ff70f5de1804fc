using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Who has to approve a bill.</summary>
public sealed record ApproverInput : IInput
{
    /// <summary>The user.</summary>
    public Optional<string?> ApproverId { get; init; }

    /// <summary>Whose turn it is.</summary>
    public Optional<int?> Order { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
