using System.Security.Claims;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// The API for programs of the people who run the host. It answers on this machine only: a proxy that publishes the hooks does not publish this by accident, and a web page elsewhere can't
/// reach it through a name of its own.
/// </summary>
internal static class ApiEndpoints
{
    private const int OrdersAtATime = 500;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        var api = routes.MapGroup("/api");
        api.OnlyOnThisMachine().ReadByWhoeverIsSignedIn();
        api.WithMetadata(new ApiMark());
        api.MapDescription();
        api.MapGet("/status", StatusAsync).Produces<StatusView>().WithSummary("How it goes with every connection: its state, both services, orders by where they stand, and work.");
        api.MapGet("/orders", OrdersAsync).Produces<OrderView[]>().WithSummary("Orders with the commitments that they became.");
        api.MapGet("/orders/{number}", OrderAsync).Produces<OrderView[]>().WithSummary("The orders of a number, one of each connection that has one.");
        api.MapGet("/orders/{number}/audit", AuditAsync).Produces<AuditView[]>().WithSummary("Everything that happened to an order.");
        api.MapGet("/commitments/{id}", CommitmentAsync).Produces<OrderView[]>().WithSummary("The order that became a commitment, by the commitment's id in Procore.");
        api.MapGet("/origins/{id}", OriginAsync).Produces<OrderView[]>().WithSummary("The order of an origin_id, of a commitment or of a line of one.");
        api.MapGet("/review", ReviewsAsync).Produces<ReviewView[]>().WithSummary("What a person has to decide, with the answers that fit.");
        api.MapPost("/review/{id}", DecideAsync).Produces<ReviewView>().WithSummary("Decides an item, on the version of it that was looked at.");
        api.MapDecisions();
        api.MapGoAhead();
        api.MapPolicies();
        api.MapReplay();
        api.MapMonths();
        api.MapAlignment();
        api.MapLatency();
        api.MapLinks();
    }

    private static async Task<IResult> StatusAsync(SyncRuntime runtime, CancellationToken cancellationToken) =>
        Results.Ok(await StatusOfAsync(runtime, runtime.Connections, cancellationToken));

    /// <summary>How it goes with these connections, as it is stored; the command says the same.</summary>
    public static async Task<StatusView> StatusOfAsync(SyncRuntime runtime, IReadOnlyList<Connection> connections, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());
        var views = new List<ConnectionView>();
        foreach (var connection in connections)
        {
            var states = await runtime.Store.CountRecordsAsync(connection.Id, RecordKind.PurchaseOrder, cancellationToken);
            var work = await runtime.Store.CountWorkAsync(connection.Id, now, cancellationToken);
            var reviews = await runtime.Store.CountReviewsAsync(connection.Id, ReviewStatus.Open, cancellationToken);
            var orders = states.OrderBy(state => state.Key).ToDictionary(state => state.Key.ToString(), state => state.Value, StringComparer.Ordinal);
            views.Add(new ConnectionView(
                connection.Id,
                connection.Name,
                connection.OrganizationId,
                connection.CompanyId,
                StateView.Of(await runtime.Engine.GetStateAsync(connection.Id, cancellationToken)),
                orders,
                work.Due,
                work.Later,
                await runtime.Store.NextDueAsync(connection.Id, cancellationToken) is { } next ? Words.Time(next) : null,
                work.First?.Key.ToString(),
                reviews.Values.Sum(),
                ServiceView.Of(await runtime.Engine.GetHealthAsync(connection.Id, cancellationToken), await runtime.CallsLeftAsync(connection, cancellationToken)),
                await runtime.UnverifiedAsync(connection.Id, cancellationToken),
                await runtime.ProposedAsync(connection.Id, cancellationToken),
                runtime.StandStills.Of(connection.Id),
                ProgressView.Of(await runtime.Engine.GetProgressAsync(connection.Id, cancellationToken))));
        }

        return new(Words.Time(now), runtime.Systems.Description, views);
    }

    private static async Task<IResult> OrdersAsync(
        SyncRuntime runtime, HttpContext context, string? connection, string? state, string? find, string? after, int? most, CancellationToken cancellationToken)
    {
        RecordState? wanted = null;
        if (state is not null)
        {
            if (!Named.TryFind<RecordState>(state, out var parsed))
                return Refusal.BadRequest($"There is no state \"{state}\". States are {string.Join(", ", Enum.GetNames<RecordState>())}.");
            wanted = parsed;
        }

        var isPart = ListPart.IsAsked(after, most);
        var size = isPart ? ListPart.Size(most) : OrdersAtATime;
        var views = new List<OrderView>();
        foreach (var one in isPart ? [runtime.One(connection)] : runtime.Asked(connection))
        {
            if (after is not null && await runtime.Store.GetRecordAsync(one.Id, RecordKey.PurchaseOrder(after), cancellationToken) is null)
                throw new InputException("\"after\" names no order. It is the orderId of the last one that was answered; leave it out to begin at the first.");
            var health = await runtime.Engine.GetHealthAsync(one.Id, cancellationToken);
            var query = new RecordQuery { State = wanted, Find = find, After = after is null ? null : RecordKey.PurchaseOrder(after), Most = size + 1 };
            for (var isMore = true; isMore;)
            {
                var found = await OrderFinder.FindAsync(runtime.Store, one.Id, query, cancellationToken);
                views.AddRange(found.Take(size).Select(order => OrderView.Of(one.Id, order.Record, health, order.Commitments)));
                isMore = found.Count > size;
                if (isMore) query = query with { After = found[size - 1].Record.Key };
                if (isMore && isPart) ListPart.Next(context, found[size - 1].Record.Key.Id);
                isMore &= !isPart;
            }
        }

        return Results.Ok(views.ToArray());
    }

    private static async Task<IResult> OrderAsync(SyncRuntime runtime, string number, string? connection, CancellationToken cancellationToken)
    {
        var views = new List<OrderView>();
        foreach (var one in runtime.Asked(connection))
            views.AddRange(await ViewsAsync(runtime, one, await OrderNames.FindAsync(runtime.Store, one.Id, number, cancellationToken), cancellationToken));
        return views.Count > 0 ? Results.Ok(views.ToArray()) : Refusal.NotFound($"Nothing is known of an order {PageWords.Name(number)}.");
    }

    private static async Task<IResult> CommitmentAsync(SyncRuntime runtime, string id, string? connection, CancellationToken cancellationToken)
    {
        var (views, contract) = (new List<OrderView>(), OrderNames.ContractId(id));
        foreach (var one in runtime.Asked(connection))
            if (await OrderNames.OfCommitmentAsync(runtime.Store, one.Id, contract, cancellationToken) is { } order) views.AddRange(await ViewsAsync(runtime, one, order, cancellationToken));
        return views.Count > 0 ? Results.Ok(views.ToArray()) : Refusal.NotFound(FormattableString.Invariant($"No order became the commitment {contract}."));
    }

    private static async Task<IResult> OriginAsync(SyncRuntime runtime, string id, string? connection, CancellationToken cancellationToken)
    {
        var views = new List<OrderView>();
        foreach (var one in runtime.Asked(connection))
            if (await OrderNames.OfOriginAsync(runtime.Store, one.Id, id, cancellationToken) is { } order) views.AddRange(await ViewsAsync(runtime, one, order, cancellationToken));
        return views.Count > 0 ? Results.Ok(views.ToArray()) : Refusal.NotFound("No commitment was written under this origin_id.");
    }

    private static async Task<IEnumerable<OrderView>> ViewsAsync(SyncRuntime runtime, Connection connection, string orderId, CancellationToken cancellationToken) =>
        await runtime.Store.GetRecordAsync(connection.Id, RecordKey.PurchaseOrder(orderId), cancellationToken) is { } record ? await ViewsAsync(runtime, connection, [record], cancellationToken) : [];

    private static async Task<IEnumerable<OrderView>> ViewsAsync(SyncRuntime runtime, Connection connection, IReadOnlyList<SyncRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0) return [];
        var health = await runtime.Engine.GetHealthAsync(connection.Id, cancellationToken);
        var commitments = (await runtime.Store.ListCommitmentsAsync(connection.Id, new() { OrderIds = [.. records.Select(record => record.Key.Id)] }, cancellationToken)).ToLookup(one => one.OrderId);
        return records.Select(record => OrderView.Of(connection.Id, record, health, commitments[record.Key.Id]));
    }

    private static async Task<IResult> AuditAsync(SyncRuntime runtime, string number, string? connection, CancellationToken cancellationToken)
    {
        var views = new List<AuditView>();
        foreach (var one in runtime.Asked(connection))
        {
            // Of an order that is not known any more, or was never read to the end, there may be entries all the same.
            var known = (await OrderNames.FindAsync(runtime.Store, one.Id, number, cancellationToken)).Select(record => record.OrderNumber);
            foreach (var asked in known.Where(text => text.Length > 0).DefaultIfEmpty(number).Distinct(StringComparer.Ordinal))
                await foreach (var entry in runtime.Store.ReadAsync(new() { ConnectionId = one.Id, OrderNumber = asked }, cancellationToken)) views.Add(AuditView.Of(one.Id, entry));
        }

        return views.Count > 0 ? Results.Ok(views.ToArray()) : Refusal.NotFound($"Nothing is known of an order {PageWords.Name(number)}.");
    }

    /// <summary>What a request names.</summary>
    /// <exception cref="InputException">It names nothing, or nothing that there is.</exception>
    public static T Asked<T>(string? text, string member)
        where T : struct, Enum =>
        text is null ? throw new InputException($"\"{member}\" is missing. Known for it: {string.Join(", ", Enum.GetNames<T>())}.")
        : Named.TryFind<T>(text, out var found) ? found
        : throw new InputException($"There is no {member} \"{PageWords.Name(text)}\". Known for it: {string.Join(", ", Enum.GetNames<T>())}.");

    private static async Task<IResult> ReviewsAsync(
        SyncRuntime runtime, HttpContext context, string? connection, bool? all, string? after, int? most, CancellationToken cancellationToken)
    {
        var query = new ReviewQuery { Status = all == true ? null : ReviewStatus.Open };
        if (ListPart.IsAsked(after, most))
        {
            var (one, size) = (runtime.One(connection), ListPart.Size(most));
            var last = after is null ? null : await runtime.Store.GetReviewAsync(one.Id, after, cancellationToken)
                ?? throw new InputException("\"after\" names no item. It is the id of the last one that was answered; leave it out to begin at the oldest.");
            var items = await runtime.Store.ListReviewsAsync(one.Id, query with { After = last, Most = size + 1 }, cancellationToken);
            if (items.Count > size) ListPart.Next(context, items[size - 1].Id);
            return Results.Ok(items.Take(size).Select(item => ReviewView.Of(one.Id, item, runtime.LinksOf(one, item))).ToArray());
        }

        var views = new List<ReviewView>();
        foreach (var one in runtime.Asked(connection))
            views.AddRange((await runtime.Store.ListReviewsAsync(one.Id, query, cancellationToken)).Select(item => ReviewView.Of(one.Id, item, runtime.LinksOf(one, item))));
        return Results.Ok(views.ToArray());
    }

    private static async Task<IResult> DecideAsync(
        SyncRuntime runtime, WakeUps wakeUps, string id, DecisionRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var action = Asked<ReviewAction>(request.Action, "action");
        if (await AskedConnections.WhoseAsync(runtime.Asked(request.Connection), one => runtime.Store.GetReviewAsync(one.Id, id, cancellationToken), "\"connection\"") is not { } found)
            return Refusal.NotFound($"There is nothing to decide under {id}.");
        var (connection, item) = found;
        if (item.Status != ReviewStatus.Open) return Refusal.Conflict($"This is not open any more: it is {item.Status}.");
        var decision = new ReviewDecision
        {
            Action = action,
            ProcoreId = request.ProcoreId,
            ZohoId = request.ZohoId,
            Version = request.Version,
            By = user.By(),
            Note = request.Note ?? string.Empty,
            At = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()),
        };
        try
        {
            await runtime.Engine.DecideAsync(connection.Id, id, decision, cancellationToken);
        }
        catch (DecisionRefusedException problem) when (problem.Now is { } now)
        {
            var why = ProblemView.Of(StatusCodes.Status409Conflict, problem.Message);
            return Results.Json(
                new OutdatedView(why.Title, why.Status, why.Detail, ReviewView.Of(connection.Id, now, runtime.LinksOf(connection, now))), ApiJson.Sentences.OutdatedView, Refusal.ContentType, why.Status);
        }
        catch (ReviewItemNotFoundException problem)
        {
            return Refusal.Conflict(problem.Message);
        }
        catch (Exception problem) when (problem is DecisionMismatchException or DecisionRefusedException)
        {
            return Refusal.BadRequest(problem.Message);
        }

        wakeUps.Wake(connection.Id);
        return Results.Ok(ReviewView.Of(connection.Id, item with { Status = ReviewStatus.Decided, Decision = decision }, runtime.LinksOf(connection, item)));
    }
}
