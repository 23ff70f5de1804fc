namespace Procore.Client;

/// <summary>What every record in the answer to a sync is known by.</summary>
internal interface ISyncEntity
{
    long Id { get; }

    string? OriginId { get; }
}
