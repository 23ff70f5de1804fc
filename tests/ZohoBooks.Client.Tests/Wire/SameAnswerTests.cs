using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Zoho's client answers as Procore's does.</summary>
[Collection(SimulatedTime.Name)]
public sealed class SameAnswerTests : SameAnswerContract<ZohoBooksException, ZohoBooksUnreadableRow>
{
    protected override (string Id, string Amount, string Inform) Names => ("purchaseorder_id", "total", "vendor_name");

    protected override string Root => "$.purchaseorder";

    protected override string ListRoute => "/books/v3/purchaseorders";

    protected override bool ListHasLines => false;

    protected override string Login => "Zoho's token endpoint";

    protected override string Contract => "IZohoBooksClient";

    // A file is no object; records of custom modules and requests are free as they are.
    protected override IEnumerable<string> Closed => ["Attachment", "CustomRecordInput", "ZohoBooksRequest"];

    protected override string NotFound => """{"code":1002,"message":"Purchase order does not exist."}""";

    protected override string Refusal(string words) => $$"""{"code":1001,"message":"{{words}}"}""";

    protected override HttpResponseMessage Refused() => FakeZoho.Json(200, """{"error":"invalid_client_secret"}""");

    protected override HttpResponseMessage Record(string record) => FakeZoho.Json(200, "{\"code\":0,\"purchaseorder\":" + record + "}");

    protected override HttpResponseMessage Page(string rows, bool more, int number) =>
        FakeZoho.Json(200, "{\"code\":0,\"purchaseorders\":" + rows + ",\"page_context\":{\"has_more_page\":" + (more ? "true" : "false") + "}}");

    protected override HttpResponseMessage Spent() => FakeZoho.Json(
        200, """{"code":0,"purchaseorder":{"purchaseorder_id":"5"}}""", ("x-rate-limit-limit", "1000"), ("x-rate-limit-remaining", "0"), ("x-rate-limit-reset", "600"));

    protected override async Task<string> RoundTripAsync(string id, string value)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(Record("{\"purchaseorder_id\":\"5\",\"custom_fields\":[{\"customfield_id\":\"" + id + "\",\"value\":" + value + "}]}")) };
        using IZohoBooksClient client = FakeZoho.Client(zoho, new FakeTimeProvider());
        PurchaseOrder read = await client.PurchaseOrders.GetAsync("5", Token);
        await client.PurchaseOrders.UpdateAsync("5", new() { CustomFields = [.. read.CustomFields.Select(CustomFieldInput.From)] }, cancellationToken: Token);
        using var body = JsonDocument.Parse(zoho.Calls[^1].Body);
        JsonElement field = body.RootElement.GetProperty("custom_fields")[0];
        Assert.Equal(id, field.GetProperty("customfield_id").GetString());
        // What is empty is an empty text in Zoho.
        return field.GetProperty("value").GetRawText() is var written && written == "\"\"" ? "null" : written;
    }

    protected override IClient Open(Func<int, HttpResponseMessage> answer, Func<HttpResponseMessage>? login = null) => new Client(answer, login);

    private sealed class Client : IClient
    {
        private readonly FakeZoho _zoho = new();
        private readonly IZohoBooksClient _client;

        public Client(Func<int, HttpResponseMessage> answer, Func<HttpResponseMessage>? login)
        {
            _zoho.Api = (call, _, _) => Task.FromResult(answer(call));
            if (login is not null)
                _zoho.Accounts = (_, _, _) => Task.FromResult(login());
            _client = FakeZoho.Client(_zoho, Time, options => (options.MaxRetries, options.MaxResponseBytes, options.MaxRateLimitWait) = (0, MostBytes, TimeSpan.Zero));
        }

        public int Calls => _zoho.Calls.Count;

        public FakeTimeProvider Time { get; } = new();

        public bool NeedsReauthorization => _client.NeedsReauthorization;

        public TimeSpan? ServerClockAhead => _client.ServerClockAhead;

        public async IAsyncEnumerable<string> List(Action<ZohoBooksUnreadableRow>? handler = null, CancellationToken? stop = null)
        {
            ZohoList<PurchaseOrderSummary> list = _client.PurchaseOrders.ListAsync(cancellationToken: stop ?? Token);
            await foreach (PurchaseOrderSummary row in handler is null ? list : list.OnUnreadable(handler))
                yield return row.PurchaseOrderId;
        }

        public IAsyncEnumerable<(IReadOnlyList<string> Items, IReadOnlyList<ZohoBooksUnreadableRow> Unreadable)> Pages(string? continuation = null, int? size = null) =>
            _client.PurchaseOrders.ListAsync(cancellationToken: Token).AsPages(continuation, size)
                .Select(page => ((IReadOnlyList<string>)[.. page.Items.Select(row => row.PurchaseOrderId)], page.Unreadable));

        public async Task<(string Id, string? Inform, IEnumerable<KeyValuePair<string, JsonElement>>? Additional)> GetAsync(CancellationToken? stop = null)
        {
            PurchaseOrder read = await _client.PurchaseOrders.GetAsync("5", stop ?? Token);
            return (read.PurchaseOrderId, read.VendorName, read.AdditionalMembers);
        }

        public Task CreateAsync(IDictionary<string, JsonElement>? additional = null, CancellationToken? stop = null) => _client.PurchaseOrders.CreateAsync(
            new() { VendorId = "3", LineItems = [new() { Name = "a", Quantity = 1, Rate = 1 }], AdditionalMembers = additional is null ? null : new(additional) }, stop ?? Token);

        public Task DeleteAsync(CancellationToken? stop = null) => _client.PurchaseOrders.DeleteAsync("5", stop ?? Token);

        public Task<HttpResponseMessage> SendAsync(CancellationToken? stop = null) => _client.SendAsync(Raw, stop ?? Token);

        public Task<Dictionary<string, JsonElement>> SendAndReadAsync(CancellationToken? stop = null) =>
            _client.SendAsync(Raw, (JsonTypeInfo<Dictionary<string, JsonElement>>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(Dictionary<string, JsonElement>)), stop ?? Token);

        private static ZohoBooksRequest Raw => new(HttpMethod.Get, "/purchaseorders/5");

        public void Dispose() => _client.Dispose();
    }
}
