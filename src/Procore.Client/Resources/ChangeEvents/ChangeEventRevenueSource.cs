namespace Procore.Client;

/// <summary>
/// Where the expected revenue of a change comes from. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ChangeEventRevenueSource(string Value)
{
    /// <summary>The latest cost.</summary>
    public static ChangeEventRevenueSource LatestCost { get; } = new("latest_cost");

    /// <summary>Quantity times price.</summary>
    public static ChangeEventRevenueSource Automatic { get; } = new("automatic");

    /// <summary>An amount that was entered.</summary>
    public static ChangeEventRevenueSource Manual { get; } = new("manual");

    /// <summary>No revenue is expected.</summary>
    public static ChangeEventRevenueSource None { get; } = new("no_revenue_expected");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ChangeEventRevenueSourceConverter()
    : OpenSetConverter<ChangeEventRevenueSource>(value => new(value), set => set.Value);
