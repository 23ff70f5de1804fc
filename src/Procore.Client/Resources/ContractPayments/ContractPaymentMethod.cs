namespace Procore.Client;

/// <summary>How a contract was paid. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ContractPaymentMethod(string Value)
{
    /// <summary>By check.</summary>
    public static ContractPaymentMethod Check { get; } = new("check");

    /// <summary>By credit card.</summary>
    public static ContractPaymentMethod CreditCard { get; } = new("credit_card");

    /// <summary>By transfer.</summary>
    public static ContractPaymentMethod Electronic { get; } = new("electronic");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ContractPaymentMethodConverter() : OpenSetConverter<ContractPaymentMethod>(value => new(value), set => set.Value);
