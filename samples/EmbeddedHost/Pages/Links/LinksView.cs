namespace EmbeddedHost;

/// <summary>Links, or what has none: one page of them.</summary>
/// <param name="Connection">The connection that is looked at.</param>
/// <param name="Connections">The connections, of which one is looked at.</param>
/// <param name="Kind">What is linked.</param>
/// <param name="Kinds">What may be linked, each with its address.</param>
/// <param name="Show">What is looked at.</param>
/// <param name="Shows">What may be looked at, each with its address.</param>
/// <param name="Find">What was looked for.</param>
/// <param name="AsOf">When both sides were read last; null where they were not read yet, or it does not matter.</param>
/// <param name="Unread">How many more the side has that could not be read.</param>
/// <param name="HasAlignment">Whether both sides can be read and laid beside each other.</param>
/// <param name="Links">The links.</param>
/// <param name="Alone">What has no link.</param>
/// <param name="Proposals">What is proposed; null where something else is looked at.</param>
/// <param name="None">What is said where there is nothing.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record LinksView(
    string Connection,
    IReadOnlyList<Choice> Connections,
    Choice Kind,
    IReadOnlyList<Choice> Kinds,
    Choice Show,
    IReadOnlyList<Choice> Shows,
    string Find,
    string? AsOf,
    int Unread,
    bool HasAlignment,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<AloneRow> Alone,
    ProposalSheet? Proposals,
    string None,
    string? Next);
