namespace Procore.Client;

/// <summary>
/// Sends everything, credentials included, to other hosts than Procore's. For a sandbox in tests and demonstrations only.
/// </summary>
/// <param name="Api">Base address that stands for <c>https://api.procore.com</c> and its like.</param>
/// <param name="Login">Base address that stands for <c>https://login.procore.com</c> and its like.</param>
public sealed record UnsafeProcoreEndpoints(Uri Api, Uri Login);
