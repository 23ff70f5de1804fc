namespace Procore.Client;

/// <summary>How the amount of an estimate is found. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ChangeEventStrategy(string Value)
{
    /// <summary>From quantity and unit cost.</summary>
    public static ChangeEventStrategy Automatic { get; } = new("automatic");

    /// <summary>Entered by hand.</summary>
    public static ChangeEventStrategy Manual { get; } = new("manual");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ChangeEventStrategyConverter() : OpenSetConverter<ChangeEventStrategy>(value => new(value), set => set.Value);
