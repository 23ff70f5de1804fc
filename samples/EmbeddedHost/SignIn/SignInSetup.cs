using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmbeddedHost;

/// <summary>
/// Who gets in: a browser that opened the one-time link, or whom an OpenID provider signed in, by a cookie; and a program that shows the token of the data directory. A cookie comes along whoever made
/// the request, so by a cookie alone nothing is changed: that takes a form of the host's own, or the token. What somebody may do then, their role says.
/// </summary>
internal static class SignInSetup
{
    /// <summary>The way of browsers.</summary>
    public const string Cookie = "cookie";

    /// <summary>The way of programs.</summary>
    public const string Token = "token";

    /// <summary>What the session of a cookie stands under in its ticket.</summary>
    public const string SessionItem = "session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddSignIn(this IServiceCollection services, string dataDirectory, WebSettings web)
    {
        services.AddSingleton(web);
        services.AddSingleton<Reach>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<Sessions>();
        services.AddSingleton(_ => OwnerToken.Draw(dataDirectory));
        var ways = services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Token, configureOptions: null)
            .AddCookie(Cookie, options =>
            {
                options.Cookie.HttpOnly = true;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

                // A provider sends people back from its own site, where a strict cookie would not come along. A lax one comes along with what only reads.
                options.Cookie.SameSite = web.Provider is null ? SameSiteMode.Strict : SameSiteMode.Lax;
                options.ExpireTimeSpan = Lifetime;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = OnlyWhileItStands;
            });
        if (web.Provider is { } provider) ways.AddProvider(provider);
        services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<IServer>((options, server) => options.Cookie.Name = $"zohoprocore-{Port(server)}");
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IServer>((options, server) =>
        {
            options.Cookie.Name = $"zohoprocore-forms-{Port(server)}";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
            policies.AddPolicy(Whoever(role), policy => policy.AddAuthenticationSchemes(Cookie, Token).RequireAuthenticatedUser().RequireRole(Roles.From(role)))
                .AddPolicy(Programs(role), policy => policy.AddAuthenticationSchemes(Token).RequireAuthenticatedUser().RequireRole(Roles.From(role)));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignInRefusal>();
    }

    /// <summary>Pages are for whoever is signed in and has the role; what changes something is a form, see <see cref="OwnForms"/>.</summary>
    public static void ForWhoeverIsSignedIn(this IEndpointConventionBuilder pages) => pages.Add(endpoint => Take(endpoint, Whoever));

    /// <summary>Whoever is signed in reads from the API; whatever else it does is for programs.</summary>
    public static void ReadByWhoeverIsSignedIn(this IEndpointConventionBuilder api) => api.Add(endpoint => Take(endpoint, RouteRoles.OnlyReads(endpoint) ? Whoever : Programs));

    private static void Take(EndpointBuilder endpoint, Func<Role, string> policy)
    {
        var role = RouteRoles.Of(endpoint);
        if (role is { } said) endpoint.Metadata.Add(new RoleMark(said));
        endpoint.Metadata.Add(new AuthorizeAttribute(policy(role ?? Role.Owner)));
    }

    private static string Whoever(Role role) => $"{role.Word()}, however signed in";

    private static string Programs(Role role) => $"{role.Word()}, by the token";

    private static Task OnlyWhileItStands(CookieValidatePrincipalContext context)
    {
        context.Properties.Items.TryGetValue(SessionItem, out var session);
        if (!context.HttpContext.RequestServices.GetRequiredService<Sessions>().Stands(session)) context.RejectPrincipal();
        return Task.CompletedTask;
    }

    // Browsers keep cookies by host and not by port, so two hosts on one machine would put each other's out.
    private static int Port(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? BindingAddress.Parse(address).Port : 0;
}
