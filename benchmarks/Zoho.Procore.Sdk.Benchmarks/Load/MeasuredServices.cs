using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>Both services of one customer in this process, and the clients that call them over a wire that counts.</summary>
internal sealed class MeasuredServices : IDisposable
{
    private readonly List<MeasuredWire> _wires = [];
    private readonly (string OrganizationId, long CompanyId) _customer;
    private SandboxServer? _server;

    public MeasuredServices(SandboxOptions options, StepClock clock)
    {
        _server = new(options, clock);
        var (organization, company) = (_server.Data.Organization, _server.Data.Company);
        _customer = (organization.OrganizationId, company.CompanyId);
        Clients = new(
            ZohoBooksClient.Create(new ZohoBooksOptions
            {
                Region = ZohoRegion.UnitedStates,
                OrganizationId = organization.OrganizationId,
                ClientId = organization.ClientId,
                ClientSecret = organization.ClientSecret,
                RefreshToken = organization.RefreshToken,
            }.UseTimeProvider(clock).UsePrimaryHandler(Wire)),
            ProcoreClient.Create(new ProcoreOptions
            {
                Environment = ProcoreEnvironment.Production,
                CompanyId = company.CompanyId,
                ClientId = company.ClientId,
                ClientSecret = company.ClientSecret,
            }.UseTimeProvider(clock).UsePrimaryHandler(Wire)));

        HttpMessageHandler Wire()
        {
            var wire = new MeasuredWire(_server!.CreateHandler(), clock);
            _wires.Add(wire);
            return wire;
        }
    }

    public ConnectionClients Clients { get; }

    public SandboxServer Server => _server ?? throw new InvalidOperationException("The services are gone.");

    /// <summary>Their connection.</summary>
    public Connection Connection(string id, SyncPolicies policies) => new()
    {
        Id = id,
        Region = ZohoRegion.UnitedStates,
        OrganizationId = _customer.OrganizationId,
        Environment = ProcoreEnvironment.Production,
        CompanyId = _customer.CompanyId,
        Policies = policies,
    };

    /// <summary>Makes orders that nobody has seen yet.</summary>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> Make(string id, int orders)
    {
        var before = Known();
        Server.Burst(id, edits: 0, cancellations: 0, orders);
        return [.. Known().Except(before)];

        HashSet<string> Known() => [.. Server.Zoho.Orders.Select(order => order.Id)];
    }

    /// <summary>Gives the services up: what is left is the clients' memory and that of who uses them.</summary>
    public void LetGo()
    {
        _wires.ForEach(wire => wire.LetGo());
        _server?.Dispose();
        _server = null;
    }

    public void Dispose()
    {
        Clients.Books.Dispose();
        Clients.Procore.Dispose();
        LetGo();
    }
}
