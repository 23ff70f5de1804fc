using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A reason for change orders, of the company's list.</summary>
public sealed record ChangeOrderReason
{
    /// <summary>The id of the reason.</summary>
    public long Id { get; init; }

    /// <summary>The reason in words.</summary>
    [JsonPropertyName("change_reason")]
    public string? Reason { get; init; }

    /// <summary>Whether people can choose it.</summary>
    public bool? ShowInSelect { get; init; }

    /// <summary>Whether it can be deleted: no change order has it.</summary>
    public bool? Deletable { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
