namespace Procore.Client;

/// <summary>A cost code to create or to change, one at a time.</summary>
public sealed record CostCodeInput : CostCodeFields
{
    /// <summary>The code WITHOUT the codes of its parents: <c>300</c> for <c>02-300</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The third-party id of the cost code. Only one integration may own it: read the code before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }
}
