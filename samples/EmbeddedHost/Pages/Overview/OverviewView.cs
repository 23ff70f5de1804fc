namespace EmbeddedHost;

/// <summary>How it goes with every connection.</summary>
/// <param name="Systems">With which services.</param>
/// <param name="At">As of when.</param>
/// <param name="Sections">One a connection.</param>
/// <param name="Unread">Why the connections can't be read as they are configured now; null where they can.</param>
public sealed record OverviewView(string Systems, string At, IReadOnlyList<OverviewSection> Sections, string? Unread);

/// <summary>How it goes with one connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sentences">Its state and its health.</param>
/// <param name="IsWell">Whether nothing is wrong.</param>
/// <param name="States">Its orders by where they stand.</param>
/// <param name="Questions">How many questions a person has to answer.</param>
/// <param name="Waiting">How many orders wait for the go-ahead.</param>
/// <param name="Money">What its orders come to, a table a currency.</param>
/// <param name="NeedsZoho">Whether a person has to authorize it with Zoho Books again.</param>
/// <param name="NeedsProcore">Whether Procore does not let it in any more.</param>
public sealed record OverviewSection(
    string Id, string Name, IReadOnlyList<string> Sentences, bool IsWell, IReadOnlyList<StateCount> States, int Questions, int Waiting, IReadOnlyList<MoneyTable> Money, bool NeedsZoho, bool NeedsProcore);

/// <summary>How many orders stand alike.</summary>
/// <param name="State">The state.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Orders">How many.</param>
/// <param name="Share">How many of a hundred.</param>
public sealed record StateCount(string State, string Words, int Orders, int Share);

/// <summary>What the orders of one currency come to on both sides. Every order is in one row, and the rows add up to the last.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Rows">The rows.</param>
public sealed record MoneyTable(string Currency, IReadOnlyList<MoneyRow> Rows);

/// <summary>What orders that stand alike come to.</summary>
/// <param name="Standing">How they stand.</param>
/// <param name="Orders">How many.</param>
/// <param name="Zoho">What they cost by Zoho Books.</param>
/// <param name="Procore">What their commitments come to.</param>
/// <param name="Bars">Both, of a hundred that the larger side of all comes to.</param>
public sealed record MoneyRow(string Standing, int Orders, string Zoho, string Procore, IReadOnlyList<int> Bars);
