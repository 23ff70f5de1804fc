using System.Globalization;
using NodaTime;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>
/// Fills a store with what a large firm has after some years: orders, their commitments and history, links and questions, after the likeness of those that are there. They go straight into the
/// store, many at once, so that it takes seconds.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="connectionId">The connection.</param>
/// <param name="directory">Both sides' vendors, who are linked but for a few.</param>
internal sealed class ManyOrders(ISyncStore store, string connectionId, KnownDirectory directory)
{
    public const int Orders = 20_000;
    public const int Links = 10_000;
    public const int Reviews = 2_000;
    public const int EntriesAnOrder = 3;

    /// <summary>How many vendors of each side have no link, the last of all by their ids.</summary>
    public const int Alone = 30;

    private const int AtATime = 1_000;
    private const int Vendors = 3_000;
    private const int AskedVendors = 300;
    private const int RejectedEach = 50;

    /// <summary>Where each order stands, in turns: most are done, some wait.</summary>
    private static readonly RecordState[] States =
    [
        RecordState.Synced, RecordState.Synced, RecordState.NeedsReview, RecordState.Synced, RecordState.Synced, RecordState.Filtered, RecordState.Synced,
        RecordState.Synced, RecordState.Conflict, RecordState.Synced, RecordState.AwaitingApproval, RecordState.Skipped, RecordState.Synced,
    ];

    /// <summary>The number of an order.</summary>
    public static string NumberOf(int order) => string.Create(CultureInfo.InvariantCulture, $"MANY-{order:D6}");

    /// <summary>The id of an order. They come after those of the sandbox.</summary>
    public static string IdOf(int order) => string.Create(CultureInfo.InvariantCulture, $"99{order:D15}");

    /// <summary>The id of an order's first commitment.</summary>
    public static long ContractOf(int order) => 900_000_000L + order;

    /// <summary>The name of a vendor of many.</summary>
    public static string VendorOf(int order) => string.Create(CultureInfo.InvariantCulture, $"Countless Contracting {order % Vendors:D4} Ltd");

    /// <summary>What an order comes to: no two come to the same.</summary>
    public static decimal TotalOf(int order) => 7_000_000 + (order * 1.01m);

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var records = await store.ReadRecordsAsync(connectionId, new() { Kind = RecordKind.PurchaseOrder, State = RecordState.Synced }, cancellationToken).ToListAsync(cancellationToken);
        var commitments = (await store.ListCommitmentsAsync(connectionId, new(), cancellationToken)).ToLookup(one => one.OrderId);
        var likeness = records.Where(record => commitments[record.Key.Id].Any()).ToList();
        var asked = await store.ListReviewsAsync(connectionId, new() { Status = ReviewStatus.Open }, cancellationToken);
        for (var from = 0; from < Orders; from += AtATime)
        {
            var orders = Enumerable.Range(from, AtATime).Select(order => (Order: order, Like: likeness[order % likeness.Count])).ToList();
            await store.SaveAsync(
                connectionId,
                new()
                {
                    Records = [.. orders.Select(one => Record(one.Order, one.Like))],
                    Commitments = [.. orders.Select(one => Commitment(one.Order, commitments[one.Like.Key.Id].First()))],
                    Audit = [.. orders.SelectMany(one => Enumerable.Range(1, EntriesAnOrder), (one, entry) => Entry(one.Order, entry))],
                },
                cancellationToken);
        }

        var linked = await store.ListLinksAsync(connectionId, new() { Kind = LinkKind.Vendor }, cancellationToken);
        var zoho = (await directory.ReadZohoVendorsAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken)).Select(one => one.Id).Except(linked.Select(link => link.ZohoId)).SkipLast(Alone).ToList();
        var procore = (await directory.ReadProcoreVendorsAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken)).Select(one => one.Id).Except(linked.Select(link => link.ProcoreId)).SkipLast(Alone).ToList();
        Assert.InRange(zoho.Count, Links / 2, Links - (Links / RejectedEach));
        Assert.InRange(procore.Count, Links / 2, Links - (Links / RejectedEach));
        for (var from = 0; from < Links; from += AtATime)
            await store.SaveAsync(connectionId, new() { Links = [.. Enumerable.Range(from, AtATime).Select(link => Link(link, zoho, procore))] }, cancellationToken);
        for (var from = 0; from < Reviews; from += AtATime)
            await store.SaveAsync(connectionId, new() { Reviews = [.. Enumerable.Range(from, AtATime).Select(review => Review(review, asked[review % asked.Count]))] }, cancellationToken);
    }

    private static SyncRecord Record(int order, SyncRecord like) => like with
    {
        Key = RecordKey.PurchaseOrder(IdOf(order)),
        OrderNumber = NumberOf(order),
        VendorName = VendorOf(order),
        State = States[order % States.Length],
        Total = TotalOf(order),
        Cost = order % 2 == 0 ? TotalOf(order) - 0.5m : null,
        Corrections = null,
        Waiting = States[order % States.Length] == RecordState.AwaitingApproval ? new() { Hash = NumberOf(order) } : null,
    };

    private static WrittenCommitment Commitment(int order, WrittenCommitment like) => like with
    {
        OrderId = IdOf(order),
        OrderNumber = NumberOf(order),
        ContractId = ContractOf(order),
        OriginId = string.Create(CultureInfo.InvariantCulture, $"zb:many:po:{IdOf(order)}:{like.ProjectId}"),
        Total = TotalOf(order),
        ApprovedChangeOrders = order % 5 == 0 ? 0.05m : null,
    };

    private static AuditDraft Entry(int order, int entry) => new()
    {
        Kind = AuditKind.StateChanged,
        Record = RecordKey.PurchaseOrder(IdOf(order)).ToString(),
        OrderNumber = NumberOf(order),
        Result = nameof(RecordState.Synced),
        Reason = string.Create(CultureInfo.InvariantCulture, $"Both sides agreed for the {entry} time."),
    };

    // One of fifty keeps two apart that nobody else knows; the others link a vendor each of either side, as long as there are any.
    private static Link Link(int link, IReadOnlyList<string> zoho, IReadOnlyList<long> procore)
    {
        var (isRejected, at) = (link % RejectedEach == 0, link - (link / RejectedEach) - 1);
        return new()
        {
            Kind = LinkKind.Vendor,
            ZohoId = !isRejected && at < zoho.Count ? zoho[at] : string.Create(CultureInfo.InvariantCulture, $"98{link:D15}"),
            ProcoreId = !isRejected && at < procore.Count ? procore[at] : 800_000_000L + link,
            Status = isRejected ? LinkStatus.Rejected : LinkStatus.Confirmed,
            Evidence = "the same tax id",
            DecidedBy = "vendor.tax-id",
            At = Instant.FromUtc(2026, 10, 5, 12, 0),
            ZohoName = VendorOf(link),
            ProcoreName = VendorOf(link),
        };
    }

    // One that waits for an answer.
    private static int AskedAbout(int review) => ((review * States.Length) + Array.IndexOf(States, RecordState.NeedsReview)) % Orders;

    // Some ask for a link, as many orders ask for one vendor's; the others ask each for itself.
    private static ReviewItem Review(int review, ReviewItem like) => like with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"many-{review:D6}"),
        Key = RecordKey.PurchaseOrder(IdOf(AskedAbout(review))),
        OrderNumber = NumberOf(AskedAbout(review)),
        Finding = like.Finding with
        {
            LinkTarget = review % 2 == 0 ? new(LinkKind.Vendor, string.Create(CultureInfo.InvariantCulture, $"97{review % AskedVendors:D15}")) { Name = VendorOf(review % AskedVendors) } : null,
            Candidates = review % 2 == 0 ? [new(700_000_000L + (review % AskedVendors), VendorOf(review % AskedVendors), "the same name")] : [],
        },
        OpenedAt = like.OpenedAt + Duration.FromMilliseconds(review),
    };
}
