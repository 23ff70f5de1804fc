namespace ZohoBooks.Client;

internal sealed record DeliveryReturnsBody(IReadOnlyList<DeliveryReturn> LineItems);
