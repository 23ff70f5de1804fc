namespace Procore.Client;

/// <summary>The body of new rates: what they are rates of goes beside them.</summary>
internal sealed record ConversionRatesBody(string BaseCurrencyIsoCode, IReadOnlyList<ConversionRateInput> ExchangeRates);

/// <summary>The body of a change of rates.</summary>
internal sealed record ConversionRateChangesBody(IReadOnlyList<ConversionRateUpdate> ExchangeRates);
