using System.Collections.Concurrent;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The connections that this process took, each with the owner that it is.</summary>
/// <param name="store">The system of record.</param>
/// <param name="time">The clock.</param>
/// <param name="longestWrite">How long a write to Procore can take.</param>
internal sealed class OwnedConnections(ISyncStore store, TimeProvider time, Duration longestWrite)
{
    private readonly ConcurrentDictionary<string, ConnectionOwner> _owners = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OwnerReplacedException> _lost = new(StringComparer.Ordinal);

    /// <summary>The owner that this process is; null where it never was, or is not any more.</summary>
    public ConnectionOwner? Find(string connectionId) => _owners.TryGetValue(connectionId, out var owner) ? owner : null;

    /// <summary>The owner that this process is. It takes a connection that it never had, and none again that another one took.</summary>
    /// <exception cref="OwnerReplacedException">Another one took the connection.</exception>
    public async ValueTask<ConnectionOwner> KeepAsync(string connectionId, CancellationToken cancellationToken) =>
        _lost.TryGetValue(connectionId, out var lost) ? throw new OwnerReplacedException(connectionId, lost.Epoch, lost.Current)
            : Find(connectionId) ?? await TakeAsync(connectionId, cancellationToken).ConfigureAwait(false);

    /// <summary>Takes a connection, whoever has it.</summary>
    public async ValueTask<ConnectionOwner> TakeAsync(string connectionId, CancellationToken cancellationToken)
    {
        var before = await store.GetOwnerAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var owner = await store.TakeAsync(connectionId, now, longestWrite, cancellationToken).ConfigureAwait(false);
        _owners[connectionId] = owner;
        _lost.TryRemove(connectionId, out _);
        if (before is { IsGivenBack: false })
        {
            await store.SaveAsync(
                connectionId, new() { Epoch = owner.Epoch, Audit = [Entry(before, owner)] }, cancellationToken).ConfigureAwait(false);
        }

        return owner;
    }

    /// <summary>
    /// Says that nothing is under way any more, for a connection that this process took. Where a run was cut off in a write, or does not
    /// know what became of one, that may still arrive: then the connection is left as one that was not given back.
    /// </summary>
    /// <returns>Whether it had it.</returns>
    public async ValueTask<bool> GiveBackAsync(string connectionId, CancellationToken cancellationToken)
    {
        if (Find(connectionId) is not { } owner)
        {
            return false;
        }

        var open = await store.ListOpenIntentsAsync(connectionId, null, cancellationToken).ConfigureAwait(false);
        if (open.All(intent => intent.Epoch != owner.Epoch))
        {
            await store.GiveBackAsync(connectionId, owner.Epoch, cancellationToken).ConfigureAwait(false);
        }

        return _owners.TryRemove(connectionId, out _);
    }

    /// <summary>Notes that another one took a connection.</summary>
    public void Lose(OwnerReplacedException lost)
    {
        _owners.TryRemove(lost.ConnectionId, out _);
        _lost[lost.ConnectionId] = lost;
    }

    private static AuditDraft Entry(ConnectionOwner before, ConnectionOwner owner) => new()
    {
        Kind = AuditKind.ConnectionChanged,
        Result = FormattableString.Invariant($"owner {owner.Epoch}"),
        Reason = FormattableString.Invariant(
            $"Owner {before.Epoch} did not give the connection back. What it was about to write is looked at from {owner.WaitsUntil} on."),
    };
}
