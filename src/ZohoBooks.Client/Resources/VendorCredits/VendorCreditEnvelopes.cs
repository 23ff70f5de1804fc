using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class VendorCreditList : ListEnvelope<VendorCredit>
{
    [JsonPropertyName("vendorcredits")]
    public RowList<VendorCredit>? Documented { get => Rows; set => Rows = value; }

    [JsonPropertyName("vendor_credits")]
    public RowList<VendorCredit>? Seen { get => Rows; set => Rows = value; }
}

internal sealed class VendorCreditEnvelope : Envelope
{
    public Row<VendorCredit>? VendorCredit { get; set; }
}

internal sealed class CreditedBillList : ListEnvelope<CreditedBill>
{
    public RowList<CreditedBill>? BillsCredited { get => Rows; set => Rows = value; }
}

internal sealed class VendorCreditRefundList : ListEnvelope<VendorCreditRefund>
{
    public RowList<VendorCreditRefund>? VendorCreditRefunds { get => Rows; set => Rows = value; }
}

internal sealed class VendorCreditRefundEnvelope : Envelope
{
    public Row<VendorCreditRefund>? VendorCreditRefund { get; set; }
}
