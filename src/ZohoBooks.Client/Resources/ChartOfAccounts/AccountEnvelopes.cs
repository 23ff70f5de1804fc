using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class AccountList : ListEnvelope<Account>
{
    [JsonPropertyName("chartofaccounts")]
    public List<Account>? ChartOfAccounts { get; set; }

    [JsonIgnore]
    public override List<Account>? Rows => ChartOfAccounts;
}

internal sealed class AccountEnvelope : Envelope
{
    public Account? ChartOfAccount { get; set; }
}
