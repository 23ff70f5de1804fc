using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Who shares an organization or a company with a connection is found, and of thousands that share neither none is read.</summary>
public sealed class SharingConnectionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Those_of_the_same_organization_or_company_are_found_and_no_others_are_read(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        foreach (var one in (Connection[])[Of("a", "20061111111", 5551), Of("b", "20061111111", 5552), Of("c", "20062222222", 5551), Of("d", "20063333333", 5553)])
            await test.Store.SaveConnectionAsync(one, Token);

        Assert.Equal(["a", "b", "c"], (await test.Store.ListSharingAsync(Of("new", "20061111111", 5551), Token)).Select(one => one.Id));
        Assert.Equal(["d"], (await test.Store.ListSharingAsync(Of("d", "20063333333", 5553), Token)).Select(one => one.Id));
        Assert.Equal(["d"], (await test.Store.ListSharingAsync(Of("e", "20063333333", 1_000_000), Token)).Select(one => one.Id));
    }

    /// <summary>An id is looked for as it is, and no pattern for others.</summary>
    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task An_id_that_is_no_number_finds_its_own(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveConnectionAsync(Of("a", "an \"organization\" of 100 %", 5551), Token);

        Assert.Contains(await test.Store.ListSharingAsync(Of("b", "an \"organization\" of 100 %", 5552), Token), one => one.Id == "a");
    }

    private static Connection Of(string id, string organization, long company) => new()
    {
        Id = id,
        Region = ZohoRegion.UnitedStates,
        OrganizationId = organization,
        Environment = ProcoreEnvironment.Production,
        CompanyId = company,
    };
}
