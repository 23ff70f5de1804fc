using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>An order as Zoho's list has it.</summary>
internal sealed record LedgerOrder(string Number, string Status, string Currency, decimal Total)
{
    /// <summary>Zoho's time stamp; null where the row has none.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>The order's date; null where the row has none.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Whether policies make a commitment of it.</summary>
    public bool IsCommitmentBy(SyncPolicies policies) => policies.CommitmentStatusByOrderStatus.ContainsKey(Status)
        && !(policies.OrdersFrom is { } from && Date is { } date && date < from);

    /// <summary>Whether it is what the sync read: a change that leaves the total as it was changes the time stamp.</summary>
    public bool IsAsReadBy(SyncRecord record) => record.Total == Total
        && (LastModified is null || record.LastModified is null || LastModified == record.LastModified);
}

/// <summary>A commitment as Procore's list has it, with its approved change orders.</summary>
internal sealed record LedgerCommitment(string OrderId, long ContractId, decimal Total)
{
    /// <summary>Whether it is closed: nothing of it is committed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether the sync did not make it: it stands beside the order's own, with the order's number.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The project that it is in.</summary>
    public long ProjectId { get; init; }

    /// <summary>Its status in Procore; null where that is not known.</summary>
    public string? Status { get; init; }

    public static LedgerCommitment Of(string orderId, long projectId, PurchaseOrderContract contract) =>
        new(orderId, contract.Id, (contract.GrandTotal ?? 0) + (contract.ApprovedChangeOrders ?? 0))
        {
            ProjectId = projectId,
            Status = contract.Status?.Value,
            IsClosed = contract.Status?.Value == CommitmentStatuses.Closed,
            Currency = contract.CurrencyConfiguration?.CurrencyIsoCode,
        };

    /// <summary>Whether it is in the budget's committed costs where its order's status puts it there, or went on from there.</summary>
    public bool IsCommittedAs(LedgerOrder order, SyncPolicies policies) =>
        Status is not { Length: > 0 } status
        || !policies.CommitmentStatusByOrderStatus.TryGetValue(order.Status, out var planned)
        || !CommitmentStatuses.IsCommitted(planned)
        || CommitmentStatuses.IsCommitted(status)
        || CommitmentStatuses.IsForward(planned, status, order.Status);

    /// <summary>The currency of its amounts; null where Procore does not say it.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether its amounts are in a currency, as far as is known.</summary>
    public bool IsIn(string currency) => Currency is not { Length: > 0 } || currency.Length == 0 || Currency == currency;
}
