using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Zoho's client over handlers and HTTP that are broken.</summary>
[Collection(SimulatedTime.Name)]
public sealed class BrokenCarrierTests : BrokenCarrierContract<ZohoBooksException>
{
    protected override string TokenPath => "/oauth/v2/token";

    protected override string Record => """{"code":0,"message":"success","purchaseorder":{"purchaseorder_id":"1"}}""";

    [Theory]
    [InlineData("9999-12-31T23:59:59-0400", false)]
    [InlineData("9999-12-31T20:00:00-0400", false)]
    [InlineData("9999-12-31T19:59:59-0400", true)]
    [InlineData("9999-12-31T23:59:59.999999999Z", true)]
    [InlineData("0001-01-01T00:00:00+14:00", true)]
    public void A_time_past_the_end_of_time_is_none(string text, bool readable) =>
        Assert.Equal(readable, WireTime.TryParseInstant(System.Text.Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public async Task A_time_past_the_end_of_time_costs_no_other_row()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(() => FakeZoho.Json(200, Wire.Rows(["1", "2", "3"], 1, 200, false)
                .Replace("\"purchaseorder_id\":\"2\"", "\"purchaseorder_id\":\"2\",\"last_modified_time\":\"9999-12-31T23:59:59-0400\"", StringComparison.Ordinal))),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, TimeProvider.System);
        List<string> read = [];
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: Token))
        {
            Assert.Null(row.LastModifiedTime);
            read.Add(row.PurchaseOrderId);
        }
        Assert.Equal(["1", "2", "3"], read);
    }

    protected override (IDisposable Client, Func<Task> Read, Func<Task> Create) Open(
        HttpMessageHandler carrier, TimeProvider time, ILoggerFactory? logs = null, HostStore? store = null)
    {
        IZohoBooksClient books = ZohoBooksClient.Create(FakeZoho.Options(new FakeZoho(), time, options =>
        {
            options.PrimaryHandler = () => carrier;
            options.MaxRetries = 2;
            if (logs is not null)
                options.UseLoggerFactory(logs);
            if (store is not null)
                options.UseTokenStore(new Store(store));
        }));
        return (books, () => books.PurchaseOrders.GetAsync("1", Token), () => books.PurchaseOrders.CreateAsync(new() { VendorId = "7", LineItems = [new() { Name = "Rebar", Quantity = 1, Rate = 1 }] }, Token));
    }

    protected override (IDisposable Client, Func<Task>[] Writes) OpenAt(Uri server, Uri? login = null, Func<HttpMessageHandler>? carrier = null, int retries = 0)
    {
        IZohoBooksClient books = ZohoBooksClient.Create(FakeZoho.Options(new FakeZoho(), TimeProvider.System, options =>
        {
            options.PrimaryHandler = carrier;
            options.LoopbackEndpoints = new LoopbackZohoEndpoints(server, login ?? server);
            options.MaxRetries = retries;
        }));
        return (books, [() => books.PurchaseOrders.MarkOpenAsync("1", Token), () => books.PurchaseOrders.DeleteAsync("1", Token)]);
    }

    protected override bool IsUnknown(ZohoBooksException exception) => exception.OutcomeUnknown;

    protected override bool IsTransient(ZohoBooksException exception) => exception.IsTransient;

    protected override int? StatusOf(ZohoBooksException exception) => exception.Status;

    protected override TimeSpan? RetryAfter(ZohoBooksException exception) => exception.RetryAfter;

    private sealed class Store(HostStore host) : IZohoTokenStore
    {
        private readonly InMemoryZohoTokenStore _kept = new();

        public ValueTask<ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default)
        {
            host.Reading();
            return _kept.ReadAsync(key, cancellationToken);
        }

        public async ValueTask<bool> WriteAsync(string key, ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken = default) =>
            host.Writing() && await _kept.WriteAsync(key, token, expectedVersion, cancellationToken);
    }
}
