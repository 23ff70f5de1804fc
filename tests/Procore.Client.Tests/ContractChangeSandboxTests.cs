using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>What changes contracts of both kinds, and what an owner is billed, against the sandbox, which was written from the facts.</summary>
[Collection(SimulatedTime.Name)]
public class ContractChangeSandboxTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_prime_contract_is_changed_batched_and_billed(bool numbers) => RunAsync(new() { ChangeOrderTiers = 2, MoneyAsNumbers = numbers }, async (procore, project, code) =>
    {
        PrimeContract contract = await procore.PrimeContracts.CreateAsync(project, new() { Title = "Owner" }, None);
        PrimeContractLine first = await procore.PrimeContracts.CreateLineAsync(project, contract.Id, new() { Amount = 1000m, WbsCodeId = code, Description = "Frame" }, None);
        ChangeOrderReason reason = await procore.ChangeOrderReasons.CreateAsync(new() { Reason = "Rock" }, None);
        PrimeChangeOrder order = await procore.PrimeChangeOrders.CreateAsync(
            project, new() { ContractId = contract.Id, Title = "Rock", ChangeReasonId = reason.Id, DueDate = new LocalDate(2026, 4, 1) }, None);
        Assert.Equal((contract.Id, "Rock", ChangeOrderStatus.Draft, new LocalDate(2026, 4, 1)), (order.ContractId!.Value, order.Title, order.Status!.Value, order.DueDate!.Value));
        PrimeChangeOrderLine line = await procore.PrimeChangeOrders.CreateLineAsync(project, order.Id, new() { WbsCodeId = code, Amount = -12.5m, Description = "Less" }, None);
        Assert.Equal((-12.5m, code, "Less"), (line.Amount!.Value, line.WbsCodeId!.Value, line.Description));
        line = await procore.PrimeChangeOrders.UpdateLineAsync(project, order.Id, line.Id, new() { ContractLineId = first.Id, Amount = 20.25m }, None);
        Assert.Equal((first.Id, 20.25m), (line.ContractLineId!.Value, (await procore.PrimeChangeOrders.GetLineAsync(project, order.Id, line.Id, None)).Amount!.Value));
        Assert.Equal(line.Id, (await procore.PrimeChangeOrders.ListLinesAsync(project, order.Id, None).SingleAsync(None)).Id);

        ChangeOrderBatch batch = await procore.PrimeChangeOrderBatches.CreateAsync(project, new() { ContractId = contract.Id, Title = "March", ChangeOrderIds = [order.Id] }, None);
        Assert.Equal((20.25m, ChangeOrderStatus.Draft), (batch.GrandTotal!.Value, batch.Status!.Value));
        Assert.Equal(batch.Id, (await procore.PrimeChangeOrderBatches.ListAsync(project, new() { ChangeOrderId = order.Id }, None).SingleAsync(None)).Id);
        Assert.Equal(order.Id, (await procore.PrimeChangeOrders.ListAsync(project, new() { BatchId = batch.Id }, None).SingleAsync(None)).Id);
        await procore.PrimeChangeOrderBatches.UpdateAsync(project, batch.Id, new() { Status = ChangeOrderStatus.Approved }, None);
        await procore.PrimeChangeOrders.UpdateAsync(project, order.Id, new() { Status = ChangeOrderStatus.Approved }, None);
        PrimeContract revised = await procore.PrimeContracts.GetAsync(project, contract.Id, None);
        Assert.Equal((20.25m, 1020.25m), (revised.ApprovedChangeOrders!.Value, revised.RevisedContractAmount!.Value));

        PrimeContractSummary summary = await procore.PrimeContracts.GetSummaryAsync(project, contract.Id, None);
        Assert.Equal((20.25m, 0m, 0m), (summary.ApprovedChangeTotal!.Value, summary.DraftChangeTotal!.Value, summary.TotalInvoicesAmount!.Value));

        PaymentApplication made = await procore.PaymentApplications.CreateAsync(
            project, contract.Id, new() { InvoiceNumber = "O-1", OriginId = "erp:o:1", PeriodStart = new LocalDate(2026, 3, 1), PeriodEnd = new LocalDate(2026, 3, 31) }, None);
        PaymentApplicationItem item = Assert.Single(made.Items);
        item = await procore.PaymentApplications.UpdateItemAsync(project, contract.Id, item.Id, new() { WorkCompletedThisPeriod = 250m, WorkCompletedRetainageRetainedThisPeriod = 25m }, None);
        Assert.Equal((250m, 750m), (item.WorkCompletedThisPeriod!.Value, item.BalanceToFinish!.Value));
        PaymentApplication read = await procore.PaymentApplications.UpdateAsync(project, contract.Id, made.Id, new() { Status = PaymentApplicationStatus.Approved }, None);
        Assert.Equal((PaymentApplicationStatus.Approved, 225m, 1L, contract.Id), (read.Status!.Value, read.Summary!.CurrentPaymentDue!.Value, read.Number!.Value, read.Contract!.Id));
        Assert.Equal(made.Id, (await procore.PaymentApplications.ListForContractAsync(project, contract.Id, new() { IsLast = true }, None).SingleAsync(None)).Id);
        await Assert.ThrowsAsync<ProcoreOriginConflictException>(() => procore.PaymentApplications.UpdateAsync(project, contract.Id, made.Id, new() { OriginId = "another" }, None));
        await procore.PaymentApplications.DeleteAsync(project, made.Id, None);

        await procore.PrimeChangeOrders.UpdateAsync(project, order.Id, new() { Status = ChangeOrderStatus.Draft }, None);
        await procore.PrimeChangeOrders.DeleteLineAsync(project, order.Id, line.Id, None);
        await procore.PrimeChangeOrderBatches.DeleteAsync(project, batch.Id, None);
        await procore.PrimeChangeOrders.DeleteAsync(project, order.Id, None);
        await procore.ChangeOrderReasons.DeleteAsync(reason.Id, None);
        Assert.Empty(await procore.PrimeChangeOrders.ListAsync(project, null, None).ToListAsync(None));
    });

    [Fact]
    public Task Requests_are_synced_into_a_package_of_their_contract() => RunAsync(new() { ChangeOrderTiers = 3 }, async (procore, project, _) =>
    {
        PurchaseOrderContract contract = await procore.PurchaseOrders.CreateAsync(project, new() { Title = "Rebar" }, None);
        ChangeOrderPackage package = await procore.ChangeOrderPackages.CreateAsync(project, contract.Id, new() { Title = "P", OriginId = "erp:p:1" }, None);
        Assert.Equal(("erp:p:1", contract.Id), (package.OriginId, package.ContractId!.Value));
        await Assert.ThrowsAsync<ProcoreOriginConflictException>(() => procore.ChangeOrderPackages.UpdateAsync(project, package.Id, new() { OriginId = "another" }, None));
        package = await procore.ChangeOrderPackages.UpdateAsync(project, package.Id, new() { Status = ChangeOrderStatus.Pending }, None);
        Assert.Equal(ChangeOrderStatus.Pending, package.Status);

        foreach (string title in new[] { "first", "again" })
        {
            SyncResult<ChangeOrderRequestSync, ChangeOrderRequest> synced = await procore.ChangeOrderRequests.SyncAsync(
                project, contract.Id, [new() { OriginId = "erp:r:1", Title = title, GrandTotal = 12.5m, ChangeOrderPackageId = package.Id }], None);
            Assert.True(Assert.Single(synced.Items).IsSaved);
        }

        ChangeOrderRequest listed = await procore.ChangeOrderRequests.ListAsync(project, contract.Id, new() { ChangeOrderPackageId = package.Id }, None).SingleAsync(None);
        Assert.Null(listed.OriginId);
        ChangeOrderRequest request = await procore.ChangeOrderRequests.GetAsync(project, contract.Id, listed.Id, None);
        Assert.Equal(("erp:r:1", "again", 12.5m, package.Id), (request.OriginId, request.Title, request.GrandTotal!.Value, request.ChangeOrderPackageId!.Value));
        ChangeOrderRequest made = await procore.ChangeOrderRequests.CreateAsync(project, contract.Id, new() { Title = "one", Number = "7" }, None);
        Assert.Equal(ChangeOrderStatus.Approved, (await procore.ChangeOrderRequests.UpdateAsync(project, contract.Id, made.Id, new() { Status = ChangeOrderStatus.Approved }, None)).Status);
        ChangeOrderBatch batch = await procore.CommitmentChangeOrderBatches.CreateAsync(project, new() { ContractId = contract.Id, ChangeOrderRequestIds = [made.Id] }, None);
        Assert.Equal(batch.Id, (await procore.CommitmentChangeOrderBatches.ListAsync(project, new() { ContractId = contract.Id }, None).SingleAsync(None)).Id);
    });

    [Fact]
    public Task A_commitment_of_version_two_is_written_with_its_lines() => RunAsync(new(), async (procore, project, code) =>
    {
        CommitmentContract made = await procore.CommitmentContracts.CreateAsync(
            project, new() { Type = CommitmentContractType.WorkOrder, Title = "Frame", Description = "a < b", Inclusions = "all", RetainagePercent = 10m, ContractDate = new LocalDate(2026, 3, 2) }, None);
        Assert.Equal((CommitmentContractType.WorkOrder, "Draft", "a < b", 10m), (made.Type!.Value, made.Status, made.Description, made.RetainagePercent!.Value));
        CommitmentContractLine line = await procore.CommitmentContracts.CreateLineAsync(project, made.Id, new() { WbsCodeId = code, Amount = 12.5m, Description = "Steel" }, None);
        line = await procore.CommitmentContracts.UpdateLineAsync(project, made.Id, line.Id, new() { Amount = 14m }, None);
        Assert.Equal((14m, code), (line.Amount!.Value, line.WbsCodeId!.Value));
        Assert.Equal(line.Id, (await procore.CommitmentContracts.ListLinesAsync(project, made.Id, None).SingleAsync(None)).Id);
        Assert.Equal("Frame", (await procore.WorkOrders.GetAsync(project, made.Id, None)).Title);
        Assert.Equal(0m, (await procore.CommitmentContracts.GetSummaryAsync(project, made.Id, None)).TotalPaymentsAmount);

        await procore.CommitmentContracts.UpdateAsync(project, made.Id, new() { Status = "Approved" }, None);
        ProcoreException locked = await Assert.ThrowsAnyAsync<ProcoreException>(() => procore.CommitmentContracts.UpdateLineAsync(project, made.Id, line.Id, new() { Amount = 15m }, None));
        Assert.Equal(409, locked.Status);
        await procore.CommitmentContracts.UpdateAsync(project, made.Id, new() { Status = "Draft" }, None);
        await procore.CommitmentContracts.DeleteLineAsync(project, made.Id, line.Id, None);
        await procore.CommitmentContracts.DeleteAsync(project, made.Id, None);
        await Assert.ThrowsAsync<ProcoreNotFoundException>(() => procore.CommitmentContracts.GetAsync(project, made.Id, None));
    });

    private static async Task RunAsync(ProcoreSwitches switches, Func<IProcoreClient, long, long, Task> test)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Switches = new() { Procore = switches } }, time);
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
