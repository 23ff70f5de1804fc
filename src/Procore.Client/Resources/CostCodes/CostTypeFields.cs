using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a cost type. Members that are not assigned are not sent.</summary>
public abstract record CostTypeFields
{
    private protected CostTypeFields()
    {
    }

    /// <summary>The name, for example <c>Materials</c>.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>
    /// The code, for example <c>M</c>. On the wire this member is called <c>csv_import_code</c> in writes, <c>code</c> in answers.
    /// </summary>
    [JsonPropertyName("csv_import_code")]
    public Optional<string?> Code { get; init; }

    /// <summary>The kind of cost.</summary>
    public Optional<CostTypeBase?> BaseType { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
