using ZohoProcore.Sync;

namespace DirectCosts;

/// <summary>What Procore has for a bill, and what its plan looks up there.</summary>
public sealed record BillStanding
{
    /// <summary>The linked project; null while it is not linked.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The linked vendor; null while it is not linked.</summary>
    public long? VendorId { get; init; }

    /// <summary>The active WBS codes of the project that the bill's lines name, by code.</summary>
    public IReadOnlyDictionary<string, long> Codes { get; init; } = new Dictionary<string, long>();

    /// <summary>Projects that a person may mean, while it is not linked.</summary>
    public IReadOnlyList<Candidate> Projects { get; init; } = [];

    /// <summary>The direct cost in the bill's project; null while there is none.</summary>
    public PlannedCost? Cost { get; init; }

    /// <summary>The projects in which a direct cost of the bill stands that is not to be there.</summary>
    public IReadOnlyList<long> Elsewhere { get; init; } = [];
}
