using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>An order is kept as Zoho Books answered it, in one form whoever asks.</summary>
public sealed class OrderAnswerTests : IDisposable
{
    private readonly Sandboxed _test = new(orders: 2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_the_month_compares_is_what_the_plan_rests_on()
    {
        await _test.SettleAsync();
        using var session = _test.NewSession();
        var id = _test.Vendors.Zoho.Orders[0].Id;

        var kept = (await _test.ThroughAsync(new OrderInputReader(session, _test.Store, OrderRules.Default).ReadAsync(id, Token))).Order;
        var read = await _test.ThroughAsync(session.Clients.Books.PurchaseOrders.GetAsync(id, Token));
        var company = await session.Directory.CompanyAsync(Token);
        var again = await OrderAnswer.ReadAsync(session, read, company, Instant.MinValue, Token);

        Assert.Equal(kept.Number, again.Number);
        Assert.Equal(kept.Total, again.Total);
        Assert.Equal(kept.Lines.Select(line => (line.LineId, line.ItemTotal)), again.Lines.Select(line => (line.LineId, line.ItemTotal)));
        Assert.Equal((kept.FileName, kept.OtherFiles), (again.FileName, again.OtherFiles));
    }
}
