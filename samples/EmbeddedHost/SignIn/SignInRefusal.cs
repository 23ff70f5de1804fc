using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace EmbeddedHost;

/// <summary>What a request gets that nobody signed in for, 401, or somebody who may not do it, 403: a sentence that says how, on a page or as problem details.</summary>
internal sealed class SignInRefusal(WebSettings web) : IAuthorizationMiddlewareResultHandler
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

        if (authorizeResult.Forbidden)
        {
            var needed = context.GetEndpoint()?.Metadata.GetMetadata<RoleMark>()?.Role ?? Role.Owner;
            await Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, $"Nothing was done: it takes the role {needed.Word()}, which you do not have here. Whoever looks after your OpenID provider gives roles.");
            return;
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        if (!context.IsPage()) await Refusal.WriteAsync(context, StatusCodes.Status401Unauthorized, OfTheApi);
        else if (web.Provider is null) await Refusal.WriteAsync(context, StatusCodes.Status401Unauthorized, OnAPage);
        else await PageEndpoints.Page<SignInPage>(SignInView.Nobody(context.Request), StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
