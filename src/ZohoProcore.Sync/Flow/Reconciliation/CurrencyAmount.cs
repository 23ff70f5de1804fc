namespace ZohoProcore.Sync;

/// <summary>What commitments come to in one currency.</summary>
/// <param name="Currency">The currency; empty where nobody knows it: such an amount adds up with no other.</param>
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
    /// The same where something of it is in another currency than one, or in one that nobody knows, which has no name; none where all of
    /// it is in that one, as far as is known. Where nobody had to ask, it is.
    /// </summary>
    internal static IReadOnlyList<CurrencyAmount> BesideOf(string currency, IEnumerable<LedgerCommitment> commitments)
    {
        var all = commitments.ToList();
        IReadOnlyList<CurrencyAmount> amounts =
        [
            .. all.GroupBy(one => one.In ?? currency, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new CurrencyAmount(same.Key, same.Sum(one => one.Total))),
        ];
        return all.Exists(one => one.In is "")
            || amounts.Any(one => one.Currency.Length > 0 && currency.Length > 0 && one.Currency != currency) ? amounts : [];
    }
}
