using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class RecurringExpenseList : ListEnvelope<RecurringExpense>
{
    public RowList<RecurringExpense>? RecurringExpenses { get => Rows; set => Rows = value; }
}

internal sealed class RecurringExpenseEnvelope : Envelope
{
    public Row<RecurringExpense>? RecurringExpense { get; set; }
}

internal sealed class MadeExpenseList : ListEnvelope<MadeExpense>
{
    [JsonPropertyName("expensehistory")]
    public RowList<MadeExpense>? ExpenseHistory { get => Rows; set => Rows = value; }
}
