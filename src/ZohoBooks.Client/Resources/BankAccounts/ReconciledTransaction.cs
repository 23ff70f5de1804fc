using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A transaction that is found on both sides.</summary>
public sealed record ReconciledTransaction : IInput
{
    /// <summary>The transaction.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
