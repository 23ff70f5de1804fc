using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class BillList : ListEnvelope<Bill>
{
    public RowList<Bill>? Bills { get => Rows; set => Rows = value; }
}

internal sealed class BillEnvelope : Envelope
{
    public Row<Bill>? Bill { get; set; }
}

internal sealed class BillDraftEnvelope : Envelope
{
    [JsonConverter(typeof(ZohoDraftConverter<Bill>))]
    public Row<Bill>? Bill { get; set; }
}

internal sealed class BillPaymentList : ListEnvelope<BillPayment>
{
    public RowList<BillPayment>? Payments { get => Rows; set => Rows = value; }
}
