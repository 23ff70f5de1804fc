namespace EmbeddedHost;

/// <summary>What would be approved, before it is.</summary>
/// <param name="Connection">Of which connection.</param>
/// <param name="Rows">The links.</param>
/// <param name="Settled">How many questions they settle.</param>
/// <param name="Left">How many of what was ticked say something else by now.</param>
/// <param name="Follows">What becomes of the orders that asked.</param>
public sealed record ApprovalView(string Connection, IReadOnlyList<ProposalRow> Rows, int Settled, int Left, string Follows);
