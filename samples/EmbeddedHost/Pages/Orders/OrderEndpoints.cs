using System.Globalization;
using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Orders: found, and each with everything that is known of it.</summary>
internal static class OrderEndpoints
{
    private const int OrdersAPage = 50;

    public static void MapOrders(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/orders", ListAsync);
        pages.MapGet("/orders/{connection}/{id}", ShowAsync);
        pages.MapPost("/orders/{connection}/{id}", LookAgainAsync).OnlyFromOwnForms();
    }

    // One order more than a page shows says whether there is another page.
    private static async Task<IResult> ListAsync(SyncRuntime runtime, string? connection, string? state, string? find, string? after, CancellationToken cancellationToken)
    {
        RecordState? wanted = string.IsNullOrEmpty(state) ? null
            : Named.TryFind<RecordState>(state, out var parsed) ? parsed
            : throw new InputException($"There is no state \"{state}\". States are {string.Join(", ", Enum.GetNames<RecordState>())}.");
        var chosen = string.IsNullOrEmpty(connection) ? runtime.Connections is [var first, ..] ? first : null : runtime.One(connection);
        var query = new RecordQuery { State = wanted, Find = find, After = string.IsNullOrEmpty(after) ? null : RecordKey.PurchaseOrder(after), Most = OrdersAPage + 1 };
        var rows = chosen is null ? [] : await OrderFinder.FindAsync(runtime.Store, chosen.Id, query, cancellationToken);
        return PageEndpoints.Page<OrdersPage>(new OrdersView(
            [.. runtime.Connections.Select(one => new Choice(one.Id, PageWords.Name(one.Name), one.Id == chosen?.Id))],
            [.. Enum.GetValues<RecordState>().Select(one => new Choice(one.ToString(), PageWords.State(one), one == wanted))],
            find ?? string.Empty,
            chosen?.Id ?? string.Empty,
            [.. rows.Take(OrdersAPage).Select(OrderRow.Of)],
            rows.Count > OrdersAPage ? Next(chosen!.Id, wanted, find, rows[OrdersAPage - 1].Record.Key.Id) : null));
    }

    private static string Next(string connectionId, RecordState? state, string? find, string after) =>
        "/orders" + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["connection"] = connectionId,
            ["state"] = state?.ToString(),
            ["find"] = find,
            ["after"] = after,
        }.Where(one => !string.IsNullOrEmpty(one.Value)));

    // Dry, or for good. Both read the two services, so only when somebody asks.
    private static async Task<IResult> LookAgainAsync(
        SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, string connection, string id, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var selection = new OrderSelection { Orders = [id] };
        if (form["action"] == "plan")
        {
            await foreach (var order in runtime.Engine.ReplanOrdersAsync(one.Id, selection, cancellationToken))
            {
                var written = await runtime.Store.ListCommitmentsAsync(one.Id, new() { OrderIds = [id] }, cancellationToken);
                // Where policy asks for no room on the budget, a person who looks at the order does.
                var withRoom = order.Now is { Room: null, Outcome: not RecordState.Orphaned } ? await runtime.Engine.PlanWithRoomAsync(one.Id, id, cancellationToken: cancellationToken) : order.Now;
                return PageEndpoints.Page<OrderNowPage>(OrderNow.Of(one.Id, order, written, withRoom));
            }
        }
        else if (form["action"] == "replay" && await runtime.Engine.ReplayOrdersAsync(one.Id, selection, user.By(), cancellationToken) > 0)
        {
            wakeUps.Wake(one.Id);
            return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(one.Id, "Look again", id, await NumberAsync(runtime, one.Id, id, cancellationToken), "It is looked at now; what becomes of it stands on its page within moments."));
        }

        throw new InputException("Nothing was done: the form does not say what to do, or the order was never looked at. Open the order's page again and send the form from there.");
    }

    private static async Task<string> NumberAsync(SyncRuntime runtime, string connectionId, string id, CancellationToken cancellationToken) =>
        PageWords.Name(await runtime.Store.GetRecordAsync(connectionId, RecordKey.PurchaseOrder(id), cancellationToken) is { OrderNumber.Length: > 0 } record ? record.OrderNumber : id);

    private static async Task<IResult> ShowAsync(SyncRuntime runtime, string connection, string id, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        if (await runtime.Store.GetRecordAsync(one.Id, RecordKey.PurchaseOrder(id), cancellationToken) is not { } record)
            return PageEndpoints.Page<ProblemPage>($"Nothing is known of an order {PageWords.Name(id)}. Look for it by its number on the page Orders.", StatusCodes.Status404NotFound);
        var written = await runtime.Store.ListCommitmentsAsync(one.Id, new() { OrderIds = [id] }, cancellationToken);
        var plan = record.InputHash.Length > 0 ? await runtime.Engine.ReplanAsync(one.Id, record.InputHash, cancellationToken) : null;
        var events = new List<AuditEntry>();
        if (record.OrderNumber.Length > 0)
            await foreach (var entry in runtime.Store.ReadAsync(new() { ConnectionId = one.Id, OrderNumber = record.OrderNumber }, cancellationToken)) events.Add(entry);
        return PageEndpoints.Page<OrderPage>(OrderDetail.Of(one.Id, record, plan, written, await runtime.Store.ListDecisionsAsync(one.Id, id, cancellationToken), events, LinksOf(runtime, one, record, written)));
    }

    private static IReadOnlyList<Fact> LinksOf(SyncRuntime runtime, Connection connection, SyncRecord record, IReadOnlyList<WrittenCommitment> written)
    {
        var order = runtime.LinksOf(connection, new LinkTarget(LinkKind.Commitment, record.Key.Id), 0).Select(link => (Name: "The order in Zoho Books", link.Address));
        var commitments = written.SelectMany(
            one => runtime.LinksOf(connection, new LinkTarget(LinkKind.Commitment, string.Empty, one.ProjectId), one.ContractId),
            (one, link) => (Name: string.Create(CultureInfo.InvariantCulture, $"Commitment {one.ContractId} in Procore"), link.Address));
        return [.. order.Concat(commitments).Where(one => one.Address.StartsWith("https://", StringComparison.Ordinal)).Select(one => new Fact(one.Name, one.Address))];
    }
}
