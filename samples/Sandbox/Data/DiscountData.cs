namespace Sandbox;

/// <summary>A discount: a percentage, or an amount in the order's currency.</summary>
/// <param name="Value">E.g. 10 for ten per cent, or 25.50 for an amount.</param>
/// <param name="IsPercent">Whether the value is a percentage.</param>
public sealed record DiscountData(decimal Value, bool IsPercent);
