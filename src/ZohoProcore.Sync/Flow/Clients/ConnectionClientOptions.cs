using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>What a host wants to be different about the clients of its connections.</summary>
public sealed record ConnectionClientOptions
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Changes the options of a connection's Zoho Books client: logging, limits, transport.</summary>
    public Action<Connection, ZohoBooksOptions>? ConfigureZohoBooks { get; init; }

    /// <summary>Changes the options of a connection's Procore client: logging, limits, transport.</summary>
    public Action<Connection, ProcoreOptions>? ConfigureProcore { get; init; }
}
