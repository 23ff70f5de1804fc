using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Procore.Client;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>One order between the two sandboxes: the office types it, the sync carries it, people in Procore work on it, and a test reads what stands there.</summary>
internal sealed class OneOrder : IDisposable
{
    private readonly OrderData _order;

    public OneOrder(SyncPolicies? policies = null, SandboxSwitches? switches = null, int? retries = null, bool asks = false, int orders = 1)
        : this(new(orders: orders, policies: policies ?? new(), switches: switches, retries: retries, asks: asks, size: Sandboxed.Few), 0)
    {
    }

    private OneOrder(Sandboxed test, int index)
    {
        Test = test;
        _order = Test.Vendors.Zoho.Orders.Where(order => order.Intent == OrderIntent.Clean).ElementAt(index);
        Projects = [.. Test.Vendors.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null })];
    }

    /// <summary>The first order of an office.</summary>
    public static OneOrder Of(Sandboxed test) => new(test, 0);

    public Sandboxed Test { get; }

    public string Id => _order.Id;

    public string Number => _order.Number;

    public IReadOnlyList<ProjectData> Projects { get; }

    /// <summary>The budget code of the lines of its first project.</summary>
    public WbsCodeData Code => Projects[0].WbsCodes.First(code => code is { Active: true, OnBudget: true });

    /// <summary>The vendor of the order as it is in Zoho Books now.</summary>
    public VendorData Vendor => Test.Vendors.Data.Vendors.First(vendor => vendor.ZohoId == Test.Vendors.Zoho.Orders.Single(order => order.Id == Id).VendorId);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The office types the order: a line for each, on the first budget code of its project.</summary>
    public void Write((decimal Quantity, decimal Rate, int Project, TaxData[] Taxes)[] lines, Func<OrderData, OrderData>? change = null) =>
        Edit(order => (change ?? (same => same))(order with
        {
            Status = "open",
            CurrencyCode = "USD",
            ExchangeRate = 1,
            IsInclusiveTax = false,
            Discount = null,
            Adjustment = 0,
            Lines = [.. lines.Select((line, i) => Line(Projects[line.Project], i) with { Quantity = line.Quantity, Rate = line.Rate, Group = line.Taxes })],
        }));

    public void Write(params decimal[] amounts) => Write([.. amounts.Select(amount => (1m, amount, 0, Array.Empty<TaxData>()))]);

    public void Edit(Func<OrderData, OrderData> change) => Test.Vendors.Zoho.Edit(_order.Number, change);

    public void EditLine(int line, Func<OrderLineData, OrderLineData> change) =>
        Edit(order => order with { Lines = [.. order.Lines.Select((one, i) => i == line ? change(one) : one)] });

    /// <summary>Another order of the same office.</summary>
    public OneOrder Beside(int index = 1) => new(Test, index);

    /// <summary>People have sub jobs in a project, A and B unless others are named, each with a code that is called like this one, its cost type and a budget line.</summary>
    /// <returns>The ids of the cost codes.</returns>
    public List<long> AddSubJobs(ProjectData project, CostCodeData code, long typeId, string[]? names = null)
    {
        var type = Test.Vendors.Data.CostTypes.Single(one => one.Id == typeId).Code;
        return
        [
            .. (names ?? ["A", "B"]).Select(name =>
            {
                var job = Test.EditInProcore("add_sub_job", 0, new() { ["code"] = name, ["name"] = name }, project.ProcoreId);
                var answer = Test.Vendors.Procore.Edit(new()
                {
                    ["action"] = "add_cost_code",
                    ["project_id"] = project.ProcoreId,
                    ["sub_job_id"] = job,
                    ["cost_types"] = new JsonArray((JsonNode)type),
                    ["values"] = new JsonObject { ["code"] = code.FullCode, ["name"] = code.Name },
                });
                Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
                return (long)answer["id"]!;
            }),
        ];
    }

    /// <summary>The codes of a project get a segment of the company's own, with these values.</summary>
    /// <returns>The ids of the values, as Procore lists them.</returns>
    public IReadOnlyList<long> AddSegment(ProjectData project, string name, params string[] values) => AddSegment(project, name, isRequired: true, values);

    /// <summary>The codes of a project get a segment of the company's own, with these values.</summary>
    public IReadOnlyList<long> AddSegment(ProjectData project, string name, bool isRequired, params string[] values)
    {
        var segment = Test.EditInProcore(
            "add_segment",
            0,
            new()
            {
                ["name"] = name,
                ["required"] = isRequired,
                ["items"] = new JsonArray([.. values.Select(JsonNode? (value) => new JsonObject { ["code"] = value, ["name"] = $"{name} {value}" })]),
            },
            project.ProcoreId);
        return [.. Enumerable.Range(1, values.Length).Select(at => segment + at)];
    }

    /// <summary>People give the budget code of a project's lines a budget and direct costs, and commit something on it by hand.</summary>
    public async Task BudgetAsync(decimal budget, decimal direct, decimal committed, string number = "SC-7")
    {
        await Test.Store.SaveConnectionAsync(Test.Connection, Token);
        var (project, code, procore) = (Projects[0].ProcoreId!.Value, Code, Test.Clients.Procore);
        var view = await procore.Budget.ListViewsAsync(project, Token).FirstAsync(Token);
        var row = await procore.Budget.ListDetailRowsAsync(project, view.Id, cancellationToken: Token).FirstAsync(row => row.WbsCodeId == code.Id, Token);
        using var answer = await procore.SendAsync(
            new()
            {
                Method = HttpMethod.Patch,
                Path = FormattableString.Invariant($"/rest/v1.0/budget_line_items/{row.Id}"),
                JsonBody = Encoding.UTF8.GetBytes(new JsonObject { ["project_id"] = project, ["budget_line_item"] = new JsonObject { ["original_budget_amount"] = budget, ["direct_costs"] = direct } }.ToJsonString()),
            },
            Token);
        Assert.True(answer.IsSuccessStatusCode);
        var vendor = Test.Vendors.Data.Vendors.First(one => one.ProcoreId is not null).ProcoreId!.Value;
        Test.EditInProcore("add_vendor_to_project", vendor, project: project);
        var other = Test.EditInProcore("create_commitment", 0, new() { ["number"] = number, ["vendor_id"] = vendor }, project);
        Test.EditInProcore("add_line", other, new() { ["amount"] = committed.ToString(CultureInfo.InvariantCulture), ["wbs_code_id"] = code.Id });
        Test.EditInProcore("change_commitment", other, new() { ["status"] = "Approved" });
    }

    /// <summary>Runs the sync until it has looked at the order once more.</summary>
    public async Task SyncAsync()
    {
        await Test.SettleAsync();
        await Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(Id), WorkPriority.Person, "a test asks", Token);
        await Test.RunAsync();
    }

    /// <summary>A person in Procore changes the order's only commitment.</summary>
    public void InProcore(JsonObject values) => Test.EditInProcore("change_commitment", Commitment().Id, values);

    public (long Id, JsonNode Node) Commitment() => Commitments() is [var only] ? ((long)only["id"]!, only) : throw new InvalidOperationException("The order has not one commitment.");

    /// <summary>The live commitments that the sync made or took over for the order.</summary>
    public IReadOnlyList<JsonNode> Commitments() =>
    [
        .. Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!)
            .Where(one => !(bool)one["deleted"]! && ((string?)one["origin_id"] ?? "").Contains(Id, StringComparison.Ordinal)),
    ];

    public decimal[] Lines() => [.. Commitments().SelectMany(one => one["lines"]!.AsArray()).Select(line => decimal.Parse(line!["amount"]!.ToString(), CultureInfo.InvariantCulture))];

    /// <summary>The order's only commitment as the API shows it.</summary>
    public Task<PurchaseOrderContract> ReadAsync() => Test.Clients.Procore.PurchaseOrders.GetAsync(
        (long)Commitment().Node["project"]!, Commitment().Id, Token);

    /// <summary>The first change order of the sync, whose outcome nobody knew, is made after all.</summary>
    /// <returns>Its id.</returns>
    public async Task<long> FirstChangeOrderComesAsync() => (await Test.Clients.Procore.CommitmentChangeOrders.CreateAsync(
        Projects[0].ProcoreId!.Value,
        new() { ContractId = Commitment().Id, Number = $"{Number}-CO1", Description = $"[{Commitment().Node["origin_id"]}:change:1]", Status = ChangeOrderStatus.Draft },
        Token)).Id;

    public async Task<SyncRecord> RecordAsync() => (await Test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(Id), Token))!;

    public async Task<IReadOnlyList<ReviewItem>> ReviewsAsync() =>
        await Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(Id), Status = ReviewStatus.Open }, Token);

    public async Task<string?> FindingAsync() => (await ReviewsAsync()) is [var first, ..] ? first.Finding.Code : null;

    public async Task DecideAsync(ReviewAction action, long chosen = 0)
    {
        var item = (await ReviewsAsync())[0];
        await Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, ProcoreId = chosen, By = "ada" }, Token);
        await Test.RunAsync();
    }

    public async Task<ReconciledOrder> RowAsync() => (await Test.ReconcileAsync()).Rows.Single(row => row.OrderId == Id);

    public Task<OrderPlan> PlanAsync() => Test.Engine.PlanAsync(Sandboxed.Id, Number, Token).AsTask();

    /// <summary>What was sent to Procore that is no read, since a number of calls.</summary>
    public IReadOnlyList<string> WritesSince(int calls) => [.. Test.Sent.Skip(calls).Where(sent => sent.Method != "GET").Select(sent => $"{sent.Method} {sent.Uri.AbsolutePath}")];

    public void Dispose() => Test.Dispose();

    private OrderLineData Line(ProjectData project, int i)
    {
        var code = project.WbsCodes.First(code => code is { Active: true, OnBudget: true });
        return On(project, code) with { Id = $"26081500009900000{i + 1}", Name = $"Goods {i + 1}" };
    }

    /// <summary>A line on a budget code.</summary>
    public OrderLineData On(ProjectData project, WbsCodeData code)
    {
        var costCode = project.CostCodes.First(one => one.Id == code.CostCodeId);
        var type = Test.Vendors.Data.CostTypes.First(one => one.Id == code.CostTypeId);
        return new()
        {
            Id = "260815000099000009",
            Name = "Goods",
            ProjectId = project.ZohoId,
            CostCode = $"{costCode.FullCode} {costCode.Name}",
            CostType = $"{type.Code} {type.Name}",
        };
    }
}
