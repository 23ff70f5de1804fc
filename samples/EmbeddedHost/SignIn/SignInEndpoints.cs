using Microsoft.AspNetCore.Authentication;

namespace EmbeddedHost;

/// <summary>The sign-in by a one-time link, the sign-out, and another link for a program that has the token.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/signin";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, SignInAsync).AllowAnonymous();
        pages.MapPost("/signout", SignOutAsync).OnlyFromOwnForms();
    }

    public static void MapLinks(this IEndpointRouteBuilder api) =>
        api.MapPost("/signin", (OneTimeLinks links, HttpRequest request) => Results.Ok(new SignInLinkView(links.Make(new Uri($"{request.Scheme}://{request.Host}")).AbsoluteUri)));

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

    private static async Task<IResult> SignOutAsync(HttpContext context, Sessions sessions)
    {
        var signedIn = await context.AuthenticateAsync(SignInSetup.Cookie);
        if (signedIn.Properties?.Items.TryGetValue(SignInSetup.SessionItem, out var session) == true) sessions.End(session);
        await context.SignOutAsync(SignInSetup.Cookie);
        return TypedResults.LocalRedirect("/");
    }
}

/// <summary>A link that signs somebody in once.</summary>
internal sealed record SignInLinkView(string Link);
