namespace ZohoProcore.Sync;

/// <summary>How large a rate may be that was seen to be small.</summary>
internal static class BinomialBound
{
    private const double Doubt = 0.05;

    /// <summary>
    /// The rate at which so few hits, or fewer, come up in one of twenty series: Clopper and Pearson's one-sided upper bound of 95 %.
    /// </summary>
    public static double Upper(int hits, int all)
    {
        if (hits >= all)
        {
            return 1;
        }

        var (low, high) = ((double)hits / all, 1.0);
        for (var i = 0; i < 60; i++)
        {
            var rate = (low + high) / 2;
            (low, high) = AtMost(hits, all, rate) > Doubt ? (rate, high) : (low, rate);
        }

        return high;
    }

    // The chance of at most so many hits; in logarithms, because single terms are too small for a number.
    private static double AtMost(int hits, int all, double rate)
    {
        var term = all * Math.Log(1 - rate);
        var sum = Math.Exp(term);
        for (var i = 1; i <= hits; i++)
        {
            term += Math.Log((all - i + 1.0) / i) + Math.Log(rate) - Math.Log(1 - rate);
            sum += Math.Exp(term);
        }

        return sum;
    }
}
