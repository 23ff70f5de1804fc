namespace Procore.Client;

/// <summary>
/// How the lines of a commitment are accounted. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct AccountingMethod(string Value)
{
    /// <summary>By amount: lines have an amount, quantities do not count.</summary>
    public static AccountingMethod Amount { get; } = new("amount");

    /// <summary>By unit: lines have a quantity and a unit cost.</summary>
    public static AccountingMethod Unit { get; } = new("unit");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class AccountingMethodConverter() : OpenSetConverter<AccountingMethod>(value => new(value), set => set.Value);
