namespace Sandbox;

/// <summary>A project. Those that the service account may not see exist all the same.</summary>
internal sealed class ProcoreProject(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required bool Active { get; init; }

    public required bool Permitted { get; init; }

    public int OrdersNumbered { get; set; }
}
