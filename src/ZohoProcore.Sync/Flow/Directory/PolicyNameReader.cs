using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Looks up in Zoho Books the accounts and items that policies name, and reads neither where no policy names one.</summary>
internal static class PolicyNameReader
{
    /// <summary>What policies name, as Zoho Books has it; null where they name nothing.</summary>
    public static async Task<IReadOnlyList<ZohoName>?> ReadAsync(
        ConnectionClients clients, CostPolicy? policy, CancellationToken cancellationToken)
    {
        var names = NamedInPolicy.Of(policy);
        var accounts = await FindAsync(
            clients.Books.ChartOfAccounts.ListAsync(null, null, cancellationToken),
            account => account.AccountName,
            names.Where(name => name.IsAccount),
            cancellationToken).ConfigureAwait(false);
        var items = await FindAsync(
            clients.Books.Items.ListAsync(null, cancellationToken),
            item => item.Name,
            names.Where(name => name.IsItem && !(name.IsAccount && accounts(name.Name) == true)),
            cancellationToken).ConfigureAwait(false);
        return names.Count == 0 ? null :
        [
            .. names.Select(name => name.Name).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => new ZohoName(name, accounts(name), items(name))),
        ];
    }

    /// <summary>Whether a name was found; null where it was not sought, or where not all could be read.</summary>
    private static async Task<Func<string, bool?>> FindAsync<T>(
        ZohoList<T> rows, Func<T, string?> nameOf, IEnumerable<PolicyName> sought, CancellationToken cancellationToken)
    {
        var open = new HashSet<string>(sought.Select(name => name.Name), StringComparer.OrdinalIgnoreCase);
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isWhole = true;
        if (open.Count > 0)
        {
            try
            {
                await foreach (var row in rows.OnUnreadable(_ => isWhole = false).WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    if (nameOf(row)?.Trim() is { } name && open.Remove(name))
                    {
                        found.Add(name);
                    }

                    if (open.Count == 0)
                    {
                        break;
                    }
                }
            }
            catch (ZohoBooksException refused) when (IsNotAllowed(refused))
            {
                isWhole = false;
            }
        }

        return name => found.Contains(name) ? true : open.Contains(name) && isWhole ? false : null;
    }

    /// <summary>Accounts have a scope of their own, which nothing else needs, and an organization may have switched items off.</summary>
    private static bool IsNotAllowed(ZohoBooksException refused) => refused is
        ZohoBooksAuthenticationException { MissingScope: not null } or ZohoBooksNotFoundException or ZohoBooksValidationException;
}
