using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Smoke.Aot;

/// <summary>The sync core from a container: one order of the sandbox planned, applied, planned again, and its audit verified.</summary>
internal static class SyncChecks
{
    private const string Id = "acme";

    public static async Task RunAsync(Checks checks, Uri zoho, Uri procore, JsonElement credentials, CancellationToken ct)
    {
        using IZohoBooksClient books = ZohoChecks.Client(zoho, credentials.GetProperty("zoho"));
        using IProcoreClient site = ProcoreChecks.Client(procore, credentials.GetProperty("procore"));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["BatchSize"] = "1", ["Lease"] = "00:03:00" }).Build();
        var store = new InMemorySyncStore();
        var services = new ServiceCollection();
        services.AddSingleton<ISyncStore>(store).AddSingleton<IConnectionClientProvider>(new Pair(books, site));
        services.AddZohoProcoreSync().Bind(configuration);
        await using ServiceProvider provider = services.BuildServiceProvider();
        SyncEngine engine = provider.GetRequiredService<SyncEngine>();

        await checks.FailsAsync<ConnectionNotFoundException>(async () => await engine.RunDueAsync(Id, ct), "running a connection that is not there");
        await engine.ConnectAsync(
            new()
            {
                Id = Id,
                Region = ZohoRegion.UnitedStates,
                OrganizationId = credentials.GetProperty("zoho").GetProperty("organization_id").GetString()!,
                Environment = ProcoreEnvironment.Production,
                CompanyId = credentials.GetProperty("procore").GetProperty("company_id").GetInt64(),
                Policies = CommitmentLanding.In(new() { Approval = null }, "Approved"),
            },
            ct);
        await checks.FailsAsync<DecisionRefusedException>(async () => await engine.StartAsync(Id, new() { By = "Ann" }, ct), "a go-ahead before anything was planned");
        checks.That((await store.CountWorkAsync(Id, NodaTime.Instant.MaxValue, ct)).Due == 4, "a new connection has its scans due");

        OrderPlan plan = await FirstToWriteAsync(engine, books, ct);
        checks.That(plan.Steps.Any(step => step.Kind == OrderStepKind.WriteCommitment), "a plan of an order that is new writes its commitment");
        RunResult run = await engine.RunDueAsync(Id, ct);
        checks.That(run.Processed == 1, "generated code binds the options of the sync, and a run takes one key");
        while (await engine.GetWaitingAsync(Id, ct) is { IsComplete: false }) await engine.RunDueAsync(Id, ct);
        await engine.StartAsync(Id, new() { By = "Ann", Hash = (await engine.GetWaitingAsync(Id, ct)).Hash }, ct);
        for (run = await engine.RunDueAsync(Id, ct); run.Processed > 0;) run = await engine.RunDueAsync(Id, ct);
        SyncRecord? record = await store.GetRecordAsync(Id, RecordKey.PurchaseOrder(plan.OrderId), ct);
        checks.That(record is { State: RecordState.Synced }, "the order is synced");

        PlannedCommitment planned = plan.Commitments[0];
        PurchaseOrderContract? written = await site.PurchaseOrders.ListAsync(planned.ProjectId, cancellationToken: ct)
            .FirstOrDefaultAsync(contract => contract.OriginId == planned.OriginId, ct);
        checks.That(written is { GrandTotal: { } total } && total == planned.Total, "the commitment in Procore comes to what was planned");
        checks.That((await engine.PlanAsync(Id, plan.OrderId, ct)).Steps.Count == 0, "planned again, nothing is to be written");
        OrderPlan? again = await engine.ReplanAsync(Id, record!.InputHash, ct);
        checks.That(again?.PlanHash == record.PlanHash, "the stored snapshots give the same plan once more");
        checks.That(await AuditVerifier.VerifyAsync(store, Id, cancellationToken: ct) is { IsValid: true, Entries: > 3 }, "the audit is whole");
    }

    private static async Task<OrderPlan> FirstToWriteAsync(SyncEngine engine, IZohoBooksClient books, CancellationToken ct)
    {
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: ct))
        {
            if (row.Status == PurchaseOrderStatus.Open && await engine.PlanAsync(Id, row.PurchaseOrderId, ct) is { Outcome: RecordState.Synced, Steps.Count: > 0 } plan)
                return plan;
        }

        throw new CheckFailedException("Does not hold: an open order of the sandbox can be synced");
    }

    private sealed class Pair(IZohoBooksClient books, IProcoreClient procore) : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new ConnectionClients(books, procore));

        public void Forget(string connectionId)
        {
            // They are this program's own.
        }
    }
}
