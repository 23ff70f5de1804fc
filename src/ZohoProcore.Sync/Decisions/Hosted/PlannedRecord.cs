using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>What would be done with a record of a host's own kind, as it was read, with what people decided about it.</summary>
public sealed record PlannedRecord
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it would stand; <see cref="RecordState.Applying"/> where it would be written.</summary>
    public required RecordState State { get; init; }

    /// <summary>What would be written, or why nothing is.</summary>
    public required string Sentence { get; init; }

    /// <summary>What a person is asked; without what one accepted.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The write; null where nothing would be written.</summary>
    public RecordWrite? Write { get; init; }

    /// <summary>The hash of all of this: the same snapshot and the same decisions always have the same one.</summary>
    [JsonIgnore]
    public string Hash => ContentHash.Of(this, HostedJson.Default.PlannedRecord);
}
