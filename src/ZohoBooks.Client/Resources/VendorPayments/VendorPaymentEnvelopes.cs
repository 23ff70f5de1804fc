using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class VendorPaymentList : ListEnvelope<VendorPayment>
{
    [JsonPropertyName("vendorpayments")]
    public RowList<VendorPayment>? VendorPayments { get => Rows; set => Rows = value; }
}

internal sealed class VendorPaymentEnvelope : Envelope
{
    // Documented as a list of one, seen as an object.
    [JsonPropertyName("vendorpayment")]
    public IReadOnlyList<Row<VendorPayment>> VendorPayment { get => field ?? []; set; }
}

internal sealed class VendorPaymentRefundList : ListEnvelope<VendorPaymentRefund>
{
    [JsonPropertyName("vendorpayment_refunds")]
    public RowList<VendorPaymentRefund>? Refunds { get => Rows; set => Rows = value; }
}

internal sealed class VendorPaymentRefundEnvelope : Envelope
{
    // Documented as a list of one.
    [JsonPropertyName("vendorpayment_refund")]
    public IReadOnlyList<Row<VendorPaymentRefund>> VendorPaymentRefund { get => field ?? []; set; }
}
