using System.Globalization;
using System.Net;
using System.Text.Json;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Procore's client answers as Zoho's does.</summary>
public sealed class SameAnswerTests : SameAnswerContract<ProcoreException, ProcoreUnreadableRow>
{
    protected override (string Id, string Amount, string Inform) Names => ("id", "grand_total", "title");

    protected override string Root => "$";

    protected override string ListRoute => "/rest/v1.0/purchase_order_contracts";

    protected override string Contract => "IProcoreClient";

    // A name with a value; a request that is free as it is; what is wanted of a hook, of which its own and its triggers' bodies are made.
    protected override IEnumerable<string> Closed => ["ProcoreCustomFieldInput", "ProcoreRequest", "WebhookPlan", "WebhookSubscription"];

    protected override string NotFound => """{"errors":"Not found"}""";

    protected override string Refusal(string words) => "{\"errors\":{\"title\":[\"" + words + "\"]}}";

    protected override HttpResponseMessage Refused() => Wire.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized);

    protected override HttpResponseMessage Record(string record) => Wire.Json(record);

    protected override HttpResponseMessage Page(string rows, bool more, int number) => more
        ? Wire.Json(rows, HttpStatusCode.OK, ("Link", $"<https://x.example/?page={number + 1}>; rel=\"next\"")) : Wire.Json(rows, HttpStatusCode.OK, ("Link", "<https://x.example/?page=1>; rel=\"first\""));

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
            _client = _wire.Client(options => options.MaxRetries = 0);
        }

        public int Calls => _wire.Calls.Count;

        public bool NeedsReauthorization => _client.NeedsReauthorization;

        public async IAsyncEnumerable<string> List(Action<ProcoreUnreadableRow>? handler = null)
        {
            ProcoreList<PurchaseOrderContract> list = _client.PurchaseOrders.ListAsync(7, cancellationToken: Token);
            await foreach (PurchaseOrderContract row in handler is null ? list : list.OnUnreadable(handler))
                yield return row.Id.ToString(CultureInfo.InvariantCulture);
        }

        public IAsyncEnumerable<(IReadOnlyList<string> Items, IReadOnlyList<ProcoreUnreadableRow> Unreadable)> Pages(string? continuation = null, int? size = null) =>
            _client.PurchaseOrders.ListAsync(7, cancellationToken: Token).AsPages(continuation, size)
                .Select(page => ((IReadOnlyList<string>)[.. page.Items.Select(row => row.Id.ToString(CultureInfo.InvariantCulture))], page.Unreadable));

        public async Task<(string Id, string? Inform, IEnumerable<KeyValuePair<string, JsonElement>>? Additional)> GetAsync()
        {
            PurchaseOrderContract read = await _client.PurchaseOrders.GetAsync(7, 5, Token);
            return (read.Id.ToString(CultureInfo.InvariantCulture), read.Title, read.AdditionalMembers);
        }

        public Task CreateAsync(IDictionary<string, JsonElement>? additional = null) =>
            _client.PurchaseOrders.CreateAsync(7, new() { Title = "t", VendorId = 3, AdditionalMembers = additional }, Token);

        public Task DeleteAsync() => _client.PurchaseOrders.DeleteAsync(7, 5, Token);

        public void Dispose() => _client.Dispose();
    }
}
