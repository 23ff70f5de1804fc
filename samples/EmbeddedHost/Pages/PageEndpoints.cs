using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmbeddedHost;

/// <summary>The pages for people: HTML as it is, without a script, so that they work in every browser and on paper.</summary>
internal static class PageEndpoints
{
    // Nothing on a page comes from anywhere else, and no page stands inside another.
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(string.Empty).WithMetadata(new PageMark());
        pages.OnlyOnThisMachine().ForWhoeverIsSignedIn();
        pages.AddEndpointFilter(AsPageAsync);
        pages.MapGet("/pages.css", () => Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream("pages.css")!, "text/css; charset=utf-8")).AllowAnonymous();
        pages.MapSignIn();
        pages.MapOverview();
        pages.MapWaits();
        pages.MapOrders();
        pages.MapLedgers();
        pages.MapLinkPages();
        pages.MapSetUp();
    }

    /// <summary>A page with what it shows.</summary>
    public static IResult Page<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Says with every answer, also with one that says why there is none, that nobody keeps it, and with a page what it may do.</summary>
    public static void UsePages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache, no-store"; // what an order costs is for whoever asked, and for no browser's or proxy's disk
        headers.XContentTypeOptions = "nosniff";
        if (!context.IsPage()) return next(context);
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin"; // without it a browser tells no origin with a form either, and every form is refused
        return next(context);
    });

    // What can't be shown is said on a page as well.
    private static async ValueTask<object?> AsPageAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return Page<ProblemPage>(Problem.SentenceOf(problem), Answering.StatusOf(problem));
        }
    }
}

/// <summary>Marks what answers with a page and not with JSON.</summary>
internal sealed record PageMark;
