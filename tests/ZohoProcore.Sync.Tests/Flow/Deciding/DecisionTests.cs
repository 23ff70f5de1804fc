using System.Net;
using Procore.Client;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What people decide, from the question to what stands in both services afterwards: each decision is one event, fits what is there, and can be taken back.</summary>
[Trait("Takes", "long")]
public sealed class DecisionTests : IDisposable
{
    private readonly Sandboxed _test = new(
        retries: 0,
        policies: new() { Ownership = new() { Title = FieldOwner.Zoho } },
        switches: SandboxSwitches.Default with { Procore = new() { VendorsWithUsersStayActive = false } });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_decision_to_overwrite_is_used_up_by_one_write_and_the_same_change_asks_again()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var id = await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore);

        Assert.Equal(RecordState.Synced, await StateAsync(written));
        Assert.NotEqual("by hand", (await CommitmentAsync(written)).Title);
        Assert.Empty(await StandingAsync(written));
        Assert.Equal([AuditKind.Decided, AuditKind.Intent, AuditKind.Outcome, AuditKind.DecisionUsed], await AuditAsync(id));

        await ChangeTitleAsync(written, "by hand");
        Assert.Equal(RecordState.Conflict, await StateAsync(written));
        Assert.Equal("by hand", (await CommitmentAsync(written)).Title);
    }

    /// <summary>Between the reading of an order and its write a person may change their mind: then nothing is written, and the decision ends once.</summary>
    [Theory]
    [InlineData(ReviewAction.OverwriteProcore)]
    [InlineData(ReviewAction.Skip)]
    public async Task A_decision_that_is_taken_back_while_its_order_is_read_allows_nothing_and_ends_once(ReviewAction action)
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        string? id = null;
        _test.Instead = request =>
        {
            // The last thing that is read before the plan: by then the decision has been read as standing.
            if (id is null && request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal)
                && _test.Store.ListDecisionsAsync(Sandboxed.Id, written.OrderId, Token).AsTask().GetAwaiter().GetResult() is [{ Id: { } taken }])
            {
                id = taken;
                _ = _test.Engine.WithdrawAsync(Sandboxed.Id, taken, "bob", "we were wrong", Token).AsTask().GetAwaiter().GetResult();
            }

            return null;
        };
        if (action == ReviewAction.Skip)
        {
            _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Notes = "so that the decision would lapse" });
        }

        await DecideAsync(written, FindingCodes.CommitmentChanged, action);

        Assert.NotNull(id);
        Assert.Equal("by hand", (await CommitmentAsync(written)).Title);
        Assert.Equal(RecordState.Conflict, await StateAsync(written));
        Assert.Equal([AuditKind.Decided, AuditKind.DecisionWithdrawn], await AuditAsync(id!));
    }

    [Fact]
    public async Task What_is_kept_as_Procore_has_it_holds_while_only_the_billing_moves_and_ends_when_it_changes()
    {
        var written = await WrittenAsync();
        Raise(written, 10);
        await LookAsync(written);
        var id = await DecideAsync(written, FindingCodes.CommitmentLocked, ReviewAction.KeepProcore);
        Assert.Equal(RecordState.Skipped, await StateAsync(written));

        foreach (var status in (string[])["partially_billed", "billed"])
        {
            _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Status = status });
            await LookAsync(written);
            Assert.Equal(RecordState.Skipped, await StateAsync(written));
            Assert.Empty(await OpenAsync(written));
        }

        Raise(written, 20);
        await LookAsync(written);
        Assert.Equal(FindingCodes.CommitmentLocked, Assert.Single(await OpenAsync(written)).Finding.Code);
        Assert.Equal([AuditKind.Decided, AuditKind.DecisionLapsed], await AuditAsync(id));
    }

    /// <summary>A change order that a person entered by hand and nobody approved yet is no answer; to keep Procore's is one, whatever the billing does.</summary>
    [Theory]
    [InlineData("draft")]
    [InlineData("approved")]
    public async Task What_is_kept_beside_a_change_order_by_hand_holds_while_only_the_billing_moves(string status)
    {
        var written = await WrittenAsync();
        Raise(written, 10);
        Assert.Null(_test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = written.ContractId, ["status"] = status, ["amount"] = "1.00" })["errors"]);
        await LookAsync(written);
        var code = Assert.Single(await OpenAsync(written)).Finding.Code;
        Assert.Equal(status == "draft" ? FindingCodes.CommitmentLocked : FindingCodes.CommitmentChanged, code);
        var id = await DecideAsync(written, code, ReviewAction.KeepProcore);

        foreach (var billed in (string[])["partially_billed", "billed"])
        {
            _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Status = billed });
            await LookAsync(written);
            Assert.Equal((RecordState.Skipped, 0), (await StateAsync(written), (await OpenAsync(written)).Count));
        }

        Raise(written, 20);
        await LookAsync(written);
        Assert.Equal(code, Assert.Single(await OpenAsync(written)).Finding.Code);
        Assert.Equal([AuditKind.Decided, AuditKind.DecisionLapsed], await AuditAsync(id));
    }

    [Fact]
    public async Task What_is_kept_is_left_while_another_field_is_written()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.KeepProcore);

        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Notes = "Mind the step." });
        await LookAsync(written);

        Assert.Equal(RecordState.Skipped, await StateAsync(written));
        Assert.Equal("by hand", (await CommitmentAsync(written)).Title);
        Assert.Contains("Mind the step.", (await CommitmentAsync(written)).Description!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_were_kept_are_handed_back_and_the_question_is_asked_again()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var id = await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.KeepProcore);

        await _test.Engine.WithdrawAsync(Sandboxed.Id, id, "bob", "we were wrong", Token);
        await _test.RunAsync();

        Assert.Equal(FindingCodes.CommitmentChanged, Assert.Single(await OpenAsync(written)).Finding.Code);
        Assert.Equal("by hand", (await CommitmentAsync(written)).Title);
        Assert.Equal([AuditKind.Decided, AuditKind.DecisionWithdrawn], await AuditAsync(id));
        var twice = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await _test.Engine.WithdrawAsync(Sandboxed.Id, id, "bob", "", Token));
        Assert.Contains("the audit says which", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_was_left_out_is_resumed()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var id = await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.Skip);
        Assert.Equal(RecordState.Skipped, await StateAsync(written));

        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Status = "billed" });
        await LookAsync(written);
        Assert.Equal(RecordState.Skipped, await StateAsync(written));

        await _test.Engine.WithdrawAsync(Sandboxed.Id, id, "bob", "", Token);
        await _test.RunAsync();
        Assert.Equal(RecordState.Conflict, await StateAsync(written));
    }

    [Fact]
    public async Task An_order_that_was_left_out_is_asked_about_again_when_it_changes()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var id = await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.Skip);

        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Notes = "another" });
        await LookAsync(written);

        Assert.Equal(RecordState.Conflict, await StateAsync(written));
        Assert.Equal([AuditKind.Decided, AuditKind.DecisionLapsed], await AuditAsync(id));
    }

    [Fact]
    public async Task To_overwrite_what_Procore_locks_is_refused_at_once_and_works_once_it_is_unlocked()
    {
        var written = await WrittenAsync();
        Raise(written, 10);
        await LookAsync(written);
        var item = Assert.Single(await OpenAsync(written));

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await DecideAsync(written, FindingCodes.CommitmentLocked, ReviewAction.OverwriteProcore));
        Assert.Contains("Approved", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Draft", refused.Message, StringComparison.Ordinal);
        Assert.Equal(item, (await _test.Store.GetReviewAsync(Sandboxed.Id, item.Id, Token))! with { Finding = item.Finding });
        Assert.Empty(await StandingAsync(written));

        _test.EditInProcore("change_commitment", written.ContractId, new() { ["status"] = "Draft" });
        await DecideAsync(written, FindingCodes.CommitmentLocked, ReviewAction.OverwriteProcore);
        Assert.Equal(RecordState.Synced, await StateAsync(written));
        Assert.Equal("Approved", (await CommitmentAsync(written)).Status?.Value);
    }

    [Fact]
    public async Task A_decision_about_what_is_no_more_is_refused()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var item = Assert.Single(await OpenAsync(written));
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["title"] = "by another hand" });

        await Assert.ThrowsAsync<DecisionRefusedException>(async () => await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore));
        await LookAsync(written);
        await Assert.ThrowsAsync<DecisionRefusedException>(async () => await _test.Engine.DecideAsync(
            Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.OverwriteProcore, By = "ann" }, Token));
        await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore);
        Assert.Equal(RecordState.Synced, await StateAsync(written));
    }

    [Fact]
    public async Task A_change_between_decision_and_write_is_not_overwritten()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var item = Assert.Single(await OpenAsync(written));
        var decided = await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.OverwriteProcore, By = "ann" }, Token);
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["title"] = "by another hand" });
        await _test.RunAsync();

        Assert.Equal(ReviewStatus.Decided, decided.Status);
        Assert.Equal(RecordState.Conflict, await StateAsync(written));
        Assert.Equal("by another hand", (await CommitmentAsync(written)).Title);
        Assert.Empty(await StandingAsync(written));
    }

    [Fact]
    public async Task A_decision_is_taken_once()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var item = Assert.Single(await OpenAsync(written));
        foreach (var action in Enum.GetValues<ReviewAction>().Where(action => item.Answers.Any(answer => answer.Action == action)))
        {
            await LookAsync(written);
            await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "ann" }, Token);
            await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "bob" }, Token));
            foreach (var standing in await StandingAsync(written))
            {
                await _test.Engine.WithdrawAsync(Sandboxed.Id, standing.Id!, "ann", "", Token);
            }

            await _test.RunAsync();
            Assert.Equal(FindingCodes.CommitmentChanged, Assert.Single(await OpenAsync(written)).Finding.Code);
        }
    }

    [Fact]
    public async Task An_unknown_outcome_holds_the_decision_until_it_is_found()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        var lost = 0;
        _test.Instead = request => request.Method == HttpMethod.Patch && lost++ == 0 ? throw new HttpRequestException("The connection was lost.") : null;
        var id = await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore);
        if (await StateAsync(written) == RecordState.Failed)
        {
            Assert.Equal(id, Assert.Single(await StandingAsync(written)).Id);
            Assert.Equal(id, Assert.Single(await _test.Store.ListOpenIntentsAsync(Sandboxed.Id, written.OrderId, Token)).DecisionId);
            var underWay = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await _test.Engine.WithdrawAsync(Sandboxed.Id, id, "bob", "", Token));
            Assert.Contains("under way", underWay.Message, StringComparison.Ordinal);
            await LookAsync(written);
        }

        Assert.True(lost > 0);
        Assert.Equal(RecordState.Synced, await StateAsync(written));
        Assert.Empty(await StandingAsync(written));
        Assert.Equal(AuditKind.DecisionUsed, (await AuditAsync(id))[^1]);
    }

    [Fact]
    public async Task A_refusal_releases_the_decision_which_then_allows_the_next_try()
    {
        var written = await WrittenAsync();
        await ChangeTitleAsync(written, "by hand");
        _test.Instead = request => request.Method == HttpMethod.Patch
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"title":["is not wanted"]}}""") }
            : null;
        var id = await DecideAsync(written, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore);
        Assert.Equal(FindingCodes.CommitmentRefused, Assert.Single(await OpenAsync(written)).Finding.Code);
        Assert.Empty(await _test.Store.ListOpenIntentsAsync(Sandboxed.Id, written.OrderId, Token));
        Assert.Equal(id, Assert.Single(await StandingAsync(written)).Id);

        _test.Instead = null;
        await DecideAsync(written, FindingCodes.CommitmentRefused, ReviewAction.Retry);
        Assert.Equal(RecordState.Synced, await StateAsync(written));
        Assert.Empty(await StandingAsync(written));
    }

    [Fact]
    public async Task What_a_person_changes_after_a_refusal_is_asked_about()
    {
        await _test.SettleAsync();
        var several = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token)).First(one => one.Status == "Approved" && one.Image.Fields.Keys.Count(field => field.EndsWith("/amount", StringComparison.Ordinal)) > 1);
        _test.EditInProcore("change_commitment", several.ContractId, new() { ["status"] = "Draft" });
        var refused = OriginIds.Line(several.OriginId, _test.Vendors.Zoho.Orders.First(order => order.Id == several.OrderId).Lines.First(line => line.Category == "line_item").Id);
        Raise(several, 10);
        await LookAsync(several);
        _test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/line_items/sync", StringComparison.Ordinal)
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"amount":["is not wanted"]}}""") }
            : null;
        await DecideAsync(several, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore);
        Assert.Equal(FindingCodes.CommitmentRefused, Assert.Single(await OpenAsync(several)).Finding.Code);

        _test.Instead = null;
        var other = (await CommitmentAsync(several)).Lines.First(line => line.OriginId != refused);
        _test.EditInProcore("delete_line", other.Id);
        var before = _test.Sent.Count;
        await LookAsync(several);

        Assert.Equal(FindingCodes.CommitmentChanged, Assert.Single(await OpenAsync(several)).Finding.Code);
        Assert.DoesNotContain(_test.Sent.Skip(before), sent => sent.Method != "GET");
    }

    [Fact]
    public async Task A_vendor_that_was_linked_to_the_wrong_firm_has_a_way_back()
    {
        var written = await WrittenAsync();
        var order = _test.Vendors.Zoho.Orders.First(order => order.Id == written.OrderId);
        var link = (await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor, ZohoIds = [order.VendorId] }, Token)).Single();
        var right = _test.Vendors.Data.Vendors.First(vendor => vendor is { ProcoreId: not null, ProcoreActive: true } && vendor.ProcoreId != link.ProcoreId).ProcoreId!.Value;

        var looked = await _test.Engine.DecideLinkAsync(Sandboxed.Id, LinkOf(link) with { ProcoreId = right }, Token);
        await _test.RunAsync();

        Assert.Contains(RecordKey.PurchaseOrder(written.OrderId), looked);
        var item = Assert.Single(await OpenAsync(written));
        Assert.Equal((FindingCodes.LinkChanged, CommitmentFields.Vendor), (item.Finding.Code, Assert.Single(item.Finding.Differences!).Field));
        Assert.Equal(link.ProcoreId, await VendorOfAsync(written));
        await Assert.ThrowsAsync<DecisionRefusedException>(async () => await DecideAsync(written, FindingCodes.LinkChanged, ReviewAction.OverwriteProcore));

        _test.EditInProcore("change_commitment", written.ContractId, new() { ["status"] = "Draft" });
        await DecideAsync(written, FindingCodes.LinkChanged, ReviewAction.OverwriteProcore);
        Assert.Equal(RecordState.Synced, await StateAsync(written));
        Assert.Equal((right, "Approved"), (await VendorOfAsync(written), (await CommitmentAsync(written)).Status?.Value));

        await _test.Engine.DecideLinkAsync(Sandboxed.Id, LinkOf(link) with { ProcoreId = right, Action = LinkAction.Unlink }, Token);
        await Assert.ThrowsAsync<DecisionRefusedException>(async () =>
            await _test.Engine.DecideLinkAsync(Sandboxed.Id, LinkOf(link) with { ProcoreId = right, Action = LinkAction.Unlink }, Token));
        await _test.Engine.DecideLinkAsync(Sandboxed.Id, LinkOf(link), Token);
        await _test.RunAsync();
        await DecideAsync(written, FindingCodes.LinkChanged, ReviewAction.KeepProcore);
        Assert.Equal((RecordState.Skipped, right), (await StateAsync(written), await VendorOfAsync(written)));
    }

    [Theory]
    [InlineData(LinkKind.Vendor, LinkAction.Link)]
    [InlineData(LinkKind.Project, LinkAction.Link)]
    [InlineData(LinkKind.CostCode, LinkAction.Link)]
    [InlineData(LinkKind.Vendor, LinkAction.Unlink)]
    [InlineData(LinkKind.Vendor, LinkAction.Reject)]
    [InlineData(LinkKind.Vendor, LinkAction.Allow)]
    public async Task An_id_that_is_none_is_refused_in_words_and_nothing_is_stored(LinkKind kind, LinkAction action)
    {
        var written = await WrittenAsync();
        var order = _test.Vendors.Zoho.Orders.First(order => order.Id == written.OrderId);
        var before = await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).CountAsync(Token);

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await _test.Engine.DecideLinkAsync(
            Sandboxed.Id,
            new() { Action = action, Kind = kind, ZohoId = kind == LinkKind.Vendor ? order.VendorId : kind == LinkKind.Project ? order.Lines.First(line => line.ProjectId is not null).ProjectId! : "02-300", ProcoreId = 7, ProjectId = kind == LinkKind.CostCode ? written.ProjectId : 0, By = "ann" },
            Token));

        Assert.Contains("7", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).CountAsync(Token));
    }

    [Fact]
    public async Task To_link_a_review_item_to_an_id_that_is_none_is_refused_and_the_item_stays_open()
    {
        await _test.SettleAsync();
        var item = (await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token)).First(item => item.Finding.LinkTarget is not null);

        await Assert.ThrowsAsync<DecisionRefusedException>(async () => await _test.Engine.DecideAsync(
            Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = 7, By = "ann" }, Token));

        Assert.Equal(ReviewStatus.Open, (await _test.Store.GetReviewAsync(Sandboxed.Id, item.Id, Token))!.Status);
        Assert.DoesNotContain(await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = item.Finding.LinkTarget!.Kind }, Token), link => link.ProcoreId == 7);
    }

    [Fact]
    public async Task What_was_rejected_is_allowed_again()
    {
        var written = await WrittenAsync();
        var order = _test.Vendors.Zoho.Orders.First(order => order.Id == written.OrderId);
        var link = (await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor, ZohoIds = [order.VendorId] }, Token)).Single();

        await _test.Engine.DecideLinkAsync(Sandboxed.Id, LinkOf(link) with { Action = LinkAction.Reject }, Token);
        await _test.RunAsync();
        Assert.NotEmpty(await OpenAsync(written));
        Assert.Equal(LinkStatus.Rejected, (await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor, ZohoIds = [order.VendorId] }, Token)).Single().Status);

        await _test.Engine.DecideLinkAsync(Sandboxed.Id, LinkOf(link) with { Action = LinkAction.Allow }, Token);
        await _test.RunAsync();
        Assert.Equal(RecordState.Synced, await StateAsync(written));
        Assert.Empty(await OpenAsync(written));
    }

    [Fact]
    public async Task A_list_that_does_not_show_a_commitment_proves_no_deletion()
    {
        var written = await WrittenAsync();
        var hidden = true;
        _test.Instead = request => hidden && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal)
            ? request.RequestUri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) ? new(HttpStatusCode.OK) { Content = new StringContent("[]") } : new(HttpStatusCode.NotFound) { Content = new StringContent("{}") }
            : null;
        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Status = "cancelled" });
        await LookAsync(written);

        Assert.Equal(FindingCodes.CommitmentNotFound, Assert.Single(await OpenAsync(written)).Finding.Code);
        Assert.Single(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [written.OrderId] }, Token));

        hidden = false;
        await LookAsync(written);
        Assert.Equal(FindingCodes.OrderCancelled, Assert.Single(await OpenAsync(written)).Finding.Code);
    }

    [Fact]
    public async Task To_close_the_commitment_of_a_cancelled_order_settles_it()
    {
        var written = await WrittenAsync();
        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Status = "cancelled" });
        await LookAsync(written);
        Assert.Contains("Close", Assert.Single(await OpenAsync(written)).Finding.NextStep, StringComparison.Ordinal);

        _test.EditInProcore("change_commitment", written.ContractId, new() { ["status"] = "Closed" });
        await LookAsync(written);

        Assert.Empty(await OpenAsync(written));
        Assert.Equal(RecordState.Filtered, await StateAsync(written));
        Assert.DoesNotContain((await _test.ReconcileAsync()).Rows, row => row.OrderId == written.OrderId && row.Result != ReconciliationResult.NotExpected);
    }

    [Fact]
    public async Task An_inactive_vendor_is_asked_about_only_when_something_is_to_be_written()
    {
        var written = await WrittenAsync();
        var vendor = await VendorOfAsync(written);
        _test.EditInProcore("deactivate_vendor", vendor);
        _test.Time.Advance(TimeSpan.FromHours(2));
        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Status = "billed" });
        await _test.RunAsync();
        await LookAsync(written);
        Assert.Equal((RecordState.Synced, 0), (await StateAsync(written), (await OpenAsync(written)).Count));

        _test.Vendors.Zoho.Edit(written.OrderNumber, order => order with { Notes = "another" });
        await LookAsync(written);
        Assert.Equal(FindingCodes.VendorInactive, Assert.Single(await OpenAsync(written)).Finding.Code);
    }

    [Fact]
    public async Task A_commitment_that_was_deleted_by_mistake_is_written_again_under_a_new_generation()
    {
        var written = await WrittenAsync();
        _test.DeleteInProcore(written.ContractId);
        await LookAsync(written);
        var id = await DecideAsync(written, FindingCodes.CommitmentDeleted, ReviewAction.WriteAgain);

        Assert.Equal(RecordState.Synced, await StateAsync(written));
        var again = Assert.Single(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [written.OrderId] }, Token));
        Assert.Equal(OriginIds.Next(written.OriginId), again.OriginId);
        Assert.NotEqual(written.ContractId, again.ContractId);
        Assert.Equal(written.Total, again.Total);
        var entries = await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).Where(entry => entry.DecisionId == id).ToListAsync(Token);
        Assert.Equal(written.OriginId, entries[0].OriginId);
        Assert.Equal((AuditKind.DecisionUsed, again.OriginId), (entries[^1].Kind, entries[^1].OriginId));
        Assert.Contains(written.OriginId, entries[^1].Reason, StringComparison.Ordinal);

        _test.DeleteInProcore(again.ContractId);
        await LookAsync(written);
        Assert.Equal(again.OriginId, Assert.Single(await OpenAsync(written)).Finding.Subject);
        await DecideAsync(written, FindingCodes.CommitmentDeleted, ReviewAction.WriteAgain);
        Assert.Equal(3, OriginIds.Generation(Assert.Single(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [written.OrderId] }, Token)).OriginId));
    }

    private static LinkDecision LinkOf(Link link) =>
        new() { Action = LinkAction.Link, Kind = link.Kind, ZohoId = link.ZohoId, ProcoreId = link.ProcoreId, ProjectId = link.ProjectId, By = "ann" };

    /// <summary>Settles, and gives the commitment of an order that became one approved commitment.</summary>
    private async Task<WrittenCommitment> WrittenAsync()
    {
        await _test.SettleAsync();
        _test.Time.Advance(TimeSpan.FromSeconds(61));
        return (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token)).GroupBy(one => one.OrderId).Where(same => same.Count() == 1).Select(same => same.Single()).First(one => one.Status == "Approved");
    }

    private async Task LookAsync(WrittenCommitment written)
    {
        _test.Time.Advance(TimeSpan.FromSeconds(61)); // limits are kept on this clock
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(written.OrderId), WorkPriority.Person, "test", Token);
        await _test.RunAsync();
    }

    private async Task ChangeTitleAsync(WrittenCommitment written, string title)
    {
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["title"] = title });
        await LookAsync(written);
    }

    private void Raise(WrittenCommitment written, decimal by) => _test.Vendors.Zoho.Edit(written.OrderNumber, order =>
    {
        var first = order.Lines.First(line => line.Category == "line_item");
        return order with { Lines = [.. order.Lines.Select(line => line == first ? line with { Quantity = line.Quantity + by } : line)] };
    });

    /// <summary>Decides about the order's only item of a code, runs, and gives the id of the decision; empty where none stands for it.</summary>
    private async Task<string> DecideAsync(WrittenCommitment written, string code, ReviewAction action)
    {
        _test.Time.Advance(TimeSpan.FromSeconds(61));
        var item = (await OpenAsync(written)).Single(item => item.Finding.Code == code);
        await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "ann" }, Token);
        var id = await StandingAsync(written) is [.., { Id: { Length: > 0 } last }] ? last : string.Empty;
        await _test.RunAsync();
        return id;
    }

    private async Task<RecordState?> StateAsync(WrittenCommitment written) =>
        (await _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(written.OrderId), Token))?.State;

    private ValueTask<IReadOnlyList<ReviewItem>> OpenAsync(WrittenCommitment written) =>
        _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(written.OrderId), Status = ReviewStatus.Open }, Token);

    private ValueTask<IReadOnlyList<OrderDecision>> StandingAsync(WrittenCommitment written) => _test.Store.ListDecisionsAsync(Sandboxed.Id, written.OrderId, Token);

    private async Task<List<AuditKind>> AuditAsync(string decisionId) =>
        await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).Where(entry => entry.DecisionId == decisionId).Select(entry => entry.Kind).ToListAsync(Token);

    private Task<PurchaseOrderContract> CommitmentAsync(WrittenCommitment written) => _test.Clients.Procore.PurchaseOrders.GetAsync(written.ProjectId, written.ContractId, Token);

    private async Task<long> VendorOfAsync(WrittenCommitment written) => (await CommitmentAsync(written)).Vendor!.Id;
}
