using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class AccountList : ListEnvelope<Account>
{
    [JsonPropertyName("chartofaccounts")]
    public RowList<Account>? ChartOfAccounts { get => Rows; set => Rows = value; }
}

internal sealed class AccountEnvelope : Envelope
{
    public Row<Account>? ChartOfAccount { get; set; }
}

internal sealed class AccountTransactionList : ListEnvelope<AccountTransaction>
{
    public RowList<AccountTransaction>? Transactions { get => Rows; set => Rows = value; }
}
