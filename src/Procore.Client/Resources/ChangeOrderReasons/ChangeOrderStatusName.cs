using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A status of change orders. A company names its own; what each stands for is in <see cref="MappedToStatus"/>.</summary>
public sealed record ChangeOrderStatusName
{
    /// <summary>The id of the status.</summary>
    public long Id { get; init; }

    /// <summary>The name that people see.</summary>
    public string? Name { get; init; }

    /// <summary>What it stands for: the status that a change order has on the wire, such as <c>approved</c>.</summary>
    public string? MappedToStatus { get; init; }

    /// <summary>Whether people can choose it.</summary>
    public bool? ShowInSelect { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
