using System.Numerics;

namespace ZohoProcore.Sync.Tests;

/// <summary>An exact number: what is computed with it has no rounding of its own.</summary>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    public static Fraction Zero { get; } = new(0, 1);

    public static Fraction Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var top = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        return new(value < 0 ? -top : top, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction a, Fraction b) => Reduced((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Top, b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => Reduced(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b) => Reduced(a.Top * b.Bottom * b.Top.Sign, a.Bottom * BigInteger.Abs(b.Top));

    public Fraction Abs() => new(BigInteger.Abs(Top), Bottom);

    public bool IsAtMost(Fraction other) => Top * other.Bottom <= other.Top * Bottom;

    /// <summary>Rounded half away from zero, as Zoho's round_half_up does.</summary>
    public decimal Round(int decimals)
    {
        var scaled = BigInteger.Abs(Top) * BigInteger.Pow(10, decimals);
        var whole = BigInteger.Divide((scaled * 2) + Bottom, Bottom * 2);
        var value = (decimal)whole;
        for (var i = 0; i < decimals; i++)
        {
            value /= 10;
        }

        return Top.Sign < 0 ? -value : value;
    }

    private static Fraction Reduced(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        return common.IsOne || common.IsZero ? new(top, bottom) : new(top / common, bottom / common);
    }
}
