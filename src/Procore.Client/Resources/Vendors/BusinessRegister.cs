using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>The entry of a vendor in a register of businesses: its tax identity.</summary>
public sealed record BusinessRegister
{
    /// <summary>The id of the entry.</summary>
    public long? Id { get; init; }

    /// <summary>Which register: <c>abn</c> or <c>ein</c>, in either case.</summary>
    public string? Type { get; init; }

    /// <summary>The number in that register; Procore ignores spaces and dashes.</summary>
    public string? Identifier { get; init; }

    /// <summary>When the number was verified.</summary>
    public Instant? VerifiedAt { get; init; }

    /// <summary><c>active</c>, <c>cancelled</c> or <c>does_not_exist</c>; null when never verified.</summary>
    public string? VerificationStatus { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
