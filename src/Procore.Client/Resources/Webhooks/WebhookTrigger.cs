using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What a hook listens to.</summary>
public sealed record WebhookTrigger
{
    /// <summary>The id of the trigger.</summary>
    public long Id { get; init; }

    /// <summary>The name of the resource, for example <c>Purchase Order Contracts</c>.</summary>
    public string? ResourceName { get; init; }

    /// <summary>What happens to it: <c>create</c>, <c>update</c>, <c>delete</c>, in either case.</summary>
    public string? EventType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Empty when it does not say what it is.</summary>
    internal string Key => ResourceName is { } resource && EventType is { } kind ? WebhookKey.Of(resource, new(kind)) : "";
}
