namespace Sandbox;

/// <summary>A record of the organization's own module.</summary>
internal sealed record ZohoRecord(string Id, string Name)
{
    /// <summary>The value of the module's own field, or empty.</summary>
    public string Trade { get; init; } = "";

    /// <summary>Whether a person left it in use. Lists can be asked for it; no answer shows it, and no documented operation changes it.</summary>
    public bool IsActive { get; init; } = true;

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Modified { get; init; }
}
