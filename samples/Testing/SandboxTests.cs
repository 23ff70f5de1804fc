using Procore.Client;
using Sandbox;
using Xunit;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Testing;

/// <summary>With the sandbox in the test's process: both services over the data of one contractor.</summary>
public sealed class SandboxTests : IDisposable
{
    private readonly SandboxServer _sandbox = new(new SandboxOptions { Seed = 1, Orders = 6 }, TimeProvider.System);

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task The_engine_plans_an_order_and_says_why()
    {
        using var books = Books();
        using var procore = Site();
        using var engine = new SyncEngine(new InMemorySyncStore(), new OneCompany(books, procore));
        await engine.ConnectAsync(new Connection
        {
            Id = "acme",
            Region = ZohoRegion.UnitedStates,
            OrganizationId = _sandbox.Data.Organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = _sandbox.Data.Company.CompanyId,
            Policies = CommitmentLanding.In(new SyncPolicies(), "Submitted"),
        });

        var plan = await engine.PlanAsync("acme", _sandbox.Data.Orders[0].Number);

        Assert.Equal(_sandbox.Data.Orders[0].Number, plan.OrderNumber);
        Assert.NotEmpty(plan.Reason);
    }

    [Fact]
    public async Task A_vendor_that_is_not_there_has_no_name()
    {
        using var procore = Site();

        Assert.Null(await VendorReport.NameAsync(procore, 1));
    }

    private IZohoBooksClient Books() => ZohoBooksClient.Create(new ZohoBooksOptions
    {
        Region = ZohoRegion.UnitedStates,
        OrganizationId = _sandbox.Data.Organization.OrganizationId,
        ClientId = _sandbox.Data.Organization.ClientId,
        ClientSecret = _sandbox.Data.Organization.ClientSecret,
        RefreshToken = _sandbox.Data.Organization.RefreshToken,
    }.UsePrimaryHandler(() => _sandbox.CreateHandler()));

    private IProcoreClient Site() => ProcoreClient.Create(new ProcoreOptions
    {
        Environment = ProcoreEnvironment.Production,
        CompanyId = _sandbox.Data.Company.CompanyId,
        ClientId = _sandbox.Data.Company.ClientId,
        ClientSecret = _sandbox.Data.Company.ClientSecret,
    }.UsePrimaryHandler(() => _sandbox.CreateHandler()));

    private sealed class OneCompany(IZohoBooksClient books, IProcoreClient procore) : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => new(new ConnectionClients(books, procore));

        public void Forget(string connectionId)
        {
        }
    }
}
