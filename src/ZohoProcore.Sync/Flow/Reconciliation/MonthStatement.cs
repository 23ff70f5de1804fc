using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A month as a person closed it: every order that was dated in it or before, as both ledgers had it then. It is kept as it is, and later
/// reconciliations say what changed since.
/// </summary>
public sealed record MonthStatement
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>When both ledgers were read.</summary>
    public required Instant At { get; init; }

    /// <summary>Who closed it.</summary>
    public required string By { get; init; }

    /// <summary>Why, or what is to be known of it; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Whether everything tied.</summary>
    public required bool Ties { get; init; }

    /// <summary>The hash of Zoho's side of the rows, in hex.</summary>
    public required string ZohoHash { get; init; }

    /// <summary>The hash of Procore's side of the rows, in hex.</summary>
    public required string ProcoreHash { get; init; }

    /// <summary>The head of the audit when it was closed, as <see cref="AuditHead"/> writes it; empty where there was no entry.</summary>
    public string AuditHead { get; init; } = string.Empty;

    /// <summary>The rows, by number.</summary>
    public required IReadOnlyList<StatementRow> Rows { get; init; }
}

/// <summary>One order of a closed month, as it was.</summary>
/// <param name="OrderId">The order's purchaseorder_id.</param>
/// <param name="OrderNumber">The order's number.</param>
/// <param name="Date">The order's date; null where Zoho did not say it.</param>
/// <param name="VendorName">Its vendor.</param>
/// <param name="Currency">The currency of cost and commitments.</param>
/// <param name="OrderStatus">The order's status in Zoho Books.</param>
/// <param name="ZohoTotal">What the order came to, in its own currency.</param>
/// <param name="Cost">What it cost by policy.</param>
/// <param name="ProcoreTotal">What its commitments came to.</param>
/// <param name="Result">How the two compared.</param>
/// <param name="Cause">Why.</param>
public sealed record StatementRow(
    string OrderId,
    string OrderNumber,
    LocalDate? Date,
    string VendorName,
    string Currency,
    string OrderStatus,
    decimal ZohoTotal,
    decimal Cost,
    decimal ProcoreTotal,
    ReconciliationResult Result,
    ReconciliationCause Cause);

/// <summary>What became of an order after its month was closed.</summary>
/// <param name="Month">The month that was closed last.</param>
/// <param name="Before">As it stood then; null where it came, or was dated into the month, after that.</param>
/// <param name="Now">As it stands now; null where it is in neither ledger any more.</param>
public sealed record ChangeAfterClose(YearMonth Month, StatementRow? Before, StatementRow? Now);
