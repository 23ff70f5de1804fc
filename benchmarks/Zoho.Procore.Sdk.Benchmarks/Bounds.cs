namespace Benchmarks;

/// <summary>How far a share that was counted may be from the true one.</summary>
internal static class Bounds
{
    private const double Z = 1.959964;

    /// <summary>The 95 % interval of Wilson's score, which holds near zero and one as well.</summary>
    public static (double Low, double High) Wilson(int hits, int all)
    {
        if (all == 0)
        {
            return (0, 1);
        }

        var share = (double)hits / all;
        var spread = Z * Z / all;
        var centre = share + (spread / 2);
        var width = Z * Math.Sqrt(((share * (1 - share)) + (spread / 4)) / all);
        return (Math.Max(0, (centre - width) / (1 + spread)), Math.Min(1, (centre + width) / (1 + spread)));
    }
}
