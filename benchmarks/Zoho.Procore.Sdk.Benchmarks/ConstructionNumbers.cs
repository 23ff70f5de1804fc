namespace Benchmarks;

/// <summary>
/// What every way of linking does to the pairs of names in construction's own style, each pair alone in its directory: of two firms that
/// look like one, and of one firm that look like two.
/// </summary>
/// <param name="Name">The way of linking.</param>
/// <param name="Different">How many pairs of two firms it links: every one is wrong.</param>
/// <param name="Same">How many pairs of one firm it links.</param>
internal sealed record ConstructionNumbers(string Name, int Different, int Same)
{
    /// <summary>This library first, then its peers.</summary>
    public static IReadOnlyList<ConstructionNumbers> Measure() =>
    [
        .. EqualNames.Links.Concat(Peers.Links).Prepend((Name: "this library", IsLinked: OurNumbers.Link)).Select(way => new ConstructionNumbers(
            way.Name,
            ConstructionNames.Different.Count(pair => way.IsLinked(pair.Zoho, pair.Procore)),
            ConstructionNames.Same.Count(pair => way.IsLinked(pair.Zoho, pair.Procore)))),
    ];
}
