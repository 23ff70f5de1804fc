using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A cost code to create or to change, one at a time.</summary>
public sealed record CostCodeInput : CostCodeFields, IOriginInput
{
    /// <summary>The code WITHOUT the codes of its parents: <c>300</c> for <c>02-300</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The third-party id of the cost code. Only one integration may own it: read the code before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}
