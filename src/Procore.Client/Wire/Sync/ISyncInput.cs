using System.Text.Json;

namespace Procore.Client;

/// <summary>What every item of a sync is known by.</summary>
internal interface ISyncInput
{
    long? Id { get; }

    string? OriginId { get; }

    IDictionary<string, JsonElement>? AdditionalMembers { get; }
}
