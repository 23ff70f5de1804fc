namespace Sandbox;

/// <summary>A transaction of an account at a bank: one that a statement brought, or one that the office booked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AccountId">The account at the bank.</param>
/// <param name="Date">The day.</param>
/// <param name="Amount">The amount.</param>
/// <param name="IsIn">Whether the money came in.</param>
internal sealed record ZohoBankLine(string Id, string AccountId, DateOnly Date, decimal Amount, bool IsIn)
{
    public string Status { get; init; } = "uncategorized";

    /// <summary>What the office booked it as; empty of one that nobody has looked at.</summary>
    public string Type { get; init; } = "";

    /// <summary>The account of the other side, of what the office booked.</summary>
    public string OtherAccountId { get; init; } = "";

    public string Payee { get; init; } = "";

    public string Description { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>The transaction of a statement that this one is matched with.</summary>
    public string MatchedWith { get; init; } = "";

    public bool IsImported => Type.Length == 0;
}
