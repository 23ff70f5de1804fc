namespace ZohoProcore.Sync;

/// <summary>One tax of one line.</summary>
internal sealed record PricedTax
{
    /// <summary>The tax_id.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The tax's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The name that the organization's list of taxes has for the id; the same where it has none.</summary>
    public string ListedName
    {
        get => field.Length > 0 ? field : Name;
        init;
    } = string.Empty;

    /// <summary>The rate in percent.</summary>
    public decimal Percentage { get; init; }

    /// <summary>The amount as Zoho states it for the line, where it does.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether the tax is computed on the line with its other taxes.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Whether it is a group whose parts are not said.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether it is withheld on the line as a tax that takes away.</summary>
    public bool IsDeducted { get; init; }

    /// <summary>What the tax does to the order's total.</summary>
    public TaxKind Kind { get; init; }

    /// <summary>Lines with the same key have the same tax.</summary>
    public (string Tax, TaxKind Kind) Key => (Id.Length > 0 ? Id : Name, Kind);
}
