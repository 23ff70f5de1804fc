using System.Security.Claims;

namespace EmbeddedHost;

/// <summary>
/// Who decides. On one machine that is the account of the operating system under which the host runs: whoever has the link that it prints, or can read its token, has that account.
/// </summary>
internal static class Account
{
    /// <summary>The account's name, as it stands in the audit.</summary>
    public static string Name => Environment.UserName is { Length: > 0 } name ? name : "the host's account";

    /// <summary>The account, signed in.</summary>
    /// <param name="how">In which way.</param>
    public static ClaimsPrincipal SignedIn(string how) => new(new ClaimsIdentity([new(ClaimTypes.Name, Name)], how));

    /// <summary>By whom something is done that a request asks for. A request can't say it.</summary>
    public static string By(this ClaimsPrincipal user) => user.Identity?.Name ?? throw new InvalidOperationException("A change was let through that nobody had signed in for.");
}
