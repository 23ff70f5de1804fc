namespace ZohoBooks.Client;

internal sealed record VoidReasonBody(string? Reason);
