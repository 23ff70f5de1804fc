namespace Procore.Client;

/// <summary>What a cost code belongs to. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BillerType(string Value)
{
    /// <summary>The project itself.</summary>
    public static BillerType Project { get; } = new("Project");

    /// <summary>A sub job of the project.</summary>
    public static BillerType SubJob { get; } = new("SubJob");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BillerTypeConverter() : OpenSetConverter<BillerType>(value => new(value), set => set.Value);
