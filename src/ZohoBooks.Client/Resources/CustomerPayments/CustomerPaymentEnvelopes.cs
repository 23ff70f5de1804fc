using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CustomerPaymentList : ListEnvelope<CustomerPayment>
{
    [JsonPropertyName("customer_payments")]
    public RowList<CustomerPayment>? Documented { get => Rows; set => Rows = value; }

    [JsonPropertyName("customerpayments")]
    public RowList<CustomerPayment>? Seen { get => Rows; set => Rows = value; }
}

internal sealed class CustomerPaymentEnvelope : Envelope
{
    public Row<CustomerPayment>? Payment { get; set; }
}

internal sealed class CustomerPaymentRefundList : ListEnvelope<CustomerPaymentRefund>
{
    public RowList<CustomerPaymentRefund>? PaymentRefunds { get => Rows; set => Rows = value; }
}

internal sealed class CustomerPaymentRefundEnvelope : Envelope
{
    // Documented as a list of one.
    public IReadOnlyList<Row<CustomerPaymentRefund>> PaymentRefunds { get => field ?? []; set; }
}
