using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A change of a value of a segment of the company. Members that are not assigned are not sent.</summary>
public sealed record WbsCompanyItemUpdate
{
    /// <summary>The code without the codes of its parents.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Whether the value can be used.</summary>
    public Optional<WbsCodeStatus?> Status { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
