using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of WBS codes; conditions are combined with AND.</summary>
public sealed record WbsCodeFilter
{
    /// <summary>Only codes with this status; null lists active and inactive ones.</summary>
    public WbsCodeStatus? Status { get; init; }

    /// <summary>Only codes that are used for this.</summary>
    public WbsScope? Scope { get; init; }

    /// <summary>Only codes whose code or description contains this text, best matches first.</summary>
    public string? Query { get; init; }

    /// <summary>Only codes changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
