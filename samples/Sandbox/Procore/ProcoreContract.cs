namespace Sandbox;

/// <summary>A commitment, that is a purchase order or work order contract, with its schedule of values.</summary>
internal sealed class ProcoreContract(long id, ContractKind kind, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ContractKind Kind => kind;

    public ProcoreProject Project { get; } = project;

    public List<ProcoreContractLine> Lines { get; } = [];

    public List<ProcoreAttachment> Attachments { get; } = [];

    public long CreatedById { get; init; }

    /// <summary>Whether a person made it and marked it as private, so that nobody sees it who has no right of their own to.</summary>
    public bool IsPrivate => CreatedById == ProcoreState.PersonId && Flag("private");

    public string Status => Text("status") ?? "Draft";

    /// <summary>What the lines come to, and the tax of their codes where it counts.</summary>
    public decimal GrandTotal => Lines.Sum(l => l.Amount + l.AddedTax);
}
