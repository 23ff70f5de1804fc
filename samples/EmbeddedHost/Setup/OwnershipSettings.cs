using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Whose word counts for each field of a commitment, as it is configured: values of <see cref="FieldOwner"/> by name. What is left out has its default.</summary>
public sealed class OwnershipSettings
{
    private static readonly OwnershipPolicy Default = new();

    /// <summary>The title.</summary>
    public FieldOwner Title { get; set; } = Default.Title;

    /// <summary>The description.</summary>
    public FieldOwner Description { get; set; } = Default.Description;

    /// <summary>The contract date and the delivery date.</summary>
    public FieldOwner Dates { get; set; } = Default.Dates;

    /// <summary>The payment terms.</summary>
    public FieldOwner PaymentTerms { get; set; } = Default.PaymentTerms;

    /// <summary>How the goods are shipped.</summary>
    public FieldOwner ShipVia { get; set; } = Default.ShipVia;

    /// <summary>The cost code of a line.</summary>
    public FieldOwner CostCode { get; set; } = Default.CostCode;

    /// <summary>The policy.</summary>
    public OwnershipPolicy ToPolicy() => new()
    {
        Title = Title,
        Description = Description,
        Dates = Dates,
        PaymentTerms = PaymentTerms,
        ShipVia = ShipVia,
        CostCode = CostCode,
    };
}
