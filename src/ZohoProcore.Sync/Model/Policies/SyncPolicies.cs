using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What a customer decided once for a connection. Every value has a default that a careful controller would accept.</summary>
public sealed record SyncPolicies
{
    /// <summary>
    /// Which Procore status an order of a given Zoho status ends in. An order whose status is not listed is filtered: it is not a
    /// commitment (yet). Procore locks vendor and lines of an Approved commitment; later changes of such an order go to review.
    /// In Procore's standard budget Approved and Partially Received are committed costs and no other status is: an order that is closed in
    /// Zoho because it was received or billed stays Approved where issued orders do, and mapping <c>closed</c> to Closed takes its costs
    /// out of the budget. Null: nobody chose, and a new connection does not begin until somebody does; <c>CommitmentLanding</c> has
    /// the choices with what each does to the budget, and makes the map. A connection that has one keeps it where it is left out.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public SortedDictionary<string, string>? CommitmentStatusByOrderStatus
    {
        get;
        init => field = value is null ? null : new(value, StringComparer.Ordinal);
    }

    /// <summary>The Zoho reporting tag whose option starts with the cost code, as in <c>02-300 Earthwork</c>.</summary>
    public string CostCodeTag { get; init; } = "Cost Code";

    /// <summary>The Zoho reporting tag whose option starts with the code of the cost type, as in <c>M Materials</c>.</summary>
    public string CostTypeTag { get; init; } = "Cost Type";

    /// <summary>The cost type code to use for lines booked to a Zoho account, by the account's name, where no tag says it.</summary>
    public SortedDictionary<string, string> CostTypeByAccount
    {
        get;
        init => field = new(value, StringComparer.OrdinalIgnoreCase);
    } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Where fields of commitments come from, each as a text with names in braces, as in <c>{item:Cost code}</c>. A name is <c>order:…</c>,
    /// <c>line:…</c> or <c>item:…</c> for a custom field of the order, of the line or of the line's item, by its label and whatever the
    /// capitals; <c>tag:…</c> or <c>itemTag:…</c> for a reporting tag of the line or of its item; or <c>number</c>, <c>reference</c>,
    /// <c>notes</c>, <c>vendor</c>, <c>date</c>, <c>deliveryDate</c>, <c>paymentTerms</c>, <c>shipVia</c>, <c>lineName</c>,
    /// <c>lineDescription</c>, <c>account</c>, <c>itemName</c>. Of several with | between them the first that has a value counts. Null:
    /// from where they came before there was a choice.
    /// </summary>
    public MappingPolicy? Mapping { get; init; }

    /// <summary>Whether a line may only land on a WBS code that is on the project's budget. On by default.</summary>
    public bool RequireBudgetedWbsCode { get; init; } = true;

    /// <summary>
    /// WBS codes that an order needs and its project does not have, though it has the cost code and the cost type. A person decides by
    /// default. One that is created is not on the budget by that: <see cref="RequireBudgetedWbsCode"/> says what comes next.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MissingCodeTreatment MissingWbsCodes { get; init; }

    /// <summary>
    /// WBS codes that are not on the budget, where <see cref="RequireBudgetedWbsCode"/> wants them there. A person decides by default. A
    /// line of 0 has no room: what <see cref="ApprovalPolicy.OverBudget"/> says comes before it is made, and one approval is of the line
    /// and of the order.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MissingBudgetLineTreatment MissingBudgetLines { get; init; }

    /// <summary>
    /// Cost codes that an order names with a name behind them, as in <c>02-300 Earthwork</c>, and its project does not have. A person
    /// decides by default. One that is created stands in the project itself, or in the sub job that the line names, below the heading that
    /// its code begins with, together with its WBS code where the line says a cost type. Unasked none is created beside one that has the
    /// same name, or the same code but for signs.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MissingCodeTreatment MissingCostCodes { get; init; }

    /// <summary>
    /// What of an order's total is its cost: taxes, shipping, adjustments, cancelled quantities, retention, foreign currencies. Null:
    /// nobody chose, and the defaults of <see cref="CostPolicy"/> hold.
    /// </summary>
    public CostPolicy? Cost { get; init; }

    /// <summary>
    /// Whose word counts for each field of a commitment. Null: nobody chose, and the defaults of <see cref="OwnershipPolicy"/> hold.
    /// </summary>
    public OwnershipPolicy? Ownership { get; init; }

    /// <summary>
    /// Whether vendors of Zoho Books are made and kept up to date in Procore's company directory. Null: they are linked, and nothing of
    /// them is written.
    /// </summary>
    public VendorPolicy? Vendors { get; init; }

    /// <summary>
    /// What an alignment of projects and cost codes may write into Zoho Books, once a person looked at it. Null: it is reported, and
    /// nothing is written.
    /// </summary>
    public AlignmentPolicy? Alignment { get; init; }

    /// <summary>Orders whose amounts change after their commitment was approved. A person decides by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AmendedOrderTreatment AmendedOrders { get; init; }

    /// <summary>
    /// Projects, by their number or id in Procore, whose amended orders go to review whatever <see cref="AmendedOrders"/> says: those that
    /// make change orders from change events. Null: none.
    /// </summary>
    public IReadOnlyList<string>? ReviewAmendmentsIn { get; init; }

    /// <summary>
    /// Projects, by their number or id in Procore, with two or three tiers of change orders: there <see cref="AmendedOrders"/> makes a
    /// draft of a potential change order, which people approve and put into a change order. How many tiers a project has is a setting of
    /// its Commitments tool that Procore does not tell. Null: none.
    /// </summary>
    public IReadOnlyList<string>? PotentialChangeOrdersIn { get; init; }

    /// <summary>Commitments that were typed into Procore by hand before the sync came. A person decides by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AdoptionTreatment Adoption { get; init; }

    /// <summary>Orders that Zoho says are cancelled. A person decides by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CancelledOrderTreatment CancelledOrders { get; init; }

    /// <summary>
    /// What of an order's documents its commitments get: a link to the order's page by default, or its file as well, which everybody sees
    /// who sees the commitment.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AttachmentTreatment Attachments { get; init; }

    /// <summary>
    /// The ISO 4217 code of Procore's company currency. An order in any other currency goes to review, or is converted where
    /// <see cref="CostPolicy.ForeignCurrency"/> says so. Null: the base currency of the Zoho organization. Where Procore tells that it
    /// counts in another one, or tells nothing and this is null, no amount is written and a person decides.
    /// </summary>
    public string? Currency { get; init; }

    /// <summary>
    /// The numbers of an order's commitments when it goes to several projects. Procore can want a number only once in a company, so by
    /// default each has its project's number too; a connection that an earlier version stored keeps the order's number for each.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CommitmentNumbering Numbering { get; init; } = CommitmentNumbering.OrderAndProject;

    /// <summary>Orders dated earlier are filtered. Null: no limit.</summary>
    public LocalDate? OrdersFrom { get; init; }

    /// <summary>
    /// Which orders are synced, by project, vendor, status, date, amount, custom field or tag. Null: all that no other policy filters.
    /// </summary>
    public ScopePolicy? Scope { get; init; }

    /// <summary>
    /// Which plans a person approves before they are written. A document that leaves it out asks as below; only code says none, with null,
    /// as a connection has it that an earlier version added.
    /// </summary>
    public ApprovalPolicy? Approval { get; init; } = new();

    /// <summary>How long after one incremental order scan the next is due.</summary>
    public Duration OrderScanEvery { get; init; } = Duration.FromMinutes(5);

    /// <summary>
    /// How far behind the newest modification that was seen the next scan starts, so that late and equal time stamps are not missed.
    /// </summary>
    public Duration OrderScanOverlap { get; init; } = Duration.FromMinutes(10);

    /// <summary>How long after one commitment scan the next is due.</summary>
    public Duration CommitmentScanEvery { get; init; } = Duration.FromMinutes(15);

    /// <summary>How long after one scan over all orders the next is due.</summary>
    public Duration FullScanEvery { get; init; } = Duration.FromHours(24);

    /// <summary>How long the vendors, projects and cost codes that were read may be used before they are read again.</summary>
    public Duration DirectoryMaxAge { get; init; } = Duration.FromMinutes(30);

    /// <summary>
    /// How often a record is tried before it goes to review as failing. It is then still tried: after an hour, two, four and so on where a
    /// service did not answer, and once a day at least.
    /// </summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>
    /// For how many days what a plan rested on is kept after another plan took its place, so that it can be made again; 0: for ever. The
    /// audit, what stands, and closed months are kept for ever. Null: nobody chose, and it is 1096 days, three years.
    /// </summary>
    public int? KeepPlansForDays { get; init; }

    /// <summary>How long that is; null for ever.</summary>
    [JsonIgnore]
    internal Duration? PlansAreKept => (KeepPlansForDays ?? 1096) is > 0 and var days ? Duration.FromDays(days) : null;

    /// <summary>The statuses that are looked up: what was chosen, and for plans that nobody writes the usual ones.</summary>
    [JsonIgnore]
    internal SortedDictionary<string, string> Statuses => CommitmentStatusByOrderStatus ?? UsualStatuses;

    /// <summary>The statuses of issued orders that land as Approved, which held before there was a choice.</summary>
    internal static SortedDictionary<string, string> UsualStatuses => new(StringComparer.Ordinal)
    {
        ["approved"] = "Submitted",
        ["open"] = "Approved",
        ["issued"] = "Approved",
        ["accepted"] = "Approved",
        ["signed"] = "Approved",
        ["to_be_received"] = "Approved",
        ["to_be_billed"] = "Approved",
        ["in_transit"] = "Approved",
        ["partially_received"] = "Approved",
        ["received"] = "Approved",
        ["received_not_billed"] = "Approved",
        ["manually_received"] = "Approved",
        ["partially_billed"] = "Approved",
        ["billed_not_received"] = "Approved",
        ["billed"] = "Approved",
        ["closed"] = "Approved",
    };

    /// <summary>Whether a list of projects names one, by its number or its id in Procore.</summary>
    internal static bool Names(IReadOnlyList<string>? projects, long projectId, string? number) =>
        projects is not null
        && (projects.Contains(FormattableString.Invariant($"{projectId}")) || (number is { Length: > 0 } && projects.Contains(number)));
}
