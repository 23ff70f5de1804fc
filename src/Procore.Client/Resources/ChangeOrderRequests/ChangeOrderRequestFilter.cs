using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of change order requests; conditions are combined with AND.</summary>
public sealed record ChangeOrderRequestFilter
{
    /// <summary>Only requests with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only requests in this change order package.</summary>
    public long? ChangeOrderPackageId { get; init; }

    /// <summary>Only requests changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
