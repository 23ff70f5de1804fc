using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Change events, budget changes, direct costs and documents against the sandbox, which was written from the facts.</summary>
[Collection(SimulatedTime.Name)]
public class ChangeToolSandboxTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public Task A_change_event_becomes_a_change_order_of_the_commitment_that_it_proposes() => RunAsync(async (procore, project, code) =>
    {
        PurchaseOrderContract contract = await procore.PurchaseOrders.CreateAsync(project, new() { Title = "Rebar", Number = "PO-77" }, None);
        ChangeEventStatus status = await procore.ChangeEvents.ListStatusesAsync(project, None).FirstAsync(None);
        ChangeEvent change = await procore.ChangeEvents.CreateAsync(
            project,
            new()
            {
                Title = "Rock",
                Scope = ChangeEventScope.OutOfScope,
                Status = ChangeEventReferenceInput.Of(status.Id),
                OriginId = "zz:1",
                Lines =
                [
                    new()
                    {
                        Description = "Blasting",
                        BudgetCode = ChangeEventReferenceInput.Of(code),
                        CostImpact = new ChangeEventCostInput
                        {
                            Estimate = new ChangeEventEstimateInput { Amount = 1200.5m }, Contract = ChangeEventProposalInput.Of(contract.Id),
                        },
                        RevenueImpact = new ChangeEventRevenueInput { Estimate = new ChangeEventPriceInput { Amount = 1500m } },
                    },
                ],
            },
            None);
        ChangeEventLine line = Assert.Single(change.Lines);
        Assert.Equal(("zz:1", 1200.5m, 1500m), (change.OriginId, line.LatestCost!.Amount, line.LatestRevenue!.Amount));

        CommitmentChangeOrder order = await procore.CommitmentChangeOrders.CreateAsync(
            project, new() { ContractId = line.CostImpact!.Contract!.Proposed!.Id, Title = change.Title, Status = ChangeOrderStatus.Draft }, None);
        CommitmentChangeOrderLine written = await procore.CommitmentChangeOrders.CreateLineAsync(
            project, order.Id, new() { WbsCodeId = line.BudgetCode!.Id, Amount = line.LatestCost.Amount, Description = line.Description }, None);
        Assert.Equal(1200.5m, written.Amount);

        ChangeEvent shorter = await procore.ChangeEvents.UpdateAsync(project, change.Id, new() { Lines = [new() { Id = line.Id, Deleted = true }] }, None);
        Assert.Empty(shorter.Lines);
        await procore.ChangeEvents.DeleteAsync(project, change.Id, None);
        Assert.Empty(await procore.ChangeEvents.ListAsync(project, null, None).ToListAsync(None));
        Assert.Equal(change.Id, (await procore.ChangeEvents.RestoreAsync(project, change.Id, None)).Id);
        Assert.Single(await procore.ChangeEvents.ListAsync(project, null, None).ToListAsync(None));
    });

    [Fact]
    public Task Direct_costs_are_written_with_their_lines_and_synced() => RunAsync(async (procore, project, code) =>
    {
        DirectCost cost = await procore.DirectCosts.CreateAsync(
            project,
            new()
            {
                DirectCostType = DirectCostType.Invoice,
                InvoiceNumber = "INV-1",
                DirectCostDate = new LocalDate(2026, 3, 1),
                OriginId = "dc:1",
                Lines = [new() { WbsCodeId = code, ManualAmount = 100.25m }],
            },
            None);
        Assert.Equal((100.25m, "dc:1", new LocalDate(2026, 3, 1)), (cost.GrandTotal, cost.OriginId, cost.DirectCostDate));
        Assert.Empty((await procore.DirectCosts.SyncAsync(project, [new() { OriginId = "dc:1", Description = "Fuel" }, new() { OriginId = "dc:2" }], None)).NotSaved);
        Assert.Empty((await procore.DirectCosts.SyncLinesAsync(
            project, [new() { OriginId = "dc:1:1", DirectCostId = cost.Id, WbsCodeId = code, Amount = 9.75m }], None)).NotSaved);
        Assert.Equal((110m, "Fuel"), ((await procore.DirectCosts.GetAsync(project, cost.Id, None)).GrandTotal, (await procore.DirectCosts.GetAsync(project, cost.Id, None)).Description));
        Assert.Equal(2, (await procore.DirectCosts.ListAllLinesAsync(project, null, None).ToListAsync(None)).Count);
        await procore.DirectCosts.DeleteAsync(project, cost.Id, None);
        await Assert.ThrowsAsync<ProcoreNotFoundException>(() => procore.DirectCosts.GetAsync(project, cost.Id, None));
    });

    [Fact]
    public Task A_budget_is_changed_locked_and_kept_as_it_was() => RunAsync(async (procore, project, code) =>
    {
        BudgetView view = await procore.Budget.ListViewsAsync(project, None).FirstAsync(None);
        BudgetSnapshot snapshot = await procore.Budget.CreateSnapshotAsync(project, new() { BudgetViewId = view.Id, Name = "March" }, None);
        List<BudgetRow> rows = await procore.Budget.ListSnapshotRowsAsync(project, snapshot.Id, null, None).ToListAsync(None);
        Assert.NotEmpty(rows);

        BudgetChange change = await procore.BudgetChanges.CreateAsync(
            project, new() { Title = "More", Lines = [new() { WbsCodeId = code, Amount = 50m, AdjustmentNumber = 1 }] }, None);
        Assert.Equal((50m, BudgetChangeStatus.Draft), (change.Amount, change.Status));
        Assert.Equal(50m, Assert.Single(await procore.BudgetChanges.ListAdjustmentsAsync(project, new() { BudgetChangeId = change.Id }, None).ToListAsync(None)).Amount);
        Assert.Single(await procore.BudgetChanges.ListAsync(project, None).ToListAsync(None));

        await procore.Budget.LockAsync(project, None);
        Assert.True((await procore.Budget.GetStateAsync(project, None)).Locked);
        BudgetModification moved = await procore.BudgetModifications.CreateAsync(
            project, new() { FromLineId = rows[0].Id, ToLineId = rows[1].Id, TransferAmount = 5.5m }, None);
        Assert.Equal(5.5m, moved.TransferAmount);
        await procore.Budget.UnlockAsync(project, deleteModifications: true, None);
        Assert.False((await procore.Budget.GetStateAsync(project, None)).Locked);
        Assert.Empty(await procore.BudgetModifications.ListAsync(project, None).ToListAsync(None));
    });

    [Fact]
    public Task A_file_goes_into_a_folder() => RunAsync(async (procore, project, _) =>
    {
        DocumentFolder folder = await procore.Documents.CreateFolderAsync(new() { Name = "Invoices" }, project, None);
        DocumentFile file = await procore.Documents.AddFileAsync(folder.Id, new ProcoreFile("a.pdf", new MemoryStream([1, 2, 3])), project, None);
        Assert.Equal((folder.Id, 3L), (file.ParentId, file.Size));
        Assert.Equal("Invoices", Assert.Single((await procore.Documents.GetRootAsync(project, None)).Folders).Name);
        await procore.Documents.DeleteFileAsync(file.Id, project, None);
        Assert.Empty((await procore.Documents.GetFolderAsync(folder.Id, project, None)).Files);
    });

    [Fact]
    public Task Codes_are_taken_out_of_use_and_back_together() => RunAsync(async (procore, project, code) =>
    {
        await procore.WorkBreakdown.SetCodeStatusAsync(project, [code], WbsCodeStatus.Inactive, None);
        Assert.Contains(await procore.WorkBreakdown.ListCodesAsync(project, new() { Status = WbsCodeStatus.Inactive }, None).ToListAsync(None), one => one.Id == code);
        await procore.WorkBreakdown.SetCodeStatusAsync(project, [code], WbsCodeStatus.Active, None);
        Assert.Contains(await procore.WorkBreakdown.ListCodesAsync(project, new() { Status = WbsCodeStatus.Active }, None).ToListAsync(None), one => one.Id == code);
    });

    [Fact]
    public Task A_cost_code_takes_those_below_it_out_of_use() => RunAsync(async (procore, project, _) =>
    {
        CostCode parent = await procore.CostCodes.CreateAsync(project, new() { Code = "77", Name = "Roofs" }, null, None);
        CostCode child = await procore.CostCodes.CreateAsync(project, new() { Code = "100", Name = "Slate", ParentId = parent.Id }, null, None);
        WbsSegment segment = (await procore.WorkBreakdown.ListSegmentsAsync(project, None).ToListAsync(None)).Single(one => one.Type == WbsSegmentType.CostCode);

        await procore.WorkBreakdown.SetSegmentItemStatusAsync(project, segment.Id, [parent.Id], WbsCodeStatus.Inactive, None);

        List<WbsSegmentItem> left = await procore.WorkBreakdown.ListSegmentItemsAsync(project, segment.Id, new() { OnlyActive = true }, None).ToListAsync(None);
        Assert.NotEmpty(left);
        Assert.DoesNotContain(left, item => item.Id == parent.Id || item.Id == child.Id);
    });

    [Fact]
    public Task Units_are_made_renamed_and_deleted_in_one_call() => RunAsync(async (procore, _, _) =>
    {
        UnitOfMeasure bag = await procore.UnitsOfMeasure.ListAsync(None).FirstAsync(unit => unit.Name == "bag", None);
        UnitOfMeasure made = Assert.Single((await procore.UnitsOfMeasure.SyncAsync([new() { Name = "pallet", CategoryId = 1 }], null, None)).Units);
        Assert.Equal(("pallet", false), (made.Name, made.IsStandard));

        UnitOfMeasure renamed = Assert.Single((await procore.UnitsOfMeasure.SyncAsync([new() { Id = made.Id, Name = "skid" }], [bag.Id], None)).Units);

        Assert.Equal((made.Id, "skid", 1L), (renamed.Id, renamed.Name, renamed.Category!.Id));
        List<UnitOfMeasure> left = await procore.UnitsOfMeasure.ListAsync(None).ToListAsync(None);
        Assert.Contains(left, unit => unit.Id == made.Id && unit.Name == "skid");
        Assert.DoesNotContain(left, unit => unit.Id == bag.Id || unit.Name == "pallet");
        await Assert.ThrowsAsync<ProcoreValidationException>(() => procore.UnitsOfMeasure.SyncAsync([new() { Name = "EA", CategoryId = 1 }], [made.Id], None));
        Assert.Contains(await procore.UnitsOfMeasure.ListAsync(None).ToListAsync(None), unit => unit.Id == made.Id);
    });

    [Fact]
    public Task Of_units_that_are_synced_like_other_records_those_are_written_that_are_right() => RunAsync(
        async (procore, _, _) =>
        {
            UnitOfMeasureBatch batch = await procore.UnitsOfMeasure.SyncAsync([new() { Name = "pallet", CategoryId = 1 }, new() { Name = "EA", CategoryId = 1 }], null, None);

            Assert.False(batch.AllSaved);
            UnitOfMeasure made = Assert.Single(batch.Units);
            Assert.Equal("name: has already been taken", string.Join("; ", Assert.Single(batch.Errors).Select(said => $"{said.Key}: {string.Join(", ", said.Value)}")));
            Assert.Contains(await procore.UnitsOfMeasure.ListAsync(None).ToListAsync(None), unit => unit.Id == made.Id && unit.Name == "pallet");
        },
        new() { UnitSyncsAnswerEntities = true });

    private static async Task RunAsync(Func<IProcoreClient, long, long, Task> test, ProcoreSwitches? switches = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Switches = new SandboxSwitches { Procore = switches ?? new ProcoreSwitches() } }, time);
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
