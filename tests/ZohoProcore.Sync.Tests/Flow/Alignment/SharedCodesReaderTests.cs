namespace ZohoProcore.Sync.Tests;

/// <summary>What is known of the cost codes of a company to which another connection leads from the same organization.</summary>
public sealed class SharedCodesReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_no_other_connection_leads_from_the_organization_nothing_is_read()
    {
        using var order = new OneOrder();
        await order.Test.Store.SaveConnectionAsync(OtherCompany.Of(order) with { OrganizationId = "999000111" }, Token);

        Assert.Null(await ReadAsync(order));
    }

    [Fact]
    public async Task Another_company_s_codes_are_those_of_the_projects_that_stand_on_both_sides_there_and_whole_once_each_was_read()
    {
        using var order = new OneOrder();
        await order.Test.Store.SaveConnectionAsync(OtherCompany.Of(order), Token);
        Assert.Equal((0, false), await CountAsync(order)); // it read nothing yet

        await OtherCompany.ReadsAsync(order, 0);
        Assert.Equal((0, false), await CountAsync(order)); // it has a project by its number, and did not read its codes
        await OtherCompany.LinksAsync(order, 0);
        Assert.Equal((0, false), await CountAsync(order));

        await CodesAsync(order, new(1, "02-300", "Earthwork", InSubJob: false, IsDeleted: false), new(2, "05-000", "Metals", InSubJob: false, IsDeleted: true));

        var read = await ReadAsync(order);
        Assert.Equal((1, true, "Earthwork"), (read!.Names.Count, read.IsWhole, Assert.Single(read.Names["02-300"])));
    }

    /// <summary>Its service account sees the project no more, or sees no code in it: nobody knows what is used there.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_another_company_s_account_does_not_see_may_be_any_code(bool isHidden)
    {
        using var order = new OneOrder();
        await OtherCompany.LinksAsync(order, 0);
        await OtherCompany.ReadsAsync(order, 0);
        await CodesAsync(order, isHidden ? [new(1, "02-300", "Earthwork", InSubJob: false, IsDeleted: false)] : []);
        if (isHidden)
        {
            Assert.True((await ReadAsync(order))!.IsWhole);
            await OtherCompany.ReadsAsync(order, 0, isSeen: false);
        }

        var read = await ReadAsync(order);

        Assert.Equal((false, "'beta'"), (read!.IsWhole, read.Unread));
    }

    /// <summary>Cost codes are a project's, so a company without one on both sides has none; cost types are the company's.</summary>
    [Fact]
    public async Task The_cost_types_of_a_company_of_which_no_project_is_on_both_sides_are_not_known()
    {
        using var order = new OneOrder();
        await OtherCompany.ReadsAsync(order, 0, isSeen: false);
        var reader = new SharedCodesReader(order.Test.Connection, order.Test.Store);
        Assert.True((await reader.ReadAsync(order.Test.Now, Token))!.IsWhole);
        Assert.Equal((false, "'beta'"), await TypesAsync());
        await OtherCompany.ReadsAsync(order, 0);
        await OtherCompany.LinksAsync(order, 0);
        await OtherCompany.CodesAsync(order, new() { ProjectId = 4711, CostCodes = [new(1, "02-300", "Earthwork", InSubJob: false, IsDeleted: false)], CostTypes = [new(1, "M", "Materials")] });
        Assert.Equal((true, string.Empty), await TypesAsync());

        async Task<(bool IsWhole, string Unread)> TypesAsync()
        {
            var read = await reader.ReadTypesAsync(order.Test.Now, Token);
            return (read!.IsWhole, read.Unread);
        }
    }

    private static Task CodesAsync(OneOrder order, params ProcoreCostCode[] costCodes) =>
        OtherCompany.CodesAsync(order, new() { ProjectId = 4711, CostCodes = costCodes });

    /// <summary>Its connection may not have come through for days: what it had still keeps a code, and it may have others since.</summary>
    [Fact]
    public async Task What_another_connection_read_long_ago_is_not_all_there_is()
    {
        using var order = new OneOrder();
        await OtherCompany.LinksAsync(order, 0);
        await OtherCompany.ReadsAsync(order, 0);
        await CodesAsync(order, new ProcoreCostCode(1, "02-300", "Earthwork", InSubJob: false, IsDeleted: false));
        Assert.True((await ReadAsync(order))!.IsWhole);

        order.Test.Time.Advance(TimeSpan.FromHours(2));

        var read = await ReadAsync(order);
        Assert.Equal((false, "Earthwork"), (read!.IsWhole, Assert.Single(read.Names["02-300"])));
    }

    private static Task<CodesElsewhere?> ReadAsync(OneOrder order) => new SharedCodesReader(order.Test.Connection, order.Test.Store).ReadAsync(order.Test.Now, Token);

    private static async Task<(int Codes, bool IsWhole)> CountAsync(OneOrder order)
    {
        var read = await ReadAsync(order);
        return (read!.Names.Count, read.IsWhole);
    }
}
