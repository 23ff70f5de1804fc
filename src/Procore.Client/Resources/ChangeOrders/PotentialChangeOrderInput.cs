using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A potential change order to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record PotentialChangeOrderInput : PotentialChangeOrderFields, IOriginInput
{
    /// <summary>The total, with markups; known to the create alone.</summary>
    public Optional<decimal?> GrandTotal { get; init; }

    /// <summary>The third-party id. Only one integration may own it: read the record before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}

/// <summary>The body of a create or update: project and contract go beside the change order.</summary>
internal sealed record PotentialChangeOrderBody(long ProjectId, long ContractId, PotentialChangeOrderInput ChangeOrder);
