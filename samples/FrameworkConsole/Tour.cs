using System.Globalization;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace FrameworkConsole;

/// <summary>A walk through the three packages, one line of output for each record.</summary>
internal sealed class Tour(TextWriter output, IZohoBooksClient books, IProcoreClient procore, SyncEngine engine)
{
    /// <summary>Says what came out of the configuration.</summary>
    public void ShowOptions(ZohoBooksOptions zoho, ProcoreOptions site, SyncOptions sync)
    {
        Line("option", "zoho", zoho.Region.ToString(), zoho.OrganizationId, zoho.Limits.PerMinute.ToString(CultureInfo.InvariantCulture));
        Line("option", "procore", site.CompanyId?.ToString(CultureInfo.InvariantCulture), site.MaxRateLimitWait.ToString());
        Line("option", "sync", sync.BatchSize.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Lists all purchase orders.</summary>
    /// <returns>Their numbers.</returns>
    public async Task<IReadOnlyList<string>> ListOrdersAsync(CancellationToken cancellationToken)
    {
        var numbers = new List<string>();
        await foreach (var order in books.PurchaseOrders.ListAsync(cancellationToken: cancellationToken))
        {
            Line("order", order.PurchaseOrderNumber, order.Status.Value, order.CurrencyCode, Money(order.Total), order.VendorName);
            numbers.Add(order.PurchaseOrderNumber ?? order.PurchaseOrderId);
        }

        Line("orders", numbers.Count.ToString(CultureInfo.InvariantCulture));
        return numbers;
    }

    /// <summary>Lists all vendors, the active ones first.</summary>
    public async Task ListVendorsAsync(CancellationToken cancellationToken)
    {
        var active = await ListAsync("active", procore.Vendors.ListAsync(cancellationToken: cancellationToken));
        var inactive = await ListAsync("inactive", procore.Vendors.ListInactiveAsync(cancellationToken));
        Line("vendors", (active + inactive).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Says what syncing an order would do. The store is in memory and nothing is written to either side.</summary>
    public async Task PlanAsync(Connection connection, string? order, CancellationToken cancellationToken)
    {
        if (order is null) return;
        await engine.ConnectAsync(connection, cancellationToken);
        var plan = await engine.PlanAsync(connection.Id, order, cancellationToken);
        Line("plan", plan.OrderNumber, plan.Outcome.ToString(), plan.Reason);
        foreach (var step in plan.Steps) Line("step", step.Kind.ToString(), step.Sentence);
        foreach (var finding in plan.Findings) Line("finding", finding.Code, finding.Sentence);
    }

    private async Task<int> ListAsync(string kind, IAsyncEnumerable<Vendor> vendors)
    {
        var count = 0;
        await foreach (var vendor in vendors)
        {
            Line("vendor", vendor.Id.ToString(CultureInfo.InvariantCulture), kind, vendor.Name);
            count++;
        }

        return count;
    }

    private static string Money(decimal? amount) => amount?.ToString("0.00######", CultureInfo.InvariantCulture) ?? string.Empty;

    private void Line(params string?[] cells) => output.WriteLine(string.Join("\t", cells));
}
