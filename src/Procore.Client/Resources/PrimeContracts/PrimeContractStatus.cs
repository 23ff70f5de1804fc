namespace Procore.Client;

/// <summary>The status of a prime contract. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct PrimeContractStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static PrimeContractStatus Draft { get; } = new("Draft");

    /// <summary>Out for bids.</summary>
    public static PrimeContractStatus OutForBid { get; } = new("Out For Bid");

    /// <summary>Waiting to be signed.</summary>
    public static PrimeContractStatus OutForSignature { get; } = new("Out For Signature");

    /// <summary>Approved.</summary>
    public static PrimeContractStatus Approved { get; } = new("Approved");

    /// <summary>Complete.</summary>
    public static PrimeContractStatus Complete { get; } = new("Complete");

    /// <summary>Ended before its time.</summary>
    public static PrimeContractStatus Terminated { get; } = new("Terminated");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class PrimeContractStatusConverter() : OpenSetConverter<PrimeContractStatus>(value => new(value), set => set.Value);
