using Microsoft.AspNetCore.Authentication;

namespace EmbeddedHost;

/// <summary>The sign-in, by a one-time link or by an OpenID provider, the sign-out, and another link for a program that has the token.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/signin";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/signout", SignOutAsync).OnlyFromOwnForms();
        if (pages.ServiceProvider.GetRequiredService<WebSettings>().Provider is null)
        {
            pages.MapGet(Path, SignInAsync).AllowAnonymous();
            return;
        }

        // The provider's answer is taken before any route; this one says that it is taken where the pages are.
        pages.MapGet(Path, ChallengeAsync).AllowAnonymous();
        pages.MapGet(ProviderSetup.AnswerPath, NoAnswer).AllowAnonymous();
        pages.MapPost(ProviderSetup.AnswerPath, NoAnswer).AllowAnonymous();
    }

    private static IResult NoAnswer() => PageEndpoints.Page<SignInPage>(SignInView.Failed("This is no answer of a provider."), StatusCodes.Status400BadRequest);

    public static void MapLinks(this IEndpointRouteBuilder api) =>
        api.MapPost("/signin", MakeLink).Produces<SignInLinkView>().WithSummary("A link that signs a browser on this machine in, once.");

    private static IResult MakeLink(OneTimeLinks links, WebSettings web, HttpRequest request)
    {
        var here = new Uri($"{request.Scheme}://{request.Host}");
        return Results.Ok(new SignInLinkView((web.Provider is null ? links.Make(here) : new Uri(web.PublicAddress ?? here, Path)).AbsoluteUri));
    }

    // Whatever cookie came along is left aside: the session is a new one.
    private static async Task<IResult> SignInAsync(HttpContext context, OneTimeLinks links, Sessions sessions, string? key)
    {
        if (!links.Use(key ?? string.Empty))
            return PageEndpoints.Page<ProblemPage>(
                "This link does not sign anybody in: it was used already, it is more than an hour old, or the host was started again since. For another one, run the command signin on this machine "
                + "with the host's data directory.",
                StatusCodes.Status401Unauthorized);
        var properties = new AuthenticationProperties { Items = { [SignInSetup.SessionItem] = sessions.Begin() } };
        await context.SignInAsync(SignInSetup.Cookie, Account.SignedIn(SignInSetup.Cookie), properties);
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<IResult> ChallengeAsync(HttpContext context, WebSettings web, string? returnTo)
    {
        try
        {
            await context.ChallengeAsync(ProviderSetup.Scheme, new() { RedirectUri = IsOfThisHost(returnTo) ? returnTo : "/" });
            return Results.Empty;
        }
        catch (InvalidOperationException)
        {
            // Its document could not be read; why, the provider's own log says better.
            return PageEndpoints.Page<SignInPage>(
                SignInView.Failed($"The OpenID provider at {web.Provider!.Authority.Authority} does not answer, or not as one, so nobody can sign in now. What is synced goes on. Try it again in a minute."),
                StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Sessions sessions, WebSettings web)
    {
        var signedIn = await context.AuthenticateAsync(SignInSetup.Cookie);
        if (signedIn.Properties?.Items.TryGetValue(SignInSetup.SessionItem, out var session) == true) sessions.End(session);
        await context.SignOutAsync(SignInSetup.Cookie);
        if (web.Provider is null) return TypedResults.LocalRedirect("/");
        context.User = new(); // what follows is shown to nobody in particular
        return PageEndpoints.Page<SignInPage>(SignInView.SignedOut);
    }

    // A path of this host, which no browser takes for the name of another one.
    private static bool IsOfThisHost(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}

/// <summary>A link that signs somebody in once.</summary>
internal sealed record SignInLinkView(string Link);
