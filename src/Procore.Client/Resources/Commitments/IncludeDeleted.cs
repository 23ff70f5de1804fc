namespace Procore.Client;

/// <summary>Whether a list shows deleted records. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct IncludeDeleted(string Value)
{
    /// <summary>Deleted records only.</summary>
    public static IncludeDeleted Only { get; } = new("only");

    /// <summary>Deleted records and the others.</summary>
    public static IncludeDeleted With { get; } = new("with");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
