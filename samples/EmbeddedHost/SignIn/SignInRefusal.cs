using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace EmbeddedHost;

/// <summary>What a request gets that nobody signed in for: 401 and a sentence that says how, on a page or as problem details.</summary>
internal sealed class SignInRefusal : IAuthorizationMiddlewareResultHandler
{
    private const string OnAPage =
        "Nobody is signed in here. Open the link that the host printed when it started: it works once, within an hour of the start. For another one, run the command signin on this machine "
        + "with the host's data directory.";

    private const string OfTheApi =
        "This request has no sign-in, so nothing was done. Send the token that stands in the file api-token of the host's data directory, as Authorization: Bearer TOKEN; it is another one after every start. "
        + "A browser that is signed in reads, and changes by the forms on the pages.";

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        await Refusal.WriteAsync(context, StatusCodes.Status401Unauthorized, context.IsPage() ? OnAPage : OfTheApi);
    }
}
