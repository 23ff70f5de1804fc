using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>One order between the two sandboxes: the office types it, the sync carries it, Procore shows it.</summary>
internal sealed class Office : IDisposable
{
    private readonly Sandboxed _test;
    private readonly OrderData _order;

    public Office(Func<string, CostPolicy?> policyOf, SandboxSwitches? switches = null)
    {
        var code = First.WbsCodes.First(code => code is { Active: true, OnBudget: true });
        _test = new(orders: 1, policies: new() { Cost = policyOf(code.FlatCode) }, switches: switches, size: Sandboxed.Few);
        _order = _test.Vendors.Zoho.Orders.First(order => order.Intent == OrderIntent.Clean);
        _test.Instead = Answer;
    }

    /// <summary>The project of lines with the number 0.</summary>
    public static ProjectData First { get; } =
        ContractorData.Generate(1, 1, new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)).Projects.First(project => project is { Active: true, Permitted: true, ProcoreId: not null });

    public string? Country { get; init; }

    public decimal Total => _test.Vendors.Zoho.Total(_test.Vendors.Zoho.Orders.Single(order => order.Id == _order.Id));

    /// <summary>The order's commitments as Procore has them.</summary>
    public List<JsonNode> Commitments =>
    [
        .. _test.Vendors.Procore.Describe()["commitments"]!.AsArray().OfType<JsonNode>()
            .Where(one => ((string?)one["origin_id"] ?? "").Contains(_order.Id, StringComparison.Ordinal)),
    ];

    public decimal[] Lines => [.. Commitments.SelectMany(one => one["lines"]!.AsArray()).Select(line => decimal.Parse(line!["amount"]!.ToString(), CultureInfo.InvariantCulture))];

    /// <summary>A number of every line in Procore.</summary>
    public decimal[] Numbers(string field) => [.. Of(field).Select(text => decimal.Parse(text!, CultureInfo.InvariantCulture))];

    /// <summary>A field of every line in Procore.</summary>
    public string?[] Of(string field) => [.. Commitments.SelectMany(one => one["lines"]!.AsArray()).Select(line => (string?)line![field])];

    public void Write(
        (decimal Quantity, decimal Rate, int Project, TaxData[] Taxes)[] lines, Func<OrderData, OrderData>? change = null, decimal cancelled = 0)
    {
        var projects = _test.Vendors.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null }).ToList();
        _test.Vendors.Zoho.Edit(_order.Number, order => (change ?? (same => same))(order with
        {
            Status = "open",
            CurrencyCode = "USD",
            ExchangeRate = 1,
            IsInclusiveTax = false,
            Discount = null,
            Adjustment = 0,
            Lines = [.. lines.Select((line, i) => Line(projects[line.Project], i) with { Quantity = line.Quantity, Rate = line.Rate, Group = line.Taxes, QuantityCancelled = i == 0 ? cancelled : 0 })],
        }));
    }

    public async Task SyncAsync()
    {
        await _test.SettleAsync();
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(_order.Id), WorkPriority.Person, "a test asks", TestContext.Current.CancellationToken);
        await _test.RunAsync();
    }

    public async Task ChooseAsync(CostPolicy policy)
    {
        _test.Connection = _test.Connection with { Policies = new() { Cost = policy, Approval = null } };
        await _test.ConnectAsync();
        await _test.RunAsync();
    }

    private async Task<ReviewItem?> ReviewAsync() =>
        await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(_order.Id), Status = ReviewStatus.Open }, TestContext.Current.CancellationToken) is [var first, ..] ? first : null;

    public async Task<string?> TableAsync() => (await ReviewAsync())?.Finding.Table;

    public async Task<string?> FindingAsync() => (await ReviewAsync())?.Finding.Code;

    public async Task<ReconciledOrder> RowAsync() =>
        (await _test.ReconcileAsync()).Rows.Single(row => row.OrderId == _order.Id);

    public async Task<List<AuditEntry>> AuditAsync() =>
        await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public async Task<decimal?> RetainageAsync()
    {
        var commitment = Assert.Single(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [_order.Id] }, TestContext.Current.CancellationToken));
        return (await _test.Clients.Procore.PurchaseOrders.GetAsync(commitment.ProjectId, commitment.ContractId, TestContext.Current.CancellationToken)).RetainagePercent;
    }

    public void Dispose() => _test.Dispose();

    /// <summary>Lines on codes that the project's budget knows.</summary>
    private OrderLineData Line(ProjectData project, int i)
    {
        var code = project.WbsCodes.First(code => code is { Active: true, OnBudget: true });
        var costCode = project.CostCodes.First(one => one.Id == code.CostCodeId);
        var type = _test.Vendors.Data.CostTypes.First(one => one.Id == code.CostTypeId);
        return new()
        {
            Id = $"26081500009900000{i + 1}",
            Name = $"Goods {i + 1}",
            ProjectId = project.ZohoId,
            CostCode = $"{costCode.FullCode} {costCode.Name}",
            CostType = $"{type.Code} {type.Name}",
        };
    }

    private HttpResponseMessage? Answer(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (Country is not null && path.Contains("/organizations/", StringComparison.Ordinal))
        {
            return Json(new() { ["code"] = 0, ["organization"] = new JsonObject { ["organization_id"] = _test.Connection.OrganizationId, ["currency_code"] = "USD", ["country"] = Country } });
        }

        return null;
    }

    private static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
