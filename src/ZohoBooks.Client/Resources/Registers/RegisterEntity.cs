using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A transaction to change.</summary>
public sealed record RegisterEntity : IInput
{
    /// <summary>The transaction.</summary>
    public Optional<string?> EntityId { get; init; }

    /// <summary>What it is: <c>invoice</c>, <c>bill</c>, <c>journal</c>, <c>expense</c> and so on.</summary>
    public Optional<string?> EntityType { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
