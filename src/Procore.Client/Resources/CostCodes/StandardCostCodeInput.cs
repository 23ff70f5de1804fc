using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A standard cost code to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record StandardCostCodeInput : IOriginInput
{
    /// <summary>The code above this one; a new code without it stands at the top.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>
    /// The code WITHOUT the codes of its parents; a code that is created needs one. (In a sync it is the other way round: see
    /// <see cref="StandardCostCodeSync.FullCode"/>.)
    /// </summary>
    public Optional<string?> Code { get; init; }

    /// <summary>The name; a code that is created needs one.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The third-party id of the code. Only one integration may own it: read the code before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
