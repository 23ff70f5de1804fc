namespace ZohoProcore.Sync;

/// <summary>Collects what taxes and charges come to on lines of their own, one for each project.</summary>
internal sealed class OwnLineSums
{
    private readonly List<OwnLineCost> _lines = [];
    private readonly Dictionary<OwnLineCost, (decimal Ordered, decimal Left, decimal Exact)> _amounts = [];

    /// <summary>What all of them come to before anything of it is cancelled.</summary>
    public decimal Ordered => _amounts.Values.Sum(amount => amount.Ordered);

    /// <summary>The number of a line, the same whenever it is asked for.</summary>
    public int IndexOf(OwnLineCost line)
    {
        if (!_lines.Contains(line))
        {
            _lines.Add(line);
        }

        return _lines.IndexOf(line);
    }

    /// <summary>Adds to a line.</summary>
    /// <param name="line">The line, without an amount.</param>
    /// <param name="amount">What is added.</param>
    /// <param name="exact">The same before it was rounded.</param>
    /// <param name="left">The share of it that is not cancelled.</param>
    public void Add(OwnLineCost line, decimal amount, decimal exact, decimal left)
    {
        _amounts.TryGetValue(line, out var already);
        _amounts[line] = (already.Ordered + amount, already.Left + (amount * left), already.Exact + (exact * left));
    }

    /// <summary>The lines that come to something.</summary>
    public IReadOnlyList<OwnLineCost> All(int precision) =>
    [
        .. _amounts
            .Select(one => one.Key with { Amount = AmountOf(one.Value, precision) })
            .Where(line => line.Amount != 0)
            .OrderBy(line => line.Key, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal)
            .ThenBy(line => line.Project, StringComparer.Ordinal),
    ];

    private static decimal AmountOf((decimal Ordered, decimal Left, decimal Exact) amount, int precision) =>
        amount.Left == amount.Ordered ? amount.Ordered : Units.Near(amount.Left, amount.Exact, precision);
}
