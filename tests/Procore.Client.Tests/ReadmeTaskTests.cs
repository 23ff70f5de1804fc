using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What the README shows of tasks that people do, letter by letter, over the sandbox.</summary>
[Collection(SimulatedTime.Name)]
public class ReadmeTaskTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public Task Subcontractor_invoices_are_approved() => RunAsync(async (procore, projectId, code) =>
    {
        Shown(1);
        PurchaseOrderContract contract = await procore.PurchaseOrders.CreateAsync(projectId, new() { Title = "Rebar" }, None);
        PurchaseOrderContractLine line = await procore.PurchaseOrders.CreateLineAsync(projectId, contract.Id, new() { Amount = 1000m, WbsCodeId = code }, None);
        BillingPeriod period = await procore.BillingPeriods.CreateAsync(
            projectId, new() { StartDate = new LocalDate(2026, 3, 1), EndDate = new LocalDate(2026, 3, 31), DueDate = new LocalDate(2026, 3, 25), Status = BillingPeriodStatus.Open }, None);
        Requisition due = await BillAsync(250m), empty = await BillAsync(0m);
#pragma warning disable xUnit1051 // A reader of the page has no test to end.
        // <readme>
        await foreach (Requisition invoice in procore.Requisitions.ListAsync(projectId, new() { Status = RequisitionStatus.UnderReview }))
        {
            Requisition whole = await procore.Requisitions.GetAsync(projectId, invoice.Id);
            if (whole is { CommitmentId: { } commitmentId, Summary.CurrentPaymentDue: > 0m })
                await procore.Requisitions.UpdateAsync(projectId, commitmentId, whole.Id, new() { Status = RequisitionStatus.Approved });
        }
        // </readme>
#pragma warning restore xUnit1051
        Assert.Equal(RequisitionStatus.Approved, (await procore.Requisitions.GetAsync(projectId, due.Id, None)).Status);
        Assert.Equal(RequisitionStatus.UnderReview, (await procore.Requisitions.GetAsync(projectId, empty.Id, None)).Status);

        // Its items by themselves, and how invoices of the contract work.
        RequisitionItem item = Assert.Single(await procore.Requisitions.ListContractItemsAsync(projectId, due.Id, None).ToListAsync(None));
        Assert.Equal((line.Id, 250m), (item.LineItemId!.Value, item.WorkCompletedThisPeriod!.Value));
        Assert.Equal(item.Id, (await procore.Requisitions.GetContractItemAsync(projectId, due.Id, item.Id, None)).Id);
        Assert.Empty(await procore.Requisitions.ListChangeOrderItemsAsync(projectId, due.Id, None).ToListAsync(None));
        Assert.False((await procore.InvoiceConfigurations.GetAsync(projectId, contract.Id, None)).SeparateBillingForStoredMaterials);
        await procore.InvoiceConfigurations.UpdateAsync(projectId, contract.Id, new() { SeparateBillingForStoredMaterials = true }, None);
        Assert.True((await procore.InvoiceConfigurations.GetAsync(projectId, contract.Id, None)).SeparateBillingForStoredMaterials);

        Task<Requisition> BillAsync(decimal amount) => procore.Requisitions.CreateAsync(
            projectId,
            contract.Id,
            new()
            {
                PeriodId = period.Id,
                Status = RequisitionStatus.UnderReview,
                Items = [new() { ItemType = RequisitionItemType.ContractItem, LineItemId = line.Id, WorkCompletedThisPeriod = amount }],
            },
            None);
    });

    [Fact]
    public Task A_change_event_is_turned_into_change_orders() => RunAsync(async (procore, projectId, code) =>
    {
        Shown(2);
        PurchaseOrderContract steel = await procore.PurchaseOrders.CreateAsync(projectId, new() { Title = "Rebar" }, None);
        WorkOrderContract digging = await procore.WorkOrders.CreateAsync(projectId, new() { Title = "Digging" }, None);
        ChangeEventStatus status = await procore.ChangeEvents.ListStatusesAsync(projectId, None).FirstAsync(None);
        long changeEventId = (await procore.ChangeEvents.CreateAsync(
            projectId,
            new()
            {
                Title = "Rock",
                Scope = ChangeEventScope.OutOfScope,
                Status = ChangeEventReferenceInput.Of(status.Id),
                Lines = [Line("Bars", 10m, steel.Id), Line("More bars", 2.5m, steel.Id), Line("Blasting", 1200.5m, digging.Id), Line("Nobody's", 7m, null)],
            },
            None)).Id;
#pragma warning disable xUnit1051 // A reader of the page has no test to end.
        // <readme>
        ChangeEvent change = await procore.ChangeEvents.GetAsync(projectId, changeEventId);
        foreach (var lines in change.Lines.Where(line => line.CostImpact?.Commitment is null).GroupBy(line => line.CostImpact?.Contract?.Proposed?.Id))
        {
            if (lines.Key is not { } contractId)
                continue; // nobody proposed a commitment yet
            CommitmentChangeOrder order = await procore.CommitmentChangeOrders.CreateAsync(
                projectId, new() { ContractId = contractId, Title = change.Title, Status = ChangeOrderStatus.Draft });
            foreach (ChangeEventLine line in lines)
            {
                await procore.CommitmentChangeOrders.CreateLineAsync(projectId, order.Id, new()
                {
                    WbsCodeId = line.BudgetCode?.Id,
                    Amount = line.LatestCost?.Amount,
                    Description = line.Description,
                });
            }
        }
        // </readme>
#pragma warning restore xUnit1051
        List<CommitmentChangeOrder> orders = await procore.CommitmentChangeOrders.ListAsync(projectId, null, None).ToListAsync(None);
        Assert.Equal(
            [(steel.Id, 12.5m, "Rock"), (digging.Id, 1200.5m, "Rock")],
            orders.Select(order => (order.ContractId!.Value, order.GrandTotal!.Value, order.Title!)).OrderBy(order => order.Item2));

        ChangeEventLineInput Line(string description, decimal amount, long? contractId) => new()
        {
            Description = description,
            BudgetCode = ChangeEventReferenceInput.Of(code),
            CostImpact = contractId is { } id
                ? new ChangeEventCostInput { Estimate = new ChangeEventEstimateInput { Amount = amount }, Contract = ChangeEventProposalInput.Of(id) }
                : new ChangeEventCostInput { Estimate = new ChangeEventEstimateInput { Amount = amount } },
        };
    });

    // The page has the code between the marks of the task, which stands here by eight columns further in.
    private static void Shown(int task)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Zoho.Procore.Sdk.sln")))
            root = root.Parent;
        string own = File.ReadAllText(Path.Combine(root!.FullName, "tests", "Procore.Client.Tests", "ReadmeTaskTests.cs"));
        string page = File.ReadAllText(Path.Combine(root.FullName, "src", "Procore.Client", "README.md"));
        string[] shown = own.ReplaceLineEndings("\n").Split("// <readme>\n")[task].Split("        // </readme>")[0].TrimEnd('\n').Split('\n');
        Assert.Contains(string.Join('\n', shown.Select(line => line.Length > 8 ? line[8..] : "")), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static async Task RunAsync(Func<IProcoreClient, long, long, Task> test)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), time);
        using IProcoreClient procore = Sandboxed.Client(sandbox, time);
        await time.RunAsync(WholeAsync(), TimeSpan.FromSeconds(0.25));

        async Task WholeAsync()
        {
            long project = (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id;
            WbsCode code = await procore.WorkBreakdown.ListCodesAsync(project, new() { Status = WbsCodeStatus.Active, Scope = WbsScope.BudgetCode }, None).FirstAsync(None);
            await test(procore, project, code.Id);
        }
    }
}
