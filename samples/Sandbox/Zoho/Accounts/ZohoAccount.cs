namespace Sandbox;

/// <summary>An account of the chart.</summary>
internal sealed record ZohoAccount(string Id, string Name, string Type)
{
    public string Code { get; init; } = "";

    public string Description { get; init; } = "";

    public string ParentId { get; init; } = "";

    /// <summary>The service made it; it can be neither deleted nor marked inactive.</summary>
    public bool IsSystem { get; init; }

    public bool IsActive { get; init; } = true;

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Modified { get; init; }
}
