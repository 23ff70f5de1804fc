using System.Globalization;
using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Links that a person makes or ends by a form.</summary>
internal static class LinkEndpoints
{
    public static void MapLinkPages(this IEndpointRouteBuilder pages) => pages.MapPost("/links", DecideAsync).OnlyFromOwnForms();

    private static async Task<IResult> DecideAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        if (!Named.TryFind<LinkAction>(form["action"], out var action) || !Named.TryFind<LinkKind>(form["kind"], out var kind))
            throw new InputException("The form does not say what is linked. Open the page again and send it from there.");
        var looked = await runtime.Engine.DecideLinkAsync(
            connection.Id,
            new()
            {
                Action = action,
                Kind = kind,
                ZohoId = form["zohoId"].ToString(),
                ProcoreId = Number(form["procoreId"]),
                ProjectId = Number(form["projectId"]),
                By = user.By(),
                Note = form["note"].ToString().Trim(),
            },
            cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(
            connection.Id, PageWords.Action(action), null, PageWords.Name(form["zohoId"].ToString()), string.Create(CultureInfo.InvariantCulture, $"{looked.Count:N0} orders are looked at again now.")));
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
