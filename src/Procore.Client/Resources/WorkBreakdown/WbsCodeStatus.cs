namespace Procore.Client;

/// <summary>
/// Whether a WBS code or a segment item can be used. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WbsCodeStatus(string Value)
{
    /// <summary>Can be used.</summary>
    public static WbsCodeStatus Active { get; } = new("active");

    /// <summary>Cannot be used any more.</summary>
    public static WbsCodeStatus Inactive { get; } = new("inactive");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class WbsCodeStatusConverter() : OpenSetConverter<WbsCodeStatus>(value => new(value), set => set.Value);
