using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>How an order's two ledgers compare.</summary>
public enum ReconciliationResult
{
    /// <summary>The commitments come to the order's cost, in every project, and are committed as the order is.</summary>
    Ties,

    /// <summary>The order is no commitment and Procore has none: nothing to compare.</summary>
    NotExpected,

    /// <summary>
    /// Both sides have it, and the commitments do not come to the order's cost, all together or in a project, or stand in another currency
    /// or, where they are in the order's own, at another rate.
    /// </summary>
    AmountDiffers,

    /// <summary>Zoho has an order that should be a commitment, and Procore has none.</summary>
    MissingInProcore,

    /// <summary>Procore has a commitment of ours whose order is no commitment or is gone in Zoho.</summary>
    MissingInZoho,

    /// <summary>The order, or a commitment of it, is there and cannot be read: nothing is said about its amounts.</summary>
    NotReadable,

    /// <summary>
    /// Both sides have it, and what it costs waits for a person: a policy or an amount is in question, so that nothing ties it yet; or a
    /// person left it out before anything stood in Procore for it: take that back and leave it out again.
    /// </summary>
    CostUnknown,

    /// <summary>
    /// Beside the order's commitment stands another one with its number that the sync did not make, and nobody rejected it: the order may
    /// be committed twice. Or a person keeps that one, and what the sync made still stands. Both count in
    /// <see cref="ReconciledOrder.ProcoreTotal"/>.
    /// </summary>
    CommittedTwice,

    /// <summary>
    /// Both sides have it, and the sync has not read the order as it is now, or not since a policy changed, so that nobody knows its cost:
    /// nothing is said about its amounts. It is read with the next scan for changes; run that, then reconcile again.
    /// </summary>
    NotReadYet,

    /// <summary>
    /// The amounts agree, and a commitment of the order is not in the budget's committed costs, as the order's status would have it: it is
    /// a draft, submitted, received or closed in Procore.
    /// </summary>
    NotCommitted,

    /// <summary>The amounts agree, and what a person changed in Procore waits for a decision.</summary>
    InConflict,

    /// <summary>
    /// The amounts agree in every project, and lines stand on other codes than the order's: the budget and the books differ code by code.
    /// </summary>
    CodesDiffer,

    /// <summary>
    /// Nobody can say what the order costs by policy, so a person left it out and entered its commitment in Procore by hand: what that
    /// came to when they decided is their word, as long as exactly that stands; then <see cref="AmountDiffers"/>, until somebody decides
    /// again. <see cref="ReconciledOrder.Difference"/> is to the order's total; where the commitments are in another currency, the row is
    /// in theirs and has none.
    /// </summary>
    EnteredByHand,

    /// <summary>
    /// The amounts agree, and a commitment is of another vendor in Procore than the one that the order's vendor is linked to, and nobody
    /// decided that it stays so.
    /// </summary>
    VendorDiffers,

    /// <summary>
    /// Policy leaves the order out, and the sync wrote commitments of it before: they stand, and are left to people as they are. What they
    /// come to is in no total.
    /// </summary>
    LeftToPeople,
}

/// <summary>One order, both ledgers side by side.</summary>
public sealed record ReconciledOrder
{
    /// <summary>The order's purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>
    /// The order's currency, or the company's where the order was converted; <see cref="ZohoTotal"/> is in the order's. Commitments of
    /// which no order is known have their own.
    /// </summary>
    public required string Currency { get; init; }

    /// <summary>The order's status in Zoho; empty when Zoho does not have it.</summary>
    public required string OrderStatus { get; init; }

    /// <summary>What the order comes to in Zoho.</summary>
    public required decimal ZohoTotal { get; init; }

    /// <summary>
    /// What it costs by policy: its total, with the corrections that <see cref="Corrections"/> name. The total where nobody knows it yet
    /// (<see cref="ReconciliationResult.CostUnknown"/>, <see cref="ReconciliationResult.NotReadYet"/>).
    /// </summary>
    public required decimal Cost { get; init; }

    /// <summary>What leads from the total to the cost, in the order's currency; empty when nothing does.</summary>
    public IReadOnlyList<CostCorrection> Corrections { get; init; } = [];

    /// <summary>
    /// What its live commitments come to in Procore, over all projects; no amount of <see cref="Currency"/> where
    /// <see cref="ProcoreAmounts"/> says which it is.
    /// </summary>
    public required decimal ProcoreTotal { get; init; }

    /// <summary>
    /// What its commitments come to in each currency, where some of them are in another one than <see cref="Currency"/>; empty where none
    /// is.
    /// </summary>
    public IReadOnlyList<CurrencyAmount> ProcoreAmounts { get; init; } = [];

    /// <summary>
    /// What the order costs, where the row is in the currency of what a person entered in Procore; null where it is in its own.
    /// </summary>
    internal CurrencyAmount? OwnCost { get; init; }

    /// <summary>What its commitments come to in each currency, whatever that of the order is.</summary>
    internal IReadOnlyList<CurrencyAmount> ProcoreByCurrency { get; init; } = [];

    /// <summary>The ids of its live commitments in Procore.</summary>
    public required IReadOnlyList<long> ContractIds { get; init; }

    /// <summary>Where the sync has it; null when the sync does not know it.</summary>
    public required RecordState? State { get; init; }

    /// <summary>How the two compare.</summary>
    public required ReconciliationResult Result { get; init; }

    /// <summary>The order's date in Zoho Books; null where it has none, or Zoho does not have the order.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Its vendor in Zoho Books, by contact_id; empty where nobody knows it.</summary>
    public string VendorId { get; init; } = string.Empty;

    /// <summary>The vendor's name on the order; empty where nobody knows it.</summary>
    public string VendorName { get; init; } = string.Empty;

    /// <summary>What it comes to in each project; empty where no project is known.</summary>
    public IReadOnlyList<ReconciledProject> Projects { get; init; } = [];

    /// <summary>
    /// What it comes to on each code; empty where one side does not tell all of it, such as the change orders of a project with three
    /// tiers, or an order that was not planned to its end.
    /// </summary>
    public IReadOnlyList<ReconciledCode> Codes { get; init; } = [];

    /// <summary>What it costs on each code, whatever Procore tells; empty where that is not known.</summary>
    internal IReadOnlyList<OrderCodeCost> CostByCode { get; init; } = [];

    /// <summary>What its commitments come to on each code, whatever Zoho Books tells; empty where that is not known.</summary>
    internal IReadOnlyList<OrderCodeCost> ProcoreByCode { get; init; } = [];

    /// <summary>
    /// What it comes to with each vendor, where Procore has some of it for another one than the order's; empty where it does not.
    /// </summary>
    public IReadOnlyList<ReconciledVendor> Vendors { get; init; } = [];

    /// <summary>
    /// Why it stands so; <see cref="ReconciliationWords"/> has each in words, with what to do.
    /// </summary>
    public ReconciliationCause Cause { get; init; }

    /// <summary>
    /// Where it ties and is closed in Zoho Books, how many of its units are neither billed nor cancelled and stay committed; null where
    /// none is, and where Zoho Books does not tell it.
    /// </summary>
    public decimal? UnbilledUnits { get; init; }

    /// <summary>Whether Procore should have a commitment of it: what it costs counts in totals.</summary>
    public bool IsExpected => Result is not (ReconciliationResult.NotExpected
        or ReconciliationResult.MissingInZoho or ReconciliationResult.LeftToPeople);

    /// <summary>
    /// Whether both sides of it could be read. Where not, what its commitments come to is not known, whatever
    /// <see cref="ProcoreTotal"/> and <see cref="Difference"/> hold, and no total has it; nor is the order known where
    /// <see cref="OrderStatus"/> is empty.
    /// </summary>
    public bool IsReadable => Result != ReconciliationResult.NotReadable;

    /// <summary>
    /// Whether nothing is to be done: it ties, or nothing is expected, or a person entered it by hand, or policy leaves it to people.
    /// </summary>
    public bool IsSettled => Settles(Result);

    /// <summary>
    /// What its commitments come to less its cost; null where the two are in different currencies, so that nobody knows it.
    /// </summary>
    public decimal? Difference => ProcoreAmounts.Count == 0 ? ProcoreTotal - Cost : null;

    /// <summary>Whether nothing is to be done where two sides compare so.</summary>
    internal static bool Settles(ReconciliationResult result) =>
        result is ReconciliationResult.Ties or ReconciliationResult.NotExpected or ReconciliationResult.EnteredByHand
            or ReconciliationResult.LeftToPeople;
}
