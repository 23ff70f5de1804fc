namespace ZohoProcore.Sync;

/// <summary>Collects what taxes and charges come to on lines of their own, one for each project.</summary>
internal sealed class OwnLineSums
{
    private readonly Dictionary<OwnLineCost, Sums> _amounts = [];

    /// <summary>What all of them come to before anything of it is cancelled.</summary>
    public decimal Ordered => _amounts.Values.Sum(sums => sums.Ordered);

    /// <summary>Adds to a line.</summary>
    /// <param name="line">The line, without an amount.</param>
    /// <param name="amount">What is added.</param>
    /// <param name="exact">The same before it was rounded.</param>
    /// <param name="left">The share of it that is not cancelled.</param>
    public void Add(OwnLineCost line, decimal amount, decimal exact, decimal left)
    {
        _amounts.TryGetValue(line, out var already);
        _amounts[line] = new(
            already.Ordered + amount, already.Exact + exact, already.Left + (amount * left), already.ExactLeft + (exact * left));
    }

    /// <summary>
    /// The lines that come to something, or did before it was cancelled: each is right to one smallest unit, and those of a tax add up to
    /// the whole tax.
    /// </summary>
    public IReadOnlyList<OwnLineCost> All(int precision) =>
    [
        .. _amounts.GroupBy(one => one.Key with { Project = string.Empty })
            .SelectMany(same => Near([.. same.OrderBy(one => one.Key.Project, StringComparer.Ordinal)], precision))
            .Where(line => line.Amount != 0 || line.Ordered != 0)
            .OrderBy(line => line.Key, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal)
            .ThenBy(line => line.Project, StringComparer.Ordinal),
    ];

    /// <summary>Shares that were rounded one by one may be off together: what a line has too much of goes to one with too little.</summary>
    private static IEnumerable<OwnLineCost> Near(List<KeyValuePair<OwnLineCost, Sums>> lines, int precision)
    {
        var unit = Units.One(precision);
        var near = lines.ConvertAll(line => Units.Near(line.Value.Ordered, line.Value.Exact, precision));
        var missing = lines.Sum(line => line.Value.Ordered) - near.Sum();
        var step = missing < 0 ? -unit : unit;
        for (var i = 0; i < near.Count && missing != 0; i++)
        {
            if (Units.Near(near[i] + step, lines[i].Value.Exact, precision) == near[i] + step)
            {
                near[i] += step;
                missing -= step;
            }
        }

        return lines.Select((line, i) => line.Key with
        {
            Ordered = near[i],
            Amount = line.Value.Left == line.Value.Ordered ? near[i] : Units.Near(line.Value.Left, line.Value.ExactLeft, precision),
        });
    }

    private readonly record struct Sums(decimal Ordered, decimal Exact, decimal Left, decimal ExactLeft);
}
