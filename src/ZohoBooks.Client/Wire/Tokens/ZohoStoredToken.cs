namespace ZohoBooks.Client;

/// <summary>A token as the store holds it.</summary>
/// <param name="Token">The token.</param>
/// <param name="Version">Counts the writes of its key, from 1.</param>
public sealed record ZohoStoredToken(ZohoAccessToken Token, long Version);
