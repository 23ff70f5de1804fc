using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmbeddedHost;

/// <summary>The pages for people: HTML as it is, which works in every browser and on paper. Where scripts run, Blazor's own puts one page in the place of another; nothing needs it.</summary>
internal static class PageEndpoints
{
    // Nothing on a page comes from anywhere else, no script stands in one, and no page stands inside another.
    private const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>A form is answered at the address that it is sent to. Where there is no page of that address, whoever comes back to it without a form is led to the one that has the form.</summary>
    public static readonly IReadOnlyList<(string Sent, string Page)> Answered =
    [
        ("/waits/approve", "/waits"), ("/waits/start", "/waits"), ("/waits/pause", "/waits"), ("/decisions/withdraw", "/waits"), ("/links/proposals", "/links?show=Proposed"),
        ("/links/alignment", "/links?kind=Project"), ("/setup/authorize", "/setup"), ("/setup/procore", "/setup"), ("/setup/remove", "/setup"), ("/signout", "/"),
    ];

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(string.Empty).WithMetadata(new PageMark());
        pages.OnlyOnThisMachine().ForWhoeverIsSignedIn();
        pages.AddEndpointFilter(AsPageAsync);
        pages.MapFiles();
        pages.MapSignIn();
        pages.MapOverview();
        pages.MapWaits();
        pages.MapOrders();
        pages.MapLedgers();
        pages.MapLinkPages();
        pages.MapSetUp();
        foreach (var (sent, page) in Answered) pages.MapGet(sent, () => TypedResults.LocalRedirect(page));
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
