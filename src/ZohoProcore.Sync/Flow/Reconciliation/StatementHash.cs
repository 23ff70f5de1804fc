using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// The hash of each side of a statement: of all that is compared after the close, project by project and code by code. What one side does
/// changes nothing of the other's. Pure.
/// </summary>
internal static class StatementHash
{
    // An order that Zoho Books does not have is in the report because Procore has something of it.
    public static string OfZoho(IReadOnlyList<ReconciledOrder> orders) => Of(orders.Where(row => row.OrderStatus.Length > 0), row =>
    [
        Line(
            "order",
            row.OrderId,
            row.OrderNumber,
            row.OrderStatus,
            row.ZohoTotal,
            row.OwnCost?.Amount ?? row.Cost,
            row.OwnCost?.Currency ?? row.Currency,
            row.Date,
            row.VendorId),
        .. row.Projects.Where(project => project.Cost is not (null or 0))
            .Select(project => Line("project", project.ProjectId, project.Cost!.Value)),
        .. Codes(row.CostByCode),
    ], []);

    public static string OfProcore(IReadOnlyList<ReconciledOrder> orders, IReadOnlyList<UnclaimedCommitment> alone) => Of(
        orders.Where(row => row.ContractIds.Count > 0), row =>
    [
        Line("order", row.OrderId, row.ProcoreTotal),
        .. row.ProcoreByCurrency.Select(one => Line("currency", one.Currency, one.Amount)),
        .. row.Projects.Where(project => project.ProcoreTotal != 0)
            .Select(project => Line("project", project.ProjectId, project.ProcoreTotal, project.Committed, project.VendorId ?? 0)),
        .. Codes(row.ProcoreByCode),
    ], alone.OrderBy(one => one.ProjectId).ThenBy(one => one.ContractId).Select(one => Line(
        "alone", one.ProjectId, one.ContractId, one.Total, one.Currency, one.Status, one.Committed, one.VendorId ?? 0)));

    private static IEnumerable<string> Codes(IReadOnlyList<OrderCodeCost> codes) =>
        codes.GroupBy(code => (code.ProjectId, code.WbsCodeId)).OrderBy(same => same.Key)
            .Select(same => (same.Key, Amount: same.Sum(code => code.Amount)))
            .Where(code => code.Amount != 0)
            .Select(code => Line("code", code.Key.ProjectId, code.Key.WbsCodeId, code.Amount));

    // By id: an order that is renumbered, or comes to stand elsewhere in the list, is the same one.
    private static string Of(
        IEnumerable<ReconciledOrder> orders, Func<ReconciledOrder, IEnumerable<string>> linesOf, IEnumerable<string> more) =>
        ContentHash.Of(string.Concat(orders.OrderBy(row => row.OrderId, StringComparer.Ordinal).SelectMany(linesOf).Concat(more)
            .Select(line => line + "\n")));

    // What stands in a cell can end neither the cell nor the line.
    private static string Line(params object?[] cells) => string.Join("\t", cells.Select(cell => cell switch
    {
        decimal amount => Text.Amount(amount),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (cell?.ToString() ?? string.Empty).Replace('\t', ' ').Replace('\n', ' '),
    }));
}
