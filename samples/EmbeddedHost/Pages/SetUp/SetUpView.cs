namespace EmbeddedHost;

/// <summary>The connections, and whether another one can be added.</summary>
/// <param name="Sections">One a connection.</param>
/// <param name="NotHere">Why none can be added here; null where one can.</param>
public sealed record SetUpView(IReadOnlyList<SetUpSection> Sections, string? NotHere);

/// <summary>One connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facts">What it joins, and how far it is.</param>
/// <param name="Health">How it goes with both services.</param>
/// <param name="NeedsZoho">Whether a person has to authorize it with Zoho Books again.</param>
/// <param name="NeedsProcore">Whether Procore does not let it in any more.</param>
/// <param name="Writes">Whether it writes.</param>
/// <param name="Waits">How many plans wait for a go-ahead or an approval.</param>
/// <param name="GoHash">The hash that a go-ahead names where nothing waits that had to be looked at first; else null.</param>
public sealed record SetUpSection(
    string Id, string Name, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Health, bool NeedsZoho, bool NeedsProcore, bool Writes, int Waits, string? GoHash);
