using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class BankAccountList : ListEnvelope<BankAccount>
{
    [JsonPropertyName("bankaccounts")]
    public RowList<BankAccount>? BankAccounts { get => Rows; set => Rows = value; }
}

internal sealed class BankAccountEnvelope : Envelope
{
    [JsonPropertyName("bankaccount")]
    public Row<BankAccount>? BankAccount { get; set; }
}

internal sealed class BankStatementList : ListEnvelope<BankStatement>
{
    public RowList<BankStatement>? Statement { get => Rows; set => Rows = value; }
}
