using Procore.Client;
using Sandbox;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>A sandbox in this process. It is reached without a network, under the vendors' own host names, so that its region and host checks hold.</summary>
internal sealed class SandboxInside : ISandboxSystems
{
    public const double DefaultSpeed = 40;

    // A fixed day, so that a seed gives the same run whenever it is started.
    private static readonly DateTimeOffset FirstDay = new(2026, 10, 5, 14, 0, 0, TimeSpan.Zero);

    private readonly SandboxDraw _draw;
    private readonly SandboxServer _server;
    private readonly AwakeTime _awake = new();

    public SandboxInside(SandboxDraw draw, SandboxSettings settings)
    {
        _draw = draw;
        var clock = new ScaledTimeProvider(draw.Speed, FirstDay, _awake);
        _server = new SandboxServer(new SandboxOptions { Seed = draw.Seed, Orders = draw.Orders }, clock);
        Time = clock;
        Control = new SandboxControl(new HttpClient(_server.CreateHandler()) { BaseAddress = new Uri("https://www.zohoapis.com") });
        var (organization, company) = (_server.Data.Organization, _server.Data.Company);
        Connections =
        [
            SandboxConnection.Of(
                new SandboxCredentials(
                    new(organization.Region, organization.OrganizationId, organization.ClientId, organization.ClientSecret, organization.RefreshToken),
                    new(company.CompanyId, company.ClientId, company.ClientSecret)),
                settings),
        ];
    }

    public string Description => FormattableString.Invariant($"a sandbox inside (seed {_draw.Seed}, {_draw.Orders} orders, clock {_draw.Speed:0.##} times as fast as the wall)");

    public TimeProvider Time { get; }

    public IReadOnlyList<ConfiguredConnection> Connections { get; }

    public bool OutliveTheHost => false;

    public SandboxControl Control { get; }

    public void Configure(ZohoBooksOptions options) => options.UsePrimaryHandler(() => _server.CreateHandler());

    public void Configure(ProcoreOptions options) => options.UsePrimaryHandler(() => _server.CreateHandler());

    public HttpMessageHandler CreateHandler() => _server.CreateHandler();

    /// <summary>Delivers webhooks as they fall due, until it is cancelled.</summary>
    public Task RunWebhooksAsync(CancellationToken cancellationToken) => _server.RunWebhooksAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        Control.Dispose();
        _server.Dispose();
        _awake.Dispose();
        return ValueTask.CompletedTask;
    }
}
