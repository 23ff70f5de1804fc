using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of projects; conditions are combined with AND.</summary>
public record ProjectFilter
{
    /// <summary>Which projects by their status; null means Procore's default, which is active projects only.</summary>
    public ProjectStatusFilter? Status { get; init; }

    /// <summary>Only projects whose name matches this text.</summary>
    public string? Name { get; init; }

    /// <summary>Only the project with this third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only projects with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only projects in which this vendor takes part.</summary>
    public long? VendorId { get; init; }

    /// <summary>Only projects changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
