using System.Text.Json.Serialization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What came out of the demo. What it says of Procore and of limits was counted by the sandbox, not by the host.</summary>
internal sealed record DemoSummary
{
    public required int Seed { get; init; }

    /// <summary>How many projects are active in Procore, under count, and the projects of both sides by how they stand.</summary>
    public required SortedDictionary<string, int> Projects { get; init; }

    public required OrderCounts Orders { get; init; }

    /// <summary>Commitments that stand in Procore and carry an origin_id of ours.</summary>
    public required int Commitments { get; init; }

    /// <summary>By currency: what the synced orders come to, what of it is cost by policy, and what their commitments come to.</summary>
    public required SortedDictionary<string, MoneyTie> Money { get; init; }

    /// <summary>Open review items by the code of their finding.</summary>
    public required SortedDictionary<string, int> Review { get; init; }

    /// <summary>Every order of the list, and every commitment, by currency and by where they stand.</summary>
    public IReadOnlyList<DemoLedger> Ledger { get; init; } = [];

    /// <summary>Three orders, told.</summary>
    public IReadOnlyList<OrderStory> Story { get; init; } = [];

    public VendorCounts? Vendors { get; init; }

    /// <summary>Cost codes of both sides by how they stand.</summary>
    public SortedDictionary<string, int>? CostCodes { get; init; }

    public BudgetCounts? Budget { get; init; }

    public ReconciliationCounts? Reconciliation { get; init; }

    /// <summary>From an edit in Zoho Books to the commitment, by how the sync heard of it; what waited for a person is left out.</summary>
    public IReadOnlyList<LatencyWayView> Latency { get; init; } = [];

    public required CallCounts Calls { get; init; }

    /// <summary>What the first sync cost after the go-ahead; null where the demo went on from data that had it.</summary>
    public CallBudget? FirstSync { get; init; }

    public required LimitCounts Limits { get; init; }

    /// <summary>Writes that the sandbox saw while everything was looked at once more after both sides agreed.</summary>
    public required int WritesAfterConvergence { get; init; }

    public required AuditCounts Audit { get; init; }
}

/// <summary>Orders by what became of them; the four add up to the total.</summary>
internal sealed record OrderCounts(int Total, int Synced, int NeedsReview, int Filtered, int Failed);

/// <summary>What orders come to, and what they cost and what stands in Procore, which should be equal; with two decimals at least.</summary>
internal sealed record MoneyTie(string Zoho, string Cost, string Procore);

/// <summary>Requests, tokens left out: in all, for each order of the list, and by what they were about.</summary>
internal sealed record CallCounts(int Zoho, int Procore, CallsPerOrder PerOrder, CallKinds ByKind);

/// <summary>Requests for each order of the list, everything that the demo did counted.</summary>
internal sealed record CallsPerOrder(decimal Zoho, decimal Procore);

/// <summary>Requests by what they were about.</summary>
internal sealed record CallKinds(SortedDictionary<string, int> Zoho, SortedDictionary<string, int> Procore);

/// <summary>
/// Calls of the first sync after the go-ahead, counted by the host: commitments that it wrote, in how many projects, how often a batch took one of them up, vendors that were new to a project; calls to Procore
/// for writing and reading back, and how many may be (one for each commitment and each new vendor, four for each project that a batch takes up); what else batches of orders read of Procore, by
/// what it was about; orders that they read in Zoho Books; what orders' files cost, which are read, looked for and attached one by one; and what scans cost meanwhile on both sides.
/// </summary>
internal sealed record CallBudget(
    int Commitments, int Projects, int Turns, int NewVendors, int Writing, int Allowed, SortedDictionary<string, int> Apart, int ZohoOrders, AttachmentCalls Attachments, int Scans);

/// <summary>Calls about the files of orders on both sides; none where policy attaches none.</summary>
internal sealed record AttachmentCalls(int Zoho, int Procore);

/// <summary>
/// Vendors of orders: how many there are; of them, how many are linked to a company in Procore, wait for a person, and are not linked because none of their orders makes a commitment.
/// </summary>
internal sealed record VendorCounts(int InOrders, int Linked, int Waiting, int Uncommitted)
{
    /// <summary>Each vendor is counted once.</summary>
    public static VendorCounts Of(IEnumerable<SyncRecord> orders, IEnumerable<Link> links, IEnumerable<ReviewItem> waiting)
    {
        var linked = links.Where(link => link is { Kind: LinkKind.Vendor, Status: LinkStatus.Confirmed }).Select(link => link.ZohoName).ToHashSet(StringComparer.Ordinal);
        var asked = waiting.Where(item => item.Finding.Code.StartsWith("Vendor", StringComparison.Ordinal)).Select(item => item.Key).ToHashSet();
        var vendors = orders.GroupBy(order => order.VendorName, StringComparer.Ordinal).ToList();
        var rest = vendors.Where(vendor => !linked.Contains(vendor.Key)).ToList();
        var open = rest.Count(vendor => vendor.Any(order => asked.Contains(order.Key)));
        return new(vendors.Count, vendors.Count - rest.Count, open, rest.Count(vendor => vendor.All(order => order.State == RecordState.Filtered)));
    }
}

/// <summary>Budgets of projects with commitments of the sync: how many show the same as its commitments, something else, or nothing that is known; and what the commitments come to.</summary>
/// <remarks>Where the projects are counted in several currencies, what the commitments come to is said in each.</remarks>
internal sealed record BudgetCounts(int Projects, int Same, int Different, int Unknown, string Commitments)
{
    public static BudgetCounts Of(IReadOnlyList<ReconciledBudget> budgets)
    {
        var sums = budgets.GroupBy(budget => budget.Currency).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => (Currency: same.Key, Own: same.Sum(budget => budget.Own ?? 0))).ToList();
        return new(
            budgets.Count,
            budgets.Count(budget => budget.Ties == true),
            budgets.Count(budget => budget.Ties == false),
            budgets.Count(budget => budget.Ties is null),
            sums.Count <= 1 ? Words.Money(sums.Sum(one => one.Own)) : string.Join(", ", sums.Select(one => $"{one.Currency} {Words.Money(one.Own)}".TrimStart())));
    }
}

/// <summary>Both ledgers read fresh at the end: orders, how many tie and how many are open, with the reasons.</summary>
internal sealed record ReconciliationCounts(string At, int Orders, int Tie, int Open, SortedDictionary<string, int> Reasons);

/// <summary>How close it came to the services' limits.</summary>
internal sealed record LimitCounts(
    int ZohoMaxPerMinute,
    int ZohoMaxInFlight,
    [property: JsonPropertyName("responses429")] int Responses429);

/// <summary>The audit's length, and whether its chain is whole.</summary>
internal sealed record AuditCounts(long Entries, bool Verified);

/// <summary>The JSON of the summary, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DemoSummary))]
internal sealed partial class DemoJson : JsonSerializerContext;
