using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the account that policy names for items or accounts that are made.</summary>
internal sealed class CodeAccountReader(ConnectionSession session)
{
    /// <summary>The account of that name or account_id, or why it is not known.</summary>
    public async Task<(ZohoAccount? Account, string? Unknown)> ReadAsync(string named, CancellationToken cancellationToken)
    {
        try
        {
            var all = await DirectoryReader.ReadAsync(
                session.Clients.Books.ChartOfAccounts.ListAsync(cancellationToken: cancellationToken),
                account => account,
                cancellationToken).ConfigureAwait(false);
            var found = all.Where(account => account.AccountId == named
                || string.Equals(account.AccountName?.Trim(), named, StringComparison.OrdinalIgnoreCase)).ToList();
            return found is not [var one] ? (null, $"Zoho Books has {(found.Count == 0 ? "no" : "more than one")} account '{named}'.")
                : one.IsActive == false ? (null, $"The account '{named}' of Zoho Books is inactive.")
                : (new(one.AccountId, one.AccountName ?? named), null);
        }
        catch (ZohoBooksAuthenticationException failure) when (failure is { MissingScope: { } scope })
        {
            return (null, $"Zoho Books does not let the accounts be read without the scope {scope}.");
        }
    }
}
