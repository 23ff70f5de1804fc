namespace Procore.Client;

/// <summary>
/// One change order request of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record ChangeOrderRequestSync : ChangeOrderRequestFields, ISyncInput
{
    /// <summary>The id of an existing one.</summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which it is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }

    /// <summary>The total, with markups.</summary>
    public Optional<decimal?> GrandTotal { get; init; }
}
