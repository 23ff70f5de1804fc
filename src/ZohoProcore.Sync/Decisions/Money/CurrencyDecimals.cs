namespace ZohoProcore.Sync;

/// <summary>How many decimals amounts of a currency have. Pure.</summary>
internal static class CurrencyDecimals
{
    private const int Usual = 2;

    // ISO 4217; all others have two.
    private static readonly string[] None =
    [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
    ];

    private static readonly string[] Three = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    private static readonly string[] Four = ["CLF", "UYW"];

    /// <summary>The decimals of a currency: those that Zoho Books keeps of its base currency, or those of the standard.</summary>
    /// <param name="currency">The currency; empty for the base currency.</param>
    /// <param name="books">Which currency the books are in, and its decimals.</param>
    public static int Of(string currency, CompanyDirectory books) =>
        currency.Length == 0 || string.Equals(currency, books.Currency, StringComparison.OrdinalIgnoreCase) ? books.Precision ?? Usual
        : Has(None, currency) ? 0
        : Has(Three, currency) ? 3
        : Has(Four, currency) ? 4
        : Usual;

    private static bool Has(string[] codes, string currency) => Array.Exists(
        codes, code => string.Equals(code, currency, StringComparison.OrdinalIgnoreCase));
}
