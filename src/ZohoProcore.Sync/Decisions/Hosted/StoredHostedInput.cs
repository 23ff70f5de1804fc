using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What a record of a host's own kind was planned by, as it is stored: a <see cref="RecordSnapshot"/> with the record's key, so that no two
/// records share one. An earlier version stored it without the key.
/// </summary>
internal sealed record StoredHostedInput
{
    /// <summary>The record's key.</summary>
    public required string Record { get; init; }

    /// <summary>As the snapshot has it.</summary>
    public required string Name { get; init; }

    /// <summary>As the snapshot has it.</summary>
    public required string Source { get; init; }

    /// <summary>As the snapshot has it.</summary>
    public required string Standing { get; init; }

    /// <summary>As the snapshot has it.</summary>
    public Instant? LastModified { get; init; }

    public static StoredHostedInput Of(RecordKey key, RecordSnapshot snapshot) => new()
    {
        Record = key.ToString(),
        Name = snapshot.Name,
        Source = snapshot.Source,
        Standing = snapshot.Standing,
        LastModified = snapshot.LastModified,
    };
}
