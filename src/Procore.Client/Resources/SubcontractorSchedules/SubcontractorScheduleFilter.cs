namespace Procore.Client;

/// <summary>Narrows the lines of a subcontractor's own schedule of values; conditions are combined with AND.</summary>
public sealed record SubcontractorScheduleFilter
{
    /// <summary>Only the lines with these ids; empty for all.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only the lines that are a part of this line of the commitment.</summary>
    public long? LineItemId { get; init; }
}
