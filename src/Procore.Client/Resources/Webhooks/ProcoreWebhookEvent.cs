using System.Text.Json;
using NodaTime;

namespace Procore.Client;

/// <summary>
/// What a webhook says: which resource, and that something happened to it. It carries no data of the resource, it may come twice, late
/// and out of order, and its content is not signed: read the resource and decide from that.
/// </summary>
public sealed record ProcoreWebhookEvent
{
    /// <summary>The id of the event (its ULID where there is one): the same when the event is delivered again.</summary>
    public required string EventId { get; init; }

    /// <summary>The name of the resource, for example <c>Purchase Order Contracts</c>.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The id of the resource, where it is a number; null otherwise: see <see cref="ResourceKey"/>.</summary>
    public long? ResourceId { get; init; }

    /// <summary>The id of the resource as Procore sent it, which need not be a number (payload v4.0); null when there is none.</summary>
    public string? ResourceKey { get; init; }

    /// <summary>What happened.</summary>
    public required WebhookEventKind Kind { get; init; }

    /// <summary>The company; compare it with the one that the hook was made for.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The project; null for resources of the company.</summary>
    public long? ProjectId { get; init; }

    /// <summary>Who did it; compare it with the service account's user to recognise one's own changes.</summary>
    public long? UserId { get; init; }

    /// <summary>The application (client id) that did it; payloads v2.0 and v3.0 only.</summary>
    public string? SourceApplicationId { get; init; }

    /// <summary>When it happened.</summary>
    public Instant? Timestamp { get; init; }

    /// <summary>Members of the delivery that have no property here, and those whose value could not be read; null for none.</summary>
    public IDictionary<string, JsonElement>? AdditionalMembers { get; init; }
}
