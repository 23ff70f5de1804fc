namespace ZohoProcore.Sync.Tests;

/// <summary>The door, end to end over both sandboxes on a clock that stands still.</summary>
[Trait("Takes", "long")]
public sealed class SyncEngineTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_new_connection_settles_with_every_order_decided()
    {
        await _test.SettleAsync();

        var states = await _test.Store.CountRecordsAsync(Sandboxed.Id, RecordKind.PurchaseOrder, Token);
        Assert.Equal(_test.Vendors.Zoho.Orders.Count, states.Values.Sum());
        Assert.True(states[RecordState.Synced] > 0);
        Assert.DoesNotContain(RecordState.Failed, states.Keys);
        Assert.True((await AuditVerifier.VerifyAsync(_test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
    }

    [Fact]
    public async Task A_run_says_when_to_come_back()
    {
        await _test.SettleAsync();

        var run = await _test.Engine.RunDueAsync(Sandboxed.Id, Token);

        Assert.Equal(0, run.Processed);
        Assert.Equal(await _test.Store.NextDueAsync(Sandboxed.Id, Token), run.NextDue);
        Assert.True(run.NextDue > _test.Now);
    }

    [Fact]
    public async Task A_plan_writes_nothing_and_is_what_a_run_then_does()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var order = _test.Vendors.Zoho.Orders[0];

        var plan = await _test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token);
        Assert.DoesNotContain(_test.Sent, sent => sent.Method != "GET");
        Assert.Null(await _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token));

        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "test", Token);
        await _test.RunAsync();
        Assert.Equal((plan.Outcome, plan.PlanHash), ((await _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))!.State, await PlanHashOfAsync(order.Id)));
    }

    [Fact]
    public async Task Every_decision_is_made_again_from_what_was_kept()
    {
        await _test.SettleAsync();

        await foreach (var record in _test.Store.ReadRecordsAsync(Sandboxed.Id, null, Token))
        {
            Assert.Equal(record.PlanHash, (await _test.Engine.ReplanAsync(Sandboxed.Id, record.InputHash, Token))!.PlanHash);
        }

        Assert.Null(await _test.Engine.ReplanAsync(Sandboxed.Id, "0", Token));
    }

    [Fact]
    public async Task The_ledgers_tie_for_what_is_synced()
    {
        await _test.SettleAsync();

        var report = await _test.ReconcileAsync();

        Assert.All(report.Rows.Where(row => row.State == RecordState.Synced), row => Assert.Equal(ReconciliationResult.Ties, row.Result));
    }

    /// <summary>An upgrade: what earlier rules linked and today's would not is a question by itself when the vendors are read next, and stays until a person says otherwise.</summary>
    [Fact]
    public async Task A_link_of_earlier_rules_that_no_longer_holds_is_a_question_and_stays()
    {
        await _test.SettleAsync();
        var links = await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token);
        var link = links.First(one => one.DecidedBy == VendorMatcher.Version);
        var other = links.First(one => one.ProcoreId != link.ProcoreId);
        var earlier = link with { ProcoreId = other.ProcoreId, DecidedBy = "vendor.identity.4", Evidence = "equal name, unique on both sides", ZohoName = null, ProcoreName = null };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Links = [earlier] }, Token);

        _test.Time.Advance(TimeSpan.FromDays(1));
        await _test.RunAsync();

        var question = Assert.Single(await UncertainAsync());
        Assert.Equal((ReviewStatus.Open, link.ZohoId), (question.Status, question.Finding.LinkTarget!.ZohoId));
        Assert.Equal(other.ProcoreId, (await LinkAsync()).ProcoreId);

        await _test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = link.ZohoId, ProcoreId = other.ProcoreId, By = "ada" }, Token);
        _test.Time.Advance(TimeSpan.FromDays(1));
        await _test.RunAsync();

        Assert.NotEqual(ReviewStatus.Open, Assert.Single(await UncertainAsync()).Status);
        Assert.Equal((other.ProcoreId, "ada"), ((await LinkAsync()).ProcoreId, (await LinkAsync()).DecidedBy));

        async Task<List<ReviewItem>> UncertainAsync() =>
            [.. (await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.CompanyDirectory }, Token)).Where(item => item.Finding.Code == FindingCodes.VendorLinkUncertain)];

        async Task<Link> LinkAsync() => (await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token)).Single(one => one.ZohoId == link.ZohoId);
    }

    /// <summary>The same at the opening itself, from what is stored: no call, no reading that has to become due, and once for each version of the rules.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_of_earlier_rules_that_no_longer_holds_is_a_question_as_soon_as_the_connection_is_opened(bool holds)
    {
        await _test.SettleAsync();
        var links = await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token);
        var link = links.First(one => one.DecidedBy == VendorMatcher.Version);
        var procoreId = holds ? link.ProcoreId : links.First(one => one.ProcoreId != link.ProcoreId).ProcoreId;
        var earlier = link with { ProcoreId = procoreId, DecidedBy = "vendor.identity.4", ZohoName = null, ProcoreName = null };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Links = [earlier], Cursors = new Dictionary<string, string> { ["links.rules"] = "vendor.identity.4" } }, Token);
        await _test.Store.SaveAsync(
            Sandboxed.Id,
            new()
            {
                Reviews =
                [
                    new()
                    {
                        Id = "another", Key = RecordKey.CompanyDirectory, OrderNumber = "", Status = ReviewStatus.Open, OpenedAt = _test.Now,
                        Finding = new() { Code = FindingCodes.RecordUnreadable, Sentence = "Another question.", NextStep = "Look." },
                    },
                ],
            },
            Token);
        var (sent, others) = (_test.Sent.Count, await OpenAsync());
        Assert.NotEmpty(others);

        await _test.Engine.ConnectAsync(_test.Connection, Token);

        Assert.Equal(sent, _test.Sent.Count);
        Assert.Equal(holds ? [] : [link.ZohoId], (await OpenAsync()).Where(item => item.Code == FindingCodes.VendorLinkUncertain).Select(item => item.LinkTarget!.ZohoId));
        Assert.Equal(others.Select(item => item.Sentence), (await OpenAsync()).Where(item => item.Code != FindingCodes.VendorLinkUncertain).Select(item => item.Sentence));
        Assert.Equal(procoreId, (await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor, ZohoIds = [link.ZohoId] }, Token)).Single().ProcoreId);

        // Looked at once: the link is put back behind its back, and the next start of the same version reads nothing again.
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Links = [earlier with { ProcoreId = link.ProcoreId }] }, Token);
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        Assert.Equal(holds ? 0 : 1, (await OpenAsync()).Count(item => item.Code == FindingCodes.VendorLinkUncertain));

        async Task<List<Finding>> OpenAsync() =>
            [.. (await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.CompanyDirectory, Status = ReviewStatus.Open }, Token)).Select(item => item.Finding)];
    }

    [Fact]
    public async Task Everything_once_more_writes_nothing()
    {
        await _test.SettleAsync();
        var before = _test.Sent.Count;

        Assert.Equal(_test.Vendors.Zoho.Orders.Count, await _test.Engine.ReplayAsync(Sandboxed.Id, null, "test", Token));
        await _test.RunAsync();

        Assert.DoesNotContain(_test.Sent.Skip(before), sent => sent.Method != "GET");
    }

    [Fact]
    public async Task A_decision_settles_what_waited_for_it()
    {
        await _test.SettleAsync();
        var open = (await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token)).First(item => item.Key.Kind == RecordKind.PurchaseOrder);

        await _test.Engine.DecideAsync(Sandboxed.Id, open.Id, new() { Version = open.Version, Action = ReviewAction.Skip, By = "ada" }, Token);
        await _test.RunAsync();

        Assert.Equal(RecordState.Skipped, (await _test.Store.GetRecordAsync(Sandboxed.Id, open.Key, Token))!.State);
    }

    [Fact]
    public async Task The_rules_of_the_host_decide_plans_runs_and_plans_that_are_made_again()
    {
        using var strict = new Sandboxed(rules: OrderRules.Default with { CostCode = [] });
        await strict.SettleAsync();
        await _test.SettleAsync();
        var differences = 0;
        await foreach (var record in strict.Store.ReadRecordsAsync(Sandboxed.Id, null, Token))
        {
            var usual = await _test.Store.GetRecordAsync(Sandboxed.Id, record.Key, Token);
            Assert.Equal(record.PlanHash, (await strict.Engine.ReplanAsync(Sandboxed.Id, record.InputHash, Token))!.PlanHash);
            Assert.Equal(record.State, (await strict.Engine.PlanAsync(Sandboxed.Id, record.Key.Id, Token)).Outcome);
            differences += record.State == usual!.State ? 0 : 1;
        }

        Assert.True(differences > 0);
    }

    [Fact]
    public async Task Batch_and_lease_are_those_of_the_options()
    {
        using var engine = new SyncEngine(
            _test.Store, _test, new SyncOptions { BatchSize = 2, Lease = TimeSpan.FromMinutes(1) }.UseTimeProvider(_test.Time));
        await engine.ConnectAsync(_test.Connection, Token);
        int? lapsed = null;
        _test.Instead = _ =>
        {
            lapsed ??= _test.Store.ClaimDueAsync(Sandboxed.Id, null, _test.Now + NodaTime.Duration.FromMinutes(1), 99, NodaTime.Duration.Zero, Token)
                .AsTask().GetAwaiter().GetResult().Count;
            return null;
        };
        var due = (await _test.Store.CountWorkAsync(Sandboxed.Id, _test.Now, Token)).Due;

        Assert.Equal(2, (await engine.RunDueAsync(Sandboxed.Id, Token)).Processed);
        Assert.True(due > 2);
        Assert.Equal(due, lapsed);
    }

    [Fact]
    public async Task An_engine_that_another_one_replaced_does_nothing_more_until_it_takes_the_connection_again()
    {
        await _test.SettleAsync();
        using var other = new SyncEngine(_test.Store, _test, new SyncOptions().UseTimeProvider(_test.Time));
        await other.TakeAsync(Sandboxed.Id, Token);
        var order = _test.Vendors.Zoho.Orders[0];
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "test", Token);

        for (var run = 0; run < 2; run++)
        {
            var replaced = await Assert.ThrowsAsync<OwnerReplacedException>(async () => await _test.Engine.RunDueAsync(Sandboxed.Id, Token));
            Assert.Equal((Sandboxed.Id, 1, 2), (replaced.ConnectionId, replaced.Epoch, replaced.Current));
            Assert.NotNull(await _test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token)); // to look is everybody's
        }

        Assert.Equal(1, (await other.RunDueAsync(Sandboxed.Id, Token)).Processed);
        var entry = (await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token)).Single(entry => entry.Result == "owner 2");
        Assert.Contains("did not give the connection back", entry.Reason, StringComparison.Ordinal);
        await _test.Engine.TakeAsync(Sandboxed.Id, Token);
        Assert.Equal(0, (await _test.Engine.RunDueAsync(Sandboxed.Id, Token)).Processed);
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await other.RunDueAsync(Sandboxed.Id, Token));
    }

    [Fact]
    public async Task What_a_lost_owner_was_about_to_write_is_left_alone_until_it_cannot_arrive_any_more()
    {
        await _test.SettleAsync();
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        var key = RecordKey.PurchaseOrder(written.OrderId);
        var intent = new CommitmentIntent { OriginId = written.OriginId, OrderId = written.OrderId, ProjectId = written.ProjectId, PlanHash = "p", Desired = new(), Epoch = 1, At = _test.Now };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Epoch = 1, OpenedIntents = [intent] }, Token);
        using var other = new SyncEngine(_test.Store, _test, new SyncOptions { Lease = TimeSpan.FromMinutes(7) }.UseTimeProvider(_test.Time));
        await other.ReplayAsync(Sandboxed.Id, null, "test", Token);

        while ((await other.RunDueAsync(Sandboxed.Id, Token)).Processed > 0)
        {
        }

        var waiting = Assert.Single(await _test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key.Kind == RecordKind.PurchaseOrder);
        Assert.Equal((key, _test.Now + NodaTime.Duration.FromMinutes(7)), (waiting.Key, waiting.DueAt));
        Assert.Contains("may still arrive", waiting.Reason, StringComparison.Ordinal);

        // Given back, nothing of it is under way: the next owner does not wait.
        await other.GiveBackAsync(Sandboxed.Id, Token);
        await _test.Engine.GiveBackAsync(Sandboxed.Id, Token);
        _test.Time.Advance(TimeSpan.FromMinutes(7));
        await other.RunDueAsync(Sandboxed.Id, Token);
        Assert.DoesNotContain(await _test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key == key);
    }

    [Fact]
    public async Task A_trial_holds_what_matching_finds_against_the_links_that_are_stored()
    {
        await _test.SettleAsync();
        var before = _test.Sent.Count;
        var found = await _test.Engine.RunVendorTrialAsync(Sandboxed.Id, Token);
        Assert.NotEmpty(found.Linked);
        Assert.Empty(found.Contradictions);

        var link = (await _test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token))[0];
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Links = [link with { ProcoreId = link.ProcoreId + 1 }] }, Token);

        var contradicted = Assert.Single((await _test.Engine.RunVendorTrialAsync(Sandboxed.Id, Token)).Contradictions);
        Assert.Equal(link.ProcoreId, contradicted.ProcoreId);
        Assert.DoesNotContain(_test.Sent.Skip(before), sent => sent.Method != "GET");
    }

    [Fact]
    public async Task A_run_during_which_the_engine_is_disposed_ends_in_peace()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        _test.Instead = _ =>
        {
            _test.Engine.Dispose();
            return null;
        };

        Assert.True((await _test.Engine.RunDueAsync(Sandboxed.Id, Token)).Processed > 0);
        Assert.True((await AuditVerifier.VerifyAsync(_test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _test.Engine.RunDueAsync(Sandboxed.Id, Token));
    }

    private async Task<string> PlanHashOfAsync(string orderId) =>
        (await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id, Kind = AuditKind.StateChanged }, Token).LastAsync(entry => entry.Record.EndsWith(orderId, StringComparison.Ordinal), Token)).PlanHash;
}
