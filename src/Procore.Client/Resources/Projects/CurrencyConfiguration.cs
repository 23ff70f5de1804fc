namespace Procore.Client;

/// <summary>The currency of a financial record.</summary>
public sealed record CurrencyConfiguration
{
    /// <summary>The ISO 4217 code of the currency.</summary>
    public string? CurrencyIsoCode { get; init; }
}
