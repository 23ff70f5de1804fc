using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.TransactionLockRoutes;

namespace ZohoBooks.Client;

internal sealed class TransactionLocksOperations(ApiSender sender) : ITransactionLocks
{
    public ZohoList<TransactionLock> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Create<TransactionLockList, TransactionLock>(
            sender,
            Routes.List.Request,
            TransactionLocksJson.Default.TransactionLockList,
            static row => row.TransactionLockId,
            cancellationToken);

    public Task<TransactionLock> GetAsync(string lockId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(lockId, nameof(lockId));
        return LockAsync(
            Routes.Get.Request().Query("transaction_lock_id", lockId), cancellationToken, one => one.TransactionLockId != lockId);
    }

    public Task<TransactionLock> GetOfPeriodAsync(string accountingPeriodId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(accountingPeriodId, nameof(accountingPeriodId));
        return LockAsync(
            Routes.GetOfPeriod.Request().Query("accounting_period_id", accountingPeriodId), cancellationToken,
            one => one.AccountingPeriodId is { Length: > 0 } told && told != accountingPeriodId);
    }

    public Task<TransactionLock> UpdateAsync(TransactionLockInput input, CancellationToken cancellationToken) =>
        LockAsync(
            Routes.Update.Request().Json(Required.NotNull(input, nameof(input)), TransactionLocksJson.Default.TransactionLockInput)
                .Repeatable(),
            cancellationToken,
            one => input.AccountingPeriodId.GetValueOrDefault(null) is { Length: > 0 } asked
                && one.AccountingPeriodId is { Length: > 0 } told && told != asked);

    public Task DeleteAsync(string lockId, string? reason, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(lockId, nameof(lockId));
        ApiRequest request = Routes.Delete.Request().Query("transaction_lock_id", lockId);
        return sender.DoAsync(
            reason is null ? request : request.Json(new(reason), TransactionLocksJson.Default.LockReasonBody), cancellationToken);
    }

    public Task<TransactionLock> UnlockPartlyAsync(PartialUnlockInput input, CancellationToken cancellationToken) =>
        LockAsync(
            Routes.UnlockPartly.Request().Json(Required.NotNull(input, nameof(input)), TransactionLocksJson.Default.PartialUnlockInput)
                .Repeatable(),
            cancellationToken);

    private Task<TransactionLock> LockAsync(
        ApiRequest request, CancellationToken cancellationToken, Func<TransactionLock, bool>? isAnother = null) => sender.SendAsync(
            request, TransactionLocksJson.Default.TransactionLockEnvelope, static envelope => envelope.TransactionLock, cancellationToken,
            isAnother: isAnother);
}
