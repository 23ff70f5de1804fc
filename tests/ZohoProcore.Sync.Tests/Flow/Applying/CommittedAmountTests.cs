using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What stands in Procore for what a clerk typed in Zoho, by policy: from one sandbox to the other, judged by Procore's own amounts.</summary>
public sealed class CommittedAmountTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly TaxData Pst = new("5002", "PST", 7);

    [Fact]
    public async Task A_purchase_in_British_Columbia_is_committed_to_the_cent()
    {
        using var office = new Office(_ => new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] });
        office.Write([(12.4m, 1_850m, 0, [Gst, Pst]), (3m, 480m, 1, [Gst, Pst])], order => order with { Discount = new DiscountData(2, true) });

        await office.SyncAsync();

        Assert.Equal(26_759.49m, office.Total);
        Assert.Equal([24_054.89m, 1_509.98m], office.Lines);
        var row = await office.RowAsync();
        Assert.Equal((ReconciliationResult.Ties, 25_564.87m, 26_759.49m, 0m), (row.Result, row.Cost, row.ZohoTotal, row.Difference));
        Assert.Equal([new("GST", -1_194.62m)], row.Corrections);
        Assert.Contains(
            await office.AuditAsync(),
            entry => entry.Kind == AuditKind.Intent && entry.Reason.Contains("22,940.00 - 458.80 discount + 1,573.69 PST 7 % = 24,054.89; not in it: 1,124.06 GST 5 %", StringComparison.Ordinal));
    }

    public static TheoryData<string, decimal[]> Taxes => new()
    {
        { nameof(CostTreatment.InCost), [1_120m, 560m] },
        { nameof(CostTreatment.LeftOut), [1_000m, 500m] },
        { nameof(CostTreatment.OwnLine), [1_000m, 500m, 75m, 105m] },
        { nameof(CostTreatment.Review), [] },
    };

    [Theory, MemberData(nameof(Taxes))]
    public async Task A_tax_goes_where_policy_says(string treatment, decimal[] lines)
    {
        using var office = new Office(code => new() { Tax = Enum.Parse<CostTreatment>(treatment), OwnLineCodes = new() { ["tax"] = code } });
        office.Write([(10, 100, 0, [Gst, Pst]), (5, 100, 0, [Gst, Pst])]);

        await office.SyncAsync();

        Assert.Equal(lines, office.Lines);
        Assert.Equal(lines.Length == 0 ? FindingCodes.CostUndecided : null, await office.FindingAsync());
    }

    public static TheoryData<string, decimal[]> Shipping => new()
    {
        { nameof(CostTreatment.OwnLine), [600m, 400m, 50m] },
        { nameof(CostTreatment.InCost), [630m, 420m] },
        { nameof(CostTreatment.LeftOut), [600m, 400m] },
        { nameof(CostTreatment.Review), [] },
    };

    [Theory, MemberData(nameof(Shipping))]
    public async Task Shipping_goes_where_policy_says(string treatment, decimal[] lines)
    {
        using var office = new Office(code => new() { Shipping = Enum.Parse<CostTreatment>(treatment), OwnLineCodes = new() { ["shipping"] = code } });
        office.Write([(6, 100, 0, []), (4, 100, 0, [])], order => order with { Shipping = 50 });

        await office.SyncAsync();

        Assert.Equal(lines, office.Lines);
    }

    public static TheoryData<string, decimal, decimal[]> Adjustments => new()
    {
        { nameof(CostTreatment.Review), -200, [] },
        { nameof(CostTreatment.OwnLine), -200, [1_000m, 500m, -200m] },
        { nameof(CostTreatment.InCost), -200, [] },
        { nameof(CostTreatment.InCost), 15, [1_010m, 505m] },
        { nameof(CostTreatment.LeftOut), -200, [1_000m, 500m] },
    };

    [Theory, MemberData(nameof(Adjustments))]
    public async Task An_adjustment_goes_where_policy_says_and_is_never_spread_below_zero(string treatment, decimal adjustment, decimal[] lines)
    {
        using var office = new Office(code => new() { Adjustment = Enum.Parse<CostTreatment>(treatment), OwnLineCodes = new() { ["adjustment"] = code } });
        office.Write([(10, 100, 0, []), (5, 100, 0, [])], order => order with { Adjustment = adjustment, AdjustmentDescription = "Goodwill" });

        await office.SyncAsync();

        Assert.Equal(lines, office.Lines);
    }

    public static TheoryData<string, string, decimal[]> AroundTheOrder => new()
    {
        { "TDS", nameof(CostTreatment.LeftOut), [118_000m] },
        { "TDS", nameof(CostTreatment.Review), [] },
        { "TDS", nameof(CostTreatment.InCost), [] },
        { "TCS", nameof(CostTreatment.LeftOut), [118_000m] },
        { "TCS", nameof(CostTreatment.InCost), [119_000m] },
        { "TCS", nameof(CostTreatment.OwnLine), [118_000m, 1_000m] },
        { "RC", nameof(CostTreatment.LeftOut), [100_000m] },
        { "RC", nameof(CostTreatment.InCost), [118_000m] },
    };

    [Theory, MemberData(nameof(AroundTheOrder))]
    public async Task Tax_that_is_withheld_collected_or_assessed_goes_where_policy_says(string kind, string treatment, decimal[] lines)
    {
        var chosen = Enum.Parse<CostTreatment>(treatment);
        using var office = new Office(code => new CostPolicy { Tax = CostTreatment.InCost, OwnLineCodes = new() { ["collected"] = code } } switch
        {
            var policy when kind == "TDS" => policy with { Withheld = chosen },
            var policy when kind == "TCS" => policy with { Collected = chosen },
            var policy => policy with { ReverseCharge = chosen },
        });
        office.Write([(1, 100_000, 0, [new("5003", "IGST", 18)])], order => kind switch
        {
            "TDS" => order with { TaxWithheld = 1_000 },
            "TCS" => order with { TaxCollected = 1_000 },
            _ => order with { IsReverseCharge = true },
        });

        await office.SyncAsync();

        Assert.Equal(lines, office.Lines);
    }

    public static TheoryData<string, decimal[]> Cancellations => new()
    {
        { nameof(CostTreatment.LeftOut), [600m, 500m] },
        { nameof(CostTreatment.InCost), [1_000m, 500m] },
        { nameof(CostTreatment.Review), [] },
    };

    [Theory, MemberData(nameof(Cancellations))]
    public async Task What_is_cancelled_before_approval_goes_where_policy_says(string treatment, decimal[] lines)
    {
        using var office = new Office(_ => new() { Cancelled = Enum.Parse<CostTreatment>(treatment) });
        office.Write([(10, 100, 0, []), (5, 100, 0, [])], order => order with { Status = "closed" }, cancelled: 4);

        await office.SyncAsync();

        Assert.Equal(lines, office.Lines);
    }

    [Fact]
    public async Task What_is_cancelled_after_approval_goes_to_a_person_and_nothing_is_overwritten()
    {
        using var office = new Office(_ => new());
        office.Write([(10, 100, 0, []), (5, 100, 0, [])]);
        await office.SyncAsync();
        Assert.Equal([1_000m, 500m], office.Lines);

        office.Write([(10, 100, 0, []), (5, 100, 0, [])], order => order with { Status = "closed" }, cancelled: 10);
        await office.SyncAsync();

        Assert.Equal([1_000m, 500m], office.Lines);
        Assert.Equal(FindingCodes.CommitmentLocked, await office.FindingAsync());
    }

    [Fact]
    public async Task A_credit_keeps_its_sign_and_a_commitment_below_zero_goes_to_a_person()
    {
        using var office = new Office(_ => new());
        office.Write([(10, 100, 0, [Pst]), (1, -900, 0, [Pst])]);
        await office.SyncAsync();
        Assert.Equal([1_070m, -963m], office.Lines);

        using var apart = new Office(_ => new());
        apart.Write([(10, 100, 0, [Pst]), (1, -900, 1, [Pst])]);
        await apart.SyncAsync();
        Assert.Empty(apart.Lines);
        Assert.Equal(FindingCodes.CommitmentNegative, await apart.FindingAsync());
    }

    [Fact]
    public async Task Retention_is_proposed_as_retainage_and_an_advance_is_not()
    {
        foreach (var (policy, percent) in new[] { (new CostPolicy { RetentionLines = ["Held back"] }, "10"), (new CostPolicy { AdvanceLines = ["Held back"] }, null) })
        {
            using var office = new Office(_ => policy);
            office.Write([(10, 100, 0, []), (1, -100, 0, [])], order => order with { Lines = [order.Lines[0], order.Lines[1] with { Name = "Held back", ProjectId = null, CostCode = null }] });

            await office.SyncAsync();

            Assert.Equal([1_000m], office.Lines);
            Assert.Equal(percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), await office.RetainageAsync());
        }
    }

    [Theory]
    [InlineData(ForeignCurrencyTreatment.Review, new double[0])]
    [InlineData(ForeignCurrencyTreatment.Convert, new[] { 108.38, 36.12 })]
    public async Task A_foreign_order_goes_where_policy_says(ForeignCurrencyTreatment treatment, double[] lines)
    {
        using var office = new Office(_ => new() { ForeignCurrency = treatment });
        office.Write([(1, 100.01m, 0, []), (1, 33.33m, 0, [])], order => order with { CurrencyCode = "EUR", ExchangeRate = 1.0837m });

        await office.SyncAsync();

        Assert.Equal(lines.Select(line => (decimal)line), office.Lines);
        var row = await office.RowAsync();
        Assert.Equal(lines.Length == 0 ? ("EUR", ReconciliationResult.MissingInProcore) : ("USD", ReconciliationResult.Ties), (row.Currency, row.Result));
    }

    [Fact]
    public async Task Outside_the_US_a_connection_waits_and_goes_on_once_somebody_chose()
    {
        using var office = new Office(_ => null) { Country = "Canada" };
        office.Write([(10, 100, 0, [Gst])]);
        await office.SyncAsync();
        Assert.Empty(office.Lines);
        Assert.Equal(FindingCodes.TaxPolicyMissing, await office.FindingAsync());

        await office.ChooseAsync(new() { Tax = CostTreatment.LeftOut });

        Assert.Equal([1_000m], office.Lines);
        Assert.Null(await office.FindingAsync());
    }

    /// <summary>One order between the two sandboxes: the office types it, the sync carries it, Procore shows it.</summary>
    private sealed class Office : IDisposable
    {
        private readonly Sandboxed _test;
        private readonly OrderData _order;

        public Office(Func<string, CostPolicy?> policyOf)
        {
            var first = ContractorData.Generate(1, 1, new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)).Projects.First(project => project is { Active: true, Permitted: true, ProcoreId: not null });
            var code = first.WbsCodes.First(code => code is { Active: true, OnBudget: true });
            _test = new(orders: 1, policies: new() { Cost = policyOf(code.FlatCode) });
            _order = _test.Vendors.Zoho.Orders.First(order => order.Intent == OrderIntent.Clean);
            _test.Instead = Answer;
        }

        public string? Country { get; init; }

        public decimal Total => _test.Vendors.Zoho.Total(_test.Vendors.Zoho.Orders.Single(order => order.Id == _order.Id));

        public decimal[] Lines =>
        [
            .. _test.Vendors.Procore.Describe()["commitments"]!.AsArray()
                .Where(one => ((string?)one!["origin_id"] ?? "").Contains(_order.Id, StringComparison.Ordinal))
                .SelectMany(one => one!["lines"]!.AsArray())
                .Select(line => decimal.Parse(line!["amount"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture)),
        ];

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
            await _test.Engine.ConnectAsync(_test.Connection with { Policies = new() { Cost = policy } }, TestContext.Current.CancellationToken);
            await _test.RunAsync();
        }

        private async Task<ReviewItem?> ReviewAsync() =>
            await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(_order.Id), Status = ReviewStatus.Open }, TestContext.Current.CancellationToken) is [var first, ..] ? first : null;

        public async Task<string?> FindingAsync() => (await ReviewAsync())?.Finding.Code;

        public async Task<ReconciledOrder> RowAsync() =>
            (await _test.Engine.ReconcileAsync(Sandboxed.Id, TestContext.Current.CancellationToken)).Rows.Single(row => row.OrderId == _order.Id);

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
}
