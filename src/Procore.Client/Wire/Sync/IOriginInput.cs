using System.Text.Json;

namespace Procore.Client;

/// <summary>What a single write of a record with an origin id has.</summary>
internal interface IOriginInput
{
    Optional<string?> OriginId { get; }

    /// <summary>The one that may be overwritten or emptied.</summary>
    string? ReplacesOriginId { get; }

    IDictionary<string, JsonElement>? AdditionalMembers { get; }
}
