namespace Procore.Client;

/// <summary>A tax code to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record TaxCodeInput : TaxCodeFields
{
    /// <summary>The third-party id of the tax code. Only one integration may own it: read the tax code before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
