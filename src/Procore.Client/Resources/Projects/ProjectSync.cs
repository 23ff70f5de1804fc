namespace Procore.Client;

/// <summary>
/// One project of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record ProjectSync : ProjectFields, ISyncInput
{
    /// <summary>
    /// The id of an existing project. With an <see cref="OriginId"/> besides, that origin id is set on it, unless it has another one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the project is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
