namespace ZohoProcore.Sync;

/// <summary>Amounts in the smallest unit of a currency.</summary>
internal static class Units
{
    private const int DecimalsThatCount = 12;

    /// <summary>The smallest unit of a currency with so many decimals.</summary>
    public static decimal One(int precision)
    {
        var unit = 1m;
        for (var i = 0; i < precision; i++)
        {
            unit /= 10;
        }

        return unit;
    }

    /// <summary>Half a unit goes away from zero, also where a quotient's last digits hide that it is half a unit: decimals end.</summary>
    public static decimal Round(decimal amount, int precision) =>
        Math.Round(Math.Round(amount, DecimalsThatCount, MidpointRounding.AwayFromZero), precision, MidpointRounding.AwayFromZero);

    /// <summary>An amount rounded, but never further than to a whole unit next to an exact value.</summary>
    public static decimal Near(decimal amount, decimal exact, int precision)
    {
        var units = exact / One(precision);
        return Math.Min(Math.Max(Round(amount, precision), Math.Floor(units) * One(precision)), Math.Ceiling(units) * One(precision));
    }

    /// <summary>How many decimals an amount needs.</summary>
    public static int DecimalsOf(decimal amount) => (decimal.GetBits(amount / 1.0000000000000000000000000000m)[3] >> 16) & 0xFF;

    /// <summary>
    /// Exact parts that add up to their own rounded sum, or to a stated one if it is within rounding of it: what is missing is shared by
    /// the size of the parts, so that none comes to have another sign.
    /// </summary>
    public static decimal[] Share(IReadOnlyList<decimal> exact, int precision, decimal? stated = null)
    {
        var (sum, size) = (exact.Sum(), exact.Sum(Math.Abs));
        var isRounding = stated is { } told && Math.Abs(told - sum) <= Math.Min(size, exact.Count * One(precision));
        var missing = (isRounding ? stated!.Value : Round(sum, precision)) - sum;
        return missing == 0 || size == 0 ? [.. exact] : [.. exact.Select(part => part + (missing * (Math.Abs(part) / size)))];
    }

    /// <summary>Rounds the parts so that they add up to their own rounded sum, or to a stated one if it is within rounding of it.</summary>
    public static decimal[] Tie(IReadOnlyList<decimal> exact, int precision, decimal? stated = null)
    {
        var sum = exact.Sum();
        var isRounding = stated is { } told && Math.Abs(told - sum) <= exact.Count * One(precision);
        return TieTo(exact, isRounding ? stated!.Value : Round(sum, precision), precision);
    }

    /// <summary>
    /// Rounds every part down and gives what is missing, unit by unit, to those that lost most; where two lost the same, the first has it.
    /// Nothing comes to have another sign than it had, so that of an impossible sum a rest may stay.
    /// </summary>
    private static decimal[] TieTo(IReadOnlyList<decimal> exact, decimal sum, int precision)
    {
        var unit = One(precision);
        var parts = exact.Select(part => Math.Floor(part / unit) * unit).ToArray();
        var missing = Math.Round((sum - parts.Sum()) / unit);
        var step = missing < 0 ? -unit : unit;
        var loss = parts.Select((part, i) => (exact[i] - part) * Math.Sign(step)).ToArray();
        var turn = Enumerable.Range(0, parts.Length).Where(i => exact[i] != 0).OrderByDescending(i => loss[i]).ThenBy(i => i).ToList();
        for (var gave = true; missing != 0 && gave;)
        {
            gave = false;
            foreach (var i in turn)
            {
                if (missing != 0 && Math.Sign(parts[i] + step) * Math.Sign(exact[i]) >= 0)
                {
                    parts[i] += step;
                    missing -= Math.Sign(step);
                    gave = true;
                }
            }
        }

        return parts;
    }
}
