using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class BillList : ListEnvelope<Bill>
{
    public List<Bill>? Bills { get; set; }

    [JsonIgnore]
    public override List<Bill>? Rows => Bills;
}

internal sealed class BillEnvelope : Envelope
{
    public Bill? Bill { get; set; }
}

internal sealed class BillPaymentList : ListEnvelope<BillPayment>
{
    public List<BillPayment>? Payments { get; set; }

    [JsonIgnore]
    public override List<BillPayment>? Rows => Payments;
}
