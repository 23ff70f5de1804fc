using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DirectCosts;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>A bill becomes a direct cost on the same stairway as an order becomes a commitment: the sample's kind of record at the sandbox.</summary>
public sealed class HostedBatchTests
{
    private const string OpenBill = """
        {"number":"B-1","status":"open","vendorId":"3","vendorName":"Acme","date":"2026-11-30","currency":"USD","exchangeRate":1,"isInclusiveTax":false,"total":200,
        "hasOrder":false,"lines":[{"id":"1","name":"Gravel","amount":200,"projectId":"5","projectName":"Yard","code":"02.M"}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bill_is_written_once_and_again_after_an_edit_and_replay_writes_nothing()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1");

        await office.LookAsync();

        var cost = Assert.Single(await office.CostsAsync());
        Assert.Equal((200m, "B-1", office.ProcoreVendor), (cost.GrandTotal, cost.InvoiceNumber, cost.VendorId));
        Assert.Equal(OriginIds.Record(office.Test.Connection.OrganizationId, BillOffice.Key(id)), cost.OriginId);
        var record = await office.RecordAsync(id);
        Assert.Equal((RecordState.Synced, "bill B-1"), (record.State, record.OrderNumber));
        var sent = office.Writes.Count;
        Assert.Equal(2, sent);

        await office.Test.Engine.ReplayAsync(Sandboxed.Id, BillOffice.Key(id), "Ann", Token);
        await office.RunAsync();
        await office.LookAsync();

        Assert.Equal(sent, office.Writes.Count);

        office.Test.Vendors.Zoho.EditBill(id, bill => bill with { Lines = [bill.Lines[0] with { Rate = 150 }, office.Line("Sand", 10, office.Project.ZohoId!)] });
        await office.LookAsync();

        Assert.Equal((320m, cost.Id), ((await office.CostsAsync()).Single().GrandTotal, (await office.CostsAsync()).Single().Id));
        Assert.Equal(2 * sent, office.Writes.Count);

        office.Test.Vendors.Zoho.EditBill(id, bill => bill with { Lines = [bill.Lines[1]] });
        await office.LookAsync();

        Assert.Equal(20m, (await office.CostsAsync()).Single().GrandTotal);
        Assert.Equal(["written", "written", "written"], await office.OutcomesAsync(id));
        var audit = await office.AuditAsync(id);
        Assert.Equal(3, audit.Count(entry => entry.Kind == AuditKind.Intent));
        Assert.All(audit.Where(entry => entry.Kind is AuditKind.Intent or AuditKind.Outcome), entry => Assert.Equal(cost.OriginId, entry.OriginId));
        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));
    }

    [Fact]
    public async Task Planning_again_from_what_was_stored_gives_the_same_plan()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1");
        await office.LookAsync();

        var record = await office.RecordAsync(id);
        var intent = (await office.AuditAsync(id)).First(entry => entry.Kind == AuditKind.Intent);
        foreach (var (input, hash) in new[] { (record.InputHash, record.PlanHash), (intent.InputHash, intent.PlanHash) })
        {
            var kept = await office.Test.Store.GetSnapshotAsync(Sandboxed.Id, input, Token);
            var snapshot = JsonSerializer.Deserialize(kept!, HostedJson.Default.RecordSnapshot)!;
            Assert.Equal(hash, HostedPlanner.Plan(BillOffice.Key(id), snapshot, [], new BillRecords().Plan).Record.Hash);
        }
    }

    [Fact]
    public async Task A_bill_of_an_order_is_left_to_its_commitment()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Test.Vendors.Zoho.EnterBill("B-1", office.Test.Vendors.Zoho.Orders[0]);
        office.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith($"/bills/{id}", StringComparison.Ordinal))
            {
                body["bill"]!["line_items"]![0]!["purchaseorder_id"] = "460000000026049";
            }
        };

        await office.LookAsync();

        Assert.Equal(RecordState.Filtered, (await office.RecordAsync(id)).State);
        Assert.Empty(office.Writes);
    }

    [Fact]
    public async Task A_bill_that_moves_is_written_once_its_direct_cost_is_gone_from_the_project_before()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var other = office.Test.Vendors.Data.Projects.First(project =>
            project is { ZohoId: not null, ProcoreId: not null, Active: true, Permitted: true } && project.ProcoreId != office.Project.ProcoreId);
        var link = new Link { Kind = LinkKind.Project, ZohoId = other.ZohoId!, ProcoreId = other.ProcoreId!.Value };
        await office.Test.Store.SaveAsync(Sandboxed.Id, new() { Links = [link] }, Token);
        var id = office.Enter("B-1");
        await office.LookAsync();
        var cost = Assert.Single(await office.CostsAsync());

        office.Test.Vendors.Zoho.EditBill(id, bill => bill with { Lines = [office.Line("Gravel", 100, other.ZohoId!, of: other)] });
        await office.LookAsync();

        var asked = Assert.Single(await office.AskedAsync(id)).Finding;
        Assert.Equal("BillMoved", asked.Code);
        Assert.Contains($"project {office.Project.ProcoreId}.", asked.Sentence, StringComparison.Ordinal);
        Assert.Empty(await office.CostsAsync(other));

        await office.Test.Clients.Procore.DirectCosts.DeleteAsync(office.Project.ProcoreId!.Value, cost.Id, Token);
        await office.DecideAsync(id, ReviewAction.Retry);

        Assert.Empty(await office.CostsAsync());
        Assert.Equal(200m, Assert.Single(await office.CostsAsync(other)).GrandTotal);
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(id)).State);
        Assert.Empty(await office.AskedAsync(id));
    }

    [Fact]
    public async Task A_bill_that_gets_an_order_later_asks_for_the_direct_cost_that_stands()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1");
        await office.LookAsync();
        Assert.Single(await office.CostsAsync());
        office.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith($"/bills/{id}", StringComparison.Ordinal))
            {
                body["bill"]!["line_items"]![0]!["purchaseorder_id"] = "460000000026049";
            }
        };

        await office.Test.Engine.SubmitAsync(Sandboxed.Id, BillOffice.Key(id), WorkPriority.Webhook, "it got an order", Token);
        await office.RunAsync();

        Assert.Equal("BillOrdered", Assert.Single(await office.AskedAsync(id)).Finding.Code);
    }

    [Theory]
    [InlineData(null, null, "BillGone")]
    [InlineData("\"hasOrder\":false", "\"hasOrder\":true", "BillOrdered")]
    [InlineData("\"open\"", "\"void\"", "BillVoid")]
    public void A_bill_without_a_direct_cost_is_a_question_where_one_stands(string? stands, string? becomes, string code)
    {
        var source = stands is null ? string.Empty : OpenBill.Replace(stands, becomes, StringComparison.Ordinal);

        var asks = PlanOf(source, "41");
        Assert.Equal((code, FindingSeverity.Stops, null), (Assert.Single(asks.Findings).Code, asks.Findings[0].Severity, asks.Write));
        Assert.Contains("project 41.", asks.Findings[0].Sentence, StringComparison.Ordinal);
        Assert.Equal((true, 0), (PlanOf(source, string.Empty).IsLeftOut, PlanOf(source, string.Empty).Findings.Count));
    }

    [Theory]
    [InlineData("\"exchangeRate\":1,", "\"exchangeRate\":1.1,", "BillCurrency")]
    [InlineData("\"isInclusiveTax\":false", "\"isInclusiveTax\":true", "BillInclusiveTax")]
    public void Amounts_that_are_no_direct_cost_s_are_a_question(string stands, string becomes, string code)
    {
        Assert.NotNull(PlanOf(OpenBill, string.Empty).Write);

        var asks = PlanOf(OpenBill.Replace(stands, becomes, StringComparison.Ordinal), string.Empty);

        Assert.Equal((code, FindingSeverity.Stops, null), (Assert.Single(asks.Findings).Code, asks.Findings[0].Severity, asks.Write));
    }

    [Fact]
    public async Task A_project_that_nobody_linked_is_a_question_and_the_answer_has_it_written()
    {
        using var office = new BillOffice();
        await office.SettleAsync(linksProject: false);
        var lead = await office.Test.Clients.Books.Users.ListAsync(cancellationToken: Token).FirstAsync(Token);
        var yard = await office.Test.Clients.Books.Projects.CreateAsync(
            new() { ProjectName = "Yard and depot", CustomerId = office.Project.CustomerId, BillingType = AlignmentPolicy.BillingTypes[0], UserId = lead.UserId }, Token);
        var id = office.Enter("B-1", projectId: yard.ProjectId);

        await office.LookAsync();

        var item = Assert.Single(await office.AskedAsync(id));
        Assert.Equal(("BillProjectUnknown", "bill B-1"), (item.Finding.Code, item.OrderNumber));
        Assert.Contains(item.Finding.Candidates, candidate => candidate.ProcoreId == office.Project.ProcoreId);
        Assert.Equal([ReviewAction.Retry, ReviewAction.Link, ReviewAction.Reject, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));
        Assert.Equal(RecordState.NeedsReview, (await office.Test.Engine.PlanRecordAsync(Sandboxed.Id, BillOffice.Key(id), Token)).State);
        Assert.Empty(office.Writes);

        await office.DecideAsync(id, ReviewAction.Link, office.Project.ProcoreId!.Value);

        Assert.Equal(200m, Assert.Single(await office.CostsAsync()).GrandTotal);
        Assert.Empty(await office.AskedAsync(id));
        Assert.Contains(await office.AuditAsync(id), entry => entry is { Kind: AuditKind.Decided, Actor: "Ann" });
    }

    [Fact]
    public async Task A_bill_that_is_written_is_looked_at_again_when_a_person_changes_a_link()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1");
        await office.LookAsync();
        office.Enter("B-2"); // a look finds this one by itself, and the other no more
        await office.LookAsync();
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(id)).State);

        await office.Test.Engine.DecideLinkAsync(
            Sandboxed.Id,
            new() { Action = LinkAction.Reject, Kind = LinkKind.Vendor, ZohoId = office.ZohoVendor, ProcoreId = office.ProcoreVendor, By = "Ann" },
            Token);
        await office.RunAsync();

        Assert.Equal("BillVendorUnknown", Assert.Single(await office.AskedAsync(id)).Finding.Code);
    }

    [Fact]
    public async Task What_a_person_accepts_is_written_until_the_bill_changes()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1", taxId: office.Test.Vendors.Data.Taxes.First(tax => tax.Percentage > 0).Id);
        await office.LookAsync();
        Assert.Equal("BillTaxes", Assert.Single(await office.AskedAsync(id)).Finding.Code);
        Assert.Empty(office.Writes);

        await office.DecideAsync(id, ReviewAction.Waive);

        Assert.Equal(200m, Assert.Single(await office.CostsAsync()).GrandTotal);
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(id)).State);

        office.Test.Vendors.Zoho.EditBill(id, bill => bill with { Lines = [bill.Lines[0] with { Rate = 150 }] });
        await office.LookAsync();

        Assert.Equal("BillTaxes", Assert.Single(await office.AskedAsync(id)).Finding.Code);
        Assert.Equal(200m, Assert.Single(await office.CostsAsync()).GrandTotal);
        Assert.Contains(await office.AuditAsync(id), entry => entry.Kind == AuditKind.DecisionLapsed);
    }

    [Fact]
    public async Task What_a_person_takes_back_right_before_the_write_is_not_written()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1", taxId: office.Test.Vendors.Data.Taxes.First(tax => tax.Percentage > 0).Id);
        await office.LookAsync();
        office.Test.OnceBefore(changes => changes.OpenedIntents.Count > 0, async () =>
        {
            var decision = Assert.Single(await office.Test.Store.ListDecisionsAsync(Sandboxed.Id, BillOffice.Key(id).Owner, Token));
            await office.Test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "Ann", "after all", Token);
        });

        await office.DecideAsync(id, ReviewAction.Waive);

        Assert.Null(office.Test.BeforeSave);
        Assert.Empty(office.Writes);
        Assert.Equal("BillTaxes", Assert.Single(await office.AskedAsync(id)).Finding.Code);
        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));
    }

    [Fact]
    public async Task It_is_the_same_over_a_database()
    {
        using var sqlite = await SqliteUnderTest.OpenAsync();
        using var office = new BillOffice(store: _ => sqlite.Store);
        await office.SettleAsync();
        var id = office.Enter("B-1", taxId: office.Test.Vendors.Data.Taxes.First(tax => tax.Percentage > 0).Id);
        await office.LookAsync();

        await office.DecideAsync(id, ReviewAction.Waive);

        Assert.Equal(200m, Assert.Single(await office.CostsAsync()).GrandTotal);
        Assert.Equal((RecordState.Synced, "bill B-1"), ((await office.RecordAsync(id)).State, (await office.RecordAsync(id)).OrderNumber));
        Assert.Equal(["written"], await office.OutcomesAsync(id));
        Assert.Single(await office.Test.Store.ListDecisionsAsync(Sandboxed.Id, BillOffice.Key(id).Owner, Token));
    }

    [Fact]
    public async Task What_a_person_leaves_out_stays_out_until_it_changes_or_they_withdraw()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1", taxId: office.Test.Vendors.Data.Taxes.First(tax => tax.Percentage > 0).Id);
        await office.LookAsync();

        await office.DecideAsync(id, ReviewAction.Skip);

        Assert.Equal(RecordState.Skipped, (await office.RecordAsync(id)).State);
        var decision = Assert.Single(await office.Test.Store.ListDecisionsAsync(Sandboxed.Id, BillOffice.Key(id).Owner, Token));
        await office.Test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "Ann", "after all", Token);
        await office.RunAsync();
        Assert.Equal(RecordState.NeedsReview, (await office.RecordAsync(id)).State);
        Assert.Empty(office.Writes);
    }

    [Fact]
    public async Task An_answer_that_was_lost_makes_no_second_one()
    {
        using var office = new BillOffice(retries: 0);
        await office.SettleAsync();
        var id = office.Enter("B-1");
        var isLost = false;
        office.Test.Spoil = (request, _) =>
        {
            if (!isLost && request.RequestUri!.AbsolutePath.EndsWith("/line_items/sync", StringComparison.Ordinal))
            {
                isLost = true;
                throw new HttpRequestException("the line broke");
            }
        };

        await office.LookAsync();
        Assert.True(isLost);
        await office.LookAsync();

        Assert.Equal(200m, Assert.Single(await office.CostsAsync()).GrandTotal);
        Assert.Equal(2, office.Writes.Count);
        Assert.Equal(["unknown", "written"], await office.OutcomesAsync(id));
        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_between_the_write_and_its_outcome_makes_no_second_one(bool anotherOwner)
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1");
        using var crash = CancellationTokenSource.CreateLinkedTokenSource(Token);
        office.Test.BeforeSave = async changes =>
        {
            if (changes.ClosedIntents.Count > 0)
            {
                office.Test.BeforeSave = null;
                await crash.CancelAsync();
                crash.Token.ThrowIfCancellationRequested();
            }
        };
        await office.Test.Engine.SubmitAsync(Sandboxed.Id, BillOffice.Key(id), WorkPriority.Webhook, "it was entered", Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Test.ThroughAsync(RunAsync()));

        Assert.Single(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, BillOffice.Key(id).Owner, Token));
        if (anotherOwner)
        {
            await office.Test.Engine.TakeAsync(Sandboxed.Id, Token); // what the one before sent may still arrive: it is left alone that long
        }

        await office.LookAsync();
        await office.LookAsync();

        Assert.Equal(200m, Assert.Single(await office.CostsAsync()).GrandTotal);
        Assert.Equal(2, office.Writes.Count);
        Assert.Equal(["written"], await office.OutcomesAsync(id));
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(id)).State);
        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));

        async Task RunAsync()
        {
            while (true)
            {
                await office.Test.Engine.RunDueAsync(Sandboxed.Id, crash.Token);
            }
        }
    }

    [Fact]
    public async Task Nothing_is_written_before_a_go_ahead_that_saw_it()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        await office.Test.Engine.PauseAsync(Sandboxed.Id, "Ann", cancellationToken: Token);
        var id = office.Enter("B-1");
        await office.LookAsync();

        Assert.Equal(RecordState.AwaitingApproval, (await office.RecordAsync(id)).State);
        var report = await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var waiting = Assert.Single(report.Records);
        Assert.Equal(("bill B-1", BillOffice.Key(id)), (waiting.Name, waiting.Key));
        Assert.StartsWith("bill B-1: a direct cost of 200", waiting.Reason, StringComparison.Ordinal);

        office.Test.Vendors.Zoho.EditBill(id, bill => bill with { Lines = [bill.Lines[0] with { Rate = 150 }] });
        await office.LookAsync();
        await Assert.ThrowsAsync<DecisionRefusedException>(async () => await office.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = report.Hash }, Token));

        // One for a vendor's orders does not reach it.
        await office.Test.GoAheadAsync(new() { By = "Ann", Vendors = [office.ZohoVendor] });
        await office.LookAsync();
        Assert.Empty(office.Writes);

        await office.Test.GoAheadAsync();
        await office.RunAsync();

        Assert.Equal(300m, Assert.Single(await office.CostsAsync()).GrandTotal);
    }

    [Fact]
    public async Task What_there_is_of_a_kind_that_is_added_later_waits_for_a_go_ahead_that_saw_it()
    {
        using var office = new BillOffice();
        await office.SettleAsync(isSeen: false);
        var id = office.Enter("B-1");
        await office.LookAsync();

        Assert.Equal(RecordState.AwaitingApproval, (await office.RecordAsync(id)).State);
        Assert.Contains("No go-ahead saw what there is of its kind yet.", Assert.Single((await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Records).Reason, StringComparison.Ordinal);
        Assert.Empty(office.Writes);

        await office.Test.GoAheadAsync();
        await office.RunAsync();
        Assert.Single(await office.CostsAsync());

        // From then on it is as any other.
        office.Enter("B-2");
        await office.LookAsync();
        Assert.Equal(2, (await office.CostsAsync()).Count);
    }

    [Fact]
    public async Task What_Procore_refuses_is_a_question_and_is_not_sent_again_until_a_person_asks()
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var id = office.Enter("B-1");
        var refusal = new JsonObject
        {
            ["entities"] = new JsonArray(),
            ["errors"] = new JsonArray(new JsonObject
            {
                ["origin_id"] = OriginIds.Record(office.Test.Connection.OrganizationId, BillOffice.Key(id)),
                ["errors"] = new JsonObject { ["vendor_id"] = new JsonArray("is closed") },
            }),
        }.ToJsonString();
        office.Answers = request => request.RequestUri!.AbsolutePath.EndsWith("/direct_costs/sync", StringComparison.Ordinal)
            ? new(HttpStatusCode.OK) { Content = new StringContent(refusal, Encoding.UTF8, "application/json") }
            : null;
        await office.LookAsync();

        Assert.Equal("DirectCostRefused", Assert.Single(await office.AskedAsync(id)).Finding.Code);
        Assert.Equal(["refused"], await office.OutcomesAsync(id));
        var sentOnce = office.Writes.Count;
        await office.Test.Engine.SubmitAsync(Sandboxed.Id, BillOffice.Key(id), WorkPriority.Poll, "it changed", Token);
        await office.RunAsync();
        Assert.Equal(sentOnce, office.Writes.Count);

        office.Answers = null;
        await office.DecideAsync(id, ReviewAction.Retry);

        Assert.Equal(RecordState.Synced, (await office.RecordAsync(id)).State);
        Assert.Empty(await office.AskedAsync(id));
    }

    private static RecordPlan PlanOf(string source, string elsewhere) => new BillRecords().Plan(new()
    {
        Name = "bill B-1",
        Source = source,
        Standing = $$"""{"projectId":42,"vendorId":7,"codes":{"02.M":9},"projects":[],"cost":null,"elsewhere":[{{elsewhere}}]}""",
    });
}
