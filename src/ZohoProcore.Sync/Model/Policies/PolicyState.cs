using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The policies of a connection as they hold now, and how they came to.</summary>
public sealed record PolicyState
{
    /// <summary>Which change of them this is; 1 for those that the connection was added with.</summary>
    public required int Version { get; init; }

    /// <summary>The policies.</summary>
    public required SyncPolicies Policies { get; init; }

    /// <summary>Who chose them; <c>connect</c> when they came with the connection.</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>Why, in their words; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Since when; null for a connection that an earlier version added.</summary>
    public Instant? Since { get; init; }

    /// <summary>The hash of the policies that the connection was added with last: given again, they change nothing.</summary>
    [JsonInclude]
    internal string Given { get; init; } = string.Empty;

    /// <summary>Whether every order is due that they concern.</summary>
    [JsonInclude]
    internal bool IsSpread { get; init; }
}
