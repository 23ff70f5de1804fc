using System.Globalization;

namespace Sandbox;

/// <summary>What was sold, credited, invoiced and paid. Not thread-safe.</summary>
internal sealed class SalesBook(ZohoState state)
{
    private int _lastInvoice;
    private int _lastPayment;
    private int _lastSale;

    public Dictionary<string, ZohoInvoice> Invoices { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ZohoPayment> Payments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ZohoSale> Sales { get; } = new(StringComparer.Ordinal);

    public List<ZohoCreditUse> Uses { get; } = [];

    public ZohoSale? Find(SalesKind kind, string id) => Sales.GetValueOrDefault(id) is { } sale && sale.Kind == kind ? sale : null;

    public string NextNumber(SalesKind kind)
    {
        string number;
        do number = string.Create(CultureInfo.InvariantCulture, $"{kind.Prefix}{++_lastSale:00000}");
        while (HasNumber(number));
        return number;
    }

    public string NextInvoiceNumber()
    {
        string number;
        do number = string.Create(CultureInfo.InvariantCulture, $"INV-{++_lastInvoice:000000}");
        while (HasNumber(number));
        return number;
    }

    public string NextPaymentNumber() => (++_lastPayment).ToString(CultureInfo.InvariantCulture);

    public bool HasNumber(string number) => Invoices.Values.Any(invoice => invoice.Sold.Number == number) || Sales.Values.Any(sale => sale.Sold.Number == number);

    public IEnumerable<(ZohoPayment Payment, ZohoPaymentPart Part)> PaymentsOf(string invoiceId) =>
        Payments.Values.SelectMany(payment => payment.Parts.Where(part => part.InvoiceId == invoiceId).Select(part => (payment, part)));

    public decimal PaidFor(string invoiceId) => PaymentsOf(invoiceId).Sum(paid => paid.Part.Amount);

    public decimal Balance(ZohoInvoice invoice) => invoice.Sold.Status is "void" ? 0 : state.Totals(invoice.Sold).Total - PaidFor(invoice.Sold.Id) - CreditedFor(invoice.Sold.Id) - invoice.WrittenOff;

    public decimal CreditedFor(string invoiceId) => Uses.Where(use => use.InvoiceId == invoiceId).Sum(use => use.Amount);

    public decimal UsedOf(string creditNoteId) => Uses.Where(use => use.CreditNoteId == creditNoteId).Sum(use => use.Amount);

    /// <summary>What of a credit note is still to be used.</summary>
    public decimal Balance(ZohoSale sale) => state.Totals(sale.Sold).Total - UsedOf(sale.Sold.Id);

    public string StatusOf(ZohoSale sale) => sale.Kind == SalesKind.CreditNote && sale.Sold.Status == "open" && Balance(sale) <= 0 ? "closed" : sale.Sold.Status;

    /// <summary>Where an invoice stands: what a person made of it, and what was paid.</summary>
    public string StatusOf(ZohoInvoice invoice, DateOnly today) => invoice.Sold.Status is "draft" or "void" ? invoice.Sold.Status
        : Balance(invoice) <= 0 ? "paid"
        : PaidFor(invoice.Sold.Id) + CreditedFor(invoice.Sold.Id) > 0 ? "partially_paid"
        : invoice.Due < today ? "overdue"
        : invoice.Sold.Status;
}
