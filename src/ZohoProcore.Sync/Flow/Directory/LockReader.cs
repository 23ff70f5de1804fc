using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads which periods are locked in Zoho Books, where a policy asks for it and the grant lets it.</summary>
internal static class LockReader
{
    private static readonly ZohoOperation[] Calls = [ZohoOperationTable.Of("GET", "/transactionlocks")];

    /// <summary>The periods by their last day; null where none is locked, nobody asks, or it may not be read.</summary>
    public static async Task<IReadOnlyList<ZohoLock>?> ReadAsync(
        ConnectionClients clients, ApprovalPolicy? policy, CancellationToken cancellationToken)
    {
        if (policy is not { LockedPeriods: true })
        {
            return null;
        }

        // A call that is not granted would cost tokens and look like a connection that was shut out.
        var granted = await clients.Books.GetGrantedScopesAsync(cancellationToken).ConfigureAwait(false);
        if (granted is null || ZohoOperationTable.MissingScopes(granted, Calls).Count > 0)
        {
            return null;
        }

        try
        {
            var all = clients.Books.TransactionLocks.ListAsync(cancellationToken).OnUnreadable(_ => { });
            var locks = await DirectoryReader.ReadAsync(all, Of, cancellationToken).ConfigureAwait(false);
            var held = locks.OfType<ZohoLock>()
                .OrderBy(one => one.Until).ThenBy(one => one.From).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
            return held.Count == 0 ? null : held;
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException)
        {
            return null;
        }
    }

    private static ZohoLock? Of(TransactionLock one) =>
        IsInForce(one) && (one.TransactionLockDate ?? one.EndDate) is { } until
            ? new(one.TransactionLockDate is null ? one.StartDate : null, until, one.AccountingPeriodName ?? string.Empty)
            : null;

    // What a lock is about counts for nothing: what its scopes mean is documented of none but the first, and to ask is never wrong.
    private static bool IsInForce(TransactionLock one) =>
        one.TransactionLockStatus != "disabled"
        && (one.TransactionLockStatus is not null || one.LockStatus == "locked");
}
