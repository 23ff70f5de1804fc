namespace Procore.Client;

/// <summary>
/// One potential change order of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// Lines are not part of it: see <see cref="IPotentialChangeOrders.SyncLinesAsync"/>.
/// </summary>
public sealed record PotentialChangeOrderSync : PotentialChangeOrderFields, ISyncInput
{
    /// <summary>
    /// The id of an existing one. Procore's guide to sync actions knows it, its list of fields for this endpoint does not: prefer
    /// <see cref="OriginId"/>.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which it is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}

/// <summary>
/// One line of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record PotentialChangeOrderLineSync : CommitmentLineFields, ISyncInput
{
    /// <summary>
    /// The id of an existing line. Procore's guide to sync actions knows it, its list of fields for this endpoint does not: prefer
    /// <see cref="OriginId"/>.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the line is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
