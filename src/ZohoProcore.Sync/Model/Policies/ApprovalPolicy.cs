using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// Which plans a person approves before they are written, once a connection runs. A plan that waits shows what would be written, and an
/// approval holds for exactly that. What a go-ahead reached while it waited is approved by it.
/// </summary>
public sealed record ApprovalPolicy
{
    /// <summary>Every plan that writes anything.</summary>
    public bool All { get; init; }

    /// <summary>
    /// The first order of a vendor of which anything is written, and an order that was written and gets such a vendor: a wrong vendor is
    /// seen before there is a commitment to it. On by default.
    /// </summary>
    public bool FirstOrderOfVendor { get; init; } = true;

    /// <summary>
    /// Orders whose commitments come to more than this with their change orders, by the commitments' currency, when they are made or what
    /// they come to changes.
    /// </summary>
    public SortedDictionary<string, decimal> Above
    {
        get;
        init => field = new(value ?? new(), StringComparer.Ordinal);
    } = new(StringComparer.Ordinal);

    /// <summary>Whatever is written in these projects, by number, accounting number or id in Procore.</summary>
    public IReadOnlyList<string> Projects { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Changes of what a commitment comes to with its change orders by more than this share, in percent of what it came to. Null: no change
    /// is too large.
    /// </summary>
    public decimal? ChangesAbovePercent { get; init; }

    /// <summary>
    /// What leaves less than nothing of Procore's budget on a code that it adds to, once its commitments and change orders are approved and
    /// those of every other order that is written, or approved to be; what a change order is to take away is there again once it is
    /// approved. On by default. Asked as well where the budget cannot be read as <see cref="Budget"/> names it; not asked in a project
    /// without any budget. Costs one list of rows for each project and batch of orders whose amounts grow, and two lists for each project
    /// once.
    /// </summary>
    public bool OverBudget { get; init; } = true;

    /// <summary>
    /// What becomes of what <see cref="OverBudget"/> finds, before the go-ahead and after it. It asks by default; a warning lets it be
    /// written, and what is blocked is never written as long as it does not fit.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public BudgetOverrunTreatment BudgetOverruns { get; init; }

    /// <summary>
    /// Orders whose date lies in a period that is locked in Zoho Books: who closed a month did not count on commitments that come or change
    /// in it. On by default. Needs the scope <c>ZohoBooks.accountants.READ</c>; where it was not granted, nobody knows what is locked, and
    /// nothing is asked. A lock whose days can't be read holds for every order until it can; where Zoho Books refuses the list of locks,
    /// what is dated before this month is asked about.
    /// </summary>
    public bool LockedPeriods { get; init; } = true;

    /// <summary>The budget view that <see cref="OverBudget"/> looks at.</summary>
    public BudgetRoomSource Budget { get; init => field = value ?? new(); } = new();

    /// <summary>Asks for nothing: what holds for connections that an earlier version added.</summary>
    internal static ApprovalPolicy Nothing => new() { FirstOrderOfVendor = false, OverBudget = false, LockedPeriods = false };
}
