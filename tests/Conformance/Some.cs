using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Conformance;

/// <summary>Plausible values for what stores are asked.</summary>
internal static class Some
{
    public const string Acme = "acme";

    /// <summary>The links of vendors.</summary>
    public static readonly LinkQuery Vendors = new() { Kind = LinkKind.Vendor };

    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0) + Duration.FromTicks(1_234_567);

    public static Connection Connection(string id = Acme) => new()
    {
        Id = id,
        Name = "Acme Builders",
        Region = ZohoRegion.Europe,
        OrganizationId = "20061234567",
        Environment = ProcoreEnvironment.Production,
        CompanyId = 42,
        Policies = CommitmentLanding.In(new() { OrdersFrom = new LocalDate(2026, 1, 1), CostTypeByAccount = new() { ["Job Materials"] = "M" } }, "Approved"),
    };

    /// <summary>A data centre that is not among the regions.</summary>
    public static ZohoDataCenter Emirates { get; } = new()
    {
        Name = "ae",
        Accounts = new("https://accounts.zoho.ae"),
        Api = new("https://www.zohoapis.ae"),
        Pages = new("https://books.zoho.ae"),
    };

    public static WorkItem Work(string order, Duration? dueIn = null, WorkPriority priority = WorkPriority.Poll, int attempts = 0, string reason = "scan") => new()
    {
        Key = RecordKey.PurchaseOrder(order),
        DueAt = Noon + (dueIn ?? Duration.Zero),
        Priority = priority,
        Attempts = attempts,
        Reason = reason,
    };

    public static SyncRecord Record(string order, string number, RecordState state = RecordState.Synced) => new()
    {
        Key = RecordKey.PurchaseOrder(order),
        State = state,
        OrderNumber = number,
        VendorName = "Łódź Steel & Söhne \"GmbH\"",
        Currency = "USD",
        Total = 1234.50m,
        LastModified = Noon,
        FindingCodes = ["VendorUnknown", "CostCodeMissing"],
        ChangedAt = Noon,
    };

    public static CommitmentImage Image(string amount = "12.5") => new()
    {
        Fields = new() { ["vendor"] = "7", ["status"] = "Draft", ["line/a/amount"] = amount, ["line/B/amount"] = "1" },
    };

    public static WrittenCommitment Commitment(string order, long project, long contract) => new()
    {
        OrderId = order,
        OrderNumber = "PO-" + order,
        ProjectId = project,
        ContractId = contract,
        OriginId = Origin(order, project),
        Currency = "USD",
        Total = 13.5m,
        Status = "Approved",
        Image = Image(),
        At = Noon,
    };

    public static string Origin(string order, long project) => FormattableString.Invariant($"zb:20061234567:po:{order}:{project}");

    public static CommitmentIntent Intent(string order, long project) => new()
    {
        OriginId = Origin(order, project),
        OrderId = order,
        ProjectId = project,
        PlanHash = new string('a', 64),
        Desired = Image(),
        At = Noon,
    };

    public static Link Link(string zohoId, long procoreId, LinkStatus status = LinkStatus.Confirmed, LinkKind kind = LinkKind.Vendor, long project = 0) => new()
    {
        Kind = kind,
        ZohoId = zohoId,
        ProcoreId = procoreId,
        ProjectId = project,
        Status = status,
        Evidence = "same tax id",
        DecidedBy = "vendor.tax-id",
        At = Noon,
    };

    public static ReviewItem Review(string id, string order, ReviewStatus status = ReviewStatus.Open, int minute = 0) => new()
    {
        Id = id,
        Key = RecordKey.PurchaseOrder(order),
        OrderNumber = "PO-" + order,
        Finding = new()
        {
            Code = FindingCodes.VendorUnknown,
            Sentence = "No vendor in Procore is certainly 'Łódź Steel'.",
            NextStep = "Choose one.",
            Candidates = [new(7, "Lodz Steel", "similar name")],
        },
        Status = status,
        Decision = status == ReviewStatus.Decided ? new() { Action = ReviewAction.Link, ProcoreId = 7, By = "ada", At = Noon } : null,
        OpenedAt = Noon + Duration.FromMinutes(minute),
    };

    public static AuditDraft Draft(string order = "PO-1", AuditKind kind = AuditKind.StateChanged, string reason = "both sides agree") => new()
    {
        Kind = kind,
        Record = "zoho.purchaseorder:1",
        OrderNumber = order,
        ProjectId = 5,
        ContractId = 77,
        OriginId = Origin("1", 5),
        InputHash = new string('b', 64),
        PlanHash = new string('c', 64),
        Result = nameof(RecordState.Synced),
        Reason = reason,
    };
}
