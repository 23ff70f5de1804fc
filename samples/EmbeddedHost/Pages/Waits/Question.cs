using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>One question, with everything that a person needs to answer it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">What a decision about it names: the question as it is shown here.</param>
/// <param name="OrderId">The order that it is about; null when it is about none.</param>
/// <param name="About">The order's number, or what it is about.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="NextStep">What to do.</param>
/// <param name="Table">A table in plain text; null where there is none.</param>
/// <param name="Amounts">What Procore and the order come to, and the difference; none where it is about no commitment.</param>
/// <param name="Differences">The fields in which both sides differ.</param>
/// <param name="Candidates">What could be chosen.</param>
/// <param name="Answers">The answers that fit.</param>
/// <param name="Links">Where the records are found in the services' own pages.</param>
/// <param name="Since">Since when it is asked.</param>
public sealed record Question(
    string Id,
    string Version,
    string? OrderId,
    string About,
    string Sentence,
    string NextStep,
    string? Table,
    IReadOnlyList<Fact> Amounts,
    IReadOnlyList<DifferingField> Differences,
    IReadOnlyList<Choosable> Candidates,
    IReadOnlyList<PossibleAnswer> Answers,
    IReadOnlyList<Fact> Links,
    string Since)
{
    /// <summary>Whether what is chosen is a customer of Zoho Books.</summary>
    public bool IsAboutCustomer { get; init; }

    internal static Question Of(ReviewItem item, IReadOnlyList<WebLink> links) => new(
        item.Id,
        item.Version,
        item.Key.Kind == RecordKind.PurchaseOrder ? item.Key.Id : null,
        PageWords.About(item),
        PageWords.Name(item.Finding.Sentence),
        PageWords.Name(item.Finding.NextStep),
        item.Finding.Table is { } table ? string.Join('\n', table.Split('\n').Select(PageWords.Name)) : null,
        AmountsOf(item.Finding.Commitment),
        [.. (item.Finding.Differences ?? []).Select(one => new DifferingField(PageWords.Name(one.Field), PageWords.Name(one.Procore), PageWords.Name(one.Zoho)))],
        [.. item.Finding.Candidates.Select(Choosable.Of)],
        [.. item.Answers.Select(PossibleAnswer.Of)],
        [.. links.Where(one => one.Address.StartsWith("https://", StringComparison.Ordinal)).Select(one => new Fact(PageWords.Name(one.What), one.Address))],
        PageWords.Time(item.OpenedAt))
    {
        IsAboutCustomer = item.Finding.Code == FindingCodes.CustomerUnknown,
    };

    private static IReadOnlyList<Fact> AmountsOf(BothTotals? commitment) => commitment is null ? [] :
    [
        new($"Commitment {PageWords.Name(commitment.Number)} in Procore, {PageWords.Name(commitment.Status)}", PageWords.Money(commitment.Total)),
        .. commitment.OrderTotal is { } order ? [new Fact("By the order", PageWords.Money(order)), new Fact("Difference", PageWords.Money(commitment.Total - order))] : Array.Empty<Fact>(),
    ];
}

/// <summary>A field in which both sides differ.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Procore">What Procore says.</param>
/// <param name="Zoho">What the order says.</param>
public sealed record DifferingField(string Field, string Procore, string Zoho);

/// <summary>Something in Procore, or a customer of Zoho Books, that could be chosen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, with its number where it has one.</param>
/// <param name="Reason">Why it is offered.</param>
/// <param name="Amount">What it comes to; empty for what has no amount.</param>
public sealed record Choosable(string Id, string Name, string Reason, string Amount)
{
    internal static Choosable Of(Candidate candidate) => new(
        candidate.ZohoId ?? candidate.ProcoreId.ToString(CultureInfo.InvariantCulture),
        PageWords.Name(candidate.Number is { Length: > 0 } number ? $"{number} {candidate.Name}" : candidate.Name),
        PageWords.Name(candidate.Reason),
        candidate.Amount is { } amount ? PageWords.Money(amount) : string.Empty);
}

/// <summary>An answer that fits.</summary>
/// <param name="Action">What is sent for it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Effect">What happens then.</param>
/// <param name="WayBack">How it is taken back.</param>
public sealed record PossibleAnswer(string Action, string Name, string Effect, string WayBack)
{
    /// <summary>Whether it names something in Procore.</summary>
    public bool NeedsChoice => Action is nameof(ReviewAction.Link) or nameof(ReviewAction.Reject) or nameof(ReviewAction.Choose);

    internal static PossibleAnswer Of(ReviewAnswer answer) => new(answer.Action.ToString(), PageWords.Action(answer.Action), answer.Effect, answer.WayBack);
}
