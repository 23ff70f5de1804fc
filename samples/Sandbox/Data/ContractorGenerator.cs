namespace Sandbox;

internal static class ContractorGenerator
{
    public static ContractorData Generate(int seed, int orders, DateTimeOffset now, ContractorSize size, MoneyVariety? variety)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(orders);
        var ids = new IdSource(seed);
        var organization = new OrganizationData
        {
            OrganizationId = ids.Organization,
            Name = "Front Range Builders",
            Region = "us",
            PlanName = "PREMIUM",
            CurrencyCode = "USD",
            TimeZone = "America/Denver",
            ClientId = "1000." + ids.Letters(30),
            ClientSecret = ids.Hex(42),
            RefreshToken = $"1000.{ids.Hex(32)}.{ids.Hex(32)}",
        };
        var company = new CompanyData
        {
            CompanyId = ids.Company,
            Name = "Front Range Builders, Inc.",
            ClientId = ids.Hex(64),
            ClientSecret = ids.Hex(64),
        };
        var costTypes = CostStructure.Types(ids);
        var projects = ProjectCatalogue.Generate(seed, ids, costTypes, size);
        var vendors = VendorCatalogue.Generate(seed, ids, projects, size.VendorPercent);
        TaxData[] taxes = [new(ids.Zoho(), "CO State Tax", 2.9m), new(ids.Zoho(), "Denver Sales Tax", 8.81m)];
        return new ContractorData
        {
            Seed = seed,
            Organization = organization,
            Company = company,
            Projects = projects,
            CostTypes = costTypes,
            Vendors = vendors,
            Taxes = taxes,
            Money = variety,
            GroupTaxes = variety is null ? [] : MoneyVariety.Taxes,
            Orders = [.. new OrderBook(seed, ids, projects, costTypes, vendors, taxes, now).Generate(orders).Select(order => variety?.Vary(seed, order) ?? order)],
        };
    }
}
