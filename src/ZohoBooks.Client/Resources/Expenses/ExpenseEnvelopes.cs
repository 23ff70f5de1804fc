using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class ExpenseList : ListEnvelope<Expense>
{
    public List<Expense>? Expenses { get; set; }

    [JsonIgnore]
    public override List<Expense>? Rows => Expenses;
}

internal sealed class ExpenseEnvelope : Envelope
{
    public Expense? Expense { get; set; }
}
