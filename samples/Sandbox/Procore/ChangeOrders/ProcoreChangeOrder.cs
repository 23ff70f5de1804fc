namespace Sandbox;

/// <summary>A change order of a commitment, with its own schedule of values.</summary>
internal sealed class ProcoreChangeOrder(long id, ProcoreContract contract, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreContract Contract { get; set; } = contract;

    public List<ProcoreChangeOrderLine> Lines { get; } = [];

    public long CreatedById { get; init; }

    public string Status => Text("status") ?? "draft";

    public decimal Total => Lines.Sum(line => line.Amount);

    public bool IsApproved => Status is "approved";

    public bool IsDraft => Status is "draft";

    /// <summary>Neither draft nor settled: it may still become a cost.</summary>
    public bool IsPending => Status is "pricing" or "not_pricing" or "pending" or "revised" or "proceeding" or "not_proceeding" or "pending_billable";
}
