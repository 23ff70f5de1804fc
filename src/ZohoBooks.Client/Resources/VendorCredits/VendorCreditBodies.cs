namespace ZohoBooks.Client;

internal sealed record BillAmountsBody(IReadOnlyList<BillAmount> Bills);
