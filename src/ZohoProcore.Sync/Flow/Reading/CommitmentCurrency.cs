using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The currency and the rate in which a commitment stands where these are not those of its project: the same amount in another currency, or
/// at another rate, is another one.
/// </summary>
internal static class CommitmentCurrency
{
    private const decimal Own = 1;

    /// <summary>The scope with what a contract's project is counted in, as far as the contract does not tell it itself.</summary>
    public static async ValueTask<CommitmentImageScope> ScopeAsync(
        ConnectionSession session,
        long projectId,
        PurchaseOrderContract contract,
        CommitmentImageScope scope,
        CancellationToken cancellationToken)
    {
        // What says that it is in the project's currency, at no rate, is; only what says otherwise has to be held against the project.
        var told = contract.CurrencyConfiguration;
        var isOwn = told is null or { CurrencyExchangeRate: null or Own, BaseCurrencyIsoCode.Length: > 0 }
            && (told is null || string.Equals(told.CurrencyIsoCode, told.BaseCurrencyIsoCode, StringComparison.OrdinalIgnoreCase));
        var counted = isOwn ? string.Empty
            : await session.Currencies.OfProjectAsync(projectId, null, cancellationToken).ConfigureAwait(false);
        if (counted.Length == 0 && told is { CurrencyIsoCode.Length: > 0, BaseCurrencyIsoCode: null or "" })
        {
            counted = await session.Currencies.OfCompanyAsync(null, cancellationToken).ConfigureAwait(false) is { Length: > 0 } company
                ? company
                : session.Connection.Policies.Currency ?? string.Empty;
        }

        return scope with { Counted = counted };
    }

    /// <summary>Its currency and rate; null where it stands in the project's own currency, as far as anybody tells.</summary>
    /// <param name="told">What the contract tells.</param>
    /// <param name="counted">What the project is counted in; null or empty where only the contract may tell it.</param>
    public static (string? Currency, decimal? Rate) Of(CurrencyConfiguration? told, string? counted)
    {
        var basis = counted is { Length: > 0 } ? counted : told?.BaseCurrencyIsoCode;
        var isOther = basis is { Length: > 0 } && told?.CurrencyIsoCode is { Length: > 0 } own
            && !string.Equals(own, basis, StringComparison.OrdinalIgnoreCase);
        return isOther || told?.CurrencyExchangeRate is not (null or Own)
            ? (told!.CurrencyIsoCode ?? string.Empty, told.CurrencyExchangeRate)
            : (null, null);
    }
}
