namespace Sandbox;

/// <summary>A prime contract: what the owner of a project pays for.</summary>
internal sealed class ProcorePrimeContract(long id, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project => project;

    /// <summary>The owner, where one is named.</summary>
    public ProcoreVendor? Owner { get; set; }

    public List<ProcorePrimeLine> Lines { get; } = [];

    public string Status => Text("status") ?? "Draft";

    public decimal Total => Lines.Sum(line => line.Amount);
}

/// <summary>A line of a prime contract.</summary>
internal sealed class ProcorePrimeLine(long id, ProcorePrimeContract contract, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcorePrimeContract Contract => contract;

    public required ProcoreWbsCode WbsCode { get; set; }

    public required int Position { get; init; }

    public decimal Amount { get; set; }
}
