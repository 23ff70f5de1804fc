namespace Sandbox;

/// <summary>An invoice to a customer.</summary>
/// <param name="Sold">What was sold, in the shape of an order: its vendor is the customer.</param>
/// <param name="Due">The day on which it is due.</param>
internal sealed record ZohoInvoice(OrderData Sold, DateOnly Due)
{
    public int PaymentTerms { get; init; }

    public bool IsEmailed { get; init; }

    public decimal WrittenOff { get; init; }
}

/// <summary>A payment of a customer, and which invoices it paid.</summary>
internal sealed record ZohoPayment(string Id, string Number, string CustomerId, string Mode, DateOnly Date, decimal Amount, DateTimeOffset Created)
{
    public string Reference { get; init; } = "";

    public string Description { get; init; } = "";

    public decimal BankCharges { get; init; }

    public IReadOnlyList<ZohoPaymentPart> Parts { get; init; } = [];

    public decimal Unused => Amount - Parts.Sum(part => part.Amount);
}

/// <summary>What a payment paid of one invoice.</summary>
internal sealed record ZohoPaymentPart(string Id, string InvoiceId, decimal Amount);
