namespace Procore.Client;

/// <summary>Narrows a search of projects; conditions are combined with AND.</summary>
public sealed record ProjectSearch : ProjectFilter
{
    /// <summary>Only projects with this number.</summary>
    public string? ProjectNumber { get; init; }

    /// <summary>Only projects that are templates, or that are not.</summary>
    public bool? IsTemplate { get; init; }

    /// <summary>Only projects for demonstrations, or all others.</summary>
    public bool? IsDemo { get; init; }

    /// <summary>Only projects that an integration has synced.</summary>
    public bool? Synced { get; init; }

    /// <summary>How much is shown of each project; null leaves it to Procore.</summary>
    public ProjectView? View { get; init; }
}
