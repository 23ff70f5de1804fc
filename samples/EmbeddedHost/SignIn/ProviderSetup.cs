using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EmbeddedHost;

/// <summary>
/// The sign-in by an OpenID provider: authorization code with PKCE, and of what the provider says a name and a role are kept and no token. What anybody may have written into an answer is shown to
/// nobody and stands in no log.
/// </summary>
internal static partial class ProviderSetup
{
    /// <summary>The way of people whom a provider signs in.</summary>
    public const string Scheme = "provider";

    /// <summary>Where the provider's answer comes to.</summary>
    public const string AnswerPath = "/signin/answer";

    private const int LongestName = 100;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SignInTime = TimeSpan.FromMinutes(15);

    public static void AddProvider(this AuthenticationBuilder ways, ProviderSettings provider) => ways.AddOpenIdConnect(Scheme, options =>
    {
        options.SignInScheme = SignInSetup.Cookie;
        options.Authority = provider.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = AnswerPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query; // a form that another site posts would come without the cookies of the sign-in
        options.UsePkce = true;
        options.SaveTokens = false;
        options.DisableTelemetry = true;

        // The provider's own sign-out has no way in here: anybody could send a browser there.
        options.RemoteSignOutPath = PathString.Empty;
        options.SignedOutCallbackPath = PathString.Empty;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Prepend("profile").Prepend("openid").Distinct(StringComparer.Ordinal)) options.Scope.Add(scope);
        options.TokenValidationParameters.ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]; // by a key of the provider's, and none that both know
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        options.BackchannelTimeout = TimeLimit;
        options.RemoteAuthenticationTimeout = SignInTime;
        options.ProtocolValidator.NonceLifetime = SignInTime;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnTokenResponseReceived = RefuseUnsigned;
        options.Events.OnTicketReceived = context => ReceiveAsync(context, provider);
        options.Events.OnRemoteFailure = RefuseAsync;
    });

    // In this flow the handler itself takes a token without a signature, because it came from the provider's own address.
    private static Task RefuseUnsigned(TokenResponseReceivedContext context)
    {
        if (context.TokenEndpointResponse.IdToken?.Split('.') is not [_, _, { Length: > 0 }]) context.Fail("The id token has no signature.");
        return Task.CompletedTask;
    }

    // A session of the host's own begins, whatever cookie came along.
    private static async Task ReceiveAsync(TicketReceivedContext context, ProviderSettings provider)
    {
        var person = context.Principal ?? new();
        var (sessions, subject) = (context.HttpContext.RequestServices.GetRequiredService<Sessions>(), person.FindFirst("sub")?.Value ?? string.Empty);
        if (RoleOf(person, provider) is not { } role || NameOf(person, provider) is not { } name)
        {
            sessions.EndOthers(subject, role: null);
            context.HandleResponse();
            await AnswerAsync(
                context.HttpContext,
                StatusCodes.Status403Forbidden,
                $"The provider knows you, but gives you no role here. Whoever looks after it gives roles: the claim {provider.RoleClaim} has to say one that this host knows.");
            return;
        }

        context.Principal = Account.Of(name, role, Scheme);
        context.Properties = new AuthenticationProperties { Items = { [SignInSetup.SessionItem] = sessions.Begin(subject, role) } };
    }

    /// <summary>The highest role of those that a provider gives somebody; null when it gives none.</summary>
    public static Role? RoleOf(ClaimsPrincipal person, ProviderSettings provider)
    {
        var given = person.FindAll(provider.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<Role>().Where(role => provider.Roles[role].Any(given.Contains)).Select(role => (Role?)role).Max();
    }

    /// <summary>As what somebody stands in the audit: by name, for people, and by what the provider calls them, which is theirs for good and nobody else's. Null when it does not say that.</summary>
    public static string? NameOf(ClaimsPrincipal person, ProviderSettings provider)
    {
        if (person.FindFirst("sub")?.Value is not { Length: > 0 } subject) return null;
        var name = person.FindFirst(provider.NameClaim)?.Value.Trim() ?? string.Empty;
        if (name.Length > LongestName) name = name[..LongestName];
        return PageWords.Name(name.Length == 0 || name == subject ? subject : string.Create(CultureInfo.InvariantCulture, $"{name} ({subject})"));
    }

    private static async Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();

        // Without properties it is no answer to a question of this host, and anybody can send such.
        if (context.Properties is not null && context.Failure is { } failure)
        {
            var cause = failure.GetBaseException();
            LogRefused(context.HttpContext.RequestServices.GetRequiredService<ILogger<SignInRefusal>>(), cause.GetType().Name, Code().Match(cause.Message).Value);
        }

        await AnswerAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "The provider's answer signs nobody in: it was refused there, took too long, or is not for this browser. Sign in again.");
    }

    private static Task AnswerAsync(HttpContext context, int status, string sentence) => PageEndpoints.Page<SignInPage>(SignInView.Failed(sentence), status).ExecuteAsync(context);

    [GeneratedRegex(@"^IDX\d{1,6}")]
    private static partial Regex Code();

    [LoggerMessage(EventId = 1601, Level = LogLevel.Warning, Message = "A sign-in by the OpenID provider was refused: {Kind} {Code}")]
    private static partial void LogRefused(ILogger logger, string kind, string code);
}
