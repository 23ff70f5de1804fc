using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class VendorCreditList : ListEnvelope<VendorCredit>
{
    [JsonPropertyName("vendorcredits")]
    public List<VendorCredit>? Documented { get; set; }

    [JsonPropertyName("vendor_credits")]
    public List<VendorCredit>? Seen { get; set; }

    [JsonIgnore]
    public override List<VendorCredit>? Rows => Documented ?? Seen;
}

internal sealed class VendorCreditEnvelope : Envelope
{
    public VendorCredit? VendorCredit { get; set; }
}

internal sealed class CreditedBillList : ListEnvelope<CreditedBill>
{
    public List<CreditedBill>? BillsCredited { get; set; }

    [JsonIgnore]
    public override List<CreditedBill>? Rows => BillsCredited;
}

internal sealed class VendorCreditRefundList : ListEnvelope<VendorCreditRefund>
{
    public List<VendorCreditRefund>? VendorCreditRefunds { get; set; }

    [JsonIgnore]
    public override List<VendorCreditRefund>? Rows => VendorCreditRefunds;
}

internal sealed class VendorCreditRefundEnvelope : Envelope
{
    public VendorCreditRefund? VendorCreditRefund { get; set; }
}
