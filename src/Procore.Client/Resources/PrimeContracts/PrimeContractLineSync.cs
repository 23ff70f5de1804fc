namespace Procore.Client;

/// <summary>
/// One line of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record PrimeContractLineSync : CommitmentLineFields, ISyncInput
{
    /// <summary>The id of an existing line.</summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the line is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
