namespace Procore.Client;

/// <summary>How far a payment application is. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct PaymentApplicationStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static PaymentApplicationStatus Draft { get; } = new("draft");

    /// <summary>Submitted, and looked at.</summary>
    public static PaymentApplicationStatus UnderReview { get; } = new("under_review");

    /// <summary>Sent back to be changed.</summary>
    public static PaymentApplicationStatus ReviseAndResubmit { get; } = new("revise_and_resubmit");

    /// <summary>Approved.</summary>
    public static PaymentApplicationStatus Approved { get; } = new("approved");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class PaymentApplicationStatusConverter()
    : OpenSetConverter<PaymentApplicationStatus>(value => new(value), set => set.Value);
