namespace Procore.Client;

/// <summary>
/// One cost type of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record CostTypeSync : CostTypeFields, ISyncInput
{
    /// <summary>
    /// The id of an existing cost type. With an <see cref="OriginId"/> besides, that origin id is set on it, unless it has another one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the cost type is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
