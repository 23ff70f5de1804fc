namespace Procore.Client;

/// <summary>What a segment of a WBS code stands for. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WbsSegmentType(string Value)
{
    /// <summary>A sub job.</summary>
    public static WbsSegmentType SubJob { get; } = new("sub_job");

    /// <summary>A cost code.</summary>
    public static WbsSegmentType CostCode { get; } = new("cost_code");

    /// <summary>A cost type.</summary>
    public static WbsSegmentType CostType { get; } = new("line_item_type");

    /// <summary>A segment that the company defined.</summary>
    public static WbsSegmentType Custom { get; } = new("custom");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class WbsSegmentTypeConverter() : OpenSetConverter<WbsSegmentType>(value => new(value), set => set.Value);
