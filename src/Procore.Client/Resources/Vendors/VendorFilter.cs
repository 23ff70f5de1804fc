using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of vendors; conditions are combined with AND.</summary>
public sealed record VendorFilter
{
    /// <summary>Only vendors whose name, keywords, origin code or tax number match this text.</summary>
    public string? Search { get; init; }

    /// <summary>Only the vendor with this third-party id. The list of a project's vendors has no such filter.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only vendors with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only vendors changed at or after this moment. The list of a project's vendors has no such filter.</summary>
    public Instant? UpdatedAfter { get; init; }
}
