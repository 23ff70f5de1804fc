using NodaTime;

namespace Procore.Client;

/// <summary>Narrows a list of batches of change orders; conditions are combined with AND.</summary>
public sealed record ChangeOrderBatchFilter
{
    /// <summary>Only the batch with this id.</summary>
    public long? Id { get; init; }

    /// <summary>Only the batch that this change order is in.</summary>
    public long? ChangeOrderId { get; init; }

    /// <summary>Only batches of this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only batches changed at or after this moment.</summary>
    public Instant? UpdatedAfter { get; init; }
}
