using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class BankTransactionList : ListEnvelope<BankTransaction>
{
    [JsonPropertyName("banktransactions")]
    public RowList<BankTransaction>? BankTransactions { get => Rows; set => Rows = value; }
}

internal sealed class BankTransactionEnvelope : Envelope
{
    [JsonPropertyName("banktransaction")]
    public Row<BankTransaction>? BankTransaction { get; set; }
}

internal sealed class MatchingTransactionList : ListEnvelope<MatchingTransaction>
{
    public RowList<MatchingTransaction>? MatchingTransactions { get => Rows; set => Rows = value; }
}
