using System.Text.Json;

namespace Procore.Client;

/// <summary>Keeps a write from taking a record that belongs to another integration.</summary>
internal static class OriginGuard
{
    /// <summary>Writes; a write that sets an origin id, or empties it, looks at the record first.</summary>
    /// <param name="calls">How to send.</param>
    /// <param name="changes">What is written.</param>
    /// <param name="read">Reads the record as it is.</param>
    /// <param name="write">Writes.</param>
    /// <exception cref="ArgumentException">An origin id stands among the additional members, where nobody looks for one.</exception>
    /// <exception cref="ProcoreOriginConflictException">The record has another origin id. Nothing was written.</exception>
    public static Task<T> WriteAsync<T>(ProcoreCalls calls, IOriginInput changes, Func<Task<T>> read, Func<Task<T>> write)
        where T : class, ISyncEntity =>
        IsAmong(changes.AdditionalMembers)
            ? throw new ArgumentException("An origin id is given as OriginId, not among AdditionalMembers.", nameof(changes))
            : changes.OriginId.HasValue ? CheckedAsync(calls, changes, read, write) : write();

    /// <summary>A create whose answer has another origin id, or an emptied one, is not known to have made the record.</summary>
    /// <exception cref="ArgumentException">An origin id stands among the additional members; nothing was sent.</exception>
    public static Task<T> CreateAsync<T>(ProcoreCalls calls, IOriginInput input, Func<Task<T>> create)
        where T : class, ISyncEntity => IsAmong(input.AdditionalMembers)
        ? throw new ArgumentException("An origin id is given as OriginId, not among AdditionalMembers.", nameof(input))
        : CreatedAsync(calls, input, create);

    private static async Task<T> CreatedAsync<T>(ProcoreCalls calls, IOriginInput input, Func<Task<T>> create)
        where T : class, ISyncEntity
    {
        string? wanted = input.OriginId.GetValueOrDefault(null);
        T made = await create().ConfigureAwait(false);
        return IsOwn(wanted, made.OriginId) ? made : throw Unknown(calls, wanted, made);
    }

    /// <summary>Whether members without a property have an origin id, which has one.</summary>
    public static bool IsAmong(IDictionary<string, JsonElement>? members) => members?.ContainsKey("origin_id") == true;

    /// <summary>Why a record must not get an origin id, or lose its own; null when it may.</summary>
    public static ProcoreOriginConflictException? Conflict(ProcoreCalls calls, ISyncEntity record, string? wanted, string? replaced = null)
    {
        if (record.OriginId is not { Length: > 0 } current || IsSame(current, wanted) || IsSame(current, replaced))
            return null;
        string message =
            FormattableString.Invariant($"Record {record.Id} has the origin id '{calls.Shown(current)}' of another integration; ")
            + (string.IsNullOrWhiteSpace(wanted) ? "it was not emptied. " : $"it was not overwritten with '{wanted}'. ")
            + "Leave the origin id out to write the record by its id alone.";
        return new ProcoreOriginConflictException(message)
        {
            RecordId = record.Id,
            CurrentOriginId = current,
            WantedOriginId = wanted,
        };

        static bool IsSame(string current, string? other) => string.Equals(current, other, StringComparison.Ordinal);
    }

    /// <summary>Whether an answer carries the origin id that was sent, or does not tell. One that is there and empty tells.</summary>
    public static bool IsOwn(string? sent, string? told) =>
        string.IsNullOrWhiteSpace(sent) || told is null
        || string.Equals(sent!.Trim(), told.Trim(), StringComparison.OrdinalIgnoreCase);

    private static async Task<T> CheckedAsync<T>(
        ProcoreCalls calls, IOriginInput changes, Func<Task<T>> read, Func<Task<T>> write)
        where T : class, ISyncEntity
    {
        string? wanted = changes.OriginId.Value;
        T before = await read().ConfigureAwait(false);
        if (Conflict(calls, before, wanted, changes.ReplacesOriginId) is { } conflict)
            throw conflict;
        T written = await write().ConfigureAwait(false);
        // What was to be emptied is empty, or was passed over.
        bool isOwn = !string.IsNullOrWhiteSpace(wanted) ? IsOwn(wanted, written.OriginId)
            : string.IsNullOrWhiteSpace(written.OriginId)
                || (!string.IsNullOrWhiteSpace(before.OriginId) && IsOwn(before.OriginId, written.OriginId));
        return isOwn ? written : throw Unknown(calls, wanted, written);
    }

    private static ProcoreException Unknown(ProcoreCalls calls, string? wanted, ISyncEntity written)
    {
        string id = FormattableString.Invariant($"record {written.Id}");
        return new ProcoreException(
            $"Procore answered a write of {id} with the origin id '{calls.Shown(written.OriginId!)}' instead of '{wanted}'. "
                + "It is not known what the call had for an effect: read the record before writing again.")
        {
            Status = 200,
            OutcomeUnknown = true,
        };
    }
}
