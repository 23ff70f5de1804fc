using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>What an answer of a success status says about the call: done, not done, or nothing that anybody could rely on.</summary>
public class VerdictTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-0")]
    [InlineData("0e0")]
    [InlineData("\"0\"")]
    [InlineData("\"0 \"")]
    [InlineData("\"success\"")]
    [InlineData("\"SUCCESS\"")]
    [InlineData("[0]")]
    public async Task Zero_is_done_however_it_is_written(string code)
    {
        using IZohoBooksClient books = Books("{\"code\":" + code + ",\"message\":\"success\",\"purchaseorder\":{\"purchaseorder_id\":\"1\"},\"purchaseorders\":[]}");
        Assert.Equal("1", (await books.PurchaseOrders.CreateAsync(Order(), cancellationToken: Token)).PurchaseOrderId);
        await books.PurchaseOrders.MarkOpenAsync("1", Token);
        await books.PurchaseOrders.DeleteAsync("1", Token);
        Assert.Equal(0, await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("\"1001\"")]
    [InlineData("-1")]
    public async Task Another_number_is_a_refusal(string code)
    {
        using IZohoBooksClient books = Books("{\"code\":" + code + ",\"message\":\"The vendor is inactive\",\"purchaseorder\":{\"purchaseorder_id\":\"1\"}}");
        var error = await Assert.ThrowsAsync<ZohoBooksValidationException>(() => books.PurchaseOrders.CreateAsync(Order(), cancellationToken: Token));
        Assert.False(error.OutcomeUnknown);
        Assert.Equal(code.Trim('"'), error.Code);
        Assert.Contains("inactive", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"code\":\"OK\"")]
    [InlineData("\"code\":\"created\"")]
    [InlineData("\"code\":\"\"")]
    [InlineData("\"code\":0.5")]
    [InlineData("\"code\":0,\"error\":\"Access Denied\"")]
    [InlineData("\"code\":0,\"status\":\"failure\"")]
    [InlineData("\"error\":\"Access Denied\",\"status\":\"failure\"")]
    public async Task What_nobody_understands_leaves_it_open_whether_a_write_was_done(string said)
    {
        using IZohoBooksClient books = Books("{" + said + ",\"message\":\"well\",\"purchaseorder\":{\"purchaseorder_id\":\"1\"}}");
        foreach (Func<Task> write in new Func<Task>[]
        {
            () => books.PurchaseOrders.CreateAsync(Order(), cancellationToken: Token), () => books.PurchaseOrders.MarkOpenAsync("1", Token), () => books.PurchaseOrders.DeleteAsync("1", Token),
        })
        {
            ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(write);
            Assert.True(error.OutcomeUnknown, error.Message);
        }
    }

    [Theory]
    [InlineData("""{"status":"failure","purchaseorders":[]}""")]
    [InlineData("""{"message":"You are not authorized","purchaseorders":[]}""")]
    [InlineData("""{"purchaseorders":[]}""")]
    [InlineData("""{"code":null,"purchaseorders":[]}""")]
    [InlineData("""{"code":true,"purchaseorders":[]}""")]
    [InlineData("""{"code":0,"error":"Access Denied","status":"failure","purchaseorders":[]}""")]
    [InlineData("""{"code":0,"error":"Access Denied","purchaseorders":[{"purchaseorder_id":"1"}]}""")]
    public async Task An_empty_list_has_to_say_that_all_went_well(string body)
    {
        using IZohoBooksClient books = Books(body);
        await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
    }

    private static PurchaseOrderInput Order() => new() { VendorId = "1", LineItems = [new() { Name = "a", Quantity = 1, Rate = 1 }] };

    private static IZohoBooksClient Books(string body) =>
        FakeZoho.Client(new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, body)) }, new FakeTimeProvider(), EveryMethodTests.Fast);
}
