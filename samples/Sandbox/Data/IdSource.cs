using System.Globalization;

namespace Sandbox;

/// <summary>Hands out ids in the shape of each vendor, never the same one twice.</summary>
internal sealed class IdSource(int seed)
{
    private readonly Dice _dice = new(seed, "ids");
    private long _zoho = 26081;
    private long _procore = 598134326100000;

    /// <summary>Added to every Zoho id, so that two sources of one seed do not collide.</summary>
    public long ZohoOffset { get; init; }

    /// <summary>The Zoho organization id: numeric text, 8 digits or more.</summary>
    public string Organization { get; } = (20_060_000_000L + new Dice(seed, "organization").Below(9_999_999)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The Procore company id: wider than 32 bits.</summary>
    public long Company { get; } = 562_949_953_400_000L + new Dice(seed, "company").Below(90_000);

    /// <summary>The next Zoho id: numeric text of 18 digits.</summary>
    public string Zoho()
    {
        _zoho += _dice.Between(1, 9);
        return (260_815_000_000_000_000L + ZohoOffset + _zoho).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The next Procore id: wider than 32 bits.</summary>
    public long Procore() => _procore += _dice.Between(1, 17);

    /// <summary>Random hexadecimal digits.</summary>
    public string Hex(int length) => string.Create(length, _dice, static (span, dice) =>
    {
        foreach (ref var character in span) character = "0123456789abcdef"[dice.Below(16)];
    });

    /// <summary>Random capital letters and digits.</summary>
    public string Letters(int length) => string.Create(length, _dice, static (span, dice) =>
    {
        foreach (ref var character in span) character = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[dice.Below(36)];
    });
}
