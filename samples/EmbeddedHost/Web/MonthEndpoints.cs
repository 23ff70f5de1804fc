using System.Security.Claims;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Both ledgers side by side, read fresh; and months that a person closed.</summary>
internal static class MonthEndpoints
{
    public static void MapMonths(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reconciliation", ReconcileAsync).Produces<MonthEndView>().WithSummary("Both ledgers, read fresh and laid side by side. It calls both services, and takes as long as they do.");
        api.MapGet("/months/{month}", StatementAsync).Produces<StatementView>().WithSummary("A month as it was closed last.");
        api.MapPost("/months", CloseAsync).Produces<StatementView>().WithSummary("Closes a month: both ledgers are read fresh, and what stands is kept with the hash of each.");
    }

    private static async Task<IResult> ReconcileAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        return Results.Ok(MonthEndView.Of(await runtime.Engine.ReconcileAsync(one.Id, cancellationToken)));
    }

    private static async Task<IResult> StatementAsync(SyncRuntime runtime, string month, string? connection, CancellationToken cancellationToken)
    {
        var (one, asked) = (runtime.One(connection), Month(month));
        return await runtime.Engine.GetStatementAsync(one.Id, asked, cancellationToken) is { } statement
            ? Results.Ok(StatementView.Of(one.Id, statement))
            : Refusal.NotFound($"{YearMonthPattern.Iso.Format(asked)} was not closed.");
    }

    private static async Task<IResult> CloseAsync(SyncRuntime runtime, MonthRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (one, month) = (runtime.One(request.Connection), Month(request.Month));
        var statement = await runtime.Engine.CloseMonthAsync(one.Id, month, user.By(), request.Note ?? string.Empty, GivenTexts.Of(request.Without, "without"), cancellationToken);
        return Results.Ok(StatementView.Of(one.Id, statement));
    }

    private static YearMonth Month(string? text) => text is null ? throw new InputException("Say which month: \"month\" is missing, as in 2026-11.")
        : YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month } ? month
        : throw new InputException($"\"month\" has to be a month, as in 2026-11, not \"{PageWords.Name(text)}\".");
}

/// <summary>A month to close, as it comes in.</summary>
internal sealed record MonthRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>The month, as in <c>2026-11</c>.</summary>
    public string? Month { get; init; }

    /// <summary>What is to be known of it.</summary>
    public string? Note { get; init; }

    /// <summary>What can't be read and it is closed without, by number, name or id: projects of Procore, orders, commitments.</summary>
    public IReadOnlyList<string?>? Without { get; init; }
}

/// <summary>A month as it was closed: by whom, when, and what both ledgers were then.</summary>
internal sealed record StatementView(string Connection, string Month, string At, string By, string? Note, bool Ties, int Orders, string ZohoHash, string ProcoreHash, string AuditHead, IReadOnlyList<string> Without)
{
    public static StatementView Of(string connectionId, MonthStatement statement) => new(
        connectionId,
        YearMonthPattern.Iso.Format(statement.Month),
        Words.Time(statement.At),
        statement.By,
        statement.Note.Length > 0 ? statement.Note : null,
        statement.Ties,
        statement.Rows.Count,
        statement.ZohoHash,
        statement.ProcoreHash,
        statement.AuditHead,
        statement.Without ?? []);
}
