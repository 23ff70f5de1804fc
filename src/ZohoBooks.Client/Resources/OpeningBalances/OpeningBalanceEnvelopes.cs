using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class OpeningBalanceEnvelope : Envelope
{
    public Row<OpeningBalance>? OpeningBalance { get; set; }
}

internal sealed class OpeningTransactionList : ListEnvelope<OpeningTransaction>
{
    public RowList<OpeningTransaction>? Transactions { get => Rows; set => Rows = value; }
}
