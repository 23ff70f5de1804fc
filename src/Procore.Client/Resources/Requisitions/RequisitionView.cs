namespace Procore.Client;

/// <summary>
/// How much a list shows of each subcontractor invoice. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct RequisitionView(string Value)
{
    /// <summary>Without items: what Procore sends when it is not asked.</summary>
    public static RequisitionView Default { get; } = new("default");

    /// <summary>With items.</summary>
    public static RequisitionView Items { get; } = new("items");

    /// <summary>Everything.</summary>
    public static RequisitionView Extended { get; } = new("extended");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
