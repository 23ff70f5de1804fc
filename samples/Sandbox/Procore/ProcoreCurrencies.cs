namespace Sandbox;

/// <summary>What becomes of a currency that a caller puts on a commitment.</summary>
public enum ProcoreCurrencies
{
    /// <summary>The company has one currency, and the field is refused.</summary>
    Refused,

    /// <summary>The company has one currency, and the field does nothing.</summary>
    Ignored,

    /// <summary>The company has several currencies.</summary>
    Several,

    /// <summary>The company has several currencies, and keeps rates of its own: who may not change them is not refused.</summary>
    OwnRates,
}
