namespace Sandbox;

/// <summary>The currencies that orders can be in, each with as many decimals as it has.</summary>
public static class Currencies
{
    /// <summary>All of them; the first is the organization's.</summary>
    public static IReadOnlyList<CurrencyData> All { get; } =
    [
        new("USD", "United States Dollar", "$", 2, "260815000000000097"),
        new("EUR", "Euro", "€", 2, "260815000000000098"),
        new("CAD", "Canadian Dollar", "C$", 2, "260815000000000101"),
        new("JPY", "Japanese Yen", "¥", 0, "260815000000000103"),
        new("KWD", "Kuwaiti Dinar", "KD", 3, "260815000000000105"),
    ];

    /// <summary>The currency of a code.</summary>
    public static CurrencyData Of(string code) => All.First(currency => currency.Code == code);

    /// <summary>The smallest unit of a currency.</summary>
    public static decimal Smallest(string code) => new(1, 0, 0, false, (byte)Of(code).Decimals);

    /// <summary>An amount rounded to a currency's smallest unit, half away from zero.</summary>
    public static decimal Round(string code, decimal amount) => Math.Round(amount, Of(code).Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>A currency.</summary>
/// <param name="Code">The ISO 4217 code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Decimals">How many decimals its amounts have.</param>
/// <param name="ZohoId">Its id in Zoho Books.</param>
public sealed record CurrencyData(string Code, string Name, string Symbol, int Decimals, string ZohoId);
