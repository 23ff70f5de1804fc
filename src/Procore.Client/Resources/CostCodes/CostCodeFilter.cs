namespace Procore.Client;

/// <summary>Narrows a list of cost codes; conditions are combined with AND.</summary>
public sealed record CostCodeFilter
{
    /// <summary>The cost codes of this sub job instead of the project's own.</summary>
    public long? SubJobId { get; init; }

    /// <summary>Only the cost code with this third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Only cost codes with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }
}
