using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How far a connection goes, and who said so.</summary>
internal sealed record StateView(string Stage, string? Since, string? By, string? Note, IReadOnlyList<long>? Projects, IReadOnlyList<string>? Vendors)
{
    public static StateView Of(SyncState state) => new(
        state.Stage.ToString(),
        state.Since is { } since ? Words.Time(since) : null,
        state.By.Length > 0 ? state.By : null,
        state.Note.Length > 0 ? state.Note : null,
        state.Projects,
        state.Vendors);
}

/// <summary>What waits for a go-ahead.</summary>
internal sealed record WaitingView(
    string Connection,
    StateView State,
    string At,
    string? AsOf,
    bool IsComplete,
    string Hash,
    IReadOnlyDictionary<string, int> Orders,
    IReadOnlyDictionary<string, int> Questions,
    IReadOnlyList<WaitingTotalView> Projects,
    IReadOnlyList<WaitingTotalView> Vendors,
    IReadOnlyList<WaitingOrderView> Waiting,
    IReadOnlyList<WaitingVendorView> VendorWrites,
    IReadOnlyList<WaitingRecordView> Records,
    IReadOnlyList<LinkView> Links)
{
    public static WaitingView Of(string connectionId, WaitingReport report) => new(
        connectionId,
        StateView.Of(report.State),
        Words.Time(report.At),
        report.AsOf is { } asOf ? Words.Time(asOf) : null,
        report.IsComplete,
        report.Hash,
        report.States.OrderBy(state => state.Key).ToDictionary(state => state.Key.ToString(), state => state.Value, StringComparer.Ordinal),
        report.Questions,
        [.. report.Projects.Select(WaitingTotalView.Of)],
        [.. report.Vendors.Select(WaitingTotalView.Of)],
        [.. report.Orders.Select(WaitingOrderView.Of)],
        [.. report.VendorWrites.Select(vendor => new WaitingVendorView(vendor.ContactId, vendor.Name, vendor.Reason))],
        [.. report.Records.Select(record => new WaitingRecordView(record.Key.ToString(), record.Name, record.Reason))],
        [.. report.Links.Select(LinkView.Of)]);
}

/// <summary>What waits of one project or vendor.</summary>
internal sealed record WaitingTotalView(string Id, string Name, string Currency, int Commitments, string Total)
{
    public static WaitingTotalView Of(WaitingTotal total) => new(total.Id, total.Name, total.Currency, total.Commitments, Words.Money(total.Total));
}

/// <summary>One vendor that would be made or changed in Procore.</summary>
internal sealed record WaitingVendorView(string ContactId, string Name, string Reason);

/// <summary>One record of a kind of the host's own that would be written.</summary>
internal sealed record WaitingRecordView(string Record, string Name, string Reason);

/// <summary>One order whose plan waits.</summary>
internal sealed record WaitingOrderView(
    string OrderId, string Number, string VendorId, string Vendor, string Reason, string Hash, string? ApprovedBy, IReadOnlyList<WaitingCommitmentView> Commitments)
{
    public static WaitingOrderView Of(WaitingOrder order) => new(
        order.OrderId, order.OrderNumber, order.VendorId, order.VendorName, order.Reason, order.Hash, order.ApprovedBy, [.. order.Commitments.Select(WaitingCommitmentView.Of)]);
}

/// <summary>One commitment that would be written.</summary>
internal sealed record WaitingCommitmentView(
    long ProjectId, string Project, string Currency, string Total, bool IsNew, string Status, string? Before, string? ChangeOrder, IReadOnlyDictionary<string, string> Fields)
{
    public static WaitingCommitmentView Of(WaitingCommitment one) => new(
        one.ProjectId,
        one.ProjectName,
        one.Currency,
        Words.Money(one.Total),
        one.IsNew,
        one.Status,
        one.Before is { } before ? Words.Money(before) : null,
        one.ChangeOrder is { } change ? Words.Money(change) : null,
        one.Fields);
}

/// <summary>A link that would be stored, and what it rests on.</summary>
internal sealed record LinkView(string Kind, string ZohoId, long ProcoreId, long ProjectId, string? Zoho, string? Procore, string Evidence)
{
    public static LinkView Of(Link link) => new(link.Kind.ToString(), link.ZohoId, link.ProcoreId, link.ProjectId, link.ZohoName, link.ProcoreName, link.Evidence);
}

/// <summary>An approval of one order's plan, as it comes in.</summary>
internal sealed record ApprovalRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>The order's purchaseorder_id.</summary>
    public string? OrderId { get; init; }

    /// <summary>The hash of what was seen.</summary>
    public string? Hash { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>A pause or a removal, as it comes in: it is for everything of a connection.</summary>
internal sealed record PauseRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>What became of a connection that was removed.</summary>
internal sealed record RemovedView(string Sentence);

/// <summary>A go-ahead, as it comes in. Without projects and vendors a go-ahead is for everything, which <c>everything</c> has to say.</summary>
internal sealed record GoAheadRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>The hash of what was looked at, as <c>/api/waiting</c> says it.</summary>
    public string? Hash { get; init; }

    /// <summary>Whether it is for everything.</summary>
    public bool Everything { get; init; }

    /// <summary>Only these Procore projects, by id.</summary>
    public IReadOnlyList<long>? Projects { get; init; }

    /// <summary>Only these Zoho vendors, by contact_id.</summary>
    public IReadOnlyList<string?>? Vendors { get; init; }
}
