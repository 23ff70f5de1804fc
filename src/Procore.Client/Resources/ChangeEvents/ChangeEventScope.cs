namespace Procore.Client;

/// <summary>
/// Whether a change is in the scope of the contract. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ChangeEventScope(string Value)
{
    /// <summary>In the scope of the contract.</summary>
    public static ChangeEventScope InScope { get; } = new("in_scope");

    /// <summary>Out of it.</summary>
    public static ChangeEventScope OutOfScope { get; } = new("out_of_scope");

    /// <summary>Not known yet.</summary>
    public static ChangeEventScope ToBeDetermined { get; } = new("tbd");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ChangeEventScopeConverter() : OpenSetConverter<ChangeEventScope>(value => new(value), set => set.Value);
