using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>The client against the sandbox, which was written from the facts and not from the client.</summary>
[Collection(SimulatedTime.Name)]
public class SandboxTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_commitment_is_written_read_back_and_locked_whatever_the_open_questions_turn_out_to_be(int seed)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        SandboxSwitches drawn = SandboxSwitches.Draw(seed);
        SandboxSwitches switches = drawn with { Procore = drawn.Procore with { CommitmentsLock = true } };
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = seed, Switches = switches }, time);
        using IProcoreClient procore = ProcoreClient.Create(new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = sandbox.Data.Company.CompanyId,
            ClientId = sandbox.Data.Company.ClientId,
            ClientSecret = sandbox.Data.Company.ClientSecret,
            TimeProvider = time,
            PrimaryHandler = () => sandbox.CreateHandler(),
        });

        await time.RunAsync(WriteAsync(procore), TimeSpan.FromSeconds(0.25));

        JsonObject limits = sandbox.DescribeState()["limits"]!["procore"]!.AsObject();
        Assert.Equal(0, (int)limits["responses429"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_sums_of_a_budget_are_read_and_are_those_of_its_lines(bool numbers)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Switches = new() { Procore = new() { MoneyAsNumbers = numbers } } }, time);
        using IProcoreClient procore = Sandboxed.Client(sandbox, time);
        await time.RunAsync(ReadAsync(), TimeSpan.FromSeconds(0.25));

        async Task ReadAsync()
        {
            long project = (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id;
            foreach (BudgetView view in await procore.Budget.ListViewsAsync(project, None).ToListAsync(None))
            {
                string column = view.Name == "Cost Report" ? "Budget" : "Revised Budget";
                List<BudgetRow> lines = await procore.Budget.ListDetailRowsAsync(project, view.Id, null, None).ToListAsync(None);
                Assert.All(lines, line => Assert.True(line is { Id: > 0, CurrencyConfiguration.CurrencyIsoCode.Length: 3 }));
                foreach (string[] groups in (string[][])[[], ["root_cost_code"], ["cost_code", "category"], ["project"]])
                {
                    List<BudgetSummaryRow> sums = await procore.Budget.ListSummaryRowsAsync(project, view.Id, null, groups, None).ToListAsync(None);
                    Assert.Equal(groups is ["project"] ? 1 : sums.Count, sums.Select(sum => sum.Id).Distinct().Count());
                    Assert.All(sums, sum => Assert.True(sum is { Id.Length: > 0, Name.Length: > 0, BillerType: not null, CurrencyConfiguration.CurrencyIsoCode.Length: 3 }));
                    Assert.Equal(lines.Sum(line => line.Amount(column)!.Value), sums.Sum(sum => sum.Amount(column)!.Value));
                    Assert.Equal(lines.Sum(line => line.OriginalBudgetAmount), sums.Sum(sum => sum.OriginalBudgetAmount));
                }
            }
        }
    }

    /// <summary>The sandbox is written from the facts: where a kind of record cannot be read from it, the client has another one.</summary>
    [Fact]
    public async Task Every_list_that_the_sandbox_has_is_read_without_an_odd_row()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), time);
        using IProcoreClient procore = Sandboxed.Client(sandbox, time);
        List<string> read = [];
        await time.RunAsync(ReadAllAsync(), TimeSpan.FromSeconds(0.25));
        Assert.True(read.Count > 17, string.Join(" ", read));
        Assert.Contains("Budget.ListSummaryRowsAsync", read);

        async Task ReadAllAsync()
        {
            long project = (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id;
            var ids = new Dictionary<string, long> { ["projectId"] = project, ["viewId"] = (await procore.Budget.ListViewsAsync(project, None).FirstAsync(None)).Id, ["segmentId"] = (await procore.WorkBreakdown.ListSegmentsAsync(project, None).FirstAsync(None)).Id };
            foreach (PropertyInfo group in typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface))
            {
                foreach (MethodInfo method in group.PropertyType.GetInterfaces().Append(group.PropertyType).SelectMany(type => type.GetMethods()).Where(method => method.ReturnType.Name.StartsWith("ProcoreList", StringComparison.Ordinal)))
                {
                    ParameterInfo[] parameters = method.GetParameters();
                    if (!parameters.All(parameter => parameter.HasDefaultValue || ids.ContainsKey(parameter.Name!)))
                        continue;
                    object list = method.Invoke(group.GetValue(procore), [.. parameters.Select(parameter => !parameter.HasDefaultValue ? ids[parameter.Name!] : (object?)null)])!;
                    (int rows, string odd) = await (Task<(int, string)>)typeof(SandboxTests).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                        .MakeGenericMethod(list.GetType().GenericTypeArguments[0]).Invoke(null, [list])!;
                    Assert.True(odd.Length == 0, $"{group.Name}.{method.Name}: {odd}");
                    if (rows > 0)
                        read.Add(group.Name + "." + method.Name);
                }
            }
        }
    }

    private static async Task<(int Rows, string Odd)> CountAsync<T>(ProcoreList<T> list)
    {
        (int rows, string odd) = (0, "");
        try
        {
            await foreach (ProcorePage<T> page in list.AsPages())
                (rows, odd) = (rows + page.Items.Count, odd + string.Join("; ", page.Unreadable));
        }
        catch (ProcoreException exception) when (exception.Status is 403 or 404)
        {
            // Not every route is there, nor every project open for it.
        }

        return (rows, odd);
    }

    [Fact]
    public async Task Every_date_that_can_be_written_is_kept_and_none_becomes_null()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions(), time);
        using IProcoreClient procore = Sandboxed.Client(sandbox, time);
        Project project = await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None);
        PropertyInfo[] dates = [.. typeof(PurchaseOrderContractSync).GetProperties().Where(property => property.PropertyType == typeof(Optional<LocalDate?>))];
        Assert.True(dates.Length >= 6, $"Only {dates.Length} dates were found.");
        LocalDate[] values = [new(2024, 2, 29), new(1987, 12, 31), new(2000, 1, 1), new(2099, 10, 9), new(1, 1, 1), new(9999, 12, 31)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { DateTimeFormat = { ShortDatePattern = "d/M/yy", DateSeparator = "." }, NumberFormat = { NegativeSign = "~" } };
            foreach (LocalDate value in values)
            {
                var contract = new PurchaseOrderContractSync { OriginId = "dates" };
                foreach (PropertyInfo date in dates)
                    date.SetValue(contract, new Optional<LocalDate?>(value));
                long id = (await OneAsync(procore.PurchaseOrders.SyncAsync(project.Id, [contract], None))).Id;
                PurchaseOrderContract kept = await procore.PurchaseOrders.GetAsync(project.Id, id, None);
                Assert.All(dates, date => Assert.Equal((date.Name, value), (date.Name, (LocalDate?)typeof(PurchaseOrderContract).GetProperty(date.Name)!.GetValue(kept))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task WriteAsync(IProcoreClient procore)
    {
        Assert.Contains(await procore.Companies.ListAsync(None).ToListAsync(None), company => company.Id == procore.CompanyId);
        List<Project> active = await procore.Projects.ListAsync(cancellationToken: None).ToListAsync(None);
        List<Project> all = await procore.Projects.ListAsync(new() { Status = ProjectStatusFilter.All }, None).ToListAsync(None);
        Assert.True(all.Count > active.Count && active.TrueForAll(project => project.Active == true && project.ProjectNumber is not null));
        Project project = active[0];
        Assert.Equal(project.ProjectNumber, (await procore.Projects.GetAsync(project.Id, None)).ProjectNumber);
        Assert.NotEmpty(await procore.CostCodes.ListAsync(project.Id, cancellationToken: None).ToListAsync(None));
        Assert.NotEmpty(await procore.CostTypes.ListAsync(project.Id, None).ToListAsync(None));
        WbsCode code = (await procore.WorkBreakdown
            .ListCodesAsync(project.Id, new() { Status = WbsCodeStatus.Active, Scope = WbsScope.BudgetCode }, None).ToListAsync(None))[0];
        Assert.NotNull(code.Segment(WbsSegmentType.CostCode));

        SyncResult<VendorSync, Vendor> vendors = await procore.Vendors.SyncAsync([.. Enumerable.Range(1, 30).Select(i => i == 13
            ? new VendorSync { Id = long.MaxValue, Name = "No such vendor" }
            : new VendorSync { OriginId = "v" + i, Name = "Vendor " + i, CountryCode = "US" })], None);
        Assert.Equal(SyncOutcome.Failed, vendors.Items[12].Outcome);
        Assert.NotEmpty(vendors.Items[12].Errors["id"]);
        Assert.All(vendors.Items.Where((_, i) => i != 12), item => Assert.Equal((SyncOutcome.Created, item.Input.Name.Value), (item.Outcome, item.Entity!.Name)));
        long vendor = vendors.Items[0].Entity!.Id;
        await procore.Vendors.AddToProjectAsync(project.Id, vendor, None);
        Assert.Contains(project.Id, (await procore.Vendors.GetAsync(vendor, None)).ProjectIds);
        Assert.Contains(await procore.Vendors.ListForProjectAsync(project.Id, cancellationToken: None).ToListAsync(None), found => found.Id == vendor);
        Vendor noted = await procore.Vendors.UpdateAsync(vendor, new() { Notes = "b", UnionMember = false, NonUnionPrevailingWage = true, LaborUnion = "Local 7" }, None);
        Assert.Equal(("b", false, true, "Local 7"), (noted.Notes, noted.UnionMember!.Value, noted.NonUnionPrevailingWage!.Value, noted.LaborUnion));

        var contract = new PurchaseOrderContractSync
        {
            OriginId = "po:1",
            Number = "PO-1",
            Title = "Steel",
            Description = "a & b",
            VendorId = vendor,
            Status = PurchaseOrderContractStatus.Draft,
            ContractDate = new LocalDate(2026, 2, 28),
        };
        PurchaseOrderContract saved = await OneAsync(procore.PurchaseOrders.SyncAsync(project.Id, [contract], None));
        Assert.Equal(saved.Id, (await OneAsync(procore.PurchaseOrders.SyncAsync(project.Id, [contract], None))).Id);
        PurchaseOrderContractLineSync Line(int i) => new() { OriginId = "po:1:line:" + i, Amount = 10.25m * i, Description = "line " + i, WbsCodeId = code.Id };
        Assert.True((await procore.PurchaseOrders.SyncLinesAsync(project.Id, saved.Id, [Line(1), Line(2), Line(3)], None)).AllSaved);
        PurchaseOrderContractLine third = (await procore.PurchaseOrders.ListLinesAsync(project.Id, saved.Id, None).ToListAsync(None)).Single(line => line.OriginId == "po:1:line:3");
        await procore.PurchaseOrders.DeleteLineAsync(project.Id, saved.Id, third.Id, None);
        await OneAsync(procore.PurchaseOrders.SyncAsync(project.Id, [new() { OriginId = "po:1", Status = PurchaseOrderContractStatus.Approved }], None));

        PurchaseOrderContract read = await procore.PurchaseOrders.GetAsync(project.Id, saved.Id, None);
        Assert.Equal((30.75m, PurchaseOrderContractStatus.Approved, "a & b", new LocalDate(2026, 2, 28)), (read.GrandTotal!.Value, read.Status!.Value, read.Description, read.ContractDate!.Value));
        Assert.Equal([10.25m, 20.50m], read.Lines.Select(line => line.Amount!.Value).Order());
        Assert.All(read.Lines, line => Assert.Equal(code.Id, line.WbsCode!.Id));
        Assert.Equal(saved.Id, Assert.Single(await procore.PurchaseOrders.ListAsync(project.Id, new() { OriginId = "po:1" }, None).ToListAsync(None)).Id);

        SyncResult<PurchaseOrderContractLineSync, PurchaseOrderContractLine> locked = await procore.PurchaseOrders.SyncLinesAsync(project.Id, saved.Id, [Line(1) with { Amount = 99m }], None);
        Assert.Equal(SyncOutcome.Failed, locked.Items[0].Outcome);
        Assert.Equal((saved.Id, "Approved"), Lock(locked.Items[0].Exception));
        Assert.NotEmpty(locked.Items[0].Errors.Count > 0 ? locked.Items[0].Errors : locked.Items[0].Exception!.Errors);
        await LockedAsync(() => procore.PurchaseOrders.DeleteLineAsync(project.Id, saved.Id, read.Lines[0].Id, None));
        await LockedAsync(() => procore.PurchaseOrders.UpdateLineAsync(project.Id, saved.Id, read.Lines[0].Id, new() { Amount = 1m }, None));
        await LockedAsync(() => procore.PurchaseOrders.CreateLineAsync(project.Id, saved.Id, new() { Amount = 1m, WbsCodeId = code.Id }, None));
        await LockedAsync(() => procore.PurchaseOrders.DeleteAsync(project.Id, saved.Id, None));
        long other = vendors.Items[1].Entity!.Id;
        await procore.Vendors.AddToProjectAsync(project.Id, other, None);
        await LockedAsync(() => procore.PurchaseOrders.UpdateAsync(project.Id, saved.Id, new() { VendorId = other }, None));
        SyncResult<PurchaseOrderContractSync, PurchaseOrderContract> moved = await procore.PurchaseOrders.SyncAsync(
            project.Id, [new() { OriginId = "po:1", VendorId = other }, new() { OriginId = "po:2", VendorId = long.MaxValue }], None);
        Assert.Equal((saved.Id, "Approved"), Lock(moved.Items[0].Exception));
        // Refused as well, but nothing is locked.
        Assert.Equal((SyncOutcome.Failed, null), (moved.Items[1].Outcome, moved.Items[1].Exception));
        PurchaseOrderContract draft = await OneAsync(procore.PurchaseOrders.SyncAsync(project.Id, [new() { OriginId = "po:3" }], None));
        ProcoreValidationException plain = await Assert.ThrowsAsync<ProcoreValidationException>(
            () => procore.PurchaseOrders.CreateLineAsync(project.Id, draft.Id, new() { Amount = 1m, WbsCodeId = long.MaxValue }, None));
        Assert.NotEmpty(plain.Errors["wbs_code_id"]);
        Assert.Equal("PO-1", (await procore.PurchaseOrders.UpdateAsync(project.Id, saved.Id, new() { Title = "Rebar" }, None)).Number);

        async Task LockedAsync(Func<Task> write)
        {
            ProcoreLockedException error = await Assert.ThrowsAsync<ProcoreLockedException>(write);
            Assert.Equal((saved.Id, "Approved", 422), (error.ContractId, error.ContractStatus, error.Status!.Value));
            Assert.NotEmpty(error.Errors);
        }

        await Assert.ThrowsAnyAsync<ProcoreException>(() => procore.ForCompany(procore.CompanyId + 1).Projects.GetAsync(project.Id, None));
    }

    private static (long?, string?) Lock(ProcoreException? exception)
    {
        ProcoreLockedException locked = Assert.IsType<ProcoreLockedException>(exception);
        return (locked.ContractId, locked.ContractStatus);
    }

    private static async Task<PurchaseOrderContract> OneAsync(Task<SyncResult<PurchaseOrderContractSync, PurchaseOrderContract>> sync)
    {
        SyncItem<PurchaseOrderContractSync, PurchaseOrderContract> item = Assert.Single((await sync).Items);
        Assert.True(item.IsSaved, item.Outcome + string.Join(";", item.Errors.Select(pair => pair.Key + ": " + string.Join(",", pair.Value))) + item.Exception);
        return item.Entity!;
    }
}
