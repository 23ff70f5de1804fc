using System.Text.Json.Nodes;
using EmbeddedHost;
using Microsoft.Extensions.Time.Testing;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;

namespace EndToEnd.Tests;

/// <summary>Several customers' services in this process, whose clock stands until a test moves it; their connections are read from a file of settings that a test writes.</summary>
internal sealed class SeveralSandboxes : IVendorSystems
{
    private readonly Dictionary<string, SandboxServer> _servers = new(StringComparer.Ordinal);
    private readonly TemporaryDirectory _folder = new();
    private readonly SettingsFiles _settings;

    /// <param name="customers">The customers; none is configured yet.</param>
    public SeveralSandboxes(params string[] customers)
    {
        _settings = new([_folder.Path]);
        foreach (var (index, customer) in customers.Index())
            _servers[customer] = new(new() { Seed = index + 1, Orders = 3, Size = new(2, 5, 2) }, Clock);
    }

    /// <summary>Is asked before each request to Zoho Books, which waits for it.</summary>
    public Func<Task> BeforeZoho { get; set; } = () => Task.CompletedTask;

    /// <summary>Begins with the wall's, by which commands beside the host live.</summary>
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public string Description => "several sandboxes whose clock stands";

    public TimeProvider Time => Clock;

    public IReadOnlyList<ConfiguredConnection> Connections => ReadConnections();

    public bool OutliveTheHost => false;

    public string SettingsFile => Path.Combine(_folder.Path, "appsettings.json");

    public IReadOnlyList<ConfiguredConnection> ReadConnections() => _settings.Read();

    public SandboxServer Of(string customer) => _servers[customer];

    /// <summary>Configures these customers and no others.</summary>
    public void Configure(params string[] customers) => Write(new JsonObject { [nameof(Connections)] = new JsonArray([.. customers.Select(customer => (JsonNode)Settings(customer))]) }.ToJsonString());

    /// <summary>Changes what is configured of one.</summary>
    public void Change(string customer, Action<JsonObject> change)
    {
        var settings = JsonNode.Parse(File.ReadAllText(SettingsFile))!;
        change(settings[nameof(Connections)]!.AsArray().Single(one => (string)one!["Id"]! == customer)!.AsObject());
        Write(settings.ToJsonString());
    }

    /// <summary>Writes what the file of settings holds; as an editor does, which puts another file in its place.</summary>
    public string Write(string content)
    {
        var before = File.Exists(SettingsFile) ? File.ReadAllText(SettingsFile) : string.Empty;
        File.WriteAllText(SettingsFile + ".new", content);
        File.Move(SettingsFile + ".new", SettingsFile, overwrite: true);
        return before;
    }

    public void Configure(ZohoBooksOptions options) =>
        options.UsePrimaryHandler(() => new Waiting(this, _servers.Values.Single(server => server.Data.Organization.OrganizationId == options.OrganizationId).CreateHandler()));

    public void Configure(ProcoreOptions options) =>
        options.UsePrimaryHandler(() => _servers.Values.Single(server => server.Data.Company.CompanyId == options.CompanyId).CreateHandler());

    /// <summary>Somebody does something in one customer's services.</summary>
    public async Task PostAsync(string customer, string path, string json)
    {
        using var http = new HttpClient(_servers[customer].CreateHandler()) { BaseAddress = new Uri("https://www.zohoapis.com") };
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"/_sandbox/{path}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Whose services answer who has no connection yet.</summary>
    public string Asked { get; set; } = string.Empty;

    public HttpMessageHandler CreateHandler() => _servers[Asked].CreateHandler();

    public ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values) server.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private JsonObject Settings(string customer)
    {
        var (organization, company) = (_servers[customer].Data.Organization, _servers[customer].Data.Company);
        return new()
        {
            ["Id"] = customer,
            ["OrdersFrom"] = "all",
            ["CommitmentStatus"] = "Approved",
            ["Zoho"] = new JsonObject
            {
                ["Region"] = organization.Region,
                ["OrganizationId"] = organization.OrganizationId,
                ["ClientId"] = organization.ClientId,
                ["ClientSecret"] = organization.ClientSecret,
                ["RefreshToken"] = organization.RefreshToken,
            },
            ["Procore"] = new JsonObject
            {
                ["CompanyId"] = company.CompanyId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["ClientId"] = company.ClientId,
                ["ClientSecret"] = company.ClientSecret,
            },
        };
    }

    private sealed class Waiting(SeveralSandboxes all, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await all.BeforeZoho();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
