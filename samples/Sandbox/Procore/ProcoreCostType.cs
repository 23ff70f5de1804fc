namespace Sandbox;

/// <summary>A cost type ("line item type") of the company.</summary>
internal sealed class ProcoreCostType(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string BaseType { get; init; }
}
