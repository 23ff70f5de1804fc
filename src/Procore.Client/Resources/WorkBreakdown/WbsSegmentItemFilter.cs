namespace Procore.Client;

/// <summary>Narrows a list of a segment's values; conditions are combined with AND.</summary>
public sealed record WbsSegmentItemFilter
{
    /// <summary>The cost codes of this sub job instead of the project's own.</summary>
    public long? SubJobId { get; init; }

    /// <summary>Whether inactive values are left out; null leaves it to Procore.</summary>
    public bool? OnlyActive { get; init; }

    /// <summary>Whether cost codes of sub jobs are listed too; null leaves it to Procore.</summary>
    public bool? IncludeSubJobCostCodes { get; init; }
}
