using System.Globalization;

namespace ZohoBooks.Client;

/// <summary>A discount as it was entered: an amount in the document's currency, or a percentage.</summary>
/// <param name="Value">The amount, or the percentage as a number: 10 for ten per cent.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
public readonly record struct Discount(decimal Value, bool IsPercent)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
}
