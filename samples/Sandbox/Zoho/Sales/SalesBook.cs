using System.Globalization;

namespace Sandbox;

/// <summary>What was invoiced and what was paid. Not thread-safe.</summary>
internal sealed class SalesBook(ZohoState state)
{
    private int _lastInvoice;
    private int _lastPayment;

    public Dictionary<string, ZohoInvoice> Invoices { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ZohoPayment> Payments { get; } = new(StringComparer.Ordinal);

    public string NextInvoiceNumber()
    {
        string number;
        do number = string.Create(CultureInfo.InvariantCulture, $"INV-{++_lastInvoice:000000}");
        while (HasNumber(number));
        return number;
    }

    public string NextPaymentNumber() => (++_lastPayment).ToString(CultureInfo.InvariantCulture);

    public bool HasNumber(string number) => Invoices.Values.Any(invoice => invoice.Sold.Number == number);

    public IEnumerable<(ZohoPayment Payment, ZohoPaymentPart Part)> PaymentsOf(string invoiceId) =>
        Payments.Values.SelectMany(payment => payment.Parts.Where(part => part.InvoiceId == invoiceId).Select(part => (payment, part)));

    public decimal PaidFor(string invoiceId) => PaymentsOf(invoiceId).Sum(paid => paid.Part.Amount);

    public decimal Balance(ZohoInvoice invoice) => invoice.Sold.Status is "void" ? 0 : state.Totals(invoice.Sold).Total - PaidFor(invoice.Sold.Id) - invoice.WrittenOff;

    /// <summary>Where an invoice stands: what a person made of it, and what was paid.</summary>
    public string StatusOf(ZohoInvoice invoice, DateOnly today) => invoice.Sold.Status is "draft" or "void" ? invoice.Sold.Status
        : Balance(invoice) <= 0 ? "paid"
        : PaidFor(invoice.Sold.Id) > 0 ? "partially_paid"
        : invoice.Due < today ? "overdue"
        : invoice.Sold.Status;
}
