using NodaTime;

namespace ZohoProcore.Sync;

/// <content>What a turn tells whoever listens.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// How a turn came out, which whoever listens is told as well. The store is asked for no more than somebody wants to know.
    /// </summary>
    private async ValueTask<RunResult> ToldAsync(string connectionId, int? done, CancellationToken cancellationToken)
    {
        var next = done is null ? null : await _store.NextDueAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var health = await HealthKeeper.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
        var before = _telemetry.LastOf(connectionId);
        var turn = new KnownTurn(Instant.FromDateTimeOffset(_time.GetUtcNow()), health)
        {
            NextDue = next,
            Open = _telemetry.WantsOpen
                ? await OpenAsync(connectionId, before?.Open, cancellationToken).ConfigureAwait(false)
                : null,
            Stage = !_telemetry.WantsStage ? null
                : done is null ? SyncStage.NotStarted
                : (await StoredSyncState.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false)).Stage,
        };
        _telemetry.Turned(connectionId, done ?? 0, turn);
        return new(done ?? 0, next, health);
    }

    /// <summary>How many questions are open by code. A code of which none is any more says so, and does not stay at what it was.</summary>
    private async ValueTask<IReadOnlyDictionary<string, int>> OpenAsync(
        string connectionId, IReadOnlyDictionary<string, int>? before, CancellationToken cancellationToken)
    {
        var open = await _store.CountReviewsAsync(connectionId, ReviewStatus.Open, cancellationToken).ConfigureAwait(false);
        return (before?.Keys ?? []).Concat(open.Keys).Distinct(StringComparer.Ordinal)
            .ToDictionary(code => code, code => open.TryGetValue(code, out var count) ? count : 0, StringComparer.Ordinal);
    }
}
