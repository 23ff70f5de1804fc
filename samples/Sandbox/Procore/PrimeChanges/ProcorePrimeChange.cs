namespace Sandbox;

/// <summary>A change order of a prime contract, with its own schedule of values.</summary>
internal sealed class ProcorePrimeChange(long id, ProcorePrimeContract contract, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcorePrimeContract Contract { get; set; } = contract;

    public List<ProcorePrimeChangeLine> Lines { get; } = [];

    public string Status => Text("status") ?? "draft";

    public decimal Total => Lines.Sum(line => line.Amount);
}

/// <summary>A line of a change order of a prime contract.</summary>
internal sealed class ProcorePrimeChangeLine(long id, int position, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public int Position => position;

    public required ProcoreWbsCode WbsCode { get; set; }

    public decimal Amount { get; set; }
}
