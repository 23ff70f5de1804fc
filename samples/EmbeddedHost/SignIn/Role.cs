using System.Security.Claims;

namespace EmbeddedHost;

/// <summary>What a person may do here; each may what the one before may.</summary>
public enum Role
{
    /// <summary>Sees everything.</summary>
    Viewer,

    /// <summary>Decides: answers questions, links, approves, looks at orders again, pauses.</summary>
    Decider,

    /// <summary>Changes policies and connections and gives the go-ahead.</summary>
    Owner,
}

/// <summary>Who has which role.</summary>
internal static class Roles
{
    /// <summary>The role's name, as claims and people say it.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.Viewer => "viewer",
        Role.Decider => "decider",
        Role.Owner => "owner",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The role, as a claim of the host's own.</summary>
    public static Claim Claim(this Role role) => new(ClaimTypes.Role, role.Word());

    /// <summary>Who has this role: whoever was given it, or one above it.</summary>
    public static IEnumerable<string> From(Role role) => Enum.GetValues<Role>().Where(one => one >= role).Select(Word);

    /// <summary>Whether somebody may do what takes this role.</summary>
    public static bool Is(this ClaimsPrincipal user, Role role) => From(role).Any(user.IsInRole);
}

/// <summary>Marks a route with the role that it takes.</summary>
internal sealed record RoleMark(Role Role);
