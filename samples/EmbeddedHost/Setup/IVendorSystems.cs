using Procore.Client;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>The systems that the host talks to: the vendors' real ones, or a sandbox that stands in for both.</summary>
internal interface IVendorSystems : IAsyncDisposable
{
    /// <summary>What they are, in words.</summary>
    string Description { get; }

    /// <summary>The clock that they live by.</summary>
    TimeProvider Time { get; }

    /// <summary>The connections to keep in sync, as they were when this was made.</summary>
    IReadOnlyList<ConfiguredConnection> Connections { get; }

    /// <summary>Reads the connections again, from wherever they are configured.</summary>
    /// <exception cref="InputException">They can't be read, or not used, as they are configured at the moment.</exception>
    IReadOnlyList<ConfiguredConnection> ReadConnections() => Connections;

    /// <summary>The file of settings that a connection is added to; null where none can be added while the host runs.</summary>
    string? SettingsFile => null;

    /// <summary>Whether they remember what an earlier process of this host did to them.</summary>
    bool OutliveTheHost { get; }

    /// <summary>Directs a Zoho Books client to them.</summary>
    void Configure(ZohoBooksOptions options);

    /// <summary>Directs a Procore client to them.</summary>
    void Configure(ProcoreOptions options);

    /// <summary>Makes the innermost handler of a client, for who wants to listen at it.</summary>
    HttpMessageHandler CreateHandler();
}
