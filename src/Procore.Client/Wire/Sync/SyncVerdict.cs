using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Procore.Client;

/// <summary>Tells created, updated and unchanged records apart. The answer to a sync does not say it, the records do.</summary>
internal static class SyncVerdict
{
    /// <summary>By the record's own times: what happened since the call was first sent was done by it.</summary>
    /// <param name="hasId">Whether the item named an existing record.</param>
    /// <param name="record">The record after the sync.</param>
    /// <param name="sentAt">When the call was first sent, on the server's clock; null when no clock can be trusted: a record that was new
    /// long ago and one that is new look alike then, and what was saved is said to be no more than that.</param>
    public static SyncOutcome ByTimes(bool hasId, IDatedEntity record, DateTimeOffset? sentAt)
    {
        if (sentAt is not { } sent)
            return SyncOutcome.Updated;

        // Procore's times are cut to whole seconds, and so is this one.
        Instant since = Instant.FromUnixTimeSeconds(sent.ToUnixTimeSeconds());
        if (!hasId && record.CreatedAt >= since)
            return SyncOutcome.Created;
        return record.UpdatedAt < since ? SyncOutcome.Unchanged : SyncOutcome.Updated;
    }

    /// <summary>By comparing with the record as it was, for records without times.</summary>
    /// <param name="before">The record as it was; null when there was none.</param>
    /// <param name="after">The record as it is.</param>
    /// <param name="type">The members of such a record. Those that the package does not name do not count: not every answer has
    /// them.</param>
    public static SyncOutcome ByComparison<TEntity>(TEntity? before, TEntity after, JsonTypeInfo<TEntity> type)
        where TEntity : class
    {
        if (before is null)
            return SyncOutcome.Created;
        bool same = type.Properties
            .Where(static member => !member.IsExtensionData && member.Get is not null)
            .All(member => IsSame(member.Get!(before), member.Get(after), type.Options.GetTypeInfo(member.PropertyType)));
        return same ? SyncOutcome.Unchanged : SyncOutcome.Updated;
    }

    private static bool IsSame(object? before, object? after, JsonTypeInfo type) =>
        Equals(before, after)
        || (before is not null && after is not null
            && JsonSerializer.SerializeToUtf8Bytes(before, type).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(after, type)));
}
