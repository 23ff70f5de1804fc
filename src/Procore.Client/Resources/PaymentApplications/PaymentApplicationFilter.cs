namespace Procore.Client;

/// <summary>Narrows the payment applications of a prime contract; conditions are combined with AND.</summary>
public sealed record PaymentApplicationFilter
{
    /// <summary>Only payment applications with these ids.</summary>
    public IReadOnlyList<long> Ids { get => field ?? []; init; }

    /// <summary>Only the last one, or all but the last.</summary>
    public bool? IsLast { get; init; }
}
