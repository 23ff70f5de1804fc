namespace Sandbox.Tests;

public sealed class ContractorDataTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 14, 0, 0, TimeSpan.Zero);
    private static readonly int[] Seeds = [1, 7, 42, 1234];

    [Fact]
    public void The_same_seed_gives_the_same_data_and_another_seed_other_data()
    {
        Assert.Equivalent(ContractorData.Generate(42, 60, Now), ContractorData.Generate(42, 60, Now), strict: true);
        Assert.NotEqual(ContractorData.Generate(42, 60, Now).Organization.OrganizationId, ContractorData.Generate(43, 60, Now).Organization.OrganizationId);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(100_000)]
    public void The_contractor_has_as_many_vendors_as_are_wanted_each_with_a_name_of_its_own(int wanted)
    {
        var vendors = ContractorData.Generate(1, 20, Now, ContractorSize.OfVendors(wanted)).Vendors;
        Assert.InRange(vendors.Count, wanted * 0.98, wanted * 1.02);
        var plain = vendors.Where(vendor => vendor.Kind == VendorKind.Plain).Select(vendor => vendor.ZohoName).ToList();
        Assert.Equal(plain.Count, plain.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_contractor_has_what_a_contractor_has()
    {
        foreach (var data in Seeds.Select(seed => ContractorData.Generate(seed, 60, Now)))
        {
            Assert.Equal(15, data.Projects.Count(project => project is { Active: true, Permitted: true, ProcoreId: not null }));
            Assert.True(data.Vendors.Count > 200);
            Assert.True(data.Company.CompanyId > uint.MaxValue);
            Assert.All(Enum.GetValues<VendorKind>(), kind => Assert.Contains(data.Vendors, vendor => vendor.Kind == kind));
            Assert.Contains(data.Vendors, vendor => vendor.ZohoName.StartsWith("Acme Electric", StringComparison.Ordinal));
            var ids = data.Vendors.Select(vendor => vendor.ZohoId).Concat(data.Orders.Select(order => order.Id)).Concat(data.Orders.SelectMany(order => order.Lines).Select(line => line.Id)).Where(id => id is not null).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Orders_are_right_wrong_and_unfinished_in_fixed_shares_and_show_what_they_are_meant_to()
    {
        foreach (var data in Seeds.Select(seed => ContractorData.Generate(seed, 60, Now)))
        {
            Assert.Equal(47, data.Orders.Count(order => order.Intent == OrderIntent.Clean));
            Assert.Equal(7, data.Orders.Where(order => order.Intent is not (OrderIntent.Clean or OrderIntent.NotAnOrder)).Select(order => order.Intent).Distinct().Count());
            Assert.Contains(data.Orders, order => order.Lines.Select(line => line.ProjectId).Where(id => id is not null).Distinct().Count() == 2);
            Assert.Contains(data.Orders, order => order.Lines.Any(line => line.Category == "header"));
            Assert.Contains(data.Orders, order => order.Discount is not null);
            Assert.Equal(data.Orders.Count(order => order.Intent == OrderIntent.Adjusted), data.Orders.Count(order => order.Adjustment != 0));
            foreach (var order in data.Orders.Where(order => order.Intent == OrderIntent.Clean))
                foreach (var line in order.Lines.Where(line => line.Category == "line_item"))
                    Assert.True(IsUsable(data, line), $"{order.Number}: {line.CostCode} {line.CostType}");
        }
    }

    [Theory]
    [InlineData(OrderIntent.NotBudgeted)]
    [InlineData(OrderIntent.CostCodeInactive)]
    [InlineData(OrderIntent.CostCodeUnknown)]
    [InlineData(OrderIntent.CostTypeMissing)]
    [InlineData(OrderIntent.ProjectMissing)]
    [InlineData(OrderIntent.ProjectUnknown)]
    public void An_order_meant_to_be_wrong_has_a_line_that_cannot_be_used(OrderIntent intent)
    {
        var data = ContractorData.Generate(3, 600, Now);
        var orders = data.Orders.Where(order => order.Intent == intent).ToList();

        Assert.NotEmpty(orders);
        Assert.All(orders, order => Assert.Contains(order.Lines, line => line.Category == "line_item" && !IsUsable(data, line)));
    }

    [Fact]
    public void An_adjustment_that_nobody_explains_is_one_of_the_mistakes() =>
        Assert.Contains(ContractorData.Generate(3, 600, Now).Orders, order => order is { Intent: OrderIntent.Adjusted, Adjustment: not 0 });

    [Fact]
    public void Totals_follow_from_the_rows()
    {
        TaxData[] taxes = [new("t", "Tax", 10m)];
        var order = ContractorData.Generate(1, 1, Now).Orders[0] with
        {
            IsInclusiveTax = false,
            Discount = new DiscountData(10, true),
            IsDiscountBeforeTax = true,
            Adjustment = -0.03m,
            Lines =
            [
                new() { Id = "h", Category = "header", Name = "North" },
                new() { Id = "1", Name = "a", Quantity = 3, Rate = 33.335m, TaxId = "t" },
                new() { Id = "2", Name = "b", Quantity = 1, Rate = 50m, Discount = new DiscountData(20, true) },
                new() { Id = "s", Category = "subtotal", Name = "Subtotal" },
            ],
        };

        var totals = OrderTotals.Of(order, taxes);
        Assert.Equal([0m, 100.01m, 40m, 140.01m], totals.Items);
        Assert.Equal((140.01m, 14.00m, 9.00m, 134.98m), (totals.SubTotal, totals.Discount, totals.TaxTotal, totals.Total));

        var afterTax = OrderTotals.Of(order with { IsDiscountBeforeTax = false }, taxes);
        Assert.Equal((10.00m, 135.98m), (afterTax.TaxTotal, afterTax.Total));

        var inclusive = OrderTotals.Of(order with { IsInclusiveTax = true, Discount = null, Adjustment = 0 }, taxes);
        Assert.Equal((140.01m, 9.09m, 130.92m), (inclusive.Total, inclusive.TaxTotal, inclusive.SubTotal));
        Assert.Equal([0m, 90.92m, 40m], inclusive.NetItems.Take(3));
    }

    private static bool IsUsable(ContractorData data, OrderLineData line) =>
        data.Projects.FirstOrDefault(project => project.ZohoId == line.ProjectId && line.ProjectId is not null) is { Active: true, Permitted: true, ProcoreId: not null } project
        && line is { CostCode: not null, CostType: not null }
        && project.WbsCodes.Any(wbs => wbs is { Active: true, OnBudget: true } && wbs.FlatCode == $"{line.CostCode.Split(' ')[0]}.{line.CostType.Split(' ')[0]}");
}
