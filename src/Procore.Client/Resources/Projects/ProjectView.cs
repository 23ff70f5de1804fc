namespace Procore.Client;

/// <summary>How much is shown of each project. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ProjectView(string Value)
{
    /// <summary>Ids and names only.</summary>
    public static ProjectView Compact { get; } = new("compact");

    /// <summary>What Procore sends when it is not asked.</summary>
    public static ProjectView Normal { get; } = new("normal");

    /// <summary>Everything.</summary>
    public static ProjectView Extended { get; } = new("extended");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
