namespace Procore.Client;

/// <summary>The kind of cost behind a cost type. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct CostTypeBase(string Value)
{
    /// <summary>Labor.</summary>
    public static CostTypeBase Labor { get; } = new("labor");

    /// <summary>Equipment.</summary>
    public static CostTypeBase Equipment { get; } = new("equipment");

    /// <summary>Materials.</summary>
    public static CostTypeBase Materials { get; } = new("materials");

    /// <summary>Commitments.</summary>
    public static CostTypeBase Commitment { get; } = new("commitment");

    /// <summary>Costs of the owner.</summary>
    public static CostTypeBase OwnerCost { get; } = new("owner_cost");

    /// <summary>Professional services.</summary>
    public static CostTypeBase ProfessionalServices { get; } = new("professional_services");

    /// <summary>Anything else.</summary>
    public static CostTypeBase Other { get; } = new("other");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class CostTypeBaseConverter() : OpenSetConverter<CostTypeBase>(value => new(value), set => set.Value);
