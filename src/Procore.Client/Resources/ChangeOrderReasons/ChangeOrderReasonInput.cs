using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A reason for change orders to create, or changes to one. Members that are not assigned are not sent.</summary>
public sealed record ChangeOrderReasonInput
{
    /// <summary>The reason in words.</summary>
    [JsonPropertyName("change_reason")]
    public Optional<string?> Reason { get; init; }

    /// <summary>Whether people can choose it.</summary>
    public Optional<bool?> ShowInSelect { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a create or update: the company is in the path.</summary>
internal sealed record ChangeOrderReasonBody(ChangeOrderReasonInput ChangeOrderChangeReason);
