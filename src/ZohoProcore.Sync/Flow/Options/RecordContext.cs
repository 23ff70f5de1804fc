using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>What a kind of record of a host's own works with.</summary>
public sealed record RecordContext
{
    /// <summary>The connection.</summary>
    public required Connection Connection { get; init; }

    /// <summary>The record; with an empty id while it is looked for what changed.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The mark of the record in Procore: always the same one, and no other record's.</summary>
    public required string OriginId { get; init; }

    /// <summary>The Zoho Books client of the connection.</summary>
    public required IZohoBooksClient Books { get; init; }

    /// <summary>The Procore client of the connection.</summary>
    public required IProcoreClient Procore { get; init; }

    /// <summary>The store, to look up links (<see cref="ISyncStore.ListLinksAsync"/>). Nothing is saved here.</summary>
    public required ISyncStore Store { get; init; }
}
