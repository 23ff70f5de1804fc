using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EmbeddedHost;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace DistributedHost;

/// <summary>Several customers' services in a sandbox of its own process, a connection each. All nodes make the same of it, whoever comes first.</summary>
internal sealed class SandboxFleet : IVendorSystems
{
    private readonly Dictionary<string, SandboxAddress> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SandboxAddress> _companies = [];
    private readonly List<ConfiguredConnection> _connections = [];

    private SandboxFleet(TimeProvider time) => Time = time;

    public string Description => string.Create(CultureInfo.InvariantCulture, $"{_connections.Count} customers of a sandbox");

    public TimeProvider Time { get; }

    public IReadOnlyList<ConfiguredConnection> Connections => _connections;

    public bool OutliveTheHost => true;

    /// <summary>Asks each sandbox who its customer is, and the first for the time.</summary>
    /// <exception cref="InputException">One of them does not answer.</exception>
    public static async Task<SandboxFleet> ConnectAsync(IReadOnlyList<SandboxAddress> addresses, SandboxSettings settings, CancellationToken cancellationToken)
    {
        SandboxFleet? fleet = null;
        foreach (var address in addresses)
        {
            try
            {
                using var control = Control(address);
                if (fleet is null)
                {
                    var clock = await control.ReadClockAsync(cancellationToken);
                    fleet = new(new ScaledTimeProvider(clock.Speed, clock.Now));
                }

                fleet.Add(address, await control.ReadCredentialsAsync(cancellationToken), settings);
            }
            catch (Exception problem) when (problem is HttpRequestException or JsonException)
            {
                throw new InputException($"No sandbox answers at {address.Zoho}: {problem.Message.TrimEnd('.')}. Start one, and copy the two addresses that it prints.");
            }
        }

        return fleet!;
    }

    public void Configure(ZohoBooksOptions options)
    {
        var address = _addresses[options.OrganizationId!];
        options.LoopbackEndpoints = new(Api: address.Zoho, Accounts: address.Zoho);
    }

    public void Configure(ProcoreOptions options)
    {
        var address = _companies[options.CompanyId!.Value];
        options.LoopbackEndpoints = new(Api: address.Procore, Login: address.Procore);
    }

    public HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All };

    /// <summary>Has all webhooks sent to a node. Whichever of them asks last gets them; to which one they come makes no difference.</summary>
    public async Task SubscribeAsync(string listener, CancellationToken cancellationToken)
    {
        foreach (var one in _connections)
        {
            using var control = Control(_addresses[one.Connection.OrganizationId]);
            var (hooks, credentials) = (new Uri(listener), one.Credentials);
            await control.SubscribeAsync(
                new EmbeddedHost.WebhookSubscription(
                    new Uri(hooks, $"/hooks/zoho/{one.Connection.Id}").AbsoluteUri,
                    credentials[CredentialNames.ZohoWebhookSecret],
                    new Uri(hooks, $"/hooks/procore/{one.Connection.Id}").AbsoluteUri,
                    credentials[CredentialNames.ProcoreWebhookAuthorization],
                    WebhookMishaps.None),
                cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SandboxControl Control(SandboxAddress address) => new(new HttpClient { BaseAddress = address.Zoho });

    private void Add(SandboxAddress address, SandboxCredentials credentials, SandboxSettings settings)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"customer-{_connections.Count + 1:000}");
        var one = SandboxConnection.Of(credentials, new()
        {
            WebhookSecret = Given(settings.WebhookSecret, "zoho"),
            WebhookAuthorization = Given(settings.WebhookAuthorization, "procore"),
        });
        _connections.Add(new(one.Connection with { Id = id, Name = id }, one.Credentials));
        (_addresses[credentials.Zoho.OrganizationId], _companies[credentials.Procore.CompanyId]) = (address, address);

        // Drawn by none of the nodes, or each would store one of its own.
        string Given(string configured, string side) => configured.Length > 0
            ? configured
            : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(credentials.Procore.ClientSecret), Encoding.UTF8.GetBytes(side)))[..48];
    }
}
