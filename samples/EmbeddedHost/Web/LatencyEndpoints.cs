using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How long edits in Zoho Books took to stand in Procore.</summary>
internal static class LatencyEndpoints
{
    private static readonly Duration Usual = Duration.FromDays(1);

    public static void MapLatency(this IEndpointRouteBuilder api) => api.MapGet("/latency", LatencyAsync).Produces<LatencyView[]>().WithSummary("How long edits in Zoho Books took to stand in Procore.");

    private static async Task<IResult> LatencyAsync(SyncRuntime runtime, string? connection, string? since, CancellationToken cancellationToken)
    {
        var from = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()) - Usual;
        if (since is not null)
        {
            var parsed = InstantPattern.ExtendedIso.Parse(since);
            if (!parsed.Success) return Refusal.BadRequest($"\"since\" is '{since}'; say a time such as 2026-11-30T18:00:00Z.");
            from = parsed.Value;
        }

        var views = new List<LatencyView>();
        foreach (var one in runtime.Asked(connection))
            views.Add(LatencyView.Of(one.Id, from, await runtime.Engine.GetLatencyAsync(one.Id, from, cancellationToken)));
        return Results.Ok(views.ToArray());
    }
}

/// <summary>How long edits of one connection took, since when.</summary>
internal sealed record LatencyView(string Connection, string Since, IReadOnlyList<LatencyWayView> Ways)
{
    public static LatencyView Of(string connectionId, Instant since, IReadOnlyList<EditLatency> latencies) =>
        new(connectionId, Words.Time(since), [.. latencies.Select(LatencyWayView.Of)]);
}

/// <summary>How long edits took that the sync heard of in one way, in seconds; what waited for a person is left out.</summary>
internal sealed record LatencyWayView(string HeardBy, int Edits, double MedianSeconds, double P95Seconds, double LongestSeconds)
{
    public static LatencyWayView Of(EditLatency latency) => new(
        latency.HeardBy switch { WorkPriority.Webhook => "webhook", WorkPriority.Person => "person", _ => "scan" },
        latency.Edits,
        Seconds(latency.Median),
        Seconds(latency.P95),
        Seconds(latency.Longest));

    private static double Seconds(Duration span) => Math.Round(span.TotalSeconds, 1);
}
