using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of change orders; conditions are combined with AND.</summary>
public sealed record PrimeChangeOrderFilter
{
    /// <summary>Only the change order with this id.</summary>
    public long? Id { get; init; }

    /// <summary>Only change orders in this batch.</summary>
    public long? BatchId { get; init; }

    /// <summary>Only change orders of this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only change orders of contracts with this vendor.</summary>
    public long? VendorId { get; init; }

    /// <summary>Only change orders with this status.</summary>
    public ChangeOrderStatus? Status { get; init; }

    /// <summary>Only change orders that were executed, or that were not.</summary>
    public bool? Executed { get; init; }

    /// <summary>Only change orders changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
