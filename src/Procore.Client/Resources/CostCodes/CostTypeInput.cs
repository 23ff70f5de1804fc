namespace Procore.Client;

/// <summary>A cost type to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record CostTypeInput : CostTypeFields
{
    /// <summary>The third-party id of the cost type. Only one integration may own it: read the cost type before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
