namespace Sandbox;

/// <summary>A purchase order contract with its schedule of values.</summary>
internal sealed class ProcoreOrder(long id, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project { get; } = project;

    public List<ProcoreOrderLine> Lines { get; } = [];

    public long CreatedById { get; init; }

    public string Status => Text("status") ?? "Draft";

    public decimal GrandTotal => Lines.Sum(l => l.Amount);
}
