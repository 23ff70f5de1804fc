using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Procore's client answers as Zoho's does.</summary>
[Collection(SimulatedTime.Name)]
public sealed class SameAnswerTests : SameAnswerContract<ProcoreException, ProcoreUnreadableRow>
{
    protected override (string Id, string Amount, string Inform) Names => ("id", "grand_total", "title");

    protected override string Root => "$";

    protected override string ListRoute => "/rest/v1.0/purchase_order_contracts";

    protected override bool ListHasLines => true;

    protected override string Login => "Procore's login";

    protected override string Contract => "IProcoreClient";

    // On the wire a custom field is a member of its record, and no object that could have more members; a request is free as it is.
    protected override IEnumerable<string> Closed => ["ProcoreCustomFieldInput", "ProcoreFile", "ProcoreRequest"];

    protected override string NotFound => """{"errors":"Not found"}""";

    protected override string Refusal(string words) => "{\"errors\":{\"title\":[\"" + words + "\"]}}";

    protected override HttpResponseMessage Refused() => Wire.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized);

    protected override HttpResponseMessage Record(string record) => Wire.Json(record);

    protected override HttpResponseMessage Page(string rows, bool more, int number) => more
        ? Wire.Json(rows, HttpStatusCode.OK, ("Link", $"<https://x.example/?page={number + 1}>; rel=\"next\"")) : Wire.Json(rows, HttpStatusCode.OK, ("Link", "<https://x.example/?page=1>; rel=\"first\""));

    protected override HttpResponseMessage Spent() => Wire.Json(
        """{"id":5}""", HttpStatusCode.OK, ("Date", new Wire().Time.GetUtcNow().ToString("r")), ("X-Rate-Limit-Limit", "3600"), ("X-Rate-Limit-Remaining", "0"), ("X-Rate-Limit-Reset", (new Wire().Time.GetUtcNow().ToUnixTimeSeconds() + 600).ToString(CultureInfo.InvariantCulture)));

    protected override async Task<string> RoundTripAsync(string id, string value)
    {
        var wire = new Wire(_ => Wire.Json("{\"id\":5,\"custom_fields\":{\"custom_field_" + id + "\":{\"data_type\":\"any\",\"value\":" + value + "}}}"));
        using IProcoreClient client = wire.Client();
        PurchaseOrderContract read = await client.PurchaseOrders.GetAsync(7, 5, Token);
        await client.PurchaseOrders.UpdateAsync(7, 5, new() { CustomFields = [.. read.CustomFieldValues.Select(ProcoreCustomFieldInput.From)] }, Token);
        using var body = JsonDocument.Parse(wire.Last.Body);
        return body.RootElement.GetProperty("purchase_order_contract").GetProperty("custom_field_" + id).GetRawText();
    }

    protected override IClient Open(Func<int, HttpResponseMessage> answer, Func<HttpResponseMessage>? login = null) => new Client(answer, login);

    private sealed class Client : IClient
    {
        private readonly Wire _wire = new();
        private readonly IProcoreClient _client;

        public Client(Func<int, HttpResponseMessage> answer, Func<HttpResponseMessage>? login)
        {
            _wire.Answer = _ => answer(_wire.Calls.Count);
            if (login is not null)
                _wire.TokenAnswer = _ => login();
            _client = _wire.Client(options => (options.MaxRetries, options.MaxResponseBytes, options.MaxRateLimitWait) = (0, MostBytes, TimeSpan.Zero));
        }

        public int Calls => _wire.Calls.Count;

        public FakeTimeProvider Time => _wire.Time;

        public bool NeedsReauthorization => _client.NeedsReauthorization;

        public TimeSpan? ServerClockAhead => _client.ServerClockAhead;

        public async IAsyncEnumerable<string> List(Action<ProcoreUnreadableRow>? handler = null, CancellationToken? stop = null)
        {
            ProcoreList<PurchaseOrderContract> list = _client.PurchaseOrders.ListAsync(7, cancellationToken: stop ?? Token);
            await foreach (PurchaseOrderContract row in handler is null ? list : list.OnUnreadable(handler))
                yield return row.Id.ToString(CultureInfo.InvariantCulture);
        }

        public IAsyncEnumerable<(IReadOnlyList<string> Items, IReadOnlyList<ProcoreUnreadableRow> Unreadable)> Pages(string? continuation = null, int? size = null) =>
            _client.PurchaseOrders.ListAsync(7, cancellationToken: Token).AsPages(continuation, size)
                .Select(page => ((IReadOnlyList<string>)[.. page.Items.Select(row => row.Id.ToString(CultureInfo.InvariantCulture))], page.Unreadable));

        public async Task<(string Id, string? Inform, IEnumerable<KeyValuePair<string, JsonElement>>? Additional)> GetAsync(CancellationToken? stop = null)
        {
            PurchaseOrderContract read = await _client.PurchaseOrders.GetAsync(7, 5, stop ?? Token);
            return (read.Id.ToString(CultureInfo.InvariantCulture), read.Title, read.AdditionalMembers);
        }

        public Task CreateAsync(IDictionary<string, JsonElement>? additional = null, CancellationToken? stop = null) =>
            _client.PurchaseOrders.CreateAsync(7, new() { Title = "t", VendorId = 3, AdditionalMembers = additional }, stop ?? Token);

        public Task DeleteAsync(CancellationToken? stop = null) => _client.PurchaseOrders.DeleteAsync(7, 5, stop ?? Token);

        public Task<HttpResponseMessage> SendAsync(CancellationToken? stop = null) => _client.SendAsync(Raw, stop ?? Token);

        public Task<Dictionary<string, JsonElement>> SendAndReadAsync(CancellationToken? stop = null) =>
            _client.SendAsync(Raw, (JsonTypeInfo<Dictionary<string, JsonElement>>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(Dictionary<string, JsonElement>)), stop ?? Token);

        private static ProcoreRequest Raw => new() { Path = "/rest/v1.0/purchase_order_contracts/5", Query = [new("project_id", "7")] };

        public void Dispose() => _client.Dispose();
    }
}
