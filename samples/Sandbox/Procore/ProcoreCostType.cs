namespace Sandbox;

/// <summary>A cost type ("line item type") of the company.</summary>
internal sealed class ProcoreCostType(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string BaseType { get; set; }
}
