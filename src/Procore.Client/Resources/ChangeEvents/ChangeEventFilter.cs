using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of change events; conditions are combined with AND.</summary>
public sealed record ChangeEventFilter
{
    /// <summary>Only change events in which these words stand.</summary>
    public string? Search { get; init; }

    /// <summary>Only change events changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }

    /// <summary>Whether deleted change events are listed; null leaves them out.</summary>
    public IncludeDeleted? IncludeDeleted { get; init; }
}
