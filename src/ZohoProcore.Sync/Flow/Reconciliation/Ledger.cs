using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>An order as Zoho's list has it.</summary>
internal sealed record LedgerOrder(string Number, string Status, string Currency, decimal Total)
{
    /// <summary>Zoho's time stamp; null where the row has none.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>The order's date; null where the row has none.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Its vendor's contact_id; null where the row has none.</summary>
    public string? VendorId { get; init; }

    /// <summary>Its vendor's name; null where the row has none.</summary>
    public string? VendorName { get; init; }

    /// <summary>Whether the list does not say its status or its total: what it has of the order is none.</summary>
    public bool IsUntold { get; init; }

    /// <summary>Whether it was read by its id and is another one than the sync read, whatever its stamp and its total say.</summary>
    public bool IsOther { get; init; }

    /// <summary>An order as its own record has it.</summary>
    public static LedgerOrder Of(PurchaseOrder order) => new(
        order.PurchaseOrderNumber ?? string.Empty,
        order.Status.Value.ToLowerInvariant(),
        order.CurrencyCode ?? string.Empty,
        order.Total ?? 0)
    {
        LastModified = order.LastModifiedTime,
        Date = order.Date,
        VendorId = order.VendorId,
        VendorName = order.VendorName,
    };

    /// <summary>Whether policies make a commitment of it.</summary>
    public bool IsCommitmentBy(SyncPolicies policies) => policies.Statuses.ContainsKey(Status)
        && !(policies.OrdersFrom is { } from && Date is { } date && date < from);

    /// <summary>
    /// Whether policies leave it out whatever it has on its lines: it is older than the first order that is synced, or issued, in a status
    /// that they do not name.
    /// </summary>
    public bool IsLeftOutBy(SyncPolicies policies) => (policies.OrdersFrom is { } from && Date is { } date && date < from)
        || (OrderFilter.IsIssued(Status) && !policies.Statuses.ContainsKey(Status));

    /// <summary>
    /// Whether it is what the sync read: a change that leaves the total as it was changes the time stamp, and where that proves nothing,
    /// the order itself was read.
    /// </summary>
    public bool IsAsReadBy(SyncRecord record) => !IsOther && record.Total == Total
        && (LastModified is null || record.LastModified is null || LastModified == record.LastModified);
}

/// <summary>A commitment as Procore's list has it, with its approved change orders.</summary>
internal sealed record LedgerCommitment(string OrderId, long ContractId, decimal Total)
{
    /// <summary>Whether it is closed: nothing of it is committed.</summary>
    public bool IsClosed => Status == CommitmentStatuses.Closed;

    /// <summary>Whether it is a work order contract, a subcontract, of which no order becomes one.</summary>
    public bool IsWorkOrder { get; init; }

    /// <summary>Whether the sync did not make it: it stands beside the order's own, with the order's number.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Whether the sync did not make it, and it is the order's in a project where the order has none of its own.</summary>
    public bool IsByHand { get; init; }

    /// <summary>The project that it is in.</summary>
    public long ProjectId { get; init; }

    /// <summary>Its status in Procore; null where that is not known.</summary>
    public string? Status { get; init; }

    /// <summary>Its vendor in Procore; null where Procore does not say it.</summary>
    public long? VendorId { get; init; }

    /// <summary>That vendor's name; null where Procore does not say it.</summary>
    public string? VendorName { get; init; }

    /// <summary>The currency of its amounts; null where Procore does not say it.</summary>
    public string? Currency { get; init; }

    /// <summary>What its project is counted in; empty where nobody knows it, null where nobody had to ask.</summary>
    public string? Counted { get; init; }

    /// <summary>What its project is counted in, whoever tells it; null or empty where nobody does.</summary>
    public string? Basis { get; init; }

    /// <summary>
    /// The currency of its amounts: its own, else that of its project; empty where nobody knows it, null where nobody had to ask.
    /// </summary>
    public string? In => Currency is { Length: > 0 } ? Currency : Counted;

    /// <summary>What of its total stands on approved change orders.</summary>
    public decimal ApprovedChanges { get; init; }

    /// <summary>What stands on change orders that nobody approved yet; no part of its total.</summary>
    public decimal NotApproved { get; init; }

    /// <summary>Units of the project's currency for one of its own; null where Procore does not say it.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Whether it is in another currency than its project is counted in, as far as Procore says.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Its lines and those of its approved change orders; null where Procore does not tell all of them.</summary>
    public IReadOnlyList<CodedLine>? Lines { get; init; }

    /// <summary>Whether a record is in another currency than its project is counted in, as far as both are known.</summary>
    /// <param name="currency">What the record tells.</param>
    /// <param name="counted">What the project is counted in; null or empty where only the record may tell it.</param>
    public static bool IsOther(CurrencyConfiguration? currency, string? counted) =>
        (counted is { Length: > 0 } ? counted : currency?.BaseCurrencyIsoCode) is { Length: > 0 } basis
        && currency?.CurrencyIsoCode is { Length: > 0 } own
        && !string.Equals(own, basis, StringComparison.OrdinalIgnoreCase);

    public static LedgerCommitment Of(string orderId, long projectId, PurchaseOrderContract contract, string? counted) =>
        new(orderId, contract.Id, (contract.GrandTotal ?? 0) + (contract.ApprovedChangeOrders ?? 0))
        {
            ProjectId = projectId,
            VendorId = contract.Vendor?.Id,
            VendorName = contract.Vendor?.Name,
            Status = contract.Status?.Value,
            ApprovedChanges = contract.ApprovedChangeOrders ?? 0,
            NotApproved = (contract.PendingChangeOrders ?? 0) + (contract.DraftChangeOrdersAmount ?? 0),
            Currency = contract.CurrencyConfiguration?.CurrencyIsoCode,
            Rate = contract.CurrencyConfiguration?.CurrencyExchangeRate,
            Counted = counted,
            Basis = counted ?? contract.CurrencyConfiguration?.BaseCurrencyIsoCode,
            IsForeign = IsOther(contract.CurrencyConfiguration, counted),
        };

    /// <summary>
    /// Whether it is in the budget's committed costs where its order's status puts it there. One that is received or closed is not,
    /// whatever a person did it for.
    /// </summary>
    public bool IsCommittedAs(LedgerOrder order, SyncPolicies policies) =>
        Status is not { Length: > 0 } status
        || !policies.Statuses.TryGetValue(order.Status, out var planned)
        || !CommitmentStatuses.IsCommitted(planned)
        || CommitmentStatuses.IsCommitted(status);

    /// <summary>What of its total is in the budget's committed costs; all of it where its status is not known.</summary>
    public decimal Committed => Status is { Length: > 0 } status && !CommitmentStatuses.IsCommitted(status) ? 0 : Total;

    /// <summary>
    /// Whether its amounts are in a currency and at a rate, as far as is known. Where no rate is wanted, what is in the project's own
    /// currency has none but 1.
    /// </summary>
    public bool IsIn(string currency, decimal? rate) =>
        In is not "" && (In is null || currency.Length == 0 || In == currency)
        && (Rate is not { } own
            || CommitmentFields.Rate(own) == CommitmentFields.Rate(rate ?? (Basis is { Length: > 0 } && In == Basis ? 1 : own)));
}

/// <summary>A line of a commitment, or of a change order of it.</summary>
/// <param name="WbsCodeId">The code that it is booked to; null where Procore does not say it.</param>
/// <param name="Code">The code as people see it; null where Procore does not say it.</param>
/// <param name="Amount">What it comes to.</param>
internal sealed record CodedLine(long? WbsCodeId, string? Code, decimal Amount);

/// <summary>A commitment that carries no origin_id of this organization.</summary>
/// <param name="Commitment">It, as no order's.</param>
/// <param name="Number">Its number.</param>
/// <param name="ProjectNumber">Its project's number.</param>
/// <param name="VendorId">Its vendor; null where Procore does not say it.</param>
/// <param name="IsElsewhere">Whether it was written for an order of another organization.</param>
internal sealed record OtherCommitment(
    LedgerCommitment Commitment, string? Number, string? ProjectNumber, long? VendorId, bool IsElsewhere = false);
