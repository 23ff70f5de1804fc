namespace Sandbox;

/// <summary>The chart of accounts and the items that the organization started with.</summary>
internal static class ZohoSeeding
{
    private const string CostOfGoodsSold = "260815000000034003";

    public static IEnumerable<ZohoAccount> Accounts(DateTimeOffset at) =>
    [
        new("260815000000000388", "Sales", "income") { IsSystem = true, Created = at, Modified = at },
        new("260815000000000373", "Accounts Payable", "accounts_payable") { IsSystem = true, Created = at, Modified = at },
        new(CostOfGoodsSold, "Cost of Goods Sold", "cost_of_goods_sold") { IsSystem = true, Created = at, Modified = at },
        new("260815000000000427", "Job Costs", "cost_of_goods_sold") { Code = "5000", Created = at, Modified = at },
        new("260815000000000430", "Job Costs - Labor", "cost_of_goods_sold") { Code = "5010", ParentId = "260815000000000427", Created = at, Modified = at },
        new("260815000000000433", "Job Costs - Materials", "cost_of_goods_sold") { Code = "5020", ParentId = "260815000000000427", Created = at, Modified = at },
        new("260815000000000436", "Job Costs - Subcontractors", "cost_of_goods_sold") { Code = "5030", ParentId = "260815000000000427", Created = at, Modified = at },
        new("260815000000000439", "Former Job Costs", "cost_of_goods_sold") { Code = "5900", IsActive = false, Created = at, Modified = at },
    ];

    /// <summary>One item for each cost code, which its SKU names; the orders of the first day use none of them.</summary>
    public static IEnumerable<ZohoItem> Items(ContractorData data, DateTimeOffset at)
    {
        var ids = new IdSource(data.Seed) { ZohoOffset = 7_000_000_000 };
        return CostStructure.All().Select(code => new ZohoItem(ids.Zoho(), code.Name)
        {
            Sku = code.FullCode,
            Type = "purchases",
            Unit = "ea",
            PurchaseAccountId = CostOfGoodsSold,
            Created = at,
            Modified = at,
        }).ToList();
    }
}
