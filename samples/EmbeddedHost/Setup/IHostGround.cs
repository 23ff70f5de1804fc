using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a host stands on: where its store lies, where the key ring of the secrets in it, and a directory that is this process's alone.</summary>
internal interface IHostGround
{
    /// <summary>The directory: what people were told, reports of the probe, the token of programs on this machine.</summary>
    string Directory { get; }

    /// <summary>Whether other processes work on the same store.</summary>
    bool IsShared { get; }

    /// <summary>Opens the store, with today's tables in it.</summary>
    Task<RelationalSyncStore> OpenStoreAsync(TimeProvider time, CancellationToken cancellationToken);

    /// <summary>Sees that the store can be written at this moment, and writes nothing.</summary>
    /// <exception cref="DbException">It can't.</exception>
    Task TryWritingAsync(CancellationToken cancellationToken);

    /// <summary>Says where the key ring lies.</summary>
    void KeepKeys(IDataProtectionBuilder ring);

    /// <summary>The runtime that stood on it is gone.</summary>
    void Leave();
}
