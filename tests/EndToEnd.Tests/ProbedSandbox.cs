using System.Net;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>The probe over a sandbox in this process, whose switches are in chosen positions.</summary>
internal sealed class ProbedSandbox : IVendorSystems
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    private readonly SandboxServer _server;
    private readonly TemporaryDirectory _folder = new();
    private readonly InMemoryZohoTokenStore _zohoTokens = new();
    private readonly InMemoryProcoreTokenStore _procoreTokens = new();
    private readonly List<IDisposable> _clients = [];

    public ProbedSandbox(SandboxSwitches switches, double speed = 500)
    {
        Time = new ScaledTimeProvider(speed, new DateTimeOffset(2026, 10, 5, 14, 0, 0, TimeSpan.Zero));
        _server = new SandboxServer(new SandboxOptions { Seed = 1, Orders = 30, Switches = switches }, Time);
    }

    public string Description => "a sandbox of the test";

    public TimeProvider Time { get; }

    public IReadOnlyList<ConfiguredConnection> Connections => [];

    public bool OutliveTheHost => true;

    public string Report => Path.Combine(_folder.Path, "probe.json");

    /// <summary>The connection ends at this request, counted from the next one on; nothing gets through afterwards.</summary>
    public int? EndsAt { get; set; }

    /// <summary>Whether the last request has its effect, and only its answer is lost.</summary>
    public bool OnlyTheAnswerIsLost { get; set; }

    public int Requests { get; private set; }

    /// <summary>The id of a record that can't be read.</summary>
    public string? Forbids { get; set; }

    /// <summary>The first commitment from now on is answered with 502, and is made some requests later.</summary>
    public bool IsLate { get; set; }

    public SandboxServer Server => _server;

    public long Project => Projects[0];

    public static string Repository => System.Reflection.Assembly.GetExecutingAssembly().GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>The number of the first project of a sandbox with the first seed.</summary>
    public static string ProjectNumber()
    {
        using var same = new SandboxServer(new() { Orders = 1 }, TimeProvider.System);
        return same.Data.Projects.First(project => project is { ProcoreId: not null, Active: true, Permitted: true }).Number;
    }

    private IReadOnlyList<long> Projects => [.. _server.Data.Projects.Where(project => project is { ProcoreId: not null, Active: true, Permitted: true }).Select(project => project.ProcoreId!.Value)];

    // 30 seconds of its time are 60 ms, which a busy machine takes for any call: nothing here is about an answer that does not come.
    public void Configure(ZohoBooksOptions options) => options.AttemptTimeout = Patience;

    public void Configure(ProcoreOptions options) => options.AttemptTimeout = Patience;

    public HttpMessageHandler CreateHandler() => new Line(this, _server.CreateHandler());

    /// <summary>A bench with everything that an administrator can name.</summary>
    public ProbeBench Bench(int mostPages = 200)
    {
        var systems = new ProbeSystems(this);
        var (organization, company) = (_server.Data.Organization, _server.Data.Company);
        var connection = new Connection
        {
            Id = "probed",
            Name = "Probed",
            Region = ConnectionReader.Region(organization.Region),
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
        };
        var books = new ZohoBooksOptions { Region = connection.Region, OrganizationId = connection.OrganizationId, ClientId = organization.ClientId, ClientSecret = organization.ClientSecret, RefreshToken = organization.RefreshToken };
        systems.Configure(books);
        var procore = new ProcoreOptions { Environment = connection.Environment, CompanyId = connection.CompanyId, ClientId = company.ClientId, ClientSecret = company.ClientSecret };
        systems.Configure(procore);
        var (zoho, other) = (ZohoBooksClient.Create(books.UseTimeProvider(Time).UseTokenStore(_zohoTokens)), ProcoreClient.Create(procore.UseTimeProvider(Time).UseTokenStore(_procoreTokens)));
        _clients.AddRange([zoho, other]);
        return new ProbeBench(connection, zoho, other, systems.Zoho, systems.Procore, Time)
        {
            Project = Project,
            MostPages = mostPages,
            SecondProject = Projects[1],
            HiddenProject = _server.Data.Projects.First(project => project is { ProcoreId: not null, Permitted: false }).ProcoreId,
            UniqueField = "cf_external_id",
            Stranger = () => ProbeCommand.Stranger(systems, connection),
        };
    }

    /// <summary>The ids of what is there of a kind, none of it made by the probe.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(ProbeKind kind)
    {
        var bench = Bench();
        var (path, list, id) = kind switch
        {
            ProbeKind.ZohoVendor => ("/contacts", "contacts", "contact_id"),
            ProbeKind.ZohoOrder => ("/purchaseorders", "purchaseorders", "purchaseorder_id"),
            ProbeKind.ZohoItem => ("/items", "items", "item_id"),
            ProbeKind.ZohoTag => ("/reportingtags", "reporting_tags", "tag_id"),
            _ => ("", "", "id"),
        };
        var rows = path.Length == 0
            ? await bench.RowsAsync(ProbeCommitments.Orders, TestContext.Current.CancellationToken, ("project_id", Project))
            : ProbeExchange.Of((await bench.ZohoAsync(path, TestContext.Current.CancellationToken)).Object[list]);
        return [.. rows.Select(row => row[id]!.ToString())];
    }

    public void APersonMarksACommitmentAsPrivate() => _server.Procore.Edit(new JsonObject
    {
        ["action"] = "create_commitment",
        ["project_id"] = Project,
        ["values"] = new JsonObject { ["title"] = "By a person", ["private"] = true },
    });

    public void APersonMakesAPrimeContract() => _server.Procore.Edit(new JsonObject
    {
        ["action"] = "create_prime_contract",
        ["project_id"] = Project,
        ["values"] = new JsonObject { ["vendor_id"] = _server.Data.Vendors.First(vendor => vendor.ProcoreId is not null).ProcoreId },
    });

    public void ASubJobHasACode()
    {
        var job = _server.Procore.Edit(new JsonObject { ["action"] = "add_sub_job", ["project_id"] = Project, ["values"] = new JsonObject { ["code"] = "A", ["name"] = "Annex" } })["id"]!;
        _server.Procore.Edit(new JsonObject
        {
            ["action"] = "add_cost_code",
            ["project_id"] = Project,
            ["sub_job_id"] = (long)job,
            ["cost_types"] = new JsonArray((JsonNode)_server.Data.CostTypes[0].Code),
            ["values"] = new JsonObject { ["code"] = "98-765", ["name"] = "Annex alone" },
        });
    }

    public void APersonCancelsItems()
    {
        var newest = _server.Zoho.Orders.OrderByDescending(order => order.Created).ThenByDescending(order => order.Id, StringComparer.Ordinal).First();
        _server.Zoho.Edit(newest.Number, order => order with
        {
            Discount = null,
            IsInclusiveTax = false,
            Lines = [.. order.Lines.Select(line => line with { Discount = null, Quantity = 10, Rate = 7, QuantityCancelled = 4 })],
        });
    }

    public void APersonLooksARecordUp()
    {
        var record = _server.Zoho.EditRecord(null, "02-300 Earthwork");
        var newest = _server.Zoho.Orders.OrderByDescending(order => order.Created).ThenByDescending(order => order.Id, StringComparer.Ordinal).First();
        _server.Zoho.Edit(newest.Number, order => order with
        {
            Lines = [.. order.Lines.Select(line => line with { CustomFields = new Dictionary<string, string> { ["Cost code record"] = record } })],
        });
    }

    /// <summary>Both ledgers, without what was deleted.</summary>
    public string Ledgers() => Held(_server.DescribeState());

    /// <summary>What a sandbox holds, by its description, without what was deleted.</summary>
    public static string Held(JsonNode state)
    {
        var commitments = ((JsonArray)state["commitments"]!).Where(one => !(bool)one!["deleted"]!).Select(one => one!.DeepClone());
        var procore = (JsonObject)state["procore"]!.DeepClone();
        procore.Remove("pending_events");
        procore.Remove("budget_lines_created");
        return new JsonObject { ["orders"] = state["orders"]!.DeepClone(), ["zoho"] = state["zoho"]!.DeepClone(), ["commitments"] = new JsonArray([.. commitments]), ["procore"] = procore }.ToJsonString();
    }

    public ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _server.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Line(ProbedSandbox owner, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private const int Later = 25;

        private HttpRequestMessage? _late;
        private int _due;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var at = ++owner.Requests;
            if (_late is { } late && at > _due)
            {
                _late = null;
                (await base.SendAsync(late, cancellationToken)).Dispose();
            }

            if (owner.IsLate && request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal))
            {
                owner.IsLate = false;
                (_late, _due) = (await CopyAsync(request, cancellationToken), at + Later);
                return new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("") };
            }

            if (owner.Forbids is { } id && request.RequestUri!.AbsolutePath.EndsWith("/" + id, StringComparison.Ordinal))
                return new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("{}") };
            if (at > owner.EndsAt || (at == owner.EndsAt && !owner.OnlyTheAnswerIsLost)) throw Stopped();
            var answer = await base.SendAsync(request, cancellationToken);
            if (at != owner.EndsAt) return answer;
            answer.Dispose();
            throw Stopped();
        }

        private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken)) };
            foreach (var (name, values) in request.Headers) copy.Headers.TryAddWithoutValidation(name, values);
            copy.Content.Headers.ContentType = request.Content.Headers.ContentType;
            return copy;
        }

        // As when the process is killed: nothing in it gets to do anything about it.
        private static OperationCanceledException Stopped() => new("The process is gone.");
    }
}
