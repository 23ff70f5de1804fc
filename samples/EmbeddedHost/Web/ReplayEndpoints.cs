using System.Security.Claims;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Orders that are looked at again: for good, or dry.</summary>
internal static class ReplayEndpoints
{
    public static void MapReplay(this IEndpointRouteBuilder api)
    {
        api.MapPost("/replay", ReplayAsync).Produces<ReplayedView>().WithSummary("Has orders looked at again now.");
        api.MapPost("/replay/preview", PreviewAsync).Produces<ReplanView>().WithSummary("Plans orders again, with the difference to what was done; writes nothing.");
    }

    private static async Task<IResult> ReplayAsync(SyncRuntime runtime, WakeUps wakeUps, ReplayRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var one = runtime.One(request.Connection);
        var due = await runtime.Engine.ReplayOrdersAsync(one.Id, Selection(request), user.By(), cancellationToken);
        ReplayCommand.ThrowIfNoneFits(due, request.All);
        wakeUps.Wake(one.Id);
        return Results.Ok(new ReplayedView(one.Id, due));
    }

    private static async Task<IResult> PreviewAsync(SyncRuntime runtime, ReplayRequest request, CancellationToken cancellationToken)
    {
        var one = runtime.One(request.Connection);
        var orders = new List<ReplannedOrder>();
        await foreach (var order in runtime.Engine.ReplanOrdersAsync(one.Id, Selection(request), cancellationToken)) orders.Add(order);
        ReplayCommand.ThrowIfNoneFits(orders.Count, request.All);
        return Results.Ok(ReplanView.Of(one.Id, orders));
    }

    private static OrderSelection Selection(ReplayRequest request)
    {
        var selection = new OrderSelection
        {
            Orders = GivenTexts.Of(request.Orders, "orders"),
            ProjectIds = request.Projects ?? [],
            Vendors = GivenTexts.Of(request.Vendors, "vendors"),
            States = [.. GivenTexts.Of(request.States, "states").Select(State)],
            FindingCodes = GivenTexts.Of(request.Findings, "findings"),
            ReadBefore = request.ReadBefore is not { } time ? null
                : InstantPattern.ExtendedIso.Parse(time) is { Success: true, Value: var before } ? before
                : throw new InputException($"\"readBefore\" has to be a time in UTC, as in 2026-11-30T18:00:00Z, not \"{time}\"."),
        };
        var isEmpty = selection is { Orders.Count: 0, ProjectIds.Count: 0, Vendors.Count: 0, States.Count: 0, FindingCodes.Count: 0, ReadBefore: null };
        return isEmpty != request.All
            ? throw new InputException("Say which orders: name some in \"orders\", give another filter, or give \"all\": true alone.")
            : selection;
    }

    private static RecordState State(string text) => Named.TryFind<RecordState>(text, out var state)
        ? state
        : throw new InputException($"There is no state \"{text}\". States are {string.Join(", ", Enum.GetNames<RecordState>())}.");
}

/// <summary>Which orders to look at again, as it comes in; everything that is given has to fit.</summary>
internal sealed record ReplayRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>Orders by number or by purchaseorder_id.</summary>
    public string?[]? Orders { get; init; }

    /// <summary>Procore projects by id.</summary>
    public long[]? Projects { get; init; }

    /// <summary>Vendors by the name on the order.</summary>
    public string?[]? Vendors { get; init; }

    /// <summary>Where orders stand.</summary>
    public string?[]? States { get; init; }

    /// <summary>The codes of findings.</summary>
    public string?[]? Findings { get; init; }

    /// <summary>Orders that were last read before this time.</summary>
    public string? ReadBefore { get; init; }

    /// <summary>Every order.</summary>
    public bool All { get; init; }
}
