using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Keeps the note of a connection's health: every scan that ends, well or not, says something about the service it read.</summary>
internal sealed class HealthKeeper(
    ISyncStore store, Connection connection, Func<(Duration? Zoho, Duration? Procore)> clocks, TimeProvider time)
{
    private const string Note = "health";

    /// <summary>How it goes with the connection.</summary>
    public static async ValueTask<ConnectionHealth> ReadAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        HealthRules.Of(await ReadNoteAsync(store, connectionId, cancellationToken).ConfigureAwait(false));

    /// <summary>What to store after a scan that ended well, beside what it found.</summary>
    /// <param name="changes">What it found.</param>
    /// <param name="key">The scan.</param>
    /// <param name="zoho">Whether it read Zoho Books.</param>
    /// <param name="procore">Whether it read Procore.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async ValueTask<ChangeSet> ReadWellAsync(
        ChangeSet changes, RecordKey key, bool zoho, bool procore, CancellationToken cancellationToken)
    {
        var before = await ReadNoteAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        var after = HealthRules.Read(before, key, zoho, procore, Now());
        changes = await AddAsync(changes, before, after, cancellationToken).ConfigureAwait(false);
        var others = HealthRules.MayBeWell(after, zoho, procore);
        if (others.Count == 0)
        {
            return changes;
        }

        var work = await store.ListWorkAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        return changes with
        {
            Submitted =
            [
                .. changes.Submitted,
                .. work.Where(item => item.DueAt > Now() && others.Contains(item.Key.ToString()))
                    .Select(item => WorkMaker.At(item, Now(), "the service answers again")),
            ],
        };
    }

    /// <summary>What to store after a scan that failed.</summary>
    /// <param name="changes">When it is tried again.</param>
    /// <param name="key">The scan.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async ValueTask<ChangeSet> FailedAsync(ChangeSet changes, RecordKey key, Exception failure, CancellationToken cancellationToken)
    {
        var before = await ReadNoteAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        var (kind, sentence) = (FailureRules.KindOf(failure), failure.Message);
        Instant? until = FailureRules.RetryAfter(failure, Now()) is { } wait && kind == ProblemKind.Throttled ? Now() + wait : null;
        var after = FailureRules.IsProcores(failure, key)
            ? before with { Procore = HealthRules.Failed(before.Procore, key, kind, sentence, until, Now()) }
            : before with { Zoho = HealthRules.Failed(before.Zoho, key, kind, sentence, until, Now()) };
        return await AddAsync(changes, before, after, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What to store where this machine's clock was set back: everything that waits by the clock of then is due now. Null where it was not.
    /// </summary>
    public static async ValueTask<ChangeSet?> SetBackAsync(
        ISyncStore store, string connectionId, Instant now, CancellationToken cancellationToken)
    {
        var note = await ReadNoteAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        if (!HealthRules.WasSetBack(note, now))
        {
            return null;
        }

        var work = await store.ListWorkAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Cursors = new Dictionary<string, string> { [Note] = Stored(HealthRules.SetBack(note, now)) },
            Submitted = [.. work.Where(item => item.DueAt > now).Select(item => WorkMaker.At(item, now, "the clock was set back"))],
        };
    }

    private static string Stored(HealthNote note) => JsonSerializer.Serialize(note, HealthJson.Default.HealthNote);

    private static async ValueTask<HealthNote> ReadNoteAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Note, cancellationToken).ConfigureAwait(false) is { Length: > 0 } text
            ? StoredDocument.Read(text, HealthJson.Default.HealthNote) ?? new()
            : new();

    private async ValueTask<ChangeSet> AddAsync(ChangeSet changes, HealthNote before, HealthNote after, CancellationToken cancellationToken)
    {
        after = HealthRules.Clocks(after, clocks(), Now());
        var (was, now) = (HealthRules.Of(before), HealthRules.Of(after));
        var reviews = await store.ListReviewsAsync(connection.Id, new() { Key = RecordKey.Connection }, cancellationToken)
            .ConfigureAwait(false);
        var waiting = HealthChanges.Recovers(was, now)
            ? await store.ListWorkAsync(connection.Id, cancellationToken).ConfigureAwait(false)
            : [];
        var name = connection.Name.Length > 0 ? connection.Name : connection.Id;
        var added = HealthChanges.Of(name, was, now, reviews, waiting, Now());
        var cursors = changes.Cursors.ToDictionary(cursor => cursor.Key, cursor => cursor.Value, StringComparer.Ordinal);
        cursors[Note] = Stored(after);
        return changes with
        {
            Cursors = cursors,
            Audit = [.. changes.Audit, .. added.Audit],
            Reviews = [.. changes.Reviews, .. added.Reviews],
            Submitted = [.. changes.Submitted, .. added.Submitted],
        };
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
