namespace Sandbox;

/// <summary>Currencies on Zoho's wire.</summary>
internal static class ZohoCurrency
{
    public static string Id(string code) => Currencies.Of(code).ZohoId;

    public static string Symbol(string code) => Currencies.Of(code).Symbol;

    /// <summary>The code of a currency id.</summary>
    /// <exception cref="ZohoProblem">There is no such currency.</exception>
    public static string Code(string id) =>
        Currencies.All.FirstOrDefault(currency => currency.ZohoId == id)?.Code ?? throw ZohoProblem.Invalid("currency_id");
}
