namespace ZohoBooks.Client;

/// <summary>A tax of a line or of an order.</summary>
public sealed record LineTax
{
    /// <summary>Id of the tax.</summary>
    public string? TaxId { get; init; }

    /// <summary>Name of the tax, with its percentage as people see it.</summary>
    public string? TaxName { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    public decimal? TaxAmount { get; init; }
}
