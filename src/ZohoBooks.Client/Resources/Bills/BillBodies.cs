namespace ZohoBooks.Client;

internal sealed record CreditsBody
{
    public IReadOnlyList<CreditApplication>? BillPayments { get; init; }

    public IReadOnlyList<CreditApplication>? ApplyVendorCredits { get; init; }
}
