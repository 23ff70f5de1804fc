using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A change of policies says before it is taken what it would change, and is a versioned, audited event.</summary>
[Trait("Takes", "long")]
public sealed class PolicyChangeTests : IDisposable
{
    private readonly Sandboxed _test = new(seed: 3, orders: 12, size: Sandboxed.Few);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_would_change_is_said_before_and_is_what_happens()
    {
        await SettleAsync();
        var narrow = await HalfwayAsync();

        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { OrdersFrom = narrow }, Token);

        var records = await RecordsAsync();
        Assert.Equal(records.Count, change.Replanned);
        Assert.InRange(change.Orders.Count, 1, change.Replanned - 1);
        Assert.Equal(0, change.Unknown);
        Assert.InRange(change.LeftOut, 0, Live().Count);
        var left = change.LeftOut switch { 0 => string.Empty, 1 => " 1 commitment that stands would be left to people as it is.", _ => $" {change.LeftOut} commitments that stand would be left to people as they are." };
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{records.Count} orders would be planned anew, {change.Orders.Count} would change.{left}"), change.Sentence);
        var standing = Live().Select(one => (Id: (long)one["id"]!, Status: (string?)one["status"])).ToList();
        Assert.Equal(("ordersFrom", "", $"\"{narrow:uuuu-MM-dd}\""), Assert.Single(change.Differences) is var one ? (one.Path, one.Before, one.After) : default);
        var sent = _test.Sent.Count;
        Assert.Equal(1, (await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Version);
        Assert.Equal(sent, _test.Sent.Count); // nothing was asked for it

        var state = await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", "since the new year", Token);
        await _test.RunThroughAsync();

        Assert.Equal((2, "Ann", "since the new year"), (state.Version, state.By, state.Note));
        Assert.Equal(standing, Live().Select(one => (Id: (long)one["id"]!, Status: (string?)one["status"])));
        var after = (await RecordsAsync()).ToDictionary(record => record.Key.Id);
        Assert.All(change.Orders, order => Assert.Equal(order.After, after[order.OrderId].State));
        var untouched = records.Where(record => change.Orders.All(order => order.OrderId != record.Key.Id));
        Assert.All(untouched, record => Assert.Equal(record.State, after[record.Key.Id].State));
        Assert.All(after.Values, record => Assert.Equal(PolicyVersions.HashOf(change.Policies), record.PoliciesHash));
        var entry = Assert.Single(await EntriesAsync(), entry => entry.Result == "policies 2");
        Assert.Equal((AuditKind.ConnectionChanged, "Ann"), (entry.Kind, entry.Actor));
        Assert.Equal($"ordersFrom becomes \"{narrow:uuuu-MM-dd}\". {change.Sentence} since the new year", entry.Reason);
    }

    /// <summary>No order rests on what an alignment writes: at 20,000 orders a look at each would be days of Zoho's quota.</summary>
    [Fact]
    public async Task A_policy_that_no_order_rests_on_is_no_reason_to_read_them()
    {
        await SettleAsync();
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { Alignment = new() { AddCodes = true } }, Token);
        Assert.Equal((0, 0, 0), (change.Replanned, change.Orders.Count, change.Unknown));
        Assert.NotEmpty(change.Differences);
        var reads = _test.Sent.Count(IsDetail);
        var state = await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await _test.RunThroughAsync();
        Assert.Equal((2, reads), (state.Version, _test.Sent.Count(IsDetail)));
        Assert.True((await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies.Alignment!.AddCodes);
        Assert.All((await _test.ReconcileAsync()).Rows, row => Assert.NotEqual(ReconciliationResult.NotReadYet, row.Result));

        static bool IsDetail((string Method, Uri Uri) sent) => sent.Uri.AbsolutePath.StartsWith("/books/v3/purchaseorders/", StringComparison.Ordinal);
    }

    /// <summary>Nobody looks at what an alignment writes unasked: the policy that has it so says it first, and how much it is as it was read last.</summary>
    [Fact]
    public async Task What_nobody_will_look_at_is_said_before_a_policy_has_it_written()
    {
        await SettleAsync();
        var lost = await AlignmentKit.LoseProjectAsync(_test);
        await AlignmentKit.ScanAsync(_test);
        var alignment = new AlignmentPolicy { CreateProjects = true, Customer = _test.Vendors.Data.Projects[0].CustomerName };
        var asked = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { Alignment = alignment }, Token);
        Assert.Empty(asked.UnseenAlignment);
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { Alignment = alignment with { Unasked = true } }, Token);
        Assert.Contains("With these policies projects of Procore are written into Zoho Books", change.Sentence, StringComparison.Ordinal);
        Assert.Contains("set unasked under alignment to false", change.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("Zoho Books does not have 1 active project of Procore that has a number.", change.UnseenAlignment, StringComparison.Ordinal);
        var types = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { Alignment = new() { AddTypes = true, RetireCodes = true, Unasked = true } }, Token);
        Assert.StartsWith("With these policies cost codes and cost types of Procore are written", types.UnseenAlignment, StringComparison.Ordinal); // whatever they write is named

        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await _test.ThroughAsync(_test.RunAsync()); // it is due at once
        Assert.Single(await AlignmentKit.ProjectsAsync(_test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
    }

    /// <summary>Whether an order has a file was never asked: what would be attached is not known, and not nothing.</summary>
    [Fact]
    public async Task What_files_orders_have_is_not_known_before_they_are_read()
    {
        await SettleAsync();
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { Attachments = AttachmentTreatment.Files }, Token);
        Assert.Equal(change.Replanned, change.Unknown);
        Assert.Contains("is not known before they are read again", change.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_was_not_shown_as_things_stand_is_refused()
    {
        await SettleAsync();
        var seen = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { MaxAttempts = 3 }, Token);
        var desk = new PolicyDesk(_test.Store, OrderRules.Default, _test.Time);
        var other = await desk.PreviewAsync(_test.Connection, _test.Connection.Policies with { MaxAttempts = 4 }, Token);
        await desk.ChangeAsync(_test.Connection, other, "Bob", string.Empty, Token);

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.ChangePoliciesAsync(Sandboxed.Id, seen, "Ann", cancellationToken: Token).AsTask());

        Assert.Contains("Bob changed them meanwhile, to version 2.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, (await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies.MaxAttempts);
        var again = await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, other, "Bob", cancellationToken: Token); // safe to repeat
        Assert.Equal(2, again.Version);
        await Assert.ThrowsAsync<PoliciesInvalidException>(() => _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, new() { MaxAttempts = 0 }, Token).AsTask());
    }

    [Fact]
    public async Task What_was_changed_stays_when_the_connection_is_added_again_as_before()
    {
        await SettleAsync();
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { MaxAttempts = 3 }, Token);
        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);

        await _test.Engine.ConnectAsync(_test.Connection, Token);
        var stays = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        Assert.Equal((2, 3, "Ann", null), (stays.Version, stays.Policies.MaxAttempts, stays.By, stays.Proposed));
        Assert.Equal(3, (await _test.Store.GetConnectionAsync(Sandboxed.Id, Token))!.Policies.MaxAttempts);
    }

    /// <summary>Other policies that a connection is given while it writes are shown to a person, who takes them or others, or keeps what holds.</summary>
    [Theory]
    [InlineData("take")]
    [InlineData("others")]
    [InlineData("keep")]
    [InlineData("back")]
    public async Task Others_that_it_is_given_while_it_writes_wait_for_a_person(string answer)
    {
        await SettleAsync();
        var (sent, before) = (_test.Sent.Count(sent => sent.Method != "GET"), Live().Select(one => one.ToJsonString()).ToList());
        var other = _test.Connection with { Policies = CommitmentLanding.In(_test.Connection.Policies, "Draft") };
        for (var start = 0; start < 2; start++)
        {
            await _test.Engine.ConnectAsync(other, Token);
            await _test.Engine.ReplayAsync(Sandboxed.Id, null, "test", Token);
            await _test.RunThroughAsync();
        }

        var state = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        Assert.Equal((1, "Approved", "Draft"), (state.Version, state.Policies.CommitmentStatusByOrderStatus!["open"], state.Proposed!.Policies.CommitmentStatusByOrderStatus!["open"]));
        Assert.Equal("Approved", (await _test.Store.GetConnectionAsync(Sandboxed.Id, Token))!.Policies.CommitmentStatusByOrderStatus!["open"]);
        Assert.Equal(sent, _test.Sent.Count(one => one.Method != "GET"));
        Assert.Equal(before, Live().Select(one => one.ToJsonString()));
        var entry = Assert.Single(await EntriesAsync(), entry => entry.Result == "policies proposed");
        Assert.Contains("commitmentStatusByOrderStatus.open: \"Approved\" becomes \"Draft\"", entry.Reason, StringComparison.Ordinal);
        Assert.EndsWith("The policies that hold stay until a person takes these.", entry.Reason, StringComparison.Ordinal);

        var (given, version, words) = answer switch
        {
            "take" => (state.Proposed.Policies, 2, "policies 2"),
            "others" => (_test.Connection.Policies with { MaxAttempts = 4 }, 2, "policies 2"),
            _ => (_test.Connection.Policies, 1, answer == "keep" ? "policies kept" : "policies no longer proposed"),
        };
        if (answer == "back")
        {
            await _test.Engine.ConnectAsync(_test.Connection, Token);
        }
        else
        {
            var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, given, Token);
            Assert.Equal(answer == "take", change.Orders.Count > 0);
            await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
            await _test.Engine.ConnectAsync(other, Token); // as at the next start
        }

        var after = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        Assert.Equal((version, null), (after.Version, after.Proposed));
        Assert.Equal(PolicyVersions.HashOf(given), PolicyVersions.HashOf(after.Policies));
        Assert.Single(await EntriesAsync(), one => one.Result == words);
    }

    /// <summary>What a person approved binds the policies as what was written does; before that, nobody looked at anything yet.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Before_anybody_approved_anything_others_hold_at_once(bool isPlanned, bool isApproved)
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        if (isPlanned)
        {
            await _test.RunThroughAsync();
        }

        if (isApproved)
        {
            var order = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders[0];
            await _test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", cancellationToken: Token);
        }

        await _test.Engine.ConnectAsync(_test.Connection with { Policies = _test.Connection.Policies with { MaxAttempts = 5 } }, Token);

        var given = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        Assert.Equal(isApproved ? (1, isApproved) : (2, isApproved), (given.Version, given.Proposed is not null));
        Assert.Equal(isApproved ? 0 : 1, (await EntriesAsync()).Count(entry => entry.Result == "policies 2"));
    }

    [Fact]
    public async Task A_change_that_a_crash_cut_off_is_made_good_when_the_connection_is_added_again()
    {
        await SettleAsync();
        var before = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        var noted = before with { Version = 2, Policies = before.Policies with { MaxAttempts = 3 }, By = "Ann", IsSpread = false };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredPolicies.Of(noted) }, Token); // and no further

        await _test.Engine.ConnectAsync(_test.Connection, Token);

        Assert.Equal(3, (await _test.Store.GetConnectionAsync(Sandboxed.Id, Token))!.Policies.MaxAttempts);
        var due = (await _test.Store.ListWorkAsync(Sandboxed.Id, Token)).Where(item => item.Key.Kind == RecordKind.PurchaseOrder && item.DueAt <= _test.Now).Select(item => item.Key).ToHashSet();
        Assert.All(await RecordsAsync(), record => Assert.Contains(record.Key, due));
        Assert.True((await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).IsSpread);
    }

    /// <summary>What was shown is approved as it was shown: an order that is another one by then waits, and says so.</summary>
    [Fact]
    public async Task What_the_change_would_write_is_approved_as_it_was_shown()
    {
        _test.Connection = _test.Connection with { Policies = new() { OrdersFrom = new LocalDate(2100, 1, 1) } };
        await SettleAsync();
        Assert.Empty(Live());
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, new() { Approval = null }, Token);
        var shown = change.Orders.Where(order => order.Steps.Count > 0).ToList();
        Assert.InRange(shown.Count, 3, 12);
        var edited = shown[0];
        _test.Vendors.Zoho.Edit(edited.OrderNumber, data => data with { Lines = [.. data.Lines.Select(line => line with { Rate = line.Rate * 2 })] });

        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await _test.RunThroughAsync();

        var waiting = Assert.Single((await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.Equal(edited.OrderId, waiting.OrderId);
        Assert.StartsWith("The order, or what stands in Procore, changed after Ann approved its plan.", waiting.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Live(), commitment => ((string)commitment["origin_id"]!).Contains(edited.OrderId, StringComparison.Ordinal));
        Assert.All(shown.Skip(1), order => Assert.Contains(Live(), commitment => ((string)commitment["origin_id"]!).Contains(order.OrderId, StringComparison.Ordinal)));
    }

    /// <summary>What the preview could not say of an order is not approved by taking the policies: it waits, however often it is looked at.</summary>
    [Fact]
    public async Task What_nobody_knew_of_an_order_waits_for_an_approval_of_its_own()
    {
        await SettleAsync();
        var writes = _test.Sent.Count(sent => sent.Method != "GET");
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { Mapping = new() { Title = "{item:Nope}|NEW {number}" } }, Token);
        Assert.True(change.Unknown > 0);
        Assert.EndsWith($"of {change.Unknown} orders this is not known before they are read again, and what would be written of them waits for an approval.", change.Sentence, StringComparison.Ordinal);

        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await _test.RunThroughAsync();
        var waiting = (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;
        Assert.NotEmpty(waiting);
        Assert.All(waiting, order => Assert.StartsWith("What the policies that Ann took make of it was not known then. A person has to approve it:", order.Reason, StringComparison.Ordinal));
        await _test.Engine.ReplayAsync(Sandboxed.Id, null, "test", Token);
        await _test.RunThroughAsync();
        Assert.Equal(waiting.Select(order => order.Hash), (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders.Select(order => order.Hash));
        Assert.Equal(writes, _test.Sent.Count(sent => sent.Method != "GET"));

        await _test.Engine.ApproveAsync(Sandboxed.Id, waiting[0].OrderId, waiting[0].Hash, "Bea", cancellationToken: Token);
        await _test.RunThroughAsync();
        Assert.Equal(waiting.Count - 1, (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders.Count);
        Assert.True(_test.Sent.Count(sent => sent.Method != "GET") > writes);
    }

    /// <summary>What a wider scope would take in is a plan that is looked at first, in the first pass as while it runs.</summary>
    [Fact]
    public async Task To_widen_the_scope_is_a_plan_like_any_other()
    {
        var pilot = new ScopePolicy { Otherwise = ScopeEffect.Out, Rules = [new() { Name = "pilot", Effect = ScopeEffect.In, Vendors = ["nobody"] }] };
        _test.Connection = _test.Connection with { Policies = new() { Scope = pilot } };
        await SettleAsync();
        Assert.Empty(Live());
        var records = await RecordsAsync();
        Assert.All(records, record => Assert.Equal(RecordState.Filtered, record.State));
        Assert.Contains(records, record => record.Reason == "The order is not synced: no rule of the scope takes it in.");

        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, new() { Approval = null }, Token);
        var shown = change.Orders.Where(order => order.Steps.Count > 0).Select(order => order.OrderId).ToHashSet();
        Assert.NotEmpty(shown);
        Assert.Empty(Live());
        await _test.Engine.PauseAsync(Sandboxed.Id, "Bea", cancellationToken: Token);
        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await _test.RunThroughAsync();
        Assert.Equal(shown, (await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders.Select(order => order.OrderId).ToHashSet());
        Assert.Empty(Live());

        await _test.GoAheadAsync(new() { By = "Bea" });
        await _test.RunThroughAsync();
        Assert.All(shown, order => Assert.Contains(Live(), commitment => ((string)commitment["origin_id"]!).Contains(order, StringComparison.Ordinal)));
    }

    /// <summary>A slip of the pen would leave orders out, or ask nobody, without a word.</summary>
    [Fact]
    public async Task What_policies_name_and_is_nowhere_is_said_before_they_are_taken_and_is_a_question_once_they_hold()
    {
        await SettleAsync();
        var (project, vendor) = (_test.Vendors.Data.Projects.First(one => one is { ProcoreId: not null, ZohoId: not null, Permitted: true }), _test.Vendors.Data.Vendors.First(one => one.ZohoId is not null));
        var policies = _test.Connection.Policies with
        {
            Approval = new() { FirstOrderOfVendor = false, OverBudget = false, Projects = [$" {project.Number} ", "99-999"] },
            Scope = new() { Rules = [new() { Name = "pilot", Effect = ScopeEffect.Out, Projects = [project.ZohoId!, "98-888"], Vendors = [vendor.ZohoName!.ToUpperInvariant(), "Nobody & Sons"] }] },
        };

        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, policies, Token);

        Assert.Equal(
            [
                "The connection's policy Approval.Projects names project '99-999', and Procore shows the service account no project of that number, accounting number or id. It holds for no order. "
                    + "Correct the name in the connection's policies (Approval.Projects), or take it out there.",
                "The connection's policy Scope.Rules/pilot/Projects names project '98-888', and Procore shows the service account no project of that number, accounting number or id, nor has Zoho Books one of that project_id. It holds for no order. "
                    + "Correct the name in the connection's policies (Scope.Rules/pilot/Projects), or take it out there.",
                "The connection's policy Scope.Rules/pilot/Vendors names vendor 'Nobody & Sons', and Zoho Books has no vendor of that contact_id or name. It holds for no order. "
                    + "Correct the name in the connection's policies (Scope.Rules/pilot/Vendors), or take it out there.",
            ],
            change.UnknownNames);

        await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        _test.Time.Advance(TimeSpan.FromHours(1));
        await _test.RunThroughAsync();
        var open = await _test.Store.ListReviewsAsync(Sandboxed.Id, new(), Token);
        Assert.Equal(
            ["Approval.Projects/99-999", "Scope.Rules/pilot/Projects/98-888", "Scope.Rules/pilot/Vendors/Nobody & Sons"],
            open.Where(item => item.Finding.Code == FindingCodes.PolicyNameUnknown).Select(item => item.Finding.Subject).Order(StringComparer.Ordinal));
    }

    /// <summary>Of custom fields and tags no list is read: what no order carries is said as that.</summary>
    [Fact]
    public async Task A_tag_that_no_order_carries_is_said_before_the_policies_are_taken()
    {
        await SettleAsync();
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, _test.Connection.Policies with { CostTypeTag = "Cost Typ", Mapping = new() { Title = "{order:Nope|tag:Cost Code}" } }, Token);

        var orders = (await RecordsAsync()).Count;
        Assert.Equal(
            [
                $"The connection's policy CostTypeTag names the reporting tag of lines 'Cost Typ', and none of the {orders} orders that were read has anything in it. Correct the name there, or see that it is filled in in Zoho Books.",
                $"The connection's policy Mapping.title names the custom field of orders 'Nope', and none of the {orders} orders that were read has anything in it. Correct the name there, or see that it is filled in in Zoho Books.",
            ],
            change.UnknownNames);
    }

    private async Task SettleAsync()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        await _test.GoAheadAsync(new() { By = "Bea" });
        await _test.RunThroughAsync();
    }

    private async Task<LocalDate> HalfwayAsync()
    {
        var dates = new List<LocalDate>();
        foreach (var record in await RecordsAsync())
        {
            var input = await new PastOrderReader(_test.Store, Sandboxed.Id).ReadAsync(record.InputHash, Token);
            if (input?.Order.Date is { } date) dates.Add(date);
        }

        dates.Sort();
        return dates[dates.Count / 2];
    }

    private async Task<List<SyncRecord>> RecordsAsync() =>
        await _test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);

    private async Task<List<AuditEntry>> EntriesAsync() => await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);

    private List<JsonNode> Live() =>
        [.. _test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!).Where(one => !(bool)one["deleted"]! && ((string?)one["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true)];
}
