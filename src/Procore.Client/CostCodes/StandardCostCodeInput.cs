namespace Procore.Client;

/// <summary>A standard cost code to create. Members that are null are not sent.</summary>
public sealed record StandardCostCodeInput
{
    /// <summary>The code above this one; null makes a code at the top.</summary>
    public long? ParentId { get; init; }

    /// <summary>The code WITHOUT the codes of its parents. (In a sync it is the other way round: see <see cref="StandardCostCodeSync.FullCode"/>.)</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The third-party id.</summary>
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }
}
