namespace Procore.Client;

/// <summary>
/// One tax type of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record TaxTypeSync : TaxTypeFields, ISyncInput
{
    /// <summary>
    /// The id of an existing tax type. With an <see cref="OriginId"/> besides, that origin id is set on it, unless it has another one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the tax type is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
