namespace Procore.Client;

/// <summary>
/// One cost code of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record CostCodeSync : CostCodeFields, ISyncInput
{
    /// <summary>The id of an existing cost code. With an <see cref="OriginId"/> besides, that origin id is set on the code.</summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the code is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }

    /// <summary>The code WITHOUT the codes of its parents: <c>300</c> for <c>02-300</c>.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }
}
