namespace Procore.Client;

/// <summary>A tax type to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record TaxTypeInput : TaxTypeFields
{
    /// <summary>The third-party id of the tax type. Only one integration may own it: read the tax type before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
