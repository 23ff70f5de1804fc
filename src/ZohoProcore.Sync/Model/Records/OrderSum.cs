namespace ZohoProcore.Sync;

/// <summary>What the orders of one state and currency come to on both sides.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Currency">The currency of their cost (<see cref="SyncRecord.CostCurrency"/>, else the order's); empty where it is not known
/// yet.</param>
/// <param name="Orders">How many there are.</param>
/// <param name="Cost">What they cost by policy: <see cref="SyncRecord.Cost"/>, else the total.</param>
/// <param name="Committed">What their commitments come to, as they were written last, with their approved change orders.</param>
public sealed record OrderSum(RecordState State, string Currency, int Orders, decimal Cost, decimal Committed);
