using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ExpenseList : ListEnvelope<Expense>
{
    public RowList<Expense>? Expenses { get => Rows; set => Rows = value; }
}

internal sealed class ExpenseEnvelope : Envelope
{
    public Row<Expense>? Expense { get; set; }
}

internal sealed class EmployeeList : ListEnvelope<Employee>
{
    public RowList<Employee>? Employees { get => Rows; set => Rows = value; }
}

internal sealed class EmployeeEnvelope : Envelope
{
    public Row<Employee>? Employee { get; set; }
}
