using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class VendorPaymentList : ListEnvelope<VendorPayment>
{
    [JsonPropertyName("vendorpayments")]
    public List<VendorPayment>? VendorPayments { get; set; }

    [JsonIgnore]
    public override List<VendorPayment>? Rows => VendorPayments;
}

internal sealed class VendorPaymentEnvelope : Envelope
{
    // Documented as a list of one, seen as an object.
    [JsonPropertyName("vendorpayment")]
    public IReadOnlyList<VendorPayment> VendorPayment { get => field ?? []; set; }
}

internal sealed class VendorPaymentRefundList : ListEnvelope<VendorPaymentRefund>
{
    [JsonPropertyName("vendorpayment_refunds")]
    public List<VendorPaymentRefund>? Refunds { get; set; }

    [JsonIgnore]
    public override List<VendorPaymentRefund>? Rows => Refunds;
}

internal sealed class VendorPaymentRefundEnvelope : Envelope
{
    // Documented as a list of one.
    [JsonPropertyName("vendorpayment_refund")]
    public IReadOnlyList<VendorPaymentRefund> VendorPaymentRefund { get => field ?? []; set; }
}
