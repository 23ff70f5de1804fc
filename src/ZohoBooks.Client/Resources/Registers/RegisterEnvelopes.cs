using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class RegisterEnvelope : Envelope
{
    public Row<AccountRegister>? RegisterTransactions { get; set; }

    public PageContext? PageContext { get; set; }
}

internal sealed class RegisterChangeList : ListEnvelope<RegisterChange>
{
    [JsonPropertyName("bulk_actions_history")]
    public RowList<RegisterChange>? Changes { get => Rows; set => Rows = value; }
}

internal sealed class RegisterChangeEnvelope : Envelope
{
    public Row<RegisterChange>? BulkActionDetails { get; set; }
}

internal sealed class RegisterFieldList : ListEnvelope<RegisterField>
{
    public RowList<RegisterField>? Fields { get => Rows; set => Rows = value; }
}

internal sealed class RegisterBudgetEnvelope : Envelope
{
    public Row<RegisterBudget>? RegisterBudgetVsActual { get; set; }
}
