using System.Text.Json.Serialization;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Month end as JSON.</summary>
internal sealed record MonthEndView(
    string At,
    bool Ties,
    IReadOnlyList<MonthEndOrderView> Orders,
    IReadOnlyList<MonthEndTotalView> Projects,
    IReadOnlyList<MonthEndTotalView> Vendors,
    IReadOnlyList<MonthEndTotalView> Codes,
    IReadOnlyList<MonthEndBudgetView> Budgets,
    IReadOnlyList<MonthEndUnclaimedView> OnlyInProcore,
    IReadOnlyList<string> Unreadable,
    string? ClosedMonth,
    IReadOnlyList<string> ClosedWithout,
    IReadOnlyList<MonthEndChangeView> ChangedAfterClose,
    IReadOnlyList<MonthEndUnclaimedChangeView> OnlyInProcoreAfterClose)
{
    public static MonthEndView Of(ReconciliationReport report) => new(
        Words.Time(report.At),
        report.Ties,
        [.. report.Rows.Select(MonthEndOrderView.Of)],
        [.. report.Projects.Select(MonthEndTotalView.Of)],
        [.. report.Vendors.Select(MonthEndTotalView.Of)],
        [.. report.Codes.Select(MonthEndTotalView.Of)],
        [.. report.Budgets.Select(MonthEndBudgetView.Of)],
        [.. report.OnlyInProcore.Select(MonthEndUnclaimedView.Of)],
        [.. report.Unreadable.Select(one => $"{one.Kind} {one.Id}: {one.Reason}")],
        report.Closed is { } closed ? YearMonthPattern.Iso.Format(closed.Month) : null,
        report.Closed?.Without ?? [],
        [.. report.ChangedAfterClose.Select(MonthEndChangeView.Of)],
        [.. report.OnlyInProcoreAfterClose.Select(MonthEndUnclaimedChangeView.Of)]);
}

/// <summary>One order, both ledgers side by side.</summary>
internal sealed record MonthEndOrderView(
    string OrderId, string Number, string? Date, string Vendor, string Currency, string? ZohoTotal, string? Cost, string? Procore, string? Difference, string Result, string Cause, string Why, string NextStep,
    IReadOnlyList<MonthEndAmountView> ProcoreAmounts,
    IReadOnlyList<MonthEndProjectView> Projects,
    IReadOnlyList<MonthEndCodeView> Codes)
{
    public static MonthEndOrderView Of(ReconciledOrder row) => new(
        row.OrderId,
        row.OrderNumber,
        row.Date is { } date ? LocalDatePattern.Iso.Format(date) : null,
        row.VendorName,
        row.Currency,
        row.IsReadable || row.OrderStatus.Length > 0 ? Words.Money(row.ZohoTotal) : null,
        row.IsReadable || row.OrderStatus.Length > 0 ? Words.Money(row.Cost) : null,
        row is { IsReadable: true, ProcoreAmounts.Count: 0 } ? Words.Money(row.ProcoreTotal) : null,
        row is { IsReadable: true, Difference: { } difference } ? Words.Money(difference) : null,
        row.Result.ToString(),
        row.Cause.ToString(),
        ReconciliationWords.Sentence(row.Cause),
        ReconciliationWords.NextStep(row.Cause),
        [.. row.ProcoreAmounts.Where(_ => row.IsReadable).Select(MonthEndAmountView.Of)],
        [.. row.Projects.Where(_ => row.IsReadable).Select(MonthEndProjectView.Of)],
        [.. row.Codes.Where(_ => row.IsReadable).Select(MonthEndCodeView.Of)]);
}

/// <summary>What commitments come to in a currency that is not the order's, or beside one.</summary>
internal sealed record MonthEndAmountView(string Currency, string Procore)
{
    public static MonthEndAmountView Of(CurrencyAmount one) => new(one.Currency, Words.Money(one.Amount));
}

/// <summary>A project's commitments beside its budget.</summary>
internal sealed record MonthEndBudgetView(long Project, string Name, string View, string? Own, string? Others, string? Committed, string? Difference, bool? Ties, IReadOnlyList<MonthEndBudgetCodeView> Codes, string? Unknown, string? CodesUnknown, string? Currency)
{
    public static MonthEndBudgetView Of(ReconciledBudget budget) => new(
        budget.ProjectId,
        budget.ProjectName,
        budget.View,
        budget.Own is { } own ? Words.Money(own) : null,
        budget.Others is { } others ? Words.Money(others) : null,
        budget.Committed is { } committed ? Words.Money(committed) : null,
        budget.Difference is { } difference ? Words.Money(difference) : null,
        budget.Ties,
        [.. budget.Codes.Select(code => new MonthEndBudgetCodeView(code.Code, Words.Money(code.Commitments), Words.Money(code.Committed), Words.Money(code.Difference)))],
        budget.Unknown,
        budget.CodesUnknown,
        budget.Currency.Length > 0 ? budget.Currency : null);
}

/// <summary>A code on which the two differ.</summary>
internal sealed record MonthEndBudgetCodeView(string Code, string Commitments, string Committed, string Difference);

/// <summary>One order on one code of a project.</summary>
internal sealed record MonthEndCodeView(long Project, string Code, string Cost, string Procore, string Difference)
{
    public static MonthEndCodeView Of(ReconciledCode code) => new(code.ProjectId, code.Code, Words.Money(code.Cost), Words.Money(code.ProcoreTotal), Words.Money(code.Difference));
}

/// <summary>One order in one project.</summary>
internal sealed record MonthEndProjectView(long Id, string Name, string? Cost, string? Procore, string ApprovedChanges, string NotApproved, IReadOnlyList<MonthEndAmountView> ProcoreAmounts)
{
    public static MonthEndProjectView Of(ReconciledProject project) => new(
        project.ProjectId, project.ProjectName, project.Cost is { } cost ? Words.Money(cost) : null, project.ProcoreAmounts.Count == 0 ? Words.Money(project.ProcoreTotal) : null, Words.Money(project.ApprovedChanges), Words.Money(project.NotApproved), [.. project.ProcoreAmounts.Select(MonthEndAmountView.Of)]);
}

/// <summary>What several orders come to.</summary>
internal sealed record MonthEndTotalView(string Id, string Name, string Currency, int Orders, int Open, int NotRead, string Cost, string Procore, string Difference)
{
    public static MonthEndTotalView Of(ReconciliationTotal total) =>
        new(total.Id, total.Name, total.Currency, total.Orders, total.Open, total.NotRead, Words.Money(total.Cost), Words.Money(total.ProcoreTotal), Words.Money(total.Difference));
}

/// <summary>A commitment that is no order's.</summary>
internal sealed record MonthEndUnclaimedView(
    long Project, string ProjectName, long Contract, string Number, string Vendor, string Currency, string Procore, string Committed, string Status, string Cause, string Why, string NextStep, IReadOnlyList<string> Orders)
{
    public static MonthEndUnclaimedView Of(UnclaimedCommitment one) => new(
        one.ProjectId,
        one.ProjectName,
        one.ContractId,
        one.Number,
        one.VendorName,
        one.Currency,
        Words.Money(one.Total),
        Words.Money(one.Committed),
        one.Status,
        one.Cause.ToString(),
        ReconciliationWords.Sentence(one.Cause),
        ReconciliationWords.NextStep(one.Cause),
        one.OrderNumbers);

    /// <summary>Its number, or what it can be found by.</summary>
    public static string NumberOf(UnclaimedCommitment one) => one.Number.Length > 0 ? one.Number : FormattableString.Invariant($"commitment {one.ContractId}");

    /// <summary>Its project's name, or what that can be found by.</summary>
    public static string ProjectOf(UnclaimedCommitment one) => one.ProjectName.Length > 0 ? one.ProjectName : FormattableString.Invariant($"{one.ProjectId}");
}

/// <summary>What became of an order after its month was closed.</summary>
/// <remarks>Where some commitments are in another currency than the cost, their sum is none, and what they come to in each is said apart.</remarks>
internal sealed record MonthEndChangeView(
    string Number, string Vendor, string? CurrencyBefore, string? CostBefore, string? ProcoreBefore, IReadOnlyList<MonthEndAmountView> ProcoreAmountsBefore,
    string? Currency, string? Cost, string? Procore, IReadOnlyList<MonthEndAmountView> ProcoreAmounts, IReadOnlyList<string> Kinds)
{
    public static MonthEndChangeView Of(ChangeAfterClose change)
    {
        var (was, stands) = (Known(change.Before), Known(change.Now));
        return new(
            (change.Before ?? change.Now)!.OrderNumber,
            (change.Before ?? change.Now)!.VendorName,
            was?.Currency,
            was is null ? null : Words.Money(was.Cost),
            TotalOf(was),
            AmountsOf(was),
            stands?.Currency,
            stands is null ? null : Words.Money(stands.Cost),
            TotalOf(stands),
            AmountsOf(stands),
            [.. change.Kinds.Select(kind => kind.ToString())]);
    }

    private static StatementRow? Known(StatementRow? row) => row is { Result: not ReconciliationResult.NotReadable } ? row : null;

    private static string? TotalOf(StatementRow? row) => row is { ProcoreAmounts: null or { Count: 0 } } ? Words.Money(row.ProcoreTotal) : null;

    private static IReadOnlyList<MonthEndAmountView> AmountsOf(StatementRow? row) => [.. (row?.ProcoreAmounts ?? []).Select(MonthEndAmountView.Of)];
}

/// <summary>What became of a commitment that is no order's after a month was closed.</summary>
internal sealed record MonthEndUnclaimedChangeView(long Project, long Contract, string Number, string Vendor, string Currency, string? ProcoreBefore, string? Procore, string? StatusBefore, string? Status, IReadOnlyList<string> Kinds)
{
    public static MonthEndUnclaimedChangeView Of(UnclaimedAfterClose change)
    {
        var one = (change.Now ?? change.Before)!;
        return new(
            one.ProjectId,
            one.ContractId,
            one.Number,
            one.VendorName,
            one.Currency,
            change.Before is { } before ? Words.Money(before.Total) : null,
            change.Now is { } now ? Words.Money(now.Total) : null,
            change.Before?.Status,
            change.Now?.Status,
            [.. change.Kinds.Select(kind => kind.ToString())]);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(MonthEndView))]
internal sealed partial class MonthEndJson : JsonSerializerContext;
