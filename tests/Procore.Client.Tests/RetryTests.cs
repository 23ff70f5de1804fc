using Sandbox;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class RetryTests : RetryMatrix<IProcoreClient>
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cases => Cross("read", "list", "create", "add to project", "update", "sync", "delete");

    protected override SandboxSide Side => SandboxSide.Procore;

    protected override IReadOnlyDictionary<string, Operation> Operations { get; } = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["read"] = new(Repeated.Reads, "", async (procore, _) =>
        {
            long project = await ProjectAsync(procore);
            return () => procore.Projects.GetAsync(project, None);
        }),
        ["list"] = Ready(Repeated.Reads, "", async (procore, _) => Assert.NotEmpty(await procore.Companies.ListAsync(None).ToListAsync(None))),
        ["create"] = Ready(Repeated.Twice, "POST /rest/v1.0/vendors", (procore, _) => procore.Vendors.CreateAsync(new VendorInput { Name = "Zenith Steel" }, None)),
        ["add to project"] = new(Repeated.Twice, "POST /rest/v1.1/projects/{project_id}/vendors/{id}/actions/add", async (procore, _) =>
        {
            long project = await ProjectAsync(procore);
            Vendor vendor = await procore.Vendors.CreateAsync(new VendorInput { Name = "Zenith Steel" }, None);
            return () => procore.Vendors.AddToProjectAsync(project, vendor.Id, None);
        })
        { NeedsNoBody = true },
        ["update"] = new(Repeated.SameAgain, "PATCH /rest/v1.0/vendors/{id}", async (procore, _) =>
        {
            Vendor vendor = await procore.Vendors.CreateAsync(new VendorInput { Name = "Zenith Steel" }, None);
            return async () => Assert.Equal("changed", (await procore.Vendors.UpdateAsync(vendor.Id, new() { Notes = "changed" }, None)).Notes);
        }),
        ["sync"] = Ready(Repeated.SameAgain, "PATCH /rest/v1.0/vendors/sync", async (procore, _) =>
            Assert.NotNull((await procore.Vendors.SyncAsync([new() { OriginId = "v:1", Name = "Zenith Steel" }], None)).Items[0].Entity)) with
        {
            EndsAsync = async (procore, _) => Assert.Single(await procore.Vendors.ListAsync(cancellationToken: None).ToListAsync(None), vendor => vendor.OriginId == "v:1"),
        },
        ["delete"] = new(Repeated.IsGone, "DELETE /rest/v1.0/purchase_order_contracts/{order_id}/line_items/{id}", async (procore, _) =>
        {
            long project = await ProjectAsync(procore);
            Vendor vendor = await procore.Vendors.CreateAsync(new VendorInput { Name = "Zenith Steel" }, None);
            await procore.Vendors.AddToProjectAsync(project, vendor.Id, None);
            PurchaseOrderContract contract = await procore.PurchaseOrders.CreateAsync(project, new() { Title = "Rebar", Number = "PO-1", VendorId = vendor.Id, Status = PurchaseOrderContractStatus.Draft }, None);
            WbsCode code = await procore.WorkBreakdown.ListCodesAsync(project, new() { Status = WbsCodeStatus.Active, Scope = WbsScope.BudgetCode }, None).FirstAsync(None);
            PurchaseOrderContractLine line = await procore.PurchaseOrders.CreateLineAsync(project, contract.Id, new() { Description = "Rebar", Amount = 1, WbsCodeId = code.Id }, None);
            return () => procore.PurchaseOrders.DeleteLineAsync(project, contract.Id, line.Id, None);
        }),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_repeated_and_what_is_not_with_every_effect_counted(string operation, string firstSend) => CheckAsync(operation, firstSend);

    protected override IProcoreClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary) => Sandboxed.Client(sandbox, time, o =>
    {
        o.PrimaryHandler = () => primary;
        o.AttemptTimeout = TimeSpan.FromSeconds(30);
    });

    protected override bool SaysUnknown(Exception exception) => exception is ProcoreException { OutcomeUnknown: true };

    private static async Task<long> ProjectAsync(IProcoreClient procore) => (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id;
}
