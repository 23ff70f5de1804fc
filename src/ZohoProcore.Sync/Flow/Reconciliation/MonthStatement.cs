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

    /// <summary>Whether everything tied, and no single order or commitment was left out because nobody could read it.</summary>
    public required bool Ties { get; init; }

    /// <summary>
    /// The hash of Zoho's side, in hex: of every order with its totals, date and vendor, and of what it costs in each project and on each
    /// code. What an earlier version kept has the hash of numbers, statuses and totals alone.
    /// </summary>
    public required string ZohoHash { get; init; }

    /// <summary>
    /// The hash of Procore's side, in hex: of what the commitments of every order come to, in which currency, in each project with what is
    /// committed and its vendor, and on each code; and of what stands <see cref="OnlyInProcore"/>. What an earlier version kept has the
    /// hash of totals alone, or of orders alone.
    /// </summary>
    public required string ProcoreHash { get; init; }

    /// <summary>The head of the audit when it was closed, as <see cref="AuditHead"/> writes it; empty where there was no entry.</summary>
    public string AuditHead { get; init; } = string.Empty;

    /// <summary>
    /// What it was closed without, because nobody could read it, so that what it comes to is not known: projects of Procore by number and
    /// name, and single orders and commitments with what they are; null where there was nothing.
    /// </summary>
    public IReadOnlyList<string>? Without { get; init; }

    /// <summary>The rows, by number.</summary>
    public required IReadOnlyList<StatementRow> Rows { get; init; }

    /// <summary>
    /// What the rows come to by project and by code; null in what an earlier version kept, of which amounts alone are compared.
    /// </summary>
    public IReadOnlyList<StatementPart>? Parts { get; init; }

    /// <summary>
    /// What stood in Procore and was no order's, whatever its date; null in what an earlier version kept, of which it is not compared.
    /// </summary>
    public IReadOnlyList<UnclaimedCommitment>? OnlyInProcore { get; init; }
}

/// <summary>One order of a closed month, as it was.</summary>
/// <param name="OrderId">The order's purchaseorder_id.</param>
/// <param name="OrderNumber">The order's number.</param>
/// <param name="Date">The order's date; null where Zoho did not say it.</param>
/// <param name="VendorName">Its vendor.</param>
/// <param name="Currency">The currency of the cost, and of the commitments where <see cref="ProcoreAmounts"/> says no other.</param>
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
    ReconciliationCause Cause)
{
    /// <summary>The order's vendor, by contact_id; null where nobody knew it, and in what an earlier version kept.</summary>
    public string? VendorId { get; init; }

    /// <summary>
    /// What its commitments came to in each currency, where some were in another one than the cost; null where none was, and in what an
    /// earlier version kept.
    /// </summary>
    public IReadOnlyList<CurrencyAmount>? ProcoreAmounts { get; init; }
}

/// <summary>What an order of a closed month came to in one project, or on one code of it.</summary>
/// <param name="OrderId">The order's purchaseorder_id.</param>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="WbsCodeId">The WBS code; null for the project as a whole. No code stands where not all of them were known.</param>
/// <param name="Name">What project or code was called.</param>
/// <param name="Cost">What the order cost there by policy; null where nobody knew it.</param>
/// <param name="ProcoreTotal">What its commitments came to there.</param>
public sealed record StatementPart(
    string OrderId, long ProjectId, long? WbsCodeId, string Name, decimal? Cost, decimal ProcoreTotal)
{
    /// <summary>Of a project, what of the total was in the budget's committed costs; null for a code.</summary>
    public decimal? Committed { get; init; }

    /// <summary>Of a project, the vendor of its commitments, by Procore's id; null where it was not one or not known.</summary>
    public long? VendorId { get; init; }
}

/// <summary>What became of an order after its month was closed.</summary>
/// <param name="Month">The month that was closed last.</param>
/// <param name="Before">As it stood then; null where it came, or was dated into the month, after that.</param>
/// <param name="Now">As it stands now; null where it is in neither ledger any more.</param>
public sealed record ChangeAfterClose(YearMonth Month, StatementRow? Before, StatementRow? Now)
{
    /// <summary>In what the two differ; <see cref="ReconciliationWords"/> has each in words.</summary>
    public IReadOnlyList<ChangeAfterCloseKind> Kinds { get; init; } = [];
}

/// <summary>What became of a commitment that is no order's after a month was closed.</summary>
/// <param name="Month">The month that was closed last.</param>
/// <param name="Before">As it stood then; null where it was typed after that, or was an order's.</param>
/// <param name="Now">As it stands now; null where it is closed, deleted or an order's by now, or is not seen.</param>
public sealed record UnclaimedAfterClose(YearMonth Month, UnclaimedCommitment? Before, UnclaimedCommitment? Now)
{
    /// <summary>In what the two differ; <see cref="ReconciliationWords"/> has each in words.</summary>
    public IReadOnlyList<ChangeAfterCloseKind> Kinds { get; init; } = [];
}

/// <summary>In what an order, or a commitment that is none's, differs from what it was when the month was closed.</summary>
public enum ChangeAfterCloseKind
{
    /// <summary>It came, or was dated into the month, after that.</summary>
    Came,

    /// <summary>It is in neither ledger any more.</summary>
    Gone,

    /// <summary>Another total, cost or currency.</summary>
    Amounts,

    /// <summary>Another date.</summary>
    Date,

    /// <summary>Another vendor in Zoho Books or in Procore.</summary>
    Vendor,

    /// <summary>Other amounts in a project.</summary>
    Projects,

    /// <summary>Other amounts on a code.</summary>
    Codes,

    /// <summary>What is in the budget's committed costs, by the status of its commitments.</summary>
    Committed,

    /// <summary>It was settled, and is not any more.</summary>
    NoLongerTies,

    /// <summary>
    /// Something of it can't be read, or is not told as it was then: whether it changed is not known. What
    /// <see cref="ChangeAfterClose.Now"/> has of Procore says nothing where its result is <see cref="ReconciliationResult.NotReadable"/>.
    /// </summary>
    NotKnown,
}
