using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>How far a connection goes: not started, linking, planning, running, paused; in the store, with an audit entry for each.</summary>
public sealed class StageTests : IDisposable
{
    private readonly Sandboxed _test = new(seed: 3, orders: 6);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Connection Undecided => _test.Connection with { Policies = _test.Connection.Policies with { CommitmentStatusByOrderStatus = null } };

    public void Dispose() => _test.Dispose();

    /// <summary>What decides what the budget shows is chosen by a person; meanwhile nobody is asked anything, whatever is submitted.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_connection_begins_when_it_is_chosen_in_which_status_commitments_land(bool byPolicies)
    {
        await _test.Engine.ConnectAsync(Undecided, Token);
        await _test.Engine.ConnectAsync(Undecided, Token); // as at every start
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(_test.Vendors.Zoho.Orders[0].Id), WorkPriority.Webhook, "a webhook", Token);
        var run = await _test.Engine.RunDueAsync(Sandboxed.Id, Token);

        Assert.Equal((0, null), (run.Processed, run.NextDue));
        Assert.Empty(_test.Sent);
        var state = await _test.Engine.GetStateAsync(Sandboxed.Id, Token);
        Assert.Equal((SyncStage.NotStarted, false), (state.Stage, state.IsStarted));
        Assert.All(CommitmentLanding.Choices, choice => Assert.Contains($"{choice.Status}: {choice.Effect}", state.Note, StringComparison.Ordinal));
        Assert.Contains(state.Note, (await Assert.ThrowsAsync<PoliciesInvalidException>(() => _test.Engine.PlanAsync(Sandboxed.Id, "PO-00001", Token).AsTask())).Message, StringComparison.Ordinal);
        Assert.Contains(state.Note, (await Assert.ThrowsAsync<PoliciesInvalidException>(() => _test.Engine.PlanWithRoomAsync(Sandboxed.Id, "PO-00001", null, Token).AsTask())).Message, StringComparison.Ordinal);
        Assert.Contains(state.Note, (await Assert.ThrowsAsync<DecisionRefusedException>(() => _test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann" }, Token).AsTask())).Message, StringComparison.Ordinal);

        var chosen = CommitmentLanding.In(Undecided.Policies, "Submitted");
        if (byPolicies)
        {
            await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, chosen, Token), "Ann", "", Token);
        }
        else
        {
            await _test.Engine.ConnectAsync(Undecided with { Policies = chosen }, Token);
        }

        Assert.Equal(SyncStage.Linking, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
        await _test.RunThroughAsync();
        Assert.Equal(SyncStage.Planning, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
        var waiting = await _test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        Assert.Contains(waiting.Orders.SelectMany(order => order.Commitments), commitment => commitment.Status == "Submitted");

        await _test.GoAheadAsync();
        await _test.RunThroughAsync();
        await _test.Engine.PauseAsync(Sandboxed.Id, "Bob", "month end", Token);
        await _test.Engine.ConnectAsync(Undecided with { Policies = chosen }, Token);
        Assert.Equal(SyncStage.Paused, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
        Assert.Equal(["added", "NotStarted", "policies 2", "Linking", "Planning", "Running", "Paused"], await StepsAsync());
    }

    /// <summary>What an earlier version added was never asked, and goes on with what held then; so does who says nothing any more.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_of_before_goes_on(bool isNoted)
    {
        var stored = System.Text.Json.Nodes.JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(_test.Connection, ConnectionJson.Default.Connection))!;
        if (!isNoted) Assert.True(stored["policies"]!.AsObject().Remove("commitmentStatusByOrderStatus"));
        var earlier = System.Text.Json.JsonSerializer.Deserialize(stored.ToJsonString(), ConnectionJson.Default.Connection)!;
        Assert.Equal("Approved", earlier.Policies.CommitmentStatusByOrderStatus!["open"]);
        await _test.Store.SaveConnectionAsync(earlier, Token);
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Submitted = WorkMaker.Due([RecordKey.OrderScan, RecordKey.Directory], _test.Now, WorkPriority.Poll, "before") }, Token);

        await _test.Engine.ConnectAsync(Undecided, Token);
        await _test.RunThroughAsync();

        var state = await _test.Engine.GetStateAsync(Sandboxed.Id, Token);
        Assert.Equal((SyncStage.Running, null), (state.Stage, state.Since));
        var policies = await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token);
        Assert.Equal((1, "Approved"), (policies.Version, policies.Policies.CommitmentStatusByOrderStatus!["open"]));
        Assert.Contains(await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token), commitment => commitment.Status == "Approved");
    }

    /// <summary>A choice is kept where other policies change and nothing is said of it.</summary>
    [Fact]
    public async Task Silence_takes_no_choice_back()
    {
        await _test.Engine.ConnectAsync(_test.Connection with { Policies = CommitmentLanding.In(_test.Connection.Policies, "Draft") }, Token);
        await _test.Engine.ConnectAsync(_test.Connection with { Policies = Undecided.Policies with { MaxAttempts = 3 } }, Token);
        var policies = (await _test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies;
        Assert.Equal((3, "Draft"), (policies.MaxAttempts, policies.CommitmentStatusByOrderStatus!["open"]));
        var change = await _test.Engine.PreviewPoliciesAsync(Sandboxed.Id, Undecided.Policies with { MaxAttempts = 4 }, Token);
        Assert.Equal(["maxAttempts"], change.Differences.Select(difference => difference.Path));
        policies = (await _test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", "", Token)).Policies;
        Assert.Equal((4, "Draft"), (policies.MaxAttempts, policies.CommitmentStatusByOrderStatus!["open"]));
    }

    /// <summary>A go-ahead that comes while both sides are read for the first time stands when they are.</summary>
    [Fact]
    public async Task The_first_reading_takes_no_go_ahead_back()
    {
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        var isGiven = false;
        _test.Instead = request =>
        {
            if (!isGiven && request.RequestUri!.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal))
            {
                isGiven = true;
                Assert.Equal(SyncStage.Running, _test.GoAheadAsync().GetAwaiter().GetResult().Stage);
            }

            return null;
        };
        await _test.RunThroughAsync();
        Assert.True(isGiven);
        Assert.Equal((SyncStage.Running, "Ann"), ((await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).By));
        Assert.NotEmpty(_test.Vendors.Procore.Describe()["commitments"]!.AsArray());
    }

    private async Task<IEnumerable<string>> StepsAsync() =>
        (await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token))
            .Where(entry => entry.Kind == AuditKind.ConnectionChanged && !entry.Result.Contains(':', StringComparison.Ordinal))
            .Select(entry => entry.Result);
}
