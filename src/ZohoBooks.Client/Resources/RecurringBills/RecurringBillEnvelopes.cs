using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class RecurringBillList : ListEnvelope<RecurringBill>
{
    [JsonPropertyName("recurringbills")]
    public RowList<RecurringBill>? RecurringBills { get => Rows; set => Rows = value; }
}

internal sealed class RecurringBillEnvelope : Envelope
{
    public Row<RecurringBill>? RecurringBill { get; set; }
}
