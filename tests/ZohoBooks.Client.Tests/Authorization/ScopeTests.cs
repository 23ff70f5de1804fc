using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>What was granted, held against what a program calls.</summary>
public class ScopeTests
{
    private static readonly ZohoOperation[] Calls = [ZohoOperationTable.Of("GET", "/purchaseorders/{id}"), ZohoOperationTable.Of("post", "/bills"), ZohoOperationTable.Of("GET", "/{module_name}")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ZohoBooks.purchaseorders.READ ZohoBooks.bills.ALL ZohoBooks.custommodules.ALL", "")]
    [InlineData("ZohoBooks.purchaseorders.READ,ZohoBooks.bills.READ,ZohoBooks.custommodules.ALL", "ZohoBooks.bills.CREATE")]
    [InlineData("ZohoBooks.contacts.READ", "ZohoBooks.purchaseorders.READ,ZohoBooks.bills.CREATE,ZohoBooks.custommodules.ALL")]
    [InlineData("ZohoBooks.fullaccess.all", "")]
    public async Task Missing_scopes_are_listed_without_a_call_that_fails(string granted, string missing)
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"access_token":"t","scope":"{{granted}}","expires_in":3600}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        IReadOnlyList<string>? scopes = await books.GetGrantedScopesAsync(Token);
        Assert.Equal(missing, string.Join(",", ZohoOperationTable.MissingScopes(scopes!, Calls)));
        await books.GetGrantedScopesAsync(Token);
        Assert.Single(zoho.Mints);
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task A_store_that_does_not_keep_scopes_costs_one_new_token_and_an_answer_without_them_is_no_answer()
    {
        var time = new FakeTimeProvider();
        var store = new InMemoryZohoTokenStore();
        var zoho = new FakeZoho { Accounts = (n, _, _) => Task.FromResult(FakeZoho.Json(200, n == 1 ? """{"access_token":"a","expires_in":3600}""" : """{"access_token":"b","scope":"ZohoBooks.bills.READ","expires_in":3600}""")) };
        using (IZohoBooksClient first = FakeZoho.Client(zoho, time, o => o.TokenStore = store))
            Assert.Equal(["ZohoBooks.bills.READ"], (await first.GetGrantedScopesAsync(Token))!);
        Assert.Equal(2, zoho.Mints.Count);
        using (IZohoBooksClient second = FakeZoho.Client(zoho, time, o => o.TokenStore = store))
            Assert.Equal(["ZohoBooks.bills.READ"], (await second.GetGrantedScopesAsync(Token))!); // kept by the store
        Assert.Equal(2, zoho.Mints.Count);

        var silent = new FakeZoho { Accounts = (n, _, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"access_token":"t{{n}}","expires_in":3600}""")) };
        using IZohoBooksClient unknown = FakeZoho.Client(silent, time);
        Assert.Null(await unknown.GetGrantedScopesAsync(Token));
    }

    [Fact]
    public async Task A_dead_refresh_token_says_so()
    {
        var (asked, time) = (0, new FakeTimeProvider());
        var zoho = new FakeZoho();
        zoho.Accounts = (_, _, _) =>
        {
            asked++;
            return Task.FromResult(FakeZoho.Json(200, """{"error":"invalid_code"}"""));
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        Assert.False(books.NeedsReauthorization);
        await Assert.ThrowsAsync<ZohoBooksReauthorizationException>(() => books.GetGrantedScopesAsync(Token));
        Assert.True(books.NeedsReauthorization);
        await Assert.ThrowsAsync<ZohoBooksReauthorizationException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.True(books.WithPriority(ZohoCallPriority.Background).NeedsReauthorization);
        Assert.Empty(zoho.Calls);
        Assert.Equal(1, asked); // what was refused a moment ago is not asked again for every call: Zoho mints ten in ten minutes
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, FakeZoho.Token));
        time.Advance(TimeSpan.FromSeconds(50));
        await books.GetGrantedScopesAsync(Token);
        Assert.False(books.NeedsReauthorization);
    }

    [Fact]
    public void An_operation_that_has_no_method_is_refused_by_name()
    {
        Assert.Equal("ZohoBooks.purchaseorders.CREATE", ZohoOperationTable.Of("POST", "/purchaseorders/{purchaseorder_id}/status/open").Scope);
        Assert.Contains("GET /bankaccounts/overview", Assert.Throws<ArgumentException>(() => ZohoOperationTable.Of("GET", "/bankaccounts/overview")).Message, StringComparison.Ordinal);
    }
}
