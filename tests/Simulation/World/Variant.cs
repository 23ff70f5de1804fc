using ZohoProcore.Sync;

namespace Simulation;

/// <summary>The core as it ships, or one with a planted bug: what stands between the engine and its seams.</summary>
internal class Variant
{
    /// <summary>The core as it ships.</summary>
    public static Variant None { get; } = new();

    public virtual OrderRules Rules => OrderRules.Default;

    /// <summary>Whether the clients keep to the vendors' limits.</summary>
    public virtual bool HasLimits => true;

    /// <summary>What the engine takes for its store.</summary>
    public virtual ISyncStore Store(ISyncStore store) => store;

    /// <summary>What the clients take for the wire.</summary>
    public virtual HttpMessageHandler Wire(HttpMessageHandler wire) => wire;
}
