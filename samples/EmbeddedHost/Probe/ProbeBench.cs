using System.Globalization;
using System.Text.Json.Nodes;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What questions work with: both services through the clients, which keep tokens and limits, and their answers as they came.</summary>
internal sealed class ProbeBench(Connection connection, IZohoBooksClient books, IProcoreClient procore, ProbeWire zohoWire, ProbeWire procoreWire, TimeProvider time)
{
    private const int MostOrders = 60;

    private readonly Dictionary<string, JsonObject> _orders = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _newest;

    public Connection Connection => connection;

    /// <summary>Where the probe works: what it made in another environment, company or organization is not removed here.</summary>
    public string Place { get; } = FormattableString.Invariant($"Procore {connection.Environment} company {connection.CompanyId} and Zoho Books organization {connection.OrganizationId}");

    /// <summary>Whether a thing was made here; an earlier version noted no place.</summary>
    public bool IsHere(ProbeThing thing) => thing.Place is null || thing.Place == Place;

    public ProbeWire ZohoWire => zohoWire;

    public ProbeWire ProcoreWire => procoreWire;

    public TimeProvider Time => time;

    /// <summary>The project that is looked at.</summary>
    public required long Project { get; init; }

    /// <summary>A second project of the same company, for what holds between projects.</summary>
    public long? SecondProject { get; init; }

    /// <summary>A project that a person knows and the service account may not see.</summary>
    public long? HiddenProject { get; init; }

    /// <summary>The API name of a custom field of Zoho's contacts whose values are unique.</summary>
    public string? UniqueField { get; init; }

    /// <summary>Makes a client of the same Procore with a secret that is none.</summary>
    public required Func<IProcoreClient> Stranger { get; init; }

    /// <summary>A path of version 2 in the company.</summary>
    public string Company(string path) => FormattableString.Invariant($"/rest/v2.0/companies/{connection.CompanyId}{path}");

    public Task WaitAsync(TimeSpan span, CancellationToken cancellationToken) => Task.Delay(span, time, cancellationToken);

    /// <summary>Reads from Procore.</summary>
    public Task<ProbeExchange> ProcoreAsync(string path, CancellationToken cancellationToken, params (string Name, object Value)[] query) =>
        ProcoreAsync(HttpMethod.Get, path, null, cancellationToken, query);

    /// <summary>Calls Procore. A refusal is an answer.</summary>
    public Task<ProbeExchange> ProcoreAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken, params (string Name, object Value)[] query) =>
        ProcoreAsync(method, path, Bytes(body), Pairs(query), cancellationToken);

    /// <summary>Sends a sync of purchase order contracts with a body of a length of its own.</summary>
    public Task<ProbeExchange> SyncRawAsync(string body, CancellationToken cancellationToken) =>
        ProcoreAsync(HttpMethod.Patch, ProbeCommitments.Orders + "/sync", System.Text.Encoding.UTF8.GetBytes(body), [], cancellationToken);

    private async Task<ProbeExchange> ProcoreAsync(HttpMethod method, string path, byte[] body, KeyValuePair<string, string>[] query, CancellationToken cancellationToken)
    {
        procoreWire.Forget();
        try
        {
            using var answer = await procore.SendAsync(new ProcoreRequest { Method = method, Path = path, Query = query, JsonBody = body }, cancellationToken);
        }
        catch (ProcoreException) when (procoreWire.Last is { Status: >= 400 and < 500 })
        {
        }

        return procoreWire.Last ?? throw new ProbeUntoldException("Procore gave no answer.");
    }

    /// <summary>Reads from Zoho Books.</summary>
    public Task<ProbeExchange> ZohoAsync(string path, CancellationToken cancellationToken, params (string Name, object Value)[] query) =>
        ZohoAsync(HttpMethod.Get, path, null, cancellationToken, query);

    /// <summary>Calls Zoho Books. A refusal is an answer.</summary>
    public Task<ProbeExchange> ZohoAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken, params (string Name, object Value)[] query) =>
        ZohoAsync(method, path, body, [], cancellationToken, query);

    /// <summary>Calls Zoho Books with headers. A refusal is an answer.</summary>
    public async Task<ProbeExchange> ZohoAsync(
        HttpMethod method, string path, JsonNode? body, IReadOnlyList<KeyValuePair<string, string>> headers, CancellationToken cancellationToken, params (string Name, object Value)[] query)
    {
        zohoWire.Forget();
        try
        {
            using var answer = await books.SendAsync(new ZohoBooksRequest(method, path) { Query = Pairs(query), Body = Bytes(body), Headers = headers }, cancellationToken);
        }
        catch (ZohoBooksException) when (zohoWire.Last is { Status: >= 400 and < 500 })
        {
        }

        return zohoWire.Last ?? throw new ProbeUntoldException("Zoho Books gave no answer.");
    }

    /// <summary>How many pages of a list are read. One that goes on is no answer: what is looked for may stand behind.</summary>
    public int MostPages { get; init; } = 200;

    /// <summary>All rows of a list of Procore.</summary>
    public async Task<IReadOnlyList<JsonObject>> RowsAsync(string path, CancellationToken cancellationToken, params (string Name, object Value)[] query)
    {
        var (rows, seen) = (new List<JsonObject>(), new HashSet<string>(StringComparer.Ordinal));
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = (await ProcoreAsync(path, cancellationToken, [.. query, ("page", page), ("per_page", 100)])).OrUntold("A list of Procore");
            List<JsonObject> fresh = [.. answer.Rows.Where(row => seen.Add(row.ToJsonString()))];
            rows.AddRange(fresh);
            if (fresh.Count == 0 || rows.Count >= answer.Number("Total")) return rows;
        }

        throw new ProbeUntoldException("A list of Procore is too long to be read to its end.");
    }

    /// <summary>The newest orders of Zoho Books, read one by one and once in a run, until one is what is looked for.</summary>
    public async Task<JsonObject?> FindOrderAsync(Func<JsonObject, bool> isIt, CancellationToken cancellationToken)
    {
        if (_newest is null)
        {
            var list = (await ZohoAsync("/purchaseorders", cancellationToken, ("per_page", MostOrders))).OrUntold("The list of orders");
            _newest = [.. ProbeExchange.Of(list.Object["purchaseorders"]).Select(row => $"{row["purchaseorder_id"]}")];
        }

        foreach (var id in _newest)
        {
            if (!_orders.TryGetValue(id, out var order))
            {
                order = (await ZohoAsync("/purchaseorders/" + id, cancellationToken)).OrUntold("An order").Object["purchaseorder"] as JsonObject ?? [];
                _orders[id] = order;
            }

            if (isIt(order)) return order;
        }

        return null;
    }

    /// <summary>A budget code that is on the budget, and one that is not, once they were looked for.</summary>
    public Dictionary<bool, long> Codes { get; } = [];

    /// <summary>What may be made and is removed; null where only reading is allowed.</summary>
    public ProbeWorkshop? Workshop { get; set; }

    /// <summary>The question takes writing, and only reading is allowed.</summary>
    public bool Skips(ProbeQuestion question) => question.Reach == ProbeReach.Writes && Workshop is null;

    /// <summary>What may be made, or the end of the question.</summary>
    public ProbeWorkshop Making(string nothingThere) => Workshop ?? throw new ProbeUntoldException($"{nothingThere} With --write the probe makes what it needs, and removes it.");

    /// <summary>A commitment of the project, read whole: one that is there, or one that is made.</summary>
    public async Task<JsonObject> AnyCommitmentAsync(CancellationToken cancellationToken)
    {
        var list = (await ProcoreAsync(ProbeCommitments.Orders, cancellationToken, ("project_id", Project), ("per_page", 1))).OrUntold("The list of commitments");
        return list.Rows.Count > 0 ? list.Rows[0] : await Making("The project has no purchase order contract to look at.").Commitments.MakeAsync(cancellationToken);
    }

    /// <summary>A number, also where it is a text.</summary>
    public static decimal Amount(JsonNode? node) =>
        decimal.TryParse(node?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : throw new ProbeUntoldException("An amount is no number.");

    private static byte[] Bytes(JsonNode? body) => body is null ? [] : System.Text.Encoding.UTF8.GetBytes(body.ToJsonString());

    private static KeyValuePair<string, string>[] Pairs((string Name, object Value)[] query) =>
        [.. query.Select(pair => KeyValuePair.Create(pair.Name, Convert.ToString(pair.Value, CultureInfo.InvariantCulture)!))];
}
