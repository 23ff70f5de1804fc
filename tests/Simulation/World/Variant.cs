using ZohoProcore.Sync;

namespace Simulation;

/// <summary>The core as it ships, or one with a planted bug: what stands between the engine and its seams.</summary>
internal class Variant
{
    /// <summary>The core as it ships.</summary>
    public static Variant None { get; } = new();

    /// <summary>The same, with processes that keep the vendors' limits together, over the store.</summary>
    public static Variant WithSharedLimits { get; } = new() { SharesLimits = true };

    /// <summary>Whether processes keep the vendors' limits together.</summary>
    public bool SharesLimits { get; private init; }

    public virtual OrderRules Rules => OrderRules.Default;

    /// <summary>Whether the clients keep to the vendors' limits.</summary>
    public virtual bool HasLimits => true;

    /// <summary>Whether something writes with clients as they come, which ask nobody whose the connection is.</summary>
    public virtual bool WritesUnasked => false;

    /// <summary>What the engine takes for its store.</summary>
    public virtual ISyncStore Store(ISyncStore store) => store;

    /// <summary>What the clients take for the wire.</summary>
    public virtual HttpMessageHandler Wire(HttpMessageHandler wire) => wire;
}
