using Microsoft.AspNetCore.Antiforgery;

namespace EmbeddedHost;

/// <summary>A form that is sent has to be one that this host made, for this browser.</summary>
internal static class OwnForms
{
    public static TBuilder OnlyFromOwnForms<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(async (context, next) =>
            await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
                ? await next(context)
                : PageEndpoints.Page<ProblemPage>(
                    "Nothing was done: this form was not made by this host for this browser, or its cookie is gone. Open the page again and send the form from there.",
                    StatusCodes.Status400BadRequest));
}
