namespace ZohoProcore.Sync.Tests;

/// <summary>For whom a project is: certain, or a question with whom it could be.</summary>
public sealed class CustomerRulesTests
{
    private static readonly ZohoCustomer City = new("9", "City of Denver", true);

    private static readonly IReadOnlyList<ZohoCustomer> Customers = [new("7", "Aspen School District", true), City, new("8", "Denver Water", true)];

    [Theory]
    [InlineData("City of Denver")]
    [InlineData("CITY OF  DENVER")]
    public void An_owner_of_the_same_name_is_the_customer(string owner) => Assert.Equal(City, CustomerRules.Owner([owner], Customers)!.Customer);

    [Fact]
    public void The_company_behind_a_contact_counts_as_its_name() =>
        Assert.Equal("5", CustomerRules.Owner(["Acme Holdings LLC"], [.. Customers, new("5", "Bob Acme", true) { CompanyName = "Acme Holdings, LLC" }])!.Customer!.Id);

    [Fact]
    public void What_is_not_certain_is_no_customer()
    {
        Says(CustomerRules.Owner(["City of Aurora"], Customers), "no customer of that name");
        Says(CustomerRules.Owner(["City of Denver"], [City with { IsActive = false }]), "inactive customer");
        Says(CustomerRules.Owner(["City of Denver"], [City, City with { Id = "10" }]), "2 customers of that name");
        Says(CustomerRules.Owner(["City of Denver"], [City, City with { Id = "10", IsActive = false }]), "2 customers of that name");
        Says(CustomerRules.Owner(["City of Denver", "Denver Water"], Customers), "several owners");
        Says(CustomerRules.Owner(null, Customers), "may not see its prime contracts");
        Says(CustomerRules.Owner(["…"], [new("1", "—", true)]), "no customer of that name"); // a name of signs is equal to none
        Assert.Null(CustomerRules.Owner([], Customers)); // says nothing, so whatever else names one counts
    }

    [Fact]
    public void Who_could_be_it_is_offered_the_likeliest_first_and_nobody_who_is_inactive()
    {
        var offered = CustomerRules.With(CustomerRules.Owner(["Denver Water Board"], Customers)!, [.. Customers, new("6", "Denver Water Board", false)]).Candidates;
        Assert.Equal(["9", "8", "7"], offered.Select(one => one.ZohoId));
        Assert.Equal("has a word of the name", offered[0].Reason);
        Assert.All(offered, one => Assert.Equal(0, one.ProcoreId));
        Assert.Equal("9", CustomerRules.With(CustomerRules.Named("policy", "City of Denver", null, "Correct it."), Customers).Candidates[0].ZohoId);
    }

    private static void Says(ProjectCustomer? known, string expected)
    {
        Assert.Null(known!.Customer);
        Assert.Contains(expected, known.Why, StringComparison.Ordinal);
        Assert.EndsWith(".", known.NextStep, StringComparison.Ordinal);
    }
}
