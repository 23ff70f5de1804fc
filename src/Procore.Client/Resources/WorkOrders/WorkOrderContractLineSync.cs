namespace Procore.Client;

/// <summary>
/// One line of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// A line on a code that is not on the budget makes Procore create a budget line.
/// </summary>
public sealed record WorkOrderContractLineSync : CommitmentLineFields, ISyncInput
{
    /// <summary>
    /// The id of an existing line. Procore's guide to sync actions knows it, its list of fields for this endpoint does not: prefer
    /// <see cref="OriginId"/>.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the line is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
