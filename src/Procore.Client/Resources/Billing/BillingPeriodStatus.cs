namespace Procore.Client;

/// <summary>Whether a billing period takes invoices. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BillingPeriodStatus(string Value)
{
    /// <summary>It takes invoices.</summary>
    public static BillingPeriodStatus Open { get; } = new("open");

    /// <summary>It takes no more.</summary>
    public static BillingPeriodStatus Closed { get; } = new("closed");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BillingPeriodStatusConverter() : OpenSetConverter<BillingPeriodStatus>(value => new(value), set => set.Value);
