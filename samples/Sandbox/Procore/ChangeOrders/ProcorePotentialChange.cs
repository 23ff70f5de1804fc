namespace Sandbox;

/// <summary>A potential change order, with its own schedule of values: it counts once the change order that it is in is approved.</summary>
internal sealed class ProcorePotentialChange(long id, ProcoreContract contract, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreContract Contract { get; } = contract;

    public List<ProcorePotentialLine> Lines { get; } = [];

    /// <summary>The change order that people put it into.</summary>
    public ProcoreChangeOrder? Package { get; set; }

    public string Status => Text("status") ?? "draft";

    public decimal Total => Lines.Sum(line => line.Amount);

    public bool IsApproved => Status is "approved";
}

/// <summary>A line of a potential change order.</summary>
internal sealed class ProcorePotentialLine(long id, ProcorePotentialChange change, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcorePotentialChange Change { get; } = change;

    public required ProcoreWbsCode WbsCode { get; set; }

    public required int Position { get; init; }

    public decimal Amount { get; set; }
}
