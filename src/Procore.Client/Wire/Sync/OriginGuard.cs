namespace Procore.Client;

/// <summary>Keeps a single write from taking a record that belongs to another integration.</summary>
internal static class OriginGuard
{
    /// <summary>Writes; a write that sets an origin id looks at the record first.</summary>
    /// <param name="originId">The origin id that the write sets.</param>
    /// <param name="read">Reads the record as it is.</param>
    /// <param name="write">Writes.</param>
    /// <exception cref="ProcoreOriginConflictException">The record has another origin id. Nothing was written.</exception>
    public static Task<T> WriteAsync<T>(Optional<string?> originId, Func<Task<T>> read, Func<Task<T>> write)
        where T : class, ISyncEntity =>
        originId.GetValueOrDefault(null) is { } wanted && !string.IsNullOrWhiteSpace(wanted) ? CheckedAsync(wanted, read, write) : write();

    /// <summary>Why a record must not get an origin id; null when it may.</summary>
    public static ProcoreOriginConflictException? Conflict(ISyncEntity record, string? wanted)
    {
        if (string.IsNullOrEmpty(record.OriginId) || string.Equals(record.OriginId, wanted, StringComparison.Ordinal))
            return null;
        string message =
            FormattableString.Invariant($"Record {record.Id} has the origin id '{record.OriginId}' of another integration; it was not ")
            + $"overwritten with '{wanted}'. Leave the origin id out to write the record by its id alone.";
        return new ProcoreOriginConflictException(message)
        {
            RecordId = record.Id,
            CurrentOriginId = record.OriginId,
            WantedOriginId = wanted,
        };
    }

    private static async Task<T> CheckedAsync<T>(string wanted, Func<Task<T>> read, Func<Task<T>> write)
        where T : class, ISyncEntity
    {
        if (Conflict(await read().ConfigureAwait(false), wanted) is { } conflict)
            throw conflict;
        return await write().ConfigureAwait(false);
    }
}
