using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of deliveries; conditions are combined with AND.</summary>
public sealed record WebhookDeliveryFilter
{
    /// <summary>Only deliveries with this status.</summary>
    public WebhookDeliveryStatus? Status { get; init; }

    /// <summary>Only deliveries about this resource.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Only deliveries about this.</summary>
    public WebhookEventKind? Kind { get; init; }

    /// <summary>Only deliveries from this day on.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Only deliveries until this day.</summary>
    public LocalDate? End { get; init; }
}
