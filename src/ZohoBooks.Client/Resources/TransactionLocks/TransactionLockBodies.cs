namespace ZohoBooks.Client;

internal sealed record LockReasonBody(string Reason);
