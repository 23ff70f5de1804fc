namespace Procore.Client;

/// <summary>
/// Sends everything, credentials included, to other addresses than Procore's: those of a sandbox in tests and demonstrations. They have to
/// be loopback addresses of this machine, such as <c>http://127.0.0.1:40002</c>; options with any other are refused.
/// </summary>
/// <param name="Api">Base address that stands for <c>https://api.procore.com</c> and its like.</param>
/// <param name="Login">Base address that stands for <c>https://login.procore.com</c> and its like.</param>
public sealed record LoopbackProcoreEndpoints(Uri Api, Uri Login)
{
    /// <summary>What is wrong with the addresses, and the fix; null where nothing is.</summary>
    internal string? Problem => !IsBase(Api) || !IsBase(Login) ? "LoopbackEndpoints needs two absolute http or https addresses."
        : Api.IsLoopback && Login.IsLoopback ? null
        : "LoopbackEndpoints takes loopback addresses of this machine alone, as in http://127.0.0.1:40002: credentials go there.";

    private static bool IsBase(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", UserInfo: "" };
}
