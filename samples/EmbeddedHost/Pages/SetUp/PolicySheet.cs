using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The policies of a connection as they hold, to choose others.</summary>
/// <param name="Connection">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standing">Which version holds, by whom and since when.</param>
/// <param name="Choices">What is chosen most.</param>
/// <param name="Document">All of them in one document.</param>
/// <param name="Proposed">What the configuration says otherwise; null where nothing.</param>
/// <param name="Problems">What is wrong with what was filled in, each with what to do.</param>
public sealed record PolicySheet(string Connection, string Name, string Standing, IReadOnlyList<PolicyChoice> Choices, string Document, IReadOnlyList<string>? Proposed, IReadOnlyList<string> Problems);

/// <summary>One policy with what it can be.</summary>
/// <param name="Key">What is sent for it.</param>
/// <param name="Words">What it is about.</param>
/// <param name="Values">What it can be.</param>
public sealed record PolicyChoice(string Key, string Words, IReadOnlyList<Choice> Values);

/// <summary>What other policies would change, before anybody takes them.</summary>
/// <param name="Connection">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Document">The policies that would hold.</param>
/// <param name="Hash">What takes them.</param>
/// <param name="Sentence">How many orders would be planned anew, and how many would change.</param>
/// <param name="Differences">The keys that would have another value.</param>
/// <param name="Each">What each choice would change alone, where several were made.</param>
/// <param name="Orders">The orders that would become something else.</param>
/// <param name="More">How many more of those there are.</param>
/// <param name="Unknown">What they name and neither service has.</param>
/// <param name="IsStale">Whether something else was looked at before.</param>
public sealed record PolicyLook(
    string Connection, string Name, string Document, string Hash, string Sentence, IReadOnlyList<string> Differences, IReadOnlyList<Fact> Each, IReadOnlyList<PolicyOrder> Orders, int More, IReadOnlyList<string> Unknown, bool IsStale)
{
    private const int MostShown = 200;

    internal static PolicyLook Of(Connection connection, PolicyChange change, IReadOnlyList<Fact> each, bool isStale) => new(
        connection.Id,
        PageWords.Name(connection.Name),
        PolicyDocument.Write(change.Policies),
        change.Hash,
        PageWords.Name(change.Sentence),
        [.. change.Differences.Select(one => PageWords.Name(PolicyViews.Of(one)))],
        each,
        [.. change.Orders.Take(MostShown).Select(PolicyOrder.Of)],
        Math.Max(0, change.Orders.Count - MostShown),
        [.. change.UnknownNames.Select(PageWords.Name)],
        isStale);
}

/// <summary>An order that would become something else.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Before">Where it stands by the policies that hold.</param>
/// <param name="After">Where it would.</param>
/// <param name="Reason">Why.</param>
/// <param name="Steps">What would be written.</param>
public sealed record PolicyOrder(string Id, string Number, string Before, string After, string Reason, IReadOnlyList<string> Steps)
{
    internal static PolicyOrder Of(ChangedOrder order) => new(
        order.OrderId,
        PageWords.Name(order.OrderNumber),
        PageWords.State(order.Before),
        PageWords.State(order.After),
        PageWords.Name(order.Reason),
        [.. order.Steps.Select(PageWords.Name)]);
}
