using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// What stood in Procore for an order when a person left it out and nobody could say what it costs by policy: their word for it, which
/// holds for exactly that.
/// </summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Commitments">The commitments with the order's number that the sync did not make; empty where none was entered yet.</param>
/// <param name="Projects">The Procore projects that the order has lines for, by id.</param>
public sealed record LeftOutOrder(string DecisionId, IReadOnlyList<EnteredCommitment> Commitments, IReadOnlyList<long> Projects);

/// <summary>A commitment that a person entered by hand.</summary>
/// <param name="ContractId">The purchase order contract id.</param>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="Total">What it comes to with its approved change orders, in its currency.</param>
public sealed record EnteredCommitment(long ContractId, long ProjectId, decimal Total)
{
    /// <summary>
    /// Its currency; empty where it stands in its project's own, as far as anybody tells, and null where an earlier version did not note
    /// it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}
