using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads which periods are locked in Zoho Books, where a policy asks for it and the grant lets it. What can't be read of them is taken to
/// be locked as far as it may be.
/// </summary>
internal static class LockReader
{
    private const string Period = "accounting_period_name";
    private const string Lifted = "disabled";

    private static readonly ZohoOperation[] Calls = [ZohoOperationTable.Of("GET", "/transactionlocks")];

    /// <summary>The periods by their last day; null where none is locked, nobody asks, or the grant does not let it.</summary>
    public static async Task<IReadOnlyList<ZohoLock>?> ReadAsync(
        ConnectionClients clients, ApprovalPolicy? policy, Instant at, UnreadableRows odd, CancellationToken cancellationToken)
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

        var today = at.InUtc().Date;
        var held = new List<ZohoLock>();
        try
        {
            var all = clients.Books.TransactionLocks.ListAsync(cancellationToken).OnUnreadable(row =>
            {
                if (UnreadableRows.Text(row.Json, "transaction_lock_status") == Lifted)
                {
                    return;
                }

                odd.Add(ListedKind.TransactionLock, row, Period);
                held.Add(InDoubt(today, UnreadableRows.Text(row.Json, Period), $"A lock cannot be read: {row.Reason}"));
            });
            held.AddRange((await DirectoryReader.ReadAsync(all, one => Of(one, today, odd), cancellationToken).ConfigureAwait(false))
                .OfType<ZohoLock>());
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException)
        {
            // It may be an organization without locks; what is dated this month is then held up for nothing.
            odd.Take([new(ListedKind.TransactionLock, string.Empty, "all locks on transactions", refused.Message)]);
            var lastMonth = new LocalDate(today.Year, today.Month, 1).PlusDays(-1);
            held.Add(InDoubt(lastMonth, null, $"Zoho Books does not list what is locked: {refused.Message}"));
        }

        return held.Count == 0 ? null
            : [.. held.OrderBy(one => one.Until).ThenBy(one => one.From).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static ZohoLock? Of(TransactionLock one, LocalDate today, UnreadableRows odd)
    {
        if (!IsInForce(one))
        {
            return null;
        }

        var name = one.AccountingPeriodName ?? string.Empty;
        if ((one.TransactionLockDate ?? one.EndDate) is { } until)
        {
            return new(one.TransactionLockDate is null ? one.StartDate : null, until, name);
        }

        const string reason = "The lock says neither its last day nor that of its period.";
        IReadOnlyList<string> names = name.Length > 0 ? [name] : [];
        odd.Take([new(ListedKind.TransactionLock, one.TransactionLockId, "transaction_lock_date", reason) { Names = names }]);
        return InDoubt(today, name, reason);
    }

    private static ZohoLock InDoubt(LocalDate until, string? name, string doubt) =>
        new(null, until, name ?? string.Empty) { Doubt = doubt };

    // What a lock is about counts for nothing: what its scopes mean is documented of none but the first, and to ask is never wrong.
    private static bool IsInForce(TransactionLock one) =>
        one.TransactionLockStatus != Lifted
        && (one.TransactionLockStatus is not null || one.LockStatus == "locked");
}
