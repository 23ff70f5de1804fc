namespace EmbeddedHost;

/// <summary>The OpenID provider, as it was configured and found to be sound.</summary>
internal sealed record ProviderSettings
{
    /// <summary>Its address.</summary>
    public required Uri Authority { get; init; }

    /// <summary>As what the host is known there.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret of that.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What is asked for besides <c>openid</c> and <c>profile</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The claim with a person's name.</summary>
    public required string NameClaim { get; init; }

    /// <summary>The claim with a person's roles.</summary>
    public required string RoleClaim { get; init; }

    /// <summary>Which of those are which role here.</summary>
    public required IReadOnlyDictionary<Role, IReadOnlyList<string>> Roles { get; init; }

    /// <summary>Reads what is configured, and says everything that is wrong with it. No sentence has the secret.</summary>
    public static ProviderSettings? Read(OpenIdConnectSettings settings, List<string> problems)
    {
        const string Section = "SignIn:OpenIdConnect";
        var before = problems.Count;
        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
            problems.Add($"{Section}:Authority is \"{settings.Authority}\"; it has to be the https address of the OpenID provider (http on a loopback address alone).");
        if (settings.ClientId.Length == 0) problems.Add($"{Section}:ClientId is missing; it is what the provider calls this host.");
        if (settings.NameClaim.Length == 0) problems.Add($"{Section}:NameClaim is empty; it has to be the claim with a person's name, such as name or email.");
        if (settings.RoleClaim.Length == 0) problems.Add($"{Section}:RoleClaim is empty; it has to be the claim with a person's roles, such as roles or groups.");
        var secret = SecretOf(settings, Section, problems);
        return problems.Count > before ? null : new()
        {
            Authority = authority!,
            ClientId = settings.ClientId,
            ClientSecret = secret,
            Scopes = [.. settings.Scopes],
            NameClaim = settings.NameClaim,
            RoleClaim = settings.RoleClaim,
            Roles = new Dictionary<Role, IReadOnlyList<string>>
            {
                [Role.Viewer] = Named(settings.Roles.Viewer, Role.Viewer),
                [Role.Decider] = Named(settings.Roles.Decider, Role.Decider),
                [Role.Owner] = Named(settings.Roles.Owner, Role.Owner),
            },
        };
    }

    private static IReadOnlyList<string> Named(IList<string> names, Role role) => names.Count > 0 ? [.. names] : [role.Word()];

    private static string SecretOf(OpenIdConnectSettings settings, string section, List<string> problems)
    {
        if ((settings.ClientSecret.Length == 0) == (settings.ClientSecretFile.Length == 0))
        {
            problems.Add($"{section}:ClientSecret, in the environment, or {section}:ClientSecretFile, which names a file that has it: one of the two is needed.");
            return string.Empty;
        }

        if (settings.ClientSecret.Length > 0) return settings.ClientSecret;
        try
        {
            var secret = File.ReadAllText(settings.ClientSecretFile).Trim();
            if (secret.Length == 0) problems.Add($"{section}:ClientSecretFile is {settings.ClientSecretFile}, which is empty.");
            return secret;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add($"{section}:ClientSecretFile can't be read: {problem.Message.TrimEnd('.')}.");
            return string.Empty;
        }
    }
}
