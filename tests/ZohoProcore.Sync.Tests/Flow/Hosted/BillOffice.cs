using DirectCosts;
using Procore.Client;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A small company whose bills become direct costs: the sample's kind of record between both sandboxes.</summary>
internal sealed class BillOffice : IDisposable
{
    private readonly List<string> _writes = [];
    private readonly RecordKind _kind;

    public BillOffice(int? retries = null, IRecordHandler? records = null, Func<TimeProvider, ISyncStore>? store = null)
    {
        records ??= new BillRecords();
        _kind = records.Kind;
        Test = new(orders: 1, retries: retries, size: new(3, 10, 3), store: store, records: records);
        Test.Instead = request =>
        {
            if (request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/direct_costs", StringComparison.Ordinal))
            {
                _writes.Add($"{request.Method} {request.RequestUri.AbsolutePath}");
            }

            return Answers?.Invoke(request);
        };
        Project = Test.Vendors.Data.Projects.First(project => project is { ZohoId: not null, ProcoreId: not null, Active: true, Permitted: true });
        var vendor = Test.Vendors.Data.Vendors.First(one => one is { ZohoId: not null, ProcoreId: not null, ZohoActive: true, ProcoreActive: true });
        (ZohoVendor, ProcoreVendor) = (vendor.ZohoId!, vendor.ProcoreId!.Value);
    }

    public Sandboxed Test { get; }

    /// <summary>Answers in a service's place where it returns an answer.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Answers { get; set; }

    /// <summary>The project that bills are for, and whose codes they name.</summary>
    public ProjectData Project { get; }

    public string ZohoVendor { get; }

    public long ProcoreVendor { get; }

    /// <summary>What was sent to direct costs, in order.</summary>
    public IReadOnlyList<string> Writes => _writes;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Test.Dispose();

    public static RecordKey Key(string billId) => new(BillRecords.OfBill, billId);

    /// <summary>
    /// Connects, gives the go-ahead and links the vendor and, if it is meant, the project. The go-ahead saw what there is of the kind, unless it is meant to be added later.
    /// </summary>
    public async Task SettleAsync(bool linksProject = true, bool isSeen = true)
    {
        await Test.Engine.ConnectAsync(Test.Connection, Token);
        await Test.GoAheadAsync();
        if (isSeen)
        {
            await Test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredFirstLooks.Of(new Dictionary<RecordKind, bool> { [_kind] = true }) }, Token);
        }

        await RunAsync();
        var links = new List<Link> { new() { Kind = LinkKind.Vendor, ZohoId = ZohoVendor, ProcoreId = ProcoreVendor } };
        if (linksProject)
        {
            links.Add(new() { Kind = LinkKind.Project, ZohoId = Project.ZohoId!, ProcoreId = Project.ProcoreId!.Value });
        }

        await Test.Store.SaveAsync(Sandboxed.Id, new() { Links = links }, Token);
    }

    /// <summary>A bill of one line, of two for as much.</summary>
    public string Enter(string number, decimal rate = 100, string? projectId = null, string? taxId = null)
    {
        var order = Test.Vendors.Zoho.Orders[0];
        return Test.Vendors.Zoho.EnterBill(number, order with
        {
            VendorId = ZohoVendor,
            CurrencyCode = "USD",
            ExchangeRate = 1,
            IsInclusiveTax = false,
            IsReverseCharge = false,
            Discount = null,
            Adjustment = 0,
            Shipping = 0,
            Rounding = 0,
            TaxWithheld = 0,
            TaxCollected = 0,
            Lines = [Line("Gravel", rate, projectId ?? Project.ZohoId!, taxId)],
        });
    }

    /// <summary>A line of two for as much, on a code of a project; null for the one that bills are for.</summary>
    public OrderLineData Line(string name, decimal rate, string projectId, string? taxId = null, ProjectData? of = null)
    {
        of ??= Project;
        var wbs = of.WbsCodes.First(code => code.Active);
        var (code, type) = (of.CostCodes.Single(one => one.Id == wbs.CostCodeId), Test.Vendors.Data.CostTypes.Single(one => one.Id == wbs.CostTypeId));
        return new()
        {
            Id = $"9{name.Length}",
            Name = name,
            Quantity = 2,
            Rate = rate,
            ProjectId = projectId,
            TaxId = taxId,
            CostCode = $"{code.FullCode} {code.Name}",
            CostType = $"{type.Code} {type.Name}",
        };
    }

    /// <summary>Eleven minutes later, when bills were looked for again.</summary>
    public async Task LookAsync()
    {
        Test.Time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync();
    }

    /// <summary>Runs until nothing is due; the clock goes on meanwhile, because a service's limits want time to pass.</summary>
    public Task RunAsync() => Test.ThroughAsync(RunUntilQuietAsync());

    /// <summary>The direct costs of a project; null for the one that bills are for.</summary>
    public async Task<IReadOnlyList<DirectCost>> CostsAsync(ProjectData? of = null)
    {
        var costs = new List<DirectCost>();
        await foreach (var cost in Test.Clients.Procore.DirectCosts.ListAsync((of ?? Project).ProcoreId!.Value, null, Token))
        {
            costs.Add(cost);
        }

        return costs;
    }

    public async Task<SyncRecord> RecordAsync(string billId) => (await Test.Store.GetRecordAsync(Sandboxed.Id, Key(billId), Token))!;

    public async Task<IReadOnlyList<ReviewItem>> AskedAsync(string billId) =>
        await Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = Key(billId), Status = ReviewStatus.Open }, Token);

    public async Task DecideAsync(string billId, ReviewAction action, long procoreId = 0)
    {
        var item = Assert.Single(await AskedAsync(billId));
        await Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "Ann", ProcoreId = procoreId }, Token);
        await RunAsync();
    }

    /// <summary>What the audit has of a bill; all of it verifies.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string billId)
    {
        Assert.True((await AuditVerifier.VerifyAsync(Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
        var entries = new List<AuditEntry>();
        await foreach (var entry in Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token))
        {
            entries.Add(entry);
        }

        return [.. entries.Where(entry => entry.Record == Key(billId).ToString())];
    }

    /// <summary>How the writes of a bill came out, as the audit has it.</summary>
    public async Task<IReadOnlyList<string>> OutcomesAsync(string billId) =>
        [.. (await AuditAsync(billId)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result)];

    private async Task RunUntilQuietAsync()
    {
        for (var quiet = 0; quiet < 2;)
        {
            var done = await Test.Engine.RunDueAsync(Sandboxed.Id, Token);
            quiet = done.Processed == 0 ? quiet + 1 : 0;
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
        }
    }
}
