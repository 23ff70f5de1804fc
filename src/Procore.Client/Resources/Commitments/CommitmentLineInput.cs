using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A line of a commitment to create or to change, one at a time. Members that are not assigned are not sent. A line on a code that is not
/// on the budget makes Procore create a budget line.
/// </summary>
public sealed record CommitmentLineInput : CommitmentLineFields, IOriginInput
{
    /// <summary>The third-party id of the line. Only one integration may own it: read the line before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}
