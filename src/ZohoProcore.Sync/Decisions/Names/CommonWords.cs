namespace ZohoProcore.Sync;

/// <summary>
/// Words that so many firms have in their names that a name made of nothing else, such as "Quality Plumbing" or "Smith Construction",
/// belongs to many firms. They are never dropped from a name; they only keep such a name from being evidence.
/// </summary>
internal static class CommonWords
{
    private static readonly HashSet<string> All = new(
        Text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly string[] Directions = ["north", "south", "east", "west", "central", "upper", "lower", "inter", "mid"];

    public static bool Contains(string word) => All.Contains(word);

    /// <summary>Words that join others and say nothing.</summary>
    public static bool IsJoint(string word) => word is "and" or "of" or "the" or "for" or "de" or "la" or "du" or "und";

    /// <summary>Whether a word begins like a direction, which tells branches apart.</summary>
    public static bool IsDirection(string word) =>
        Array.Exists(Directions, direction => word.StartsWith(direction, StringComparison.Ordinal));

    private static string Text => """
        a aa aaa abc a1 xyz first second third new old big great best better prime premier superior quality reliable professional custom
        modern classic elite advanced
        allied associated united universal general national international global american america us usa federal independent consolidated
        standard integrated complete
        total precision perfect express rapid quick fast direct premium select preferred trusted certified affordable
        north south east west northern southern eastern western central northeast northwest southeast southwest midwest coast coastal valley
        mountain river lake city
        metro regional state states county community home house local
        construction constructions constructors constructor contracting contractor contractors builder builders building buildings build
        electric electrical electrics
        plumbing heating cooling air hvac mechanical roofing concrete masonry painting paint drywall flooring floor floors tile glass
        glazing steel iron metal metals
        welding fabrication excavating excavation paving asphalt demolition landscaping landscape fencing fence carpentry cabinets millwork
        insulation windows doors door
        window lumber fire alarm security elevator surveying engineering engineers architects architecture design designs interiors supply
        supplies equipment rental
        rentals tool tools hardware machine machinery materials material aggregates crane hauling trucking transport transportation
        logistics waste recycling cleaning
        janitorial sand gravel protection
        bank banks banking bancorp bancorporation bancshares bankshares financial finance capital trust credit savings insurance investment
        investments investors partners
        partner properties property realty estate land water power energy oil gas resources mining industries industrial industry technology
        technologies tech systems
        system solutions service services management consulting consultants enterprises enterprise products product manufacturing group
        holdings holding associates
        brothers bros sons son development developments maintenance repair restoration project projects works trading imports exports
        wholesale foods food media
        communications network networks software data health healthcare medical care pharma labs laboratories
        company companies co corp corporation inc incorporated llc ltd limited plc gmbh
        smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor
        moore jackson martin lee singh
        kumar khan wang li zhang mohammed ali
        """;
}
