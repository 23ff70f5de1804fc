using EmbeddedHost;
using Microsoft.Extensions.Time.Testing;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using Control = EmbeddedHost.SandboxControl;

namespace EndToEnd.Tests;

/// <summary>A sandbox in this process whose clock stands until a test moves it, so that nothing hangs on how fast the machine is.</summary>
internal sealed class StandingSandbox : ISandboxSystems
{
    private readonly SandboxServer _server;
    private readonly HttpClient _http;

    public StandingSandbox(int orders, ContractorSize? size = null)
    {
        _server = new(new() { Orders = orders, Size = size ?? ContractorSize.Usual }, Clock);
        _http = new HttpClient(_server.CreateHandler()) { BaseAddress = new Uri("https://www.zohoapis.com") };
        Control = new(new HttpClient(_server.CreateHandler()) { BaseAddress = _http.BaseAddress });
        var (organization, company) = (_server.Data.Organization, _server.Data.Company);
        Connections =
        [
            SandboxConnection.Of(
                new(
                    new(organization.Region, organization.OrganizationId, organization.ClientId, organization.ClientSecret, organization.RefreshToken),
                    new(company.CompanyId, company.ClientId, company.ClientSecret)),
                new()),
        ];
    }

    /// <summary>What there is on both sides.</summary>
    public ContractorData Data => _server.Data;

    public FakeTimeProvider Clock { get; } = new(new(2026, 10, 5, 14, 0, 0, TimeSpan.Zero));

    public string Description => "a sandbox whose clock stands";

    public TimeProvider Time => Clock;

    public IReadOnlyList<ConfiguredConnection> Connections { get; }

    /// <summary>A file that nothing is read from: what is filled in to add a connection can be sent, and is looked at.</summary>
    public string? SettingsFile => Path.Combine(Path.GetTempPath(), "zohoprocore-none", "appsettings.json");

    public bool OutliveTheHost => false;

    public Control Control { get; }

    public void Configure(ZohoBooksOptions options) => options.UsePrimaryHandler(CreateHandler);

    public void Configure(ProcoreOptions options) => options.UsePrimaryHandler(CreateHandler);

    public HttpMessageHandler CreateHandler() => _server.CreateHandler();

    public async Task PostAsync(string path, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri($"/_sandbox/{path}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, path);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        Control.Dispose();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }
}
