using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// One standard cost code of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record StandardCostCodeSync : ISyncInput
{
    /// <summary>The id of an existing code.</summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the code is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }

    /// <summary>
    /// The code WITH the codes of its parents: <c>02-300</c>. On the wire this member is called <c>code</c>, as the one without them is
    /// everywhere else.
    /// </summary>
    [JsonPropertyName("code")]
    public Optional<string?> FullCode { get; init; }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The code above this one.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
