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
}
