using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>How far a connection goes.</summary>
public enum SyncStage
{
    /// <summary>
    /// It does nothing yet: a new connection, until somebody chose in which status commitments land
    /// (<see cref="SyncPolicies.CommitmentStatusByOrderStatus"/>).
    /// </summary>
    NotStarted,

    /// <summary>
    /// It reads the vendors, projects and codes of both sides for the first time, which links rest on. Orders that it meets are planned as
    /// well, and nothing is written.
    /// </summary>
    Linking,

    /// <summary>It knows both sides, links and plans, and writes nothing: until a person gives the go-ahead.</summary>
    Planning,

    /// <summary>It writes what it plans, as far as the go-ahead reaches.</summary>
    Running,

    /// <summary>A person stopped it. It reads and plans on, and writes nothing.</summary>
    Paused,
}

/// <summary>How far a connection goes, and who said so.</summary>
public sealed record SyncState
{
    /// <summary>How far it goes.</summary>
    public required SyncStage Stage { get; init; }

    /// <summary>Since when; null for a connection that an earlier version started.</summary>
    public Instant? Since { get; init; }

    /// <summary>Who said so; empty for a new connection and for one that an earlier version started.</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>Why, in their words, or what is missing; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Whether a person said that it may write.</summary>
    [JsonIgnore]
    public bool IsStarted => Stage is SyncStage.Running or SyncStage.Paused;

    /// <summary>The ids of the Procore projects that may be written to; null for all.</summary>
    public IReadOnlyList<long>? Projects { get; init; }

    /// <summary>The contact_ids of the Zoho vendors whose orders may be written; null for all.</summary>
    public IReadOnlyList<string>? Vendors { get; init; }
}

/// <summary>A person's word that what was planned may be written: for everything, or for a pilot.</summary>
public sealed record GoAhead
{
    /// <summary>Who gives it.</summary>
    public required string By { get; init; }

    /// <summary>Why, in their words; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The hash of the report of what waits that they looked at; needed where orders wait.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>Only orders whose lines all go to these Procore projects, by id; null for all projects.</summary>
    public IReadOnlyList<long>? Projects { get; init; }

    /// <summary>Only orders of these Zoho vendors, by contact_id; null for all vendors.</summary>
    public IReadOnlyList<string>? Vendors { get; init; }
}
