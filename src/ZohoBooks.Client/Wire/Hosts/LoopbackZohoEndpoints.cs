namespace ZohoBooks.Client;

/// <summary>
/// Sends everything, credentials included, to other addresses than Zoho's: those of a sandbox in tests and demonstrations. They have to be
/// loopback addresses of this machine, such as <c>http://127.0.0.1:40001</c>; options with any other are refused.
/// </summary>
/// <param name="Api">Base address that stands for <c>https://www.zohoapis.*</c>.</param>
/// <param name="Accounts">Base address that stands for <c>https://accounts.zoho.*</c>.</param>
public sealed record LoopbackZohoEndpoints(Uri Api, Uri Accounts)
{
    /// <summary>What is wrong with the addresses, and the fix; null where nothing is.</summary>
    internal string? Problem => Api is not { IsAbsoluteUri: true } || Accounts is not { IsAbsoluteUri: true }
        ? "LoopbackEndpoints needs two absolute addresses."
        : Api.IsLoopback && Accounts.IsLoopback ? null
        : "LoopbackEndpoints takes loopback addresses of this machine alone, as in http://127.0.0.1:40001: credentials go there.";
}
