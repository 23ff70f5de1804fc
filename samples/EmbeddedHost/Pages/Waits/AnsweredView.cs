using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What became of an answer.</summary>
/// <param name="Connection">Of which connection.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Done">What it was taken for, each with its way back.</param>
/// <param name="Refused">What it was not taken for, each with why.</param>
/// <param name="Left">How many were not asked any more.</param>
public sealed record AnsweredView(string Connection, string Answer, IReadOnlyList<AnsweredQuestion> Done, IReadOnlyList<AnsweredQuestion> Refused, int Left)
{
    /// <summary>One of the orders that are written now, for whoever wants to follow it; null for none.</summary>
    public AnsweredQuestion? First { get; init; }

    /// <summary>What became of a single word about one thing.</summary>
    internal static AnsweredView Of(string connectionId, string answer, string? orderId, string about, string words, params WayBack[] waysBack) =>
        new(connectionId, answer, [new(orderId, about, words, waysBack)], [], 0);
}

/// <summary>Something that an answer was given to.</summary>
/// <param name="OrderId">Its order; null when it is about none.</param>
/// <param name="About">The order's number, or what it is about.</param>
/// <param name="Words">What became of it.</param>
/// <param name="WaysBack">How it is taken back.</param>
public sealed record AnsweredQuestion(string? OrderId, string About, string Words, IReadOnlyList<WayBack> WaysBack)
{
    internal static AnsweredQuestion Of(ReviewItem item, string words, IReadOnlyList<WayBack> waysBack) => new(
        item.Key.Kind == RecordKind.PurchaseOrder ? item.Key.Id : null,
        PageWords.About(item),
        words,
        waysBack);
}

/// <summary>A form that takes something back.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Fields">What is sent.</param>
/// <param name="Words">What it says.</param>
public sealed record WayBack(string Address, IReadOnlyList<Fact> Fields, string Words)
{
    internal static WayBack Of(OrderDecision decision) =>
        new("/decisions/withdraw", [new("decision", decision.Id ?? string.Empty)], $"Take back: {PageWords.Decision(decision)}");

    internal static WayBack Of(LinkDecision decision) => new(
        "/links",
        [
            new("action", decision.Action.ToString()),
            new("kind", decision.Kind.ToString()),
            new("zohoId", decision.ZohoId),
            new("procoreId", decision.ProcoreId.ToString(CultureInfo.InvariantCulture)),
            new("projectId", decision.ProjectId.ToString(CultureInfo.InvariantCulture)),
        ],
        decision.Action == LinkAction.Link ? "Link the two again" : PageWords.Action(decision.Action));

    internal static WayBack OfLink(ReviewDecision decision, LinkTarget target) => new(
        "/links",
        [
            new("action", (decision.Action == ReviewAction.Link ? LinkAction.Unlink : LinkAction.Allow).ToString()),
            new("kind", target.Kind.ToString()),
            new("zohoId", target.ZohoId),
            new("procoreId", decision.ProcoreId.ToString(CultureInfo.InvariantCulture)),
            new("projectId", target.ProjectId.ToString(CultureInfo.InvariantCulture)),
        ],
        decision.Action == ReviewAction.Link ? "Unlink the two" : "Allow the two again");
}
