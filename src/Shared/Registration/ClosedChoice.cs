using System.Globalization;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// An option that is one of a closed set of named values. Configuration reads <c>A,B</c> as a value with the bits of both, and a number
/// as whatever has it: each value of such a set has one bit of its own, far above the numbers that people write, so that neither is another
/// one.
/// </summary>
internal static class ClosedChoice
{
    /// <summary>What is wrong with a value; null when it is one of the set.</summary>
    public static string? Problem<T>(string option, T value, IReadOnlyList<T> all)
        where T : struct, Enum
    {
        if (all.Contains(value))
            return null;
        long bits = Bits(value);
        T[] several = [.. all.Where(one => (bits & Bits(one)) != 0)];
        return several.Length > 1
            ? $"{option} is {string.Join(" and ", several)} at once: set one of them."
            : $"{option} is {bits.ToString(CultureInfo.InvariantCulture)}, which does not exist: set one of {string.Join(", ", all)}.";
    }

    private static long Bits<T>(T value)
        where T : struct, Enum => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
