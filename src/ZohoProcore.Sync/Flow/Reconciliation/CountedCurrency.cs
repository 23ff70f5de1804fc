using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>What a project is counted in, for those of its contracts that do not say it.</summary>
internal static class CountedCurrency
{
    /// <summary>
    /// By the project's settings, else by what other contracts of it tell, the company's settings, and what policies name.
    /// </summary>
    /// <returns>Null where every contract says its own currency and that of the project; empty where nobody knows it.</returns>
    public static async Task<string?> ReadAsync(
        ConnectionSession session,
        long projectId,
        IReadOnlyList<CurrencyConfiguration?> contracts,
        CancellationToken cancellationToken)
    {
        if (contracts.All(one => one is { CurrencyIsoCode.Length: > 0, BaseCurrencyIsoCode.Length: > 0 }))
        {
            return null;
        }

        if (await session.Currencies.OfProjectAsync(projectId, null, cancellationToken).ConfigureAwait(false) is { Length: > 0 } own)
        {
            return own;
        }

        return contracts.Select(one => one?.BaseCurrencyIsoCode).FirstOrDefault(code => code is { Length: > 0 })
            ?? (!session.Currencies.IsUnread(projectId)
                && await session.Currencies.OfCompanyAsync(null, cancellationToken).ConfigureAwait(false) is { Length: > 0 } company
                ? company
                : session.Connection.Policies.Currency ?? string.Empty);
    }
}
