namespace Procore.Client;

/// <summary>Which projects to list. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ProjectStatusFilter(string Value)
{
    /// <summary>Active and inactive projects.</summary>
    public static ProjectStatusFilter All { get; } = new("All");

    /// <summary>Active projects only: what Procore lists when it is not asked.</summary>
    public static ProjectStatusFilter Active { get; } = new("Active");

    /// <summary>Inactive projects only.</summary>
    public static ProjectStatusFilter Inactive { get; } = new("Inactive");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
