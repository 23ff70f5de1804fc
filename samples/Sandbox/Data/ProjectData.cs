namespace Sandbox;

/// <summary>A project. In Zoho its number is only part of its name.</summary>
public sealed record ProjectData
{
    /// <summary>The Zoho project id, or null when Zoho does not know the project.</summary>
    public string? ZohoId { get; init; }

    /// <summary>The Procore project id, or null when Procore does not know the project.</summary>
    public long? ProcoreId { get; init; }

    /// <summary>The project number, e.g. "24-101".</summary>
    public required string Number { get; init; }

    /// <summary>The project's name without the number.</summary>
    public required string Name { get; init; }

    /// <summary>The Zoho customer that the project hangs off.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Whether the project is active in both systems.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Whether the Procore service account was given the project.</summary>
    public bool Permitted { get; init; } = true;

    /// <summary>The project's cost codes, parents before children.</summary>
    public IReadOnlyList<CostCodeData> CostCodes { get; init; } = [];

    /// <summary>The project's WBS codes: which pairs of cost code and cost type may be used.</summary>
    public IReadOnlyList<WbsCodeData> WbsCodes { get; init; } = [];

    /// <summary>The name of the project in Zoho: number and name, until somebody renames it there.</summary>
    public string ZohoName { get => field ?? $"{Number} {Name}"; init; }
}
