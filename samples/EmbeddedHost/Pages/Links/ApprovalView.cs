namespace EmbeddedHost;

/// <summary>What would be approved, before it is.</summary>
/// <param name="Connection">Of which connection.</param>
/// <param name="Rows">The links.</param>
/// <param name="Settled">How many questions they settle.</param>
/// <param name="Left">What of that was ticked and says something else, or is linked otherwise, by now.</param>
/// <param name="Follows">What becomes of the orders that asked.</param>
public sealed record ApprovalView(string Connection, IReadOnlyList<ProposalRow> Rows, int Settled, IReadOnlyList<string> Left, string Follows);
