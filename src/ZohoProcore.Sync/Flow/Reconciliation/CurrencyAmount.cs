namespace ZohoProcore.Sync;

/// <summary>What commitments come to in one currency.</summary>
/// <param name="Currency">The currency; empty where Procore does not say it.</param>
/// <param name="Amount">What they come to.</param>
public sealed record CurrencyAmount(string Currency, decimal Amount)
{
    /// <summary>What commitments come to in each currency, by its code.</summary>
    internal static IReadOnlyList<CurrencyAmount> Of(IEnumerable<LedgerCommitment> commitments) =>
    [
        .. commitments.GroupBy(one => one.Currency ?? string.Empty, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new CurrencyAmount(same.Key, same.Sum(one => one.Total))),
    ];

    /// <summary>
    /// The same where something of it is in another currency than one; none where all of it is in that one, as far as is known.
    /// </summary>
    internal static IReadOnlyList<CurrencyAmount> BesideOf(string currency, IEnumerable<LedgerCommitment> commitments) =>
        Of(commitments) is var all && all.Any(one => one.Currency.Length > 0 && currency.Length > 0 && one.Currency != currency) ? all : [];
}
