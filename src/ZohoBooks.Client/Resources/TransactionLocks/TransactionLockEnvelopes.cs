using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TransactionLockList : ListEnvelope<TransactionLock>
{
    public RowList<TransactionLock>? TransactionLocks { get => Rows; set => Rows = value; }
}

internal sealed class TransactionLockEnvelope : Envelope
{
    public Row<TransactionLock>? TransactionLock { get; set; }
}
