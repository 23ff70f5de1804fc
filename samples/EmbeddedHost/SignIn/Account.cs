using System.Security.Claims;

namespace EmbeddedHost;

/// <summary>
/// Who decides. On one machine that is the account of the operating system under which the host runs: whoever has the link that it prints, or can read its token, has that account, and is the owner.
/// Where an OpenID provider signs people in, it is whoever that says.
/// </summary>
internal static class Account
{
    /// <summary>The account's name, as it stands in the audit.</summary>
    public static string Name => Environment.UserName is { Length: > 0 } name ? name : "the host's account";

    /// <summary>The account, signed in.</summary>
    /// <param name="how">In which way.</param>
    public static ClaimsPrincipal SignedIn(string how) => Of(Name, Role.Owner, how);

    /// <summary>Somebody, signed in: what a cookie keeps of them.</summary>
    /// <param name="name">As what they stand in the audit.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="how">In which way they signed in.</param>
    public static ClaimsPrincipal Of(string name, Role role, string how) => new(new ClaimsIdentity([new(ClaimTypes.Name, name), role.Claim()], how));

    /// <summary>By whom something is done that a request asks for. A request can't say it.</summary>
    public static string By(this ClaimsPrincipal user) => user.Identity?.Name ?? throw new InvalidOperationException("A change was let through that nobody had signed in for.");
}
