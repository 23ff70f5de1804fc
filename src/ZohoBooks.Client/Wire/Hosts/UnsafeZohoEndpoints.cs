namespace ZohoBooks.Client;

/// <summary>
/// Sends everything, credentials included, to other hosts than Zoho's. For a sandbox in tests and demonstrations only.
/// </summary>
/// <param name="Api">Base address that stands for <c>https://www.zohoapis.*</c>.</param>
/// <param name="Accounts">Base address that stands for <c>https://accounts.zoho.*</c>.</param>
public sealed record UnsafeZohoEndpoints(Uri Api, Uri Accounts);
