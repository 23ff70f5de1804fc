using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A resource that hooks can listen to.</summary>
public sealed record WebhookResource
{
    /// <summary>The name: what <see cref="WebhookSubscription.ResourceName"/> wants.</summary>
    public string? Name { get; init; }

    /// <summary>The category of products.</summary>
    public string? Category { get; init; }

    /// <summary>The tool.</summary>
    public string? Tool { get; init; }

    /// <summary>The shape of the bodies.</summary>
    public WebhookPayloadVersion? PayloadVersion { get; init; }

    /// <summary>What can happen to it: what <see cref="WebhookSubscription.Kind"/> wants.</summary>
    [JsonConverter(typeof(WebhookActionsConverter))]
    public IReadOnlyList<string> Actions { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
