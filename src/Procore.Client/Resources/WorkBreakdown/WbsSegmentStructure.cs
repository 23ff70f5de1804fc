namespace Procore.Client;

/// <summary>
/// Whether the values of a segment have others above them. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WbsSegmentStructure(string Value)
{
    /// <summary>Values may have others above them.</summary>
    public static WbsSegmentStructure Tiered { get; } = new("tiered");

    /// <summary>All values stand beside each other.</summary>
    public static WbsSegmentStructure Flat { get; } = new("flat");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class WbsSegmentStructureConverter() : OpenSetConverter<WbsSegmentStructure>(value => new(value), set => set.Value);
