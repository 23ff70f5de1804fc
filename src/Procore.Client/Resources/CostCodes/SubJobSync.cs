namespace Procore.Client;

/// <summary>
/// One sub job of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record SubJobSync : SubJobFields, ISyncInput
{
    /// <summary>
    /// The id of an existing sub job. With an <see cref="OriginId"/> besides, that origin id is set on it, unless it has another one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the sub job is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
