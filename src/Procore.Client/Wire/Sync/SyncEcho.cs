using System.Text.Json;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What a sync echoes of a saved item: the record, or what can still be told of one that cannot be read.</summary>
internal sealed record SyncEcho<TEntity>
    where TEntity : class
{
    private SyncEcho()
    {
    }

    /// <summary>The id of the record; 0 where it has none.</summary>
    public long Id { get; private init; }

    public string? OriginId { get; private init; }

    /// <summary>The record; null when it cannot be read.</summary>
    public TEntity? Entity { get; private init; }

    /// <summary>The record as it came, when it cannot be read.</summary>
    public ProcoreUnreadableRow? Unreadable { get; private init; }

    /// <summary>The times that the record tells, read or not; null where it tells none.</summary>
    public IDatedEntity? Times { get; private init; }

    public static SyncEcho<TEntity> Of(TEntity entity, long id, string? originId) =>
        new() { Id = id, OriginId = originId, Entity = entity, Times = entity as IDatedEntity };

    public static SyncEcho<TEntity> Of(UnreadableRow row) => new()
    {
        Id = row.Json.TryGetOnce("id", out JsonElement id) ? JsonIds.ReadLong(id) ?? 0 : 0,
        OriginId = ProcoreUnreadableRow.Member(row.Json, "origin_id")
            ?? (row.Json.TryGetOnce("origin_id", out JsonElement emptied) && emptied.ValueKind == JsonValueKind.String ? "" : null),
        Unreadable = ProcoreUnreadableRow.Of(row),
        Times = new RawTimes(Time(row.Json, "created_at"), Time(row.Json, "updated_at")),
    };

    /// <summary>The item that it is the echo of.</summary>
    public SyncItem<TInput, TEntity> Saved<TInput>(TInput input, SyncOutcome outcome) => new()
    {
        Input = input,
        Outcome = outcome,
        RecordId = Id > 0 ? Id : null,
        Entity = Entity,
        UnreadableEcho = Unreadable,
    };

    private static Instant? Time(JsonElement json, string name) =>
        ProcoreUnreadableRow.Member(json, name) is { } text ? JsonIds.ReadInstant(text) : null;

    private sealed record RawTimes(Instant? CreatedAt, Instant? UpdatedAt) : IDatedEntity;
}
