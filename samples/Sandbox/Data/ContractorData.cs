namespace Sandbox;

/// <summary>A regional contractor as both systems see it on the first day: neutral records, from which each API seeds its own state.</summary>
public sealed record ContractorData
{
    /// <summary>The seed that this data came from.</summary>
    public required int Seed { get; init; }

    /// <summary>The Zoho Books organization.</summary>
    public required OrganizationData Organization { get; init; }

    /// <summary>The Procore company.</summary>
    public required CompanyData Company { get; init; }

    /// <summary>Projects: in both systems, or in one of them.</summary>
    public required IReadOnlyList<ProjectData> Projects { get; init; }

    /// <summary>The company's cost types (Procore: line item types).</summary>
    public required IReadOnlyList<CostTypeData> CostTypes { get; init; }

    /// <summary>Vendors: in both systems, or in one of them.</summary>
    public required IReadOnlyList<VendorData> Vendors { get; init; }

    /// <summary>The Zoho taxes.</summary>
    public required IReadOnlyList<TaxData> Taxes { get; init; }

    /// <summary>The Zoho taxes that stand on orders in groups only.</summary>
    public IReadOnlyList<TaxData> GroupTaxes { get; init; } = [];

    /// <summary>What amounts of orders may have that are written later; null: what a purchase with sales tax has.</summary>
    public MoneyVariety? Money { get; init; }

    /// <summary>All Zoho taxes.</summary>
    public IEnumerable<TaxData> AllTaxes => Taxes.Concat(GroupTaxes);

    /// <summary>The Zoho purchase orders.</summary>
    public required IReadOnlyList<OrderData> Orders { get; init; }

    /// <summary>Makes the data of a seed. The same arguments always give the same data.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="orders">How many purchase orders; not negative.</param>
    /// <param name="now">When the sandbox's clock starts: the orders were written in the weeks before.</param>
    /// <param name="size">How large the contractor is; null: as usual.</param>
    /// <param name="variety">What amounts of orders may have; null: what a purchase with sales tax has.</param>
    public static ContractorData Generate(int seed, int orders, DateTimeOffset now, ContractorSize? size = null, MoneyVariety? variety = null) =>
        ContractorGenerator.Generate(seed, orders, now, size ?? ContractorSize.Usual, variety);
}
