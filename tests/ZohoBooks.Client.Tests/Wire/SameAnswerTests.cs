using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Zoho's client answers as Procore's does.</summary>
public sealed class SameAnswerTests : SameAnswerContract<ZohoBooksException, ZohoBooksUnreadableRow>
{
    protected override (string Id, string Amount, string Inform) Names => ("purchaseorder_id", "total", "vendor_name");

    protected override string Root => "$.purchaseorder";

    protected override string ListRoute => "/books/v3/purchaseorders";

    protected override string Contract => "IZohoBooksClient";

    // A file; a name with a value; records and requests that are free as they are; what is wanted of a webhook and a rule, of which their bodies are made.
    protected override IEnumerable<string> Closed => ["Attachment", "CustomFieldInput", "CustomRecordInput", "WebhookRule", "ZohoBooksRequest"];

    protected override string NotFound => """{"code":1002,"message":"Purchase order does not exist."}""";

    protected override string Refusal(string words) => $$"""{"code":1001,"message":"{{words}}"}""";

    protected override HttpResponseMessage Refused() => FakeZoho.Json(200, """{"error":"invalid_client_secret"}""");

    protected override HttpResponseMessage Record(string record) => FakeZoho.Json(200, "{\"code\":0,\"purchaseorder\":" + record + "}");

    protected override HttpResponseMessage Page(string rows, bool more, int number) =>
        FakeZoho.Json(200, "{\"code\":0,\"purchaseorders\":" + rows + ",\"page_context\":{\"has_more_page\":" + (more ? "true" : "false") + "}}");

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
            _client = FakeZoho.Client(_zoho, new FakeTimeProvider(), options => options.MaxRetries = 0);
        }

        public int Calls => _zoho.Calls.Count;

        public bool NeedsReauthorization => _client.NeedsReauthorization;

        public async IAsyncEnumerable<string> List(Action<ZohoBooksUnreadableRow>? handler = null)
        {
            ZohoList<PurchaseOrderSummary> list = _client.PurchaseOrders.ListAsync(cancellationToken: Token);
            await foreach (PurchaseOrderSummary row in handler is null ? list : list.OnUnreadable(handler))
                yield return row.PurchaseOrderId;
        }

        public IAsyncEnumerable<(IReadOnlyList<string> Items, IReadOnlyList<ZohoBooksUnreadableRow> Unreadable)> Pages(string? continuation = null, int? size = null) =>
            _client.PurchaseOrders.ListAsync(cancellationToken: Token).AsPages(continuation, size)
                .Select(page => ((IReadOnlyList<string>)[.. page.Items.Select(row => row.PurchaseOrderId)], page.Unreadable));

        public async Task<(string Id, string? Inform, IEnumerable<KeyValuePair<string, JsonElement>>? Additional)> GetAsync()
        {
            PurchaseOrder read = await _client.PurchaseOrders.GetAsync("5", Token);
            return (read.PurchaseOrderId, read.VendorName, read.AdditionalMembers);
        }

        public Task CreateAsync(IDictionary<string, JsonElement>? additional = null) => _client.PurchaseOrders.CreateAsync(
            new() { VendorId = "3", LineItems = [new() { Name = "a", Quantity = 1, Rate = 1 }], AdditionalMembers = additional is null ? null : new(additional) }, Token);

        public Task DeleteAsync() => _client.PurchaseOrders.DeleteAsync("5", Token);

        public void Dispose() => _client.Dispose();
    }
}
