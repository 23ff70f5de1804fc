using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

// Bills, credits, payments and expenses.
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
