using System.Text.Json;

namespace Procore.Client;

/// <summary>Keeps a write from taking a record that belongs to another integration.</summary>
internal static class OriginGuard
{
    /// <summary>Writes; a write that sets an origin id looks at the record first.</summary>
    /// <param name="calls">How to send.</param>
    /// <param name="originId">The origin id that the write sets.</param>
    /// <param name="read">Reads the record as it is.</param>
    /// <param name="write">Writes.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has another origin id. Nothing was written.</exception>
    public static Task<T> WriteAsync<T>(ProcoreCalls calls, Optional<string?> originId, Func<Task<T>> read, Func<Task<T>> write)
        where T : class, ISyncEntity =>
        originId.GetValueOrDefault(null) is { } wanted && !string.IsNullOrWhiteSpace(wanted)
            ? CheckedAsync(calls, wanted, read, write) : write();

    /// <summary>The origin id that a write sets.</summary>
    /// <exception cref="ArgumentException">It stands among the additional members, where nobody looks for one.</exception>
    public static Optional<string?> Wanted(Optional<string?> originId, IDictionary<string, JsonElement>? members) =>
        IsAmong(members)
            ? throw new ArgumentException("An origin id is given as OriginId, not among AdditionalMembers.", nameof(members))
            : originId;

    /// <summary>Whether members without a property have an origin id, which has one.</summary>
    public static bool IsAmong(IDictionary<string, JsonElement>? members) => members?.ContainsKey("origin_id") == true;

    /// <summary>Why a record must not get an origin id; null when it may.</summary>
    public static ProcoreOriginConflictException? Conflict(ProcoreCalls calls, ISyncEntity record, string? wanted)
    {
        if (string.IsNullOrEmpty(record.OriginId) || string.Equals(record.OriginId, wanted, StringComparison.Ordinal))
            return null;
        string message =
            FormattableString.Invariant($"Record {record.Id} has the origin id '{calls.Shown(record.OriginId!)}' of another integration; ")
            + $"it was not overwritten with '{wanted}'. Leave the origin id out to write the record by its id alone.";
        return new ProcoreOriginConflictException(message)
        {
            RecordId = record.Id,
            CurrentOriginId = record.OriginId,
            WantedOriginId = wanted,
        };
    }

    /// <summary>Whether an answer carries the origin id that was sent, or does not tell.</summary>
    public static bool IsOwn(string? sent, string? told) =>
        string.IsNullOrWhiteSpace(sent) || string.IsNullOrWhiteSpace(told)
        || string.Equals(sent!.Trim(), told!.Trim(), StringComparison.OrdinalIgnoreCase);

    private static async Task<T> CheckedAsync<T>(ProcoreCalls calls, string wanted, Func<Task<T>> read, Func<Task<T>> write)
        where T : class, ISyncEntity
    {
        if (Conflict(calls, await read().ConfigureAwait(false), wanted) is { } conflict)
            throw conflict;
        T written = await write().ConfigureAwait(false);
        if (IsOwn(wanted, written.OriginId))
            return written;
        string id = FormattableString.Invariant($"record {written.Id}");
        throw new ProcoreException(
            $"Procore answered a write of {id} with the origin id '{calls.Shown(written.OriginId!)}' instead of '{wanted}'. "
                + "It is not known what the call had for an effect: read the record before writing again.")
        {
            Status = 200,
            OutcomeUnknown = true,
        };
    }
}
