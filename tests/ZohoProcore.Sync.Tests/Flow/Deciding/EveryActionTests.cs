namespace ZohoProcore.Sync.Tests;

/// <summary>Every action that a person can take, whatever is added to the enums: taken twice, on what was, with wrong ids, on what Procore locks, and with a process that ends right after it.</summary>
[Trait("Takes", "long")]
public sealed class EveryActionTests
{
    /// <summary>Where an action is an answer. An action that is not here fails.</summary>
    private static readonly Dictionary<ReviewAction, string[]> Answers = new()
    {
        [ReviewAction.Retry] = [FindingCodes.CommitmentLocked, FindingCodes.CommitmentStands, FindingCodes.CostCodeUnknown],
        [ReviewAction.Link] = [FindingCodes.CommitmentStands, FindingCodes.VendorAmbiguous, FindingCodes.ProjectAmbiguous, FindingCodes.CostCodeAmbiguous, FindingCodes.CommitmentDoubled, FindingCodes.CommitmentMayStand],
        [ReviewAction.Reject] = [FindingCodes.CommitmentStands, FindingCodes.VendorAmbiguous, FindingCodes.ProjectAmbiguous, FindingCodes.CostCodeAmbiguous, FindingCodes.CommitmentDoubled, FindingCodes.CommitmentMayStand],
        [ReviewAction.Skip] = [FindingCodes.CommitmentLocked, FindingCodes.CommitmentStands, FindingCodes.CostCodeUnknown, FindingCodes.CommitmentDeleted],
        [ReviewAction.KeepProcore] = [FindingCodes.CommitmentLocked, FindingCodes.CommitmentChanged, FindingCodes.LineRecoded, FindingCodes.ChangeOrderTouched],
        [ReviewAction.OverwriteProcore] = [FindingCodes.CommitmentLocked, FindingCodes.CommitmentChanged, FindingCodes.LineRecoded, FindingCodes.ChangeOrderUnknown],
        [ReviewAction.WriteAgain] = [FindingCodes.CommitmentDeleted],
        [ReviewAction.Waive] = [FindingCodes.WbsCodeNotBudgeted, FindingCodes.SubcontractStands],
        [ReviewAction.Create] = [FindingCodes.WbsCodeMissing, FindingCodes.WbsCodeNotBudgeted], // of a vendor's, VendorBatchTests
        [ReviewAction.Choose] = [], // of a project's, AlignmentStepTests; of a code's, SegmentCodeTests
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<ReviewAction, string> Taken => [.. Enum.GetValues<ReviewAction>().SelectMany(action => Answers[action].Select(code => new TheoryDataRow<ReviewAction, string>(action, code)))];

    public static TheoryData<LinkAction, LinkKind> Linked => [.. Enum.GetValues<LinkAction>().SelectMany(action => Enum.GetValues<LinkKind>().Select(kind => new TheoryDataRow<LinkAction, LinkKind>(action, kind)))];

    [Theory, MemberData(nameof(Taken))]
    public async Task Twice_is_once(ReviewAction action, string code)
    {
        using var order = await ProvokeAsync(code);
        var item = await ItemAsync(order, code);
        if (!await TryAsync(order, item, action))
        {
            return; // Refused once is refused.
        }

        await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await DecideAsync(order, item, action));
        Assert.Equal(1, await DecidedAsync(order));
        await order.Test.RunAsync();
        var (writes, there) = (order.Test.Sent.Count, Seen(order));
        await NextSteps.LookAsync(order);

        // What Procore refused is tried at every look.
        Assert.True(order.WritesSince(writes).Count == 0 || await order.FindingAsync() == FindingCodes.CommitmentRefused);
        Assert.Equal(there, Seen(order));
        Assert.True((await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token)).Count <= 1);
        Assert.True(order.Commitments().Count <= (await order.FindingAsync() == FindingCodes.CommitmentLeftBehind ? 2 : 1));
    }

    /// <summary>The order changed since the person looked: what they decide is about something else.</summary>
    [Theory, MemberData(nameof(Taken))]
    public async Task On_what_was_it_is_refused_and_nothing_is_stored(ReviewAction action, string code)
    {
        using var order = await ProvokeAsync(code);
        var item = await ItemAsync(order, code);
        order.Edit(zoho => zoho with { Notes = "Mind the step." });
        await NextSteps.LookAsync(order);
        var writes = order.Test.Sent.Count;

        var now = (await order.Test.Store.GetReviewAsync(Sandboxed.Id, item.Id, Token))!;
        Assert.NotEqual(item.StateHash, now.StateHash);
        await Assert.ThrowsAsync<DecisionRefusedException>(async () => await DecideAsync(order, item, action));
        await NothingHappenedAsync(order, now, writes);
    }

    /// <summary>Who does not say what they saw decides about nothing, and who does not say who they are decides nothing.</summary>
    [Theory, MemberData(nameof(Taken))]
    public async Task On_no_version_or_by_nobody_it_is_refused_and_nothing_is_stored(ReviewAction action, string code)
    {
        using var order = await ProvokeAsync(code);
        var item = await ItemAsync(order, code);
        var writes = order.Test.Sent.Count;
        var chosen = action is ReviewAction.Link or ReviewAction.Reject ? item.Finding.Candidates.First(one => one.ProcoreId != 999_999).ProcoreId : 0;
        var decision = new ReviewDecision { Action = action, ProcoreId = chosen, Version = item.Version, By = "ada" };

        foreach (var none in action == ReviewAction.Retry ? (string?[])[] : [null, ""])
        {
            var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, decision with { Version = none }, Token));
            Assert.Equal((item.Id, item.Version), (refused.Now?.Id, refused.Now?.Version));
        }

        foreach (var nobody in (string?[])["", "  ", null])
        {
            var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, decision with { By = nobody! }, Token));
            Assert.Contains("Name who does", refused.Message, StringComparison.Ordinal);
        }

        await NothingHappenedAsync(order, item, writes);
    }

    /// <summary>A word about 900 that would be 1,000 writes no 50,000.</summary>
    [Theory]
    [InlineData(ReviewAction.OverwriteProcore)]
    [InlineData(ReviewAction.KeepProcore)]
    public async Task A_word_about_one_amount_is_none_about_another(ReviewAction action)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["amount"] = "900" });
        await NextSteps.LookAsync(order);
        var seen = Assert.Single(await order.ReviewsAsync());
        order.EditLine(0, line => line with { Rate = 50_000 });
        await NextSteps.LookAsync(order);
        var writes = order.Test.Sent.Count;

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await DecideAsync(order, seen, action));

        Assert.Contains("one of both sides changed since it was looked at", refused.Message, StringComparison.Ordinal);
        Assert.Contains("50000", refused.Message, StringComparison.Ordinal);
        await NothingHappenedAsync(order, refused.Now!, writes);
        Assert.Equal(seen.Id, refused.Now!.Id);
        await DecideAsync(order, refused.Now, action);
    }

    /// <summary>What is asked is part of what was seen: a commitment that would go to another vendor by now is another question.</summary>
    [Fact]
    public void Another_question_about_the_same_sides_is_another_version()
    {
        var item = Some.Review("r", "1");
        var now = item with { Finding = item.Finding with { Sentence = "Another vendor." } };

        var refused = Assert.Throws<DecisionRefusedException>(() => ReviewDecider.Fit(now, new() { Action = ReviewAction.Skip, Version = item.Version, By = "ada" }));

        Assert.Contains("what is asked changed since it was looked at, though neither side did", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Another vendor.", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Taken))]
    public async Task With_wrong_ids_it_is_refused_and_nothing_is_stored(ReviewAction action, string code)
    {
        using var order = await ProvokeAsync(code);
        var item = await ItemAsync(order, code);
        var writes = order.Test.Sent.Count;

        await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await DecideAsync(order, item with { Id = "none" }, action));
        foreach (var wrong in action is ReviewAction.Link or ReviewAction.Reject ? (long[])[0, -1, 4711] : [])
        {
            await Assert.ThrowsAnyAsync<SyncException>(async () => await DecideAsync(order, item, action, wrong));
        }

        await NothingHappenedAsync(order, item, writes);
    }

    /// <summary>What is approved in Procore has the lines and the vendor that it had, whatever was decided.</summary>
    [Theory, MemberData(nameof(Taken))]
    public async Task What_Procore_locks_is_never_changed(ReviewAction action, string code)
    {
        using var order = await ProvokeAsync(code);
        var locked = Locked(order);
        var item = await ItemAsync(order, code);
        var isTaken = await TryAsync(order, item, action);
        await order.Test.RunAsync();
        await NextSteps.LookAsync(order);

        Assert.Equal(locked, Locked(order).Where(one => locked.Any(before => before.Id == one.Id)));
        Assert.True(isTaken || action == ReviewAction.OverwriteProcore, $"{action} of {code} was refused");
    }

    /// <summary>The process ends when the decision is stored, and the next one loses the answer to its first write.</summary>
    [Theory, MemberData(nameof(Taken))]
    public async Task A_process_that_ends_between_decision_and_write_loses_nothing_and_doubles_nothing(ReviewAction action, string code)
    {
        using var whole = await ProvokeAsync(code);
        using var order = await ProvokeAsync(code);
        if (!await TryAsync(whole, await ItemAsync(whole, code), action))
        {
            return;
        }

        await whole.Test.RunAsync();
        await NextSteps.LookAsync(whole);
        Assert.True(await TryAsync(order, await ItemAsync(order, code), action));
        using (var next = new SyncEngine(order.Test.Store, order.Test, new SyncOptions().UseTimeProvider(order.Test.Time)))
        {
            var spoil = order.Test.Spoil;
            order.Test.Spoil = (request, body) =>
            {
                spoil?.Invoke(request, body);
                if (request.Method != HttpMethod.Get)
                {
                    order.Test.Spoil = spoil;
                    throw new HttpRequestException("The connection was closed.");
                }
            };
            while ((await next.RunDueAsync(Sandboxed.Id, Token)).Processed > 0)
            {
            }

            order.Test.Spoil = spoil;
        }

        await order.Test.Engine.TakeAsync(Sandboxed.Id, Token);
        order.Test.Time.Advance(new SyncOptions().Lease); // what it sent may arrive so long

        await NextSteps.LookAsync(order);
        Assert.Equal(Seen(whole), Seen(order));
        Assert.Equal((await whole.RecordAsync()).State, (await order.RecordAsync()).State);
        Assert.Equal(await StandingAsync(whole), await StandingAsync(order));
        Assert.Equal(1, await DecidedAsync(order));
        Assert.Empty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));
        Assert.True((await AuditVerifier.VerifyAsync(order.Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
    }

    /// <summary>Each has its way back; what is not so can't be taken back, nor what is none be linked; and nothing that Procore locks changes by it.</summary>
    [Theory, MemberData(nameof(Linked))]
    public async Task A_decision_about_a_link_is_taken_once_and_only_about_what_is(LinkAction action, LinkKind kind)
    {
        using var order = await ProvokeAsync(FindingCodes.CommitmentLocked);
        var decision = About(order, action, kind);
        if (action is LinkAction.Unlink or LinkAction.Allow)
        {
            await LinkAsync(order, decision with { Action = action == LinkAction.Unlink ? LinkAction.Link : LinkAction.Reject });
        }

        var (locked, before) = (Locked(order), await LinksAsync(order, kind));
        foreach (var wrong in (LinkDecision[])[decision with { ProcoreId = 4711 }, decision with { ProcoreId = 0 }, decision with { ZohoId = "none" }])
        {
            if (!(kind == LinkKind.CostCode && wrong.ZohoId == "none" && action is LinkAction.Link or LinkAction.Reject))
            {
                await Assert.ThrowsAnyAsync<SyncException>(async () => await LinkAsync(order, wrong));
            }
        }

        Assert.Equal(before, await LinksAsync(order, kind));
        await LinkAsync(order, decision);
        var after = await LinksAsync(order, kind);
        Assert.NotEqual(before, after);
        if (action is LinkAction.Unlink or LinkAction.Allow)
        {
            await Assert.ThrowsAsync<DecisionRefusedException>(async () => await LinkAsync(order, decision));
        }
        else
        {
            await LinkAsync(order, decision);
        }

        using (var next = new SyncEngine(order.Test.Store, order.Test, new SyncOptions().UseTimeProvider(order.Test.Time)))
        {
            while ((await next.RunDueAsync(Sandboxed.Id, Token)).Processed > 0)
            {
            }
        }

        Assert.Equal(locked, Locked(order).Where(one => locked.Any(was => was.Id == one.Id)));
        var back = action switch { LinkAction.Link => LinkAction.Unlink, LinkAction.Unlink => LinkAction.Link, LinkAction.Reject => LinkAction.Allow, _ => LinkAction.Reject };
        await LinkAsync(order, decision with { Action = back });
        Assert.NotEqual(after, await LinksAsync(order, kind));
        await order.Test.Engine.TakeAsync(Sandboxed.Id, Token);
        order.Test.Time.Advance(new SyncOptions().Lease);
        await NextSteps.LookAsync(order);
        Assert.True(order.Commitments().Count <= (await order.FindingAsync() == FindingCodes.CommitmentLeftBehind ? 2 : 1));
    }

    private static LinkDecision About(OneOrder order, LinkAction action, LinkKind kind)
    {
        var project = order.Projects[0];
        var vendor = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true, ZohoId: not null, ZohoActive: true, Kind: Sandbox.VendorKind.Plain });
        var (zoho, procore) = kind switch
        {
            LinkKind.Vendor => (vendor.ZohoId!, order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true, Kind: Sandbox.VendorKind.Plain } && one != vendor).ProcoreId!.Value),
            LinkKind.Project => (project.ZohoId!, order.Projects[1].ProcoreId!.Value),
            LinkKind.CostCode => ("77-777 NOTHING", project.CostCodes[0].Id),
            _ => (order.Id, order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = "TYPED-1" }, project.ProcoreId)),
        };
        return new() { Action = action, Kind = kind, ZohoId = zoho, ProcoreId = procore, ProjectId = kind is LinkKind.CostCode or LinkKind.Commitment ? project.ProcoreId!.Value : 0, By = "ann" };
    }

    private static async Task LinkAsync(OneOrder order, LinkDecision decision) => await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, decision, Token);

    private static async Task<List<string>> LinksAsync(OneOrder order, LinkKind kind) =>
        [.. (await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = kind }, Token)).Select(link => $"{link.ZohoId} {link.ProcoreId} {link.Status}").Order(StringComparer.Ordinal)];

    private static Task<OneOrder> ProvokeAsync(string code) => NextSteps.ProvokeAsync(NextSteps.All.First(one => one.Code == code));

    private static async Task<ReviewItem> ItemAsync(OneOrder order, string code) => Assert.Single(await order.ReviewsAsync(), item => item.Finding.Code == code);

    private static async Task DecideAsync(OneOrder order, ReviewItem item, ReviewAction action, long? chosen = null) => await order.Test.Engine.DecideAsync(
        Sandboxed.Id,
        item.Id,
        new()
        {
            Action = action,
            ProcoreId = chosen ?? (action is ReviewAction.Link or ReviewAction.Reject ? item.Finding.Candidates.First(one => one.ProcoreId != 999_999).ProcoreId : 0),
            Version = item.Version,
            By = "ada",
        },
        Token);

    private static async Task<bool> TryAsync(OneOrder order, ReviewItem item, ReviewAction action)
    {
        try
        {
            await DecideAsync(order, item, action);
            return true;
        }
        catch (DecisionRefusedException)
        {
            return false;
        }
    }

    private static async Task NothingHappenedAsync(OneOrder order, ReviewItem item, int writes)
    {
        var now = (await order.Test.Store.GetReviewAsync(Sandboxed.Id, item.Id, Token))!;
        Assert.Equal((ReviewStatus.Open, item.StateHash), (now.Status, now.StateHash));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        Assert.Equal(0, await DecidedAsync(order));
        Assert.Empty(order.WritesSince(writes));
    }

    private static async Task<int> DecidedAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).CountAsync(entry => entry.Kind == AuditKind.Decided && entry.Actor == "ada", Token);

    private static async Task<List<string>> StandingAsync(OneOrder order) =>
        [.. (await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token)).Select(decision => $"{decision.Action} {decision.Code} {decision.Subject}")];

    /// <summary>The live commitments as Procore has them, without their ids.</summary>
    private static List<string> Seen(OneOrder order) =>
    [
        .. order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]!)
            .Select(one => $"{one!["number"]} {one["origin_id"]} {one["status"]} {one["vendor"]} {string.Join(',', one["lines"]!.AsArray().Select(line => $"{line!["wbs_code"]}={line["amount"]}"))} {one["change_orders"]!.AsArray().Count}"),
    ];

    private static List<(long Id, string Vendor, string Lines)> Locked(OneOrder order) =>
    [
        .. order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]! && (string?)one["status"] == "Approved")
            .Select(one => ((long)one!["id"]!, $"{one["vendor"]}", string.Join(',', one["lines"]!.AsArray().Select(line => $"{line!["wbs_code"]}={line["amount"]}")))),
    ];
}
