using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;
using ProcoreEnvironment = Procore.Client.ProcoreEnvironment;

namespace Simulation;

/// <summary>
/// Many customers in one process: one engine, one store and one provider of clients, and for each connection its own pair of services and a loop such as a host has.
/// With trouble, the first one's authorization is revoked, the second one is throttled for hours, and the third one is removed while it works.
/// </summary>
internal sealed class ManyConnections : IDisposable
{
    private static readonly TimeSpan Throttled = TimeSpan.FromHours(3);
    private static readonly TimeSpan Removed = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);
    private static readonly ContractorSize Small = new(2, 5, 2);

    private readonly VirtualClock _clock;
    private readonly Dictionary<string, SandboxServer> _services = new(StringComparer.Ordinal);
    private readonly InMemorySyncStore _store;
    private readonly DataProtectionCredentialVault _vault;
    private readonly ConnectionClientProvider _clients;
    private readonly SyncEngine _engine;
    private readonly bool _trouble;

    private ManyConnections(VirtualClock clock, bool trouble)
    {
        var protection = new EphemeralDataProtectionProvider();
        (_clock, _trouble, _store) = (clock, trouble, new(clock));
        _vault = new(_store, protection);
        var options = new SyncOptions()
            .UseTimeProvider(clock)
            .ConfigureZohoBooks((connection, books) => books.UsePrimaryHandler(() => new Distance(_services[connection.Id], clock)))
            .ConfigureProcore((connection, procore) => procore.UsePrimaryHandler(() => new Distance(_services[connection.Id], clock)));
        _clients = new(_store, _vault, protection, options);
        _engine = new(_store, _clients, options);
    }

    /// <summary>Runs so many connections until each has settled, or can't.</summary>
    /// <returns>A line for each: how long it took from the start, and how it ended.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(VirtualClock clock, int count, bool trouble)
    {
        using var many = new ManyConnections(clock, trouble);
        return await Task.WhenAll(Enumerable.Range(1, count).Select(many.LiveAsync));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _clients.Dispose();
        foreach (var services in _services.Values)
        {
            services.Dispose();
        }
    }

    private async Task<string> LiveAsync(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"c{number:000}");
        var start = _clock.Elapsed;
        await AddAsync(id, number);
        var end = await LoopAsync(id, start);
        if (await _store.GetConnectionAsync(id) is null)
        {
            return $"{id} {end}";
        }

        var health = await _engine.GetHealthAsync(id);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id} {end} after {_clock.Elapsed - start}; Zoho Books is {health.Zoho.State}, Procore is {health.Procore.State}; {_services[id].DescribeState()["calls"]!["zoho"]!["total"]} calls to Zoho Books");
    }

    private async Task AddAsync(string id, int number)
    {
        var services = new SandboxServer(new() { Seed = number, Orders = 3, Size = Small, Switches = SandboxSwitches.Default, Faults = Faults(number) }, _clock);
        _services[id] = services;
        var (organization, company) = (services.Data.Organization, services.Data.Company);
        await _vault.WriteAsync(id, CredentialNames.ZohoClientId, organization.ClientId);
        await _vault.WriteAsync(id, CredentialNames.ZohoClientSecret, organization.ClientSecret);
        await _vault.WriteAsync(id, CredentialNames.ZohoRefreshToken, organization.RefreshToken);
        await _vault.WriteAsync(id, CredentialNames.ProcoreClientId, company.ClientId);
        await _vault.WriteAsync(id, CredentialNames.ProcoreClientSecret, company.ClientSecret);
        await _engine.ConnectAsync(new()
        {
            Id = id,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            Policies = CommitmentLanding.In(new() { Approval = null }, "Approved"),
        });
        if (_trouble && number == 1)
        {
            services.Zoho.RevokeRefreshToken();
        }
    }

    private IReadOnlyList<FaultRule> Faults(int number) => _trouble && number == 2
        ? [new(SandboxSide.Procore, FaultKind.TooManyRequests, 1000) { Until = _clock.GetUtcNow() + Throttled }]
        : [];

    /// <summary>Runs what is due, sleeps until the next is, and gives the go-ahead when the plan is complete.</summary>
    private async Task<string> LoopAsync(string id, TimeSpan start)
    {
        while (_clock.Elapsed - start < Longest)
        {
            if (_trouble && id == "c003" && _clock.Elapsed - start > Removed)
            {
                await _engine.RemoveAsync(id, "Ann", "they left");
                return "was removed";
            }

            var result = await _engine.RunDueAsync(id);
            if (await IsSettledAsync(id))
            {
                return "settled";
            }

            if (result.Health.Zoho.State == ServiceHealthState.NeedsAuthorization)
            {
                return "needs a person";
            }

            if (result.Processed == 0)
            {
                var wait = result.NextDue is { } due ? (due - Now()).ToTimeSpan() : TimeSpan.FromMinutes(1);
                await Task.Delay((wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + TimeSpan.FromMilliseconds(1), _clock);
            }
        }

        return "did not settle";
    }

    private async Task<bool> IsSettledAsync(string id)
    {
        var report = await _engine.GetWaitingAsync(id);
        if (!report.State.IsStarted)
        {
            if (report.IsComplete)
            {
                await _engine.StartAsync(id, new() { By = "Ann", Hash = report.Hash });
            }

            return false;
        }

        var work = await _store.ListWorkAsync(id);
        return work.All(item => item.Key.Kind != RecordKind.PurchaseOrder) && report.Orders.Count == 0;
    }

    private Instant Now() => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <summary>The way to a service takes a time that is always the same, so that it tells nothing of the others.</summary>
    private sealed class Distance(SandboxServer services, VirtualClock clock) : DelegatingHandler(services.CreateHandler())
    {
        private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(40);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Way, clock, cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            await Task.Delay(Way, clock, cancellationToken);
            return response;
        }
    }
}
