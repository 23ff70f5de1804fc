namespace Procore.Client;

/// <summary>A sub job to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record SubJobInput : SubJobFields
{
    /// <summary>The third-party id of the sub job. Only one integration may own it: read the sub job before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
