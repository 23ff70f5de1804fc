using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What waits for a person.</summary>
/// <param name="Sections">One a connection.</param>
public sealed record WaitsView(IReadOnlyList<WaitSection> Sections);

/// <summary>What waits of one connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Groups">Questions, those with one answer together.</param>
/// <param name="GoAhead">Plans that wait for the go-ahead; null when none does.</param>
/// <param name="Far">How far the first pass is, as long as more may come of it.</param>
/// <param name="Next">The address of the next page of questions; null on the last.</param>
public sealed record WaitSection(string Id, string Name, IReadOnlyList<QuestionGroup> Groups, GoAheadWait? GoAhead, IReadOnlyList<string> Far, string? Next);

/// <summary>Plans that wait for the go-ahead.</summary>
/// <param name="IsComplete">Whether everything was looked at.</param>
/// <param name="Hash">The hash of what is shown, which a go-ahead names.</param>
/// <param name="NeedsGoAhead">Whether it waits for a go-ahead, and not for single approvals.</param>
/// <param name="Totals">What would be written, by project.</param>
/// <param name="Orders">The orders that are shown.</param>
/// <param name="More">How many more there are.</param>
/// <param name="Vendors">Vendors that would be written.</param>
/// <param name="RecordCount">How many records of kinds of the host's own would be written.</param>
/// <param name="Records">Those that are shown.</param>
public sealed record GoAheadWait(
    bool IsComplete, string Hash, bool NeedsGoAhead, IReadOnlyList<GoAheadTotal> Totals, IReadOnlyList<GoAheadOrder> Orders, int More, IReadOnlyList<Fact> Vendors, int RecordCount, IReadOnlyList<Fact> Records)
{
    private const int MostShown = 200;

    internal static GoAheadWait? Of(WaitingReport report) => report is { Orders.Count: 0, VendorWrites.Count: 0, Records.Count: 0 } ? null : new(
        report.IsComplete,
        report.Hash,
        !report.State.IsStarted || report.State.Projects is not null || report.State.Vendors is not null || report.VendorWrites.Count + report.Records.Count > 0,
        [
            .. report.Projects.Select(one => new GoAheadTotal(
                one.Id,
                PageWords.Name(one.Name.Length > 0 ? one.Name : one.Id), one.Commitments.ToString("N0", CultureInfo.InvariantCulture), one.Currency, PageWords.Money(one.Total))),
        ],
        [.. report.Orders.Take(MostShown).Select(GoAheadOrder.Of)],
        Math.Max(0, report.Orders.Count - MostShown),
        [.. report.VendorWrites.Select(one => new Fact(PageWords.Name(one.Name), PageWords.Name(one.Reason)))],
        report.Records.Count,
        [.. report.Records.Take(MostShown).Select(one => new Fact(PageWords.Name(one.Name), PageWords.Name(one.Reason)))]);
}

/// <summary>What would be written in one project.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Project">The project.</param>
/// <param name="Commitments">How many commitments.</param>
/// <param name="Currency">Their currency.</param>
/// <param name="Total">What they come to.</param>
public sealed record GoAheadTotal(string Id, string Project, string Commitments, string Currency, string Total);

/// <summary>One order whose plan waits.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">The hash of its plan, which an approval names.</param>
/// <param name="ApprovedBy">Who approved it already; null when nobody did.</param>
/// <param name="Number">Its number.</param>
/// <param name="Vendor">Its vendor.</param>
/// <param name="Reason">Why it waits.</param>
/// <param name="Commitments">What would stand in Procore.</param>
public sealed record GoAheadOrder(string Id, string Hash, string? ApprovedBy, string Number, string Vendor, string Reason, IReadOnlyList<string> Commitments)
{
    internal static GoAheadOrder Of(WaitingOrder order) => new(
        order.OrderId,
        order.Hash,
        order.ApprovedBy is { Length: > 0 } by ? PageWords.Name(by) : null,
        PageWords.Name(order.OrderNumber),
        PageWords.Name(order.VendorName),
        PageWords.Name(order.Reason),
        [.. order.Commitments.Select(one => $"{PageWords.Name(one.ProjectName)}: {one.Currency} {PageWords.Money(one.Total)}, {(one.IsNew ? "new" : "changed")}")]);
}
