using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmbeddedHost;

/// <summary>
/// Who gets in on one machine: a browser that opened the one-time link, by a cookie, and a program that shows the token of the data directory. A cookie comes along whoever made the request, so
/// by a cookie alone nothing is changed: that takes a form of the host's own, or the token.
/// </summary>
internal static class SignInSetup
{
    /// <summary>The way of browsers.</summary>
    public const string Cookie = "cookie";

    /// <summary>The way of programs.</summary>
    public const string Token = "token";

    /// <summary>What the session of a cookie stands under in its ticket.</summary>
    public const string SessionItem = "session";

    private const string Whoever = "whoever is signed in";
    private const string Programs = "programs with the token";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddSignIn(this IServiceCollection services, string dataDirectory)
    {
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<Sessions>();
        services.AddSingleton(_ => OwnerToken.Draw(dataDirectory));
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Token, configureOptions: null)
            .AddCookie(Cookie, options =>
            {
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.ExpireTimeSpan = Lifetime;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = OnlyWhileItStands;
            });
        services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<IServer>((options, server) => options.Cookie.Name = $"zohoprocore-{Port(server)}");
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IServer>((options, server) => options.Cookie.Name = $"zohoprocore-forms-{Port(server)}");
        services.AddAuthorizationBuilder()
            .AddPolicy(Whoever, policy => policy.AddAuthenticationSchemes(Cookie, Token).RequireAuthenticatedUser())
            .AddPolicy(Programs, policy => policy.AddAuthenticationSchemes(Token).RequireAuthenticatedUser());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignInRefusal>();
    }

    /// <summary>Pages are for whoever is signed in; what changes something is a form, see <see cref="OwnForms"/>.</summary>
    public static void ForWhoeverIsSignedIn(this IEndpointConventionBuilder pages) => pages.RequireAuthorization(Whoever);

    /// <summary>Whoever is signed in reads from the API; whatever else it does is for programs.</summary>
    public static void ReadByWhoeverIsSignedIn(this IEndpointConventionBuilder api) => api.Add(endpoint =>
        endpoint.Metadata.Add(new AuthorizeAttribute(endpoint.Metadata.OfType<HttpMethodMetadata>().All(one => one.HttpMethods.All(HttpMethods.IsGet)) ? Whoever : Programs)));

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
