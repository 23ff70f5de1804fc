namespace ZohoProcore.Sync;

/// <summary>A field of a commitment that rules map from an order.</summary>
public readonly record struct MappedField
{
    private const string Prefix = "custom_field/";

    private MappedField(string name) => Name = name;

    /// <summary>The title. Left alone it is the order's reference, or its number.</summary>
    public static MappedField Title { get; } = new("title");

    /// <summary>The number. Left alone it is the order's.</summary>
    public static MappedField Number { get; } = new("number");

    /// <summary>The description. Left alone it is the order's notes.</summary>
    public static MappedField Description { get; } = new("description");

    /// <summary>The contract date, as in <c>2026-11-30</c>. Left alone it is the order's date.</summary>
    public static MappedField ContractDate { get; } = new("contract_date");

    /// <summary>The delivery date, as in <c>2026-11-30</c>. Left alone it is the order's.</summary>
    public static MappedField DeliveryDate { get; } = new("delivery_date");

    /// <summary>The payment terms. Left alone they are the order's.</summary>
    public static MappedField PaymentTerms { get; } = new("payment_terms");

    /// <summary>How the goods are shipped. Left alone it is what the order says.</summary>
    public static MappedField ShipVia { get; } = new("ship_via");

    /// <summary>
    /// Whether only people with permission see the commitment: <c>true</c> or <c>false</c>. Written when the commitment is made; left alone
    /// it is what Procore makes of it.
    /// </summary>
    public static MappedField Private { get; } = new("private");

    /// <summary>
    /// The retainage in percent, from 0 to 100. Written when the commitment is made; left alone it is what the order's retention lines come
    /// to.
    /// </summary>
    public static MappedField RetainagePercent { get; } = new("retainage_percent");

    /// <summary>
    /// A custom field of the commitment in Procore, as a text: a number with a point, a date as in <c>2026-11-30</c>, <c>true</c> or
    /// <c>false</c>. <see cref="MappingPolicy.CustomFields"/> has to name it too, so that it is read.
    /// </summary>
    /// <param name="label">Its label in Procore.</param>
    public static MappedField Custom(string label) =>
        new(Prefix + (label ?? throw new ArgumentNullException(nameof(label))).Trim().ToUpperInvariant());

    /// <summary>All but custom fields.</summary>
    internal static IReadOnlyList<MappedField> All =>
        [Title, Number, Description, ContractDate, DeliveryDate, PaymentTerms, ShipVia, Private, RetainagePercent];

    /// <summary>The field's name, as plans and audit entries have it.</summary>
    public string Name => field ?? string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
