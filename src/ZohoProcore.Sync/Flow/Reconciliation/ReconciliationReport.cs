using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Both ledgers side by side, read fresh from both services: what a controller signs at month end.</summary>
public sealed record ReconciliationReport
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>When the reading began.</summary>
    public required Instant At { get; init; }

    /// <summary>One row an order, by number.</summary>
    public required IReadOnlyList<ReconciledOrder> Rows { get; init; }

    /// <summary>
    /// Orders and commitments that are there and cannot be read. Where one says which order it belongs to, that order's row says so too.
    /// </summary>
    public IReadOnlyList<UnreadableRecord> Unreadable { get; init; } = [];

    /// <summary>
    /// The budget of each project that has a commitment of the sync, as its view shows it, by name. What differs is no order's difference:
    /// the commitments stand, and the budget shows something else.
    /// </summary>
    public IReadOnlyList<ReconciledBudget> Budgets { get; init; } = [];

    /// <summary>
    /// What stands in Procore in any project that the service account sees, beside the sync's commitments, and is no order's, by project
    /// and number. It is in no row and in no total, and no part of <see cref="Ties"/>: no order is wrong by it, and a company may well
    /// commit what is no business of Zoho Books. A person looks whether that is so.
    /// </summary>
    public IReadOnlyList<UnclaimedCommitment> OnlyInProcore { get; init; } = [];

    /// <summary>
    /// The commitments that Procore showed, those that were deleted among them; null where nobody noted them. What is not among them was
    /// deleted, or is hidden by now.
    /// </summary>
    internal IReadOnlyCollection<(long ProjectId, long ContractId)>? Shown { get; init; }

    /// <summary>The month that was closed last; null where none was.</summary>
    public MonthStatement? Closed { get; init; }

    /// <summary>What stands otherwise than when that month was closed, by number.</summary>
    public IReadOnlyList<ChangeAfterClose> ChangedAfterClose { get; init; } = [];

    /// <summary>
    /// What stands <see cref="OnlyInProcore"/> otherwise than when that month was closed, by number: typed, changed or gone after that.
    /// </summary>
    public IReadOnlyList<UnclaimedAfterClose> OnlyInProcoreAfterClose { get; init; } = [];

    /// <summary>
    /// What the orders come to by project and currency, by name. Orders of which no project is known stand under an empty id, and so does
    /// what an order costs that stands in several projects where nobody knows what of it is whose; commitments of which nobody knows the
    /// currency stand under an empty currency.
    /// </summary>
    public IReadOnlyList<ReconciliationTotal> Projects => Totals(row => row.Projects.Count == 0
        ? [new(string.Empty, string.Empty, row.IsExpected ? row.Cost : 0, row.ProcoreTotal, row.ProcoreAmounts)]
        : row.Projects.Select(project => new Part(
                project.ProjectId.ToString(CultureInfo.InvariantCulture),
                project.ProjectName,
                !row.IsExpected ? 0 : project.Cost ?? (row.Projects.Count == 1 ? row.Cost : 0),
                project.ProcoreTotal,
                project.ProcoreAmounts))
            .Concat(row.IsExpected && row.Projects.Count > 1 && row.Projects.All(project => project.Cost is null)
                ? [new Part(string.Empty, string.Empty, row.Cost, 0, [])]
                : Array.Empty<Part>()));

    /// <summary>
    /// What the orders come to by vendor and currency, by name: what they cost by the order's vendor, and what commitments come to by
    /// their own in Procore, where that is linked to another one.
    /// </summary>
    public IReadOnlyList<ReconciliationTotal> Vendors => Totals(row => row.Vendors.Count == 0
        ? [new(row.VendorId, row.VendorName, row.IsExpected ? row.Cost : 0, row.ProcoreTotal, row.ProcoreAmounts)]
        : row.Vendors.Select(vendor => new Part(
            vendor.VendorId, vendor.VendorName, vendor.Cost, vendor.ProcoreTotal, vendor.ProcoreAmounts)));

    /// <summary>
    /// What the orders come to by project, code and currency, by name. What is not known code by code stands under an empty id.
    /// </summary>
    public IReadOnlyList<ReconciliationTotal> Codes => Totals(row => row.Codes.Count == 0
        ? [new(string.Empty, string.Empty, row.IsExpected ? row.Cost : 0, row.ProcoreTotal, row.ProcoreAmounts)]
        : row.Codes.Select(code => new Part(
            FormattableString.Invariant($"{code.ProjectId}/{code.WbsCodeId}"),
            $"{row.Projects.FirstOrDefault(project => project.ProjectId == code.ProjectId)?.ProjectName} {code.Code}".TrimStart(),
            code.Cost,
            code.ProcoreTotal,
            [])));

    /// <summary>
    /// Whether every order that should tie does, but for those that a person left out and entered by hand or that policy leaves to people,
    /// and nothing was left out because it cannot be read. What stands <see cref="OnlyInProcore"/> is counted apart.
    /// </summary>
    public bool Ties => Unreadable.Count == 0 && Rows.All(row => row.IsSettled);

    private List<ReconciliationTotal> Totals(Func<ReconciledOrder, IEnumerable<Part>> partsOf) =>
    [
        .. Rows.Where(row => row.IsExpected || (row.ProcoreTotal != 0 && row.Result != ReconciliationResult.LeftToPeople))
            .SelectMany(row => partsOf(row).SelectMany(part => InCurrencies(row, part))
                .Select(one => (Row: row, one.Part, one.Currency)))
            .GroupBy(one => (one.Part.Id, one.Currency))
            .Select(group => new ReconciliationTotal(
                group.Key.Id,
                group.Select(one => one.Part.Name).FirstOrDefault(name => name.Length > 0) ?? string.Empty,
                group.Key.Currency,
                Count(group.Where(one => one.Row.IsReadable)),
                Count(group.Where(one => !one.Row.IsSettled)),
                group.Where(one => one.Row.IsReadable).Sum(one => one.Part.Cost),
                group.Where(one => one.Row.IsReadable).Sum(one => one.Part.ProcoreTotal))
            {
                NotRead = Count(group.Where(one => !one.Row.IsReadable)),
            })
            .OrderBy(total => total.Name, StringComparer.Ordinal)
            .ThenBy(total => total.Id, StringComparer.Ordinal)
            .ThenBy(total => total.Currency, StringComparer.Ordinal),
    ];

    private static int Count(IEnumerable<(ReconciledOrder Row, Part Part, string Currency)> parts) =>
        parts.Select(one => one.Row.OrderId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>A part of a row in each of its currencies: the cost in the row's, and what stands in Procore in its own.</summary>
    private static IEnumerable<(Part Part, string Currency)> InCurrencies(ReconciledOrder row, Part part) => part.Amounts.Count == 0
        ? [(part, row.Currency)]
        : part.Amounts
            .Select(one => (part with { Cost = 0, ProcoreTotal = one.Amount }, one.Currency))
            .Concat(part.Cost != 0 ? [(part with { ProcoreTotal = 0 }, row.Currency)] : []);

    /// <summary>What an order comes to in a project, with a vendor or on a code.</summary>
    private sealed record Part(string Id, string Name, decimal Cost, decimal ProcoreTotal, IReadOnlyList<CurrencyAmount> Amounts);
}
