namespace ZohoProcore.Sync.Tests;

/// <summary>Customers are found by their whole name or their id, and only one at a time; vendors never are.</summary>
public sealed class CustomerLookupTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_customer_is_found_by_its_name_and_by_its_id_and_a_vendor_by_neither()
    {
        using var session = _test.NewSession();
        var lookup = new CustomerLookup(session);
        var project = _test.Vendors.Data.Projects[0];
        var (byName, byId) = (await lookup.FindAsync(project.CustomerName.ToUpperInvariant(), Token), await lookup.FindAsync(project.CustomerId, Token));
        Assert.Equal((project.CustomerId, project.CustomerName, true), (byName!.Id, byName.Name, byName.IsActive));
        Assert.Equal(byName, byId);
        Assert.Null(await lookup.FindAsync(project.CustomerName[..4], Token)); // a part of a name is no name
        Assert.Null(await lookup.FindAsync("12345", Token));
        var vendor = _test.Vendors.Data.Vendors.First(one => one.ZohoId is not null);
        Assert.Null(await lookup.FindAsync(vendor.ZohoId!, Token));

        var all = await lookup.AllAsync(Token);
        Assert.Contains(all, one => one.Id == project.CustomerId);
        Assert.DoesNotContain(all, one => one.Id == vendor.ZohoId);
        var calls = _test.Sent.Count;
        Assert.Same(all, await lookup.AllAsync(Token));
        _ = await lookup.FindAsync("12345", Token);
        Assert.Equal(calls, _test.Sent.Count); // each is asked for once
    }
}
