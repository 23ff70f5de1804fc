using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TransactionLockList : ListEnvelope<TransactionLock>
{
    public List<Row<TransactionLock>>? TransactionLocks { get => Rows; set => Rows = value; }
}
