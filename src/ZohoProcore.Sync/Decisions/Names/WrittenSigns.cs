using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Signs that stand for a numeral or a letter of a name, in plain digits and letters.</summary>
internal static class WrittenSigns
{
    private const double Largest = 1e15;

    // The first of 26 letters in a row: in brackets, in circles, in squares.
    private static readonly int[] Alphabets = [0x249C, 0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170];

    /// <summary>Writes a numeral of any script in digits, a fraction with a slash: they tell firms apart and are never dropped.</summary>
    /// <returns>How many characters were written.</returns>
    public static int Numeral(double value, Span<char> into)
    {
        var size = Math.Abs(value);
        if (size > Largest)
        {
            return 0;
        }

        var sign = value < 0 ? " minus" : string.Empty;
        for (var denominator = 1; denominator <= 320; denominator++)
        {
            var numerator = size * denominator;
            if (Math.Abs(numerator - Math.Round(numerator)) < 1e-4)
            {
                var text = ((long)Math.Round(numerator)).ToString(CultureInfo.InvariantCulture);
                text = denominator == 1 && value >= 0
                    ? text
                    : $"{sign} {text}{(denominator == 1 ? string.Empty : "/" + denominator.ToString(CultureInfo.InvariantCulture))} ";
                text.AsSpan().CopyTo(into);
                return text.Length;
            }
        }

        return 0;
    }

    /// <summary>The letter that a sign shows in a bracket, a circle or a square; null where it shows none.</summary>
    public static char? Letter(int code)
    {
        foreach (var first in Alphabets)
        {
            if (code >= first && code < first + 26)
            {
                return (char)('a' + code - first);
            }
        }

        return null;
    }
}
