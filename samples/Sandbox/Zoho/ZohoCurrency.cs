namespace Sandbox;

/// <summary>The organization's two currencies.</summary>
internal static class ZohoCurrency
{
    private const string Base = "260815000000000097";
    private const string Foreign = "260815000000000098";

    public static string Id(string code) => code == "USD" ? Base : Foreign;

    public static string Symbol(string code) => code == "USD" ? "$" : "€";

    /// <summary>The code of a currency id.</summary>
    /// <exception cref="ZohoProblem">There is no such currency.</exception>
    public static string Code(string id) => id switch
    {
        Base => "USD",
        Foreign => "EUR",
        _ => throw ZohoProblem.Invalid("currency_id"),
    };
}
