using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A cost type to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record CostTypeInput : CostTypeFields, IOriginInput
{
    /// <summary>The third-party id of the cost type. Only one integration may own it: read the cost type before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}
