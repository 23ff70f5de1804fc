using System.Globalization;
using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What is linked, what is proposed and what has no link, as it is stored; and links that a person makes or ends by a form.</summary>
internal static class LinkEndpoints
{
    // As many as a person looks at before the go-ahead is given for all of them.
    private const int MostWaiting = 200;

    public static void MapLinkPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/links", ShowAsync);
        pages.MapPost("/links", DecideAsync).OnlyFromOwnForms();
        pages.MapPost("/links/proposals", ProposalForms.ApproveAsync).OnlyFromOwnForms();
        pages.MapPost("/links/alignment", AlignmentForms.ReadAsync).OnlyFromOwnForms();
    }

    private static async Task<IResult> ShowAsync(
        SyncRuntime runtime, string? connection, string? kind, string? show, string? find, string? after, string? ticked, CancellationToken cancellationToken)
    {
        var (looked, what) = (Chosen<LinkKind>(kind, "kind"), Chosen<LinkShow>(show, "view"));
        var chosen = !string.IsNullOrEmpty(connection) ? runtime.One(connection)
            : runtime.Connections is [var first, ..] ? first : throw new InputException("There is no connection yet, so there is nothing to link.");
        var address = new LinksAddress(runtime.Connections.Count > 1 ? chosen.Id : null, looked, what, find);
        var directory = await runtime.Engine.GetDirectoryAsync(chosen.Id, cancellationToken);
        var (finder, names) = (new LinkFinder(runtime, chosen, looked, new(find)), new LinkNames(directory));
        IReadOnlyList<LinkRow> links = [];
        IReadOnlyList<AloneRow> alone = [];
        ProposalSheet? proposals = null;
        string? next = null;
        if (what is LinkShow.Linked or LinkShow.Rejected) (links, next) = await finder.LinkedAsync(what == LinkShow.Linked ? LinkStatus.Confirmed : LinkStatus.Rejected, after, names, cancellationToken);
        else if (what == LinkShow.Proposed) (proposals, next) = await ProposedAsync(runtime, chosen, address, after, ticked == "all", finder, names, cancellationToken);
        else if (directory is not null) (alone, next) = await finder.AloneAsync(directory, what == LinkShow.InZoho, after, cancellationToken);
        var isOfDirectory = looked is LinkKind.Vendor or LinkKind.Project && what is LinkShow.InZoho or LinkShow.InProcore;
        return PageEndpoints.Page<LinksPage>(new LinksView(
            chosen.Id,
            [.. runtime.Connections.Select(one => new Choice(one.Id, PageWords.Name(one.Name), one.Id == chosen.Id))],
            new(looked.ToString(), LinkWords.Kind(looked), IsChosen: true),
            [.. Enum.GetValues<LinkKind>().Select(one => new Choice((address with { Kind = one, Find = null }).Text(), LinkWords.Kind(one), one == looked))],
            new(what.ToString(), LinkWords.Show(what), IsChosen: true),
            [.. Enum.GetValues<LinkShow>().Select(one => new Choice((address with { Show = one }).Text(), LinkWords.Show(one), one == what))],
            find ?? string.Empty,
            isOfDirectory && directory is not null ? PageWords.Time(directory.At) : null,
            isOfDirectory ? directory?.Unreadable.Count(one => one.Kind == ListOf(looked, what)) ?? 0 : 0,
            looked is LinkKind.Project or LinkKind.CostCode,
            links,
            alone,
            proposals,
            isOfDirectory && directory is null ? "Both sides were not read yet." : LinkWords.None(looked, what),
            next is null ? null : address.Text(("after", next))));
    }

    private static async Task<(ProposalSheet Sheet, string? Next)> ProposedAsync(
        SyncRuntime runtime, Connection connection, LinksAddress address, string? after, bool isTicked, LinkFinder finder, LinkNames names, CancellationToken cancellationToken)
    {
        var (store, search) = (runtime.Store, new LinkSearch(address.Find));
        var from = LinkPlace.Read(address.Kind, after) is { } place ? new LinkTarget(place.Kind, place.ZohoId, place.ProjectId) : null;
        var all = await store.ListProposalsAsync(connection.Id, new() { Kind = address.Kind, Find = address.Find, After = from, Most = LinkFinder.RowsAPage + 1 }, cancellationToken);
        var waiting = (await runtime.Engine.GetWaitingAsync(connection.Id, cancellationToken)).Links.Where(link => link.Kind == address.Kind && search.Finds(names.Zoho(link, null), names.Procore(link))).ToList();
        var shown = all.Take(LinkFinder.RowsAPage).Select(one => new Proposal(one.Item, one.Asking)).ToList();
        var links = shown.Count == 0 ? [] : await store.ListLinksAsync(connection.Id, new() { Kind = address.Kind, ZohoIds = [.. shown.Select(one => one.Target.ZohoId).Distinct()] }, cancellationToken);
        return (
            new(
                [.. shown.Select(one => ProposalRow.Of(one, links, finder.AddressesOf(one.Target.ZohoId, one.Best.ProcoreId, one.Target.ProjectId)))],
                isTicked,
                from is null ? address.Text(("ticked", "all")) : address.Text(("after", after!), ("ticked", "all")),
                await store.CountUnproposedAsync(connection.Id, address.Kind, cancellationToken),
                [.. waiting.Take(MostWaiting).Select(link => LinkRow.Of(link, null, names, finder.AddressesOf(link.ZohoId, link.ProcoreId, link.ProjectId)))],
                Math.Max(0, waiting.Count - MostWaiting)),
            all.Count > shown.Count ? LinkPlace.Of(shown[^1].Target) : null);
    }

    private static async Task<IResult> DecideAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        if (!Named.TryFind<LinkAction>(form["action"], out var action) || !Named.TryFind<LinkKind>(form["kind"], out var kind))
            throw new InputException("The form does not say what is linked. Open the page again and send it from there.");
        var decision = new LinkDecision
        {
            Action = action,
            Kind = kind,
            ZohoId = kind == LinkKind.CostCode ? form["zohoId"].ToString() : form["zohoId"].ToString().Trim(),
            ProcoreId = LinkPlace.Number(form["procoreId"]) ?? 0,
            ProjectId = LinkPlace.Number(form["projectId"]) ?? 0,
            By = user.By(),
            Note = form["note"].ToString().Trim(),
        };
        var before = (await runtime.Store.ListLinksAsync(connection.Id, new() { Kind = kind, ZohoIds = [decision.ZohoId], Status = LinkStatus.Confirmed }, cancellationToken))
            .FirstOrDefault(link => link.ProjectId == decision.ProjectId);
        var looked = await runtime.Engine.DecideLinkAsync(connection.Id, decision, cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(
            connection.Id,
            PageWords.Action(action),
            orderId: null,
            PageWords.Name(before?.ZohoName ?? decision.ZohoId),
            $"{LinkWords.Effect(action)} {LookedAgain(looked.Count)}",
            WayBack.Of(decision with { ProcoreId = action == LinkAction.Link && before is not null ? before.ProcoreId : decision.ProcoreId, Action = Back(decision, before) })));
    }

    // A link that was moved goes back to where it was; one that is said again stays.
    private static LinkAction Back(LinkDecision decision, Link? before) => decision.Action switch
    {
        LinkAction.Link => before is not null && before.ProcoreId != decision.ProcoreId ? LinkAction.Link : LinkAction.Unlink,
        LinkAction.Unlink => LinkAction.Link,
        LinkAction.Reject => before is not null && before.ProcoreId == decision.ProcoreId ? LinkAction.Link : LinkAction.Allow,
        _ => LinkAction.Reject,
    };

    private static string LookedAgain(int records) => records switch
    {
        0 => "Nothing rests on it yet.",
        1 => "One order or vendor that rests on it is looked at again now.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{records:N0} orders and vendors that rest on it are looked at again now."),
    };

    private static ListedKind ListOf(LinkKind kind, LinkShow show) => (kind, show) switch
    {
        (LinkKind.Vendor, LinkShow.InZoho) => ListedKind.ZohoVendor,
        (LinkKind.Vendor, _) => ListedKind.ProcoreVendor,
        (_, LinkShow.InZoho) => ListedKind.ZohoProject,
        _ => ListedKind.ProcoreProject,
    };

    private static T Chosen<T>(string? text, string what)
        where T : struct, Enum =>
        string.IsNullOrEmpty(text) ? default
        : Named.TryFind<T>(text, out var found) ? found
        : throw new InputException($"There is no {what} \"{PageWords.Name(text)}\" of links. There are {string.Join(", ", Enum.GetNames<T>())}.");
}
