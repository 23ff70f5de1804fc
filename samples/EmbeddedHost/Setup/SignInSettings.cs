namespace EmbeddedHost;

/// <summary>Who signs people in, and through which proxies they come. Nothing of it: people sign in on this machine, by a link.</summary>
public sealed class SignInSettings
{
    /// <summary>The address that people open where a TLS proxy stands in front of the host, as in <c>https://sync.example.com</c>.</summary>
    public string PublicAddress { get; set; } = string.Empty;

    /// <summary>The proxies whose word counts for who sent a request, each as an address or a network: <c>10.0.0.5</c>, <c>10.0.0.0/24</c>.</summary>
    public IList<string> KnownProxies { get; set; } = [];

    /// <summary>The OpenID provider that signs people in; none: the one-time link does.</summary>
    public OpenIdConnectSettings? OpenIdConnect { get; set; }
}

/// <summary>An OpenID provider.</summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>Its address, under which <c>/.well-known/openid-configuration</c> lies.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>As what the host is known there.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The secret of that. Belongs into the environment.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>A file with that secret, in place of <see cref="ClientSecret"/>.</summary>
    public string ClientSecretFile { get; set; } = string.Empty;

    /// <summary>What is asked for besides <c>openid</c> and <c>profile</c>.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>The claim with a person's name.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim with a person's roles or groups.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>What that claim says for each role.</summary>
    public RoleSettings Roles { get; set; } = new();
}

/// <summary>Which roles or groups of a provider have which role here; where a list is empty, the role's own name.</summary>
public sealed class RoleSettings
{
    /// <summary>Who sees everything and decides nothing.</summary>
    public IList<string> Viewer { get; set; } = [];

    /// <summary>Who decides besides.</summary>
    public IList<string> Decider { get; set; } = [];

    /// <summary>Who changes policies and connections and gives the go-ahead besides.</summary>
    public IList<string> Owner { get; set; } = [];
}
