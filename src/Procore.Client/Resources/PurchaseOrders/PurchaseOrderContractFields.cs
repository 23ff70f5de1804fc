using NodaTime;

namespace Procore.Client;

/// <summary>What can be written on a purchase order contract. Members that are not assigned are not sent.</summary>
public abstract record PurchaseOrderContractFields : CommitmentFields
{
    private protected PurchaseOrderContractFields()
    {
    }

    /// <summary>
    /// The status. Lines can only be written while the contract is not locked: write it as draft, write the lines, then write the final
    /// status.
    /// </summary>
    public Optional<PurchaseOrderContractStatus?> Status { get; init; }

    /// <summary>The person in charge.</summary>
    public Optional<long?> AssigneeId { get; init; }

    /// <summary>The terms of payment.</summary>
    public Optional<string?> PaymentTerms { get; init; }

    /// <summary>The way of shipping.</summary>
    public Optional<string?> ShipVia { get; init; }

    /// <summary>Where to send the bill.</summary>
    public Optional<string?> BillToAddress { get; init; }

    /// <summary>Where to send the goods.</summary>
    public Optional<string?> ShipToAddress { get; init; }

    /// <summary>When the goods are due.</summary>
    public Optional<LocalDate?> DeliveryDate { get; init; }
}
