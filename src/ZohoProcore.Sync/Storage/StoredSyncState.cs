using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>Where it is kept how far a connection goes.</summary>
internal static class StoredSyncState
{
    private const string Name = "state";
    private const string LinkedName = "linked";
    private const string VendorsName = "vendors.unseen";

    /// <summary>How far the connection goes. One without a note is of a version that asked nobody, and goes on.</summary>
    public static async ValueTask<SyncState> ReadAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await FindAsync(store, connectionId, cancellationToken).ConfigureAwait(false) ?? new() { Stage = SyncStage.Running };

    /// <summary>
    /// How far whoever writes may go, and what that rests on: nowhere while a go-ahead has not reached every order that it is about. What
    /// is stored on that basis is refused once a person's word goes further, or less far.
    /// </summary>
    public static async ValueTask<(SyncState State, ChangeBasis Basis)> ForWritesAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var noted = await NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var state = await ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var bounds = await StoredBounds.OfGoAhead.NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var basis = noted with { Cursors = noted.Cursors.Concat(bounds.Cursors).ToDictionary(pair => pair.Key, pair => pair.Value) };
        return (bounds.Cursors.Values.All(string.IsNullOrEmpty) ? state : state with { Stage = SyncStage.Planning, Since = null }, basis);
    }

    /// <summary>How far the connection goes as it is noted; null where nothing is.</summary>
    public static async ValueTask<SyncState?> FindAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false);
        var state = text is { Length: > 0 } ? StoredDocument.Read(text, ConnectionJson.Default.SyncState) : null;
        return state is { Stage: SyncStage.Linking }
            && await store.GetCursorAsync(connectionId, LinkedName, cancellationToken).ConfigureAwait(false) is { Length: > 0 } linked
                ? state with
                {
                    Stage = SyncStage.Planning,
                    Since = StoredDocument.Guard("note of when links were made", () => InstantPattern.ExtendedIso.Parse(linked).Value),
                }
                : state;
    }

    /// <summary>Whether a person approved anything of the connection: from then on it writes, and they looked at what.</summary>
    public static async ValueTask<bool> MayWriteAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var state = await FindAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        if (state is null)
        {
            // Of a version that asked nobody; or stored by a host that has not begun to work.
            return (await store.ListWorkAsync(connectionId, cancellationToken).ConfigureAwait(false)).Count > 0;
        }

        var waiting = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = RecordState.AwaitingApproval };
        await foreach (var record in store.ReadRecordsAsync(connectionId, waiting, cancellationToken).ConfigureAwait(false))
        {
            if (record.Waiting?.ApprovedBy is not null)
            {
                return true;
            }
        }

        return state.IsStarted;
    }

    /// <summary>The note itself: what a change of it is decided on.</summary>
    public static async ValueTask<ChangeBasis> NotedAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) => new()
        {
            Cursors = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [Name] = await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false),
            },
        };

    /// <summary>What to store.</summary>
    public static IReadOnlyDictionary<string, string> Of(SyncState state) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = JsonSerializer.Serialize(state, ConnectionJson.Default.SyncState),
    };

    /// <summary>
    /// What to store once both sides were read. It is a note of its own: a scan that ends while a person gives the go-ahead takes nothing
    /// of that back.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Linked(Instant now) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [LinkedName] = InstantPattern.ExtendedIso.Format(now),
    };

    /// <summary>What to store of a connection that a person removed: once it is added again, it begins anew.</summary>
    public static IReadOnlyDictionary<string, string> Removed(string by, string note, Instant now) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Name] = JsonSerializer.Serialize(
                new() { Stage = SyncStage.NotStarted, Since = now, By = by, Note = note }, ConnectionJson.Default.SyncState),
            [LinkedName] = string.Empty,
            [VendorsName] = string.Empty,
        };

    /// <summary>
    /// The version of the policies that have something else written of vendors than any go-ahead saw; null where there is nothing to see.
    /// </summary>
    public static async ValueTask<string?> UnseenVendorsAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, VendorsName, cancellationToken).ConfigureAwait(false) is { Length: > 0 } version
            ? version
            : null;

    /// <summary>The notes that whether a vendor is written rests on: what is stored on that basis is refused once one is another.</summary>
    public static async ValueTask<ChangeBasis> ForVendorsAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) => new()
        {
            Cursors = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [Name] = await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false),
                [VendorsName] = await store.GetCursorAsync(connectionId, VendorsName, cancellationToken).ConfigureAwait(false),
            },
        };

    /// <summary>What to store with policies that have something else written of vendors, or that write nothing of them.</summary>
    public static KeyValuePair<string, string> VendorsOf(PolicyState state) => new(
        VendorsName,
        VendorPolicy.Writes(state.Policies.Vendors) ? FormattableString.Invariant($"{state.Version}") : string.Empty);

    /// <summary>What to store with a go-ahead, which saw what waits of vendors.</summary>
    public static KeyValuePair<string, string> VendorsSeen() => new(VendorsName, string.Empty);
}
