namespace Procore.Client;

/// <summary>Where the amount of a line comes from. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ExtendedType(string Value)
{
    /// <summary>The amount is what was written.</summary>
    public static ExtendedType Manual { get; } = new("manual");

    /// <summary>The amount is quantity times unit cost.</summary>
    public static ExtendedType Calculated { get; } = new("calculated");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ExtendedTypeConverter() : OpenSetConverter<ExtendedType>(value => new(value), set => set.Value);
