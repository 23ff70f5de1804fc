using Microsoft.AspNetCore.Antiforgery;

namespace EmbeddedHost;

/// <summary>A form that is sent has to be one that this host made, for this browser.</summary>
internal static class OwnForms
{
    public static TBuilder OnlyFromOwnForms<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(async (context, next) => await RefusalAsync(context.HttpContext) ?? await next(context));

    private static async Task<IResult?> RefusalAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
                ? null
                : PageEndpoints.Page<ProblemPage>(
                    "Nothing was done: this form was not made by this host for this browser, or its cookie is gone. Open the page again and send the form from there.",
                    StatusCodes.Status400BadRequest);
        }
        catch (AntiforgeryValidationException problem)
        {
            // No form at all, so there is nothing in it to look for.
            return PageEndpoints.Page<ProblemPage>(
                "Nothing was done: what was sent is no form that can be read, or too large for one. Open the page again and send the form from there.",
                problem.InnerException is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest);
        }
    }
}
