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

    /// <summary>
    /// What the connection was given last and nobody took yet: other policies than those that hold. A person takes them, or answers them
    /// with others. Null where there is nothing to say.
    /// </summary>
    public PolicyProposal? Proposed { get; init; }

    /// <summary>The hash of the policies that the connection was added with last: given again, they change nothing.</summary>
    [JsonInclude]
    internal string Given { get; init; } = string.Empty;

    /// <summary>Whether every order is due that they concern.</summary>
    [JsonInclude]
    internal bool IsSpread { get; init; }
}

/// <summary>Policies that a connection was given while it writes already: proposed, until a person takes them or others.</summary>
public sealed record PolicyProposal
{
    /// <summary>The policies.</summary>
    public required SyncPolicies Policies { get; init; }

    /// <summary>Since when they are proposed.</summary>
    public required Instant Since { get; init; }

    /// <summary>The keys that have another value than those that hold.</summary>
    public IReadOnlyList<PolicyDifference> Differences { get; init; } = [];

    /// <summary>The hash of them as they were given, before what was chosen earlier completed them.</summary>
    [JsonInclude]
    internal string Given { get; init; } = string.Empty;
}
