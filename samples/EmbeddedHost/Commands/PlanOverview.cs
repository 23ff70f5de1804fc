using System.Globalization;
using System.Text.Json.Serialization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The plan of everything: what would be made, what would be changed and what is left as it is, by project and by vendor.</summary>
internal sealed record PlanOverview(WaitingReport Report, IReadOnlyList<PlannedRow> Projects, IReadOnlyList<PlannedRow> Vendors, IReadOnlyList<LeftRow> Left, IReadOnlyList<UnverifiedView> Unverified, SyncProgress Progress)
{
    private const string NoProject = "(no project yet)";

    /// <summary>Puts it together from what was read last. Asks neither service.</summary>
    public static async Task<PlanOverview> ReadAsync(SyncRuntime runtime, string connectionId, CancellationToken cancellationToken)
    {
        var report = await runtime.Engine.GetWaitingAsync(connectionId, cancellationToken);
        var left = new List<SyncRecord>();
        await foreach (var record in runtime.Store.ReadRecordsAsync(connectionId, new() { Kind = RecordKind.PurchaseOrder }, cancellationToken))
            if (record.State != RecordState.AwaitingApproval) left.Add(record);

        var names = report.Orders.SelectMany(order => order.Commitments).GroupBy(one => one.ProjectId).ToDictionary(same => same.Key, same => same.First().ProjectName);
        var planned = report.Orders.SelectMany(order => order.Commitments.Select(one => new Planned(one.ProjectName, order.VendorName, one.Currency, one.IsNew, one.Total))).ToList();
        var kept = left.SelectMany(record => KeptOf(record, names)).ToList();
        return new(
            report,
            Rows(planned, kept, one => one.Project, one => one.Project),
            Rows(planned, kept, one => one.Vendor, one => one.Vendor),
            [
                .. left.GroupBy(record => (record.State, Why: record.FindingCodes.Count > 0 ? string.Join(", ", record.FindingCodes) : record.Reason))
                    .Select(same => new LeftRow(same.Key.State.ToString(), same.Key.Why, same.Count(), [.. same.Select(record => record.OrderNumber).Order(StringComparer.Ordinal)]))
                    .OrderBy(row => row.State, StringComparer.Ordinal).ThenByDescending(row => row.Orders).ThenBy(row => row.Why, StringComparer.Ordinal),
            ],
            await runtime.UnverifiedAsync(connectionId, cancellationToken),
            await runtime.Engine.GetProgressAsync(connectionId, cancellationToken));
    }

    // An order that was never planned to its end has a total and no cost by project.
    private static IEnumerable<Kept> KeptOf(SyncRecord record, Dictionary<long, string> names) => record.CostByProject is { Count: > 0 } costs
        ? costs.Select(cost => new Kept(
            names.TryGetValue(cost.ProjectId, out var name) ? name : cost.ProjectId.ToString(CultureInfo.InvariantCulture), record.VendorName, record.CostCurrency ?? record.Currency, cost.Amount))
        : [new(NoProject, record.VendorName, record.Currency, record.Cost ?? record.Total)];

    private static List<PlannedRow> Rows(List<Planned> planned, List<Kept> kept, Func<Planned, string> nameOf, Func<Kept, string> nameOfLeft)
    {
        var made = planned.ToLookup(one => (Name: nameOf(one), one.Currency));
        var left = kept.ToLookup(one => (Name: nameOfLeft(one), one.Currency));
        return
        [
            .. made.Select(same => same.Key).Union(left.Select(same => same.Key)).OrderBy(key => key.Name, StringComparer.Ordinal).ThenBy(key => key.Currency, StringComparer.Ordinal)
                .Select(key => new PlannedRow(
                    key.Name,
                    key.Currency,
                    Sum(made[key].Where(one => one.IsNew).Select(one => one.Total)),
                    Sum(made[key].Where(one => !one.IsNew).Select(one => one.Total)),
                    Sum(left[key].Select(one => one.Total)))),
        ];
    }

    private static PlannedSum Sum(IEnumerable<decimal> amounts)
    {
        var all = amounts.ToList();
        return new(all.Count, Words.Money(all.Sum()));
    }

    private sealed record Planned(string Project, string Vendor, string Currency, bool IsNew, decimal Total);

    private sealed record Kept(string Project, string Vendor, string Currency, decimal Total);
}

/// <summary>What a plan comes to for one project or vendor, in one currency.</summary>
/// <param name="Name">The project's or vendor's name.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Made">Commitments that would be made.</param>
/// <param name="Changed">Commitments that would be changed, with what they would come to.</param>
/// <param name="Left">What is left as it is, with what the orders cost.</param>
internal sealed record PlannedRow(string Name, string Currency, PlannedSum Made, PlannedSum Changed, PlannedSum Left);

/// <summary>How many, and what they come to.</summary>
internal sealed record PlannedSum(int Count, string Total);

/// <summary>Orders that are left as they are for one reason.</summary>
internal sealed record LeftRow(string State, string Why, int Orders, IReadOnlyList<string> Numbers);

/// <summary>The plan of everything as JSON: what waits as the web side shows it, and what is left.</summary>
internal sealed record PlanOverviewView(
    WaitingView Waiting, IReadOnlyList<PlannedRow> Projects, IReadOnlyList<PlannedRow> Vendors, IReadOnlyList<LeftRow> Left, IReadOnlyList<UnverifiedView> Unverified, ProgressView Progress)
{
    public static PlanOverviewView Of(string connectionId, PlanOverview overview) =>
        new(WaitingView.Of(connectionId, overview.Report), overview.Projects, overview.Vendors, overview.Left, overview.Unverified, ProgressView.Of(overview.Progress));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PlanOverviewView))]
internal sealed partial class PlanOverviewJson : JsonSerializerContext;
