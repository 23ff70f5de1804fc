namespace Procore.Client;

/// <summary>What a status of change events stands for, whatever a company calls it. A set that Procore may extend: any other value can be
/// made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ChangeEventPhase(string Value)
{
    /// <summary>Open.</summary>
    public static ChangeEventPhase Open { get; } = new("open");

    /// <summary>Pending.</summary>
    public static ChangeEventPhase Pending { get; } = new("pending");

    /// <summary>Closed.</summary>
    public static ChangeEventPhase Closed { get; } = new("closed");

    /// <summary>Void: nothing of it counts.</summary>
    public static ChangeEventPhase Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ChangeEventPhaseConverter() : OpenSetConverter<ChangeEventPhase>(value => new(value), set => set.Value);
