using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A hook: where events are delivered to, and as what.</summary>
public sealed record WebhookHook
{
    /// <summary>The id of the hook.</summary>
    public long Id { get; init; }

    /// <summary><c>active</c> or <c>disabled</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The namespace that it was made under.</summary>
    public string? Namespace { get; init; }

    /// <summary>The shape of the bodies.</summary>
    public WebhookPayloadVersion? PayloadVersion { get; init; }

    /// <summary>Where events are delivered to.</summary>
    public string? DestinationUrl { get; init; }

    /// <summary>The headers of deliveries; Procore shows the end of their values only.</summary>
    [JsonConverter(typeof(MentionConverter<WebhookHeaders>))]
    public WebhookHeaders? DestinationHeaders { get; init; }

    /// <summary>How many triggers the hook has.</summary>
    public long? TriggerCount { get; init; }

    /// <summary>The project that the hook belongs to; null for hooks of the company.</summary>
    public long? ProjectId { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
