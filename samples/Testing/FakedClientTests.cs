using Procore.Client;
using Xunit;

namespace Testing;

/// <summary>With a fake of the interfaces: what the client would give is made by hand.</summary>
public sealed class FakedClientTests
{
    [Fact]
    public async Task Inactive_vendors_are_named()
    {
        var page = new ProcorePage<Vendor>([new() { Id = 1, Name = "Acme", IsActive = true }, new() { Id = 2, Name = "Gone", IsActive = false }]);

        Assert.Equal("Gone", Assert.Single(await VendorReport.InactiveAsync(Client((nameof(IVendors.ListAsync), _ => ProcoreList<Vendor>.FromPages([page]))))));
    }

    [Fact]
    public async Task A_vendor_that_is_not_there_has_no_name()
    {
        var procore = Client((nameof(IVendors.GetAsync), _ => Task.FromException<Vendor>(new ProcoreNotFoundException("There is no such vendor.") { Status = 404 })));

        Assert.Null(await VendorReport.NameAsync(procore, 7));
    }

    private static IProcoreClient Client(params (string Member, Func<object?[], object?> Answer)[] answers)
    {
        var vendors = Fake<IVendors>.Of(answers);
        return Fake<IProcoreClient>.Of(("get_Vendors", _ => vendors));
    }
}
