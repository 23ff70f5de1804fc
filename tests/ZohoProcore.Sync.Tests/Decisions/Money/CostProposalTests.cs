namespace ZohoProcore.Sync.Tests;

public sealed class CostProposalTests
{
    [Fact]
    public void What_is_value_added_is_proposed_to_be_recovered_and_the_rest_to_be_cost()
    {
        var canada = CostProposal.Of([Tax("1", "GST", true), Tax("2", "PST", false), Tax("3", "HST", true)])!;

        Assert.Equal(CostTreatment.InCost, canada.Tax);
        Assert.Equal([("GST", CostTreatment.LeftOut), ("HST", CostTreatment.LeftOut)], canada.Taxes.Select(rule => (rule.Tax, rule.Treatment)));
        Assert.Equal(
            "\"Cost\": { \"Tax\": \"InCost\", \"Taxes\": [ { \"Tax\": \"GST\", \"Treatment\": \"LeftOut\" }, { \"Tax\": \"HST\", \"Treatment\": \"LeftOut\" } ] }",
            CostProposal.InWords(canada));
    }

    [Fact]
    public void Taxes_of_one_kind_need_no_rules_and_no_taxes_no_proposal()
    {
        Assert.Equivalent(new CostPolicy { Tax = CostTreatment.LeftOut }, CostProposal.Of([Tax("1", "VAT", true), Tax("2", "VAT reduced", true)]));
        Assert.Equivalent(new CostPolicy { Tax = CostTreatment.InCost }, CostProposal.Of([Tax("1", "Sales tax", false)]));
        Assert.Equal("\"Cost\": { \"Tax\": \"LeftOut\" }", CostProposal.InWords(new() { Tax = CostTreatment.LeftOut }));
        Assert.Null(CostProposal.Of([]));
    }

    [Fact]
    public void Two_taxes_of_one_name_are_told_apart_by_their_ids()
    {
        var policy = CostProposal.Of([Tax("1", "VAT", true), Tax("2", "vat", false)])!;

        Assert.Equal("1", Assert.Single(policy.Taxes).Tax);
    }

    /// <summary>A policy that is proposed does what it says of each tax.</summary>
    [Fact]
    public void A_proposal_treats_each_tax_as_proposed()
    {
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            List<ZohoTax> taxes = [.. Enumerable.Range(1, random.Next(1, 6)).Select(id => Tax($"{id}", new[] { "GST", "PST", "VAT" }[random.Next(3)], random.Next(2) == 0))];
            var policy = CostProposal.Of(taxes)!;
            Assert.All(taxes, tax => Assert.Equal(
                tax.IsValueAdded ? CostTreatment.LeftOut : CostTreatment.InCost,
                new OrderTaxTreatments(policy, [], null).Of(new() { Id = tax.Id, Name = tax.Name, Percentage = tax.Percentage })));
        }
    }

    private static ZohoTax Tax(string id, string name, bool isValueAdded) => new(id, name, 5, false, isValueAdded);
}
