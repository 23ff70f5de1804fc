using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Policies that ask for what was not read with an order: what they would have written of it is not known, is not called nothing, and waits.</summary>
public sealed class UnreadOrderInputTests
{
    private const string Field = "Cost code record";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Until the module is named a line has the id of a record, which is no code.</summary>
    [Fact]
    public async Task What_lines_that_name_records_come_to_is_not_known_before_their_module_is_read()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = $"{{line:{Field}}}" } });
        order.Write(100m);
        var full = order.Projects[0].CostCodes.Single(one => one.Id == order.Code.CostCodeId);
        var id = order.Test.Vendors.Zoho.EditRecord(null, $"{full.FullCode} {full.Name}");
        order.EditLine(0, line => line with { CostCode = null, CustomFields = new Dictionary<string, string> { [Field] = id } });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CostCodeUnknown, await order.FindingAsync());

        await TakeAsync(order, policies => policies with { Mapping = policies.Mapping! with { CostCodeModule = "cm_cost_code" } }, unknown: 1);

        await WaitsAsync(order, "What the policies that Ann took make of it was not known then. A person has to approve it:");
    }

    [Fact]
    public async Task What_a_tax_code_comes_to_is_not_known_before_tax_codes_are_read()
    {
        using var order = new OneOrder(new() { Cost = new() { Tax = CostTreatment.Review } });
        order.Write([(1, 100, 0, [new TaxData("5001", "GST", 5)])]);
        await order.SyncAsync();
        Assert.Equal(RecordState.NeedsReview, (await order.RecordAsync()).State);

        await TakeAsync(order, policies => policies with { Cost = new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "gst" } } }, unknown: 1);

        await WaitsAsync(order, "What the policies that Ann took make of it was not known then. A person has to approve it:");
    }

    /// <summary>Of an order that no tax is on, the same policies are known.</summary>
    [Fact]
    public async Task What_an_order_does_not_have_is_not_missing()
    {
        using var order = new OneOrder();
        order.Write(100m);
        await order.SyncAsync();
        await TakeAsync(order, policies => policies with { Cost = new() { Tax = CostTreatment.TaxCode, TaxCodes = new() { ["GST"] = "gst" }, Basis = CommitmentBasis.QuantityInKnownUnits } }, unknown: 0);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Theory]
    [InlineData("ea", 1)]
    [InlineData("", 0)]
    public async Task What_is_made_by_quantity_is_not_known_before_units_are_read(string unit, int unknown)
    {
        using var order = new OneOrder(new() { Scope = Nobody });
        order.Write(100m);
        order.EditLine(0, line => line with { Unit = unit });
        await order.SyncAsync();
        var change = await PreviewAsync(order, policies => policies with { Scope = new(), Cost = new() { Basis = CommitmentBasis.Quantity } });
        Assert.Equal((unknown, 1 - unknown), (change.Unknown, change.Orders.Count));
    }

    /// <summary>What would be written may be dated in a period that is locked; of what is not written nobody asks.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Whether_what_would_be_written_is_locked_is_not_known_before_locks_are_read(bool isWritten, int unknown)
    {
        using var order = new OneOrder(new() { Scope = Nobody });
        order.Write(100m);
        await order.SyncAsync();
        var change = await PreviewAsync(order, policies => policies with { Scope = isWritten ? new() : Nobody, Approval = ApprovalPolicy.Nothing with { LockedPeriods = true } });
        Assert.Equal(unknown, change.Unknown);
    }

    /// <summary>Whatever a preview rests on that is another thing by the time the order is read: what was shown as nothing is not approved as something.</summary>
    [Fact]
    public async Task What_was_shown_as_not_written_waits_where_it_would_be_written_all_the_same()
    {
        using var order = OffBudget();
        await order.SyncAsync();
        Assert.Equal(FindingCodes.WbsCodeNotBudgeted, await order.FindingAsync());

        await TakeAsync(order, Retitled, unknown: 0, before: () => OnBudget(order));

        await WaitsAsync(order, "It was shown to Ann, who took the policies, as an order of which nothing is written. A person has to approve it. It is now:");
    }

    /// <summary>An edit in Zoho Books is no business of the policies, however soon it comes after them.</summary>
    [Fact]
    public async Task What_was_edited_since_goes_the_way_of_every_edit()
    {
        using var order = OffBudget();
        await order.SyncAsync();
        await TakeAsync(order, Retitled, unknown: 0, before: () =>
        {
            OnBudget(order);
            order.Test.Time.Advance(TimeSpan.FromMinutes(1));
            order.EditLine(0, line => line with { Rate = 1_200 });
        });
        Assert.Equal((RecordState.Synced, 1_200m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
    }

    /// <summary>What was looked at once with the policies and asks a question still, is a question as before: its answer has it written.</summary>
    [Fact]
    public async Task A_question_that_stays_one_is_answered_as_ever()
    {
        using var order = OffBudget();
        await order.SyncAsync();
        await TakeAsync(order, Retitled, unknown: 0);
        Assert.Equal((RecordState.NeedsReview, null), ((await order.RecordAsync()).State, (await order.RecordAsync()).Waiting));
        await order.DecideAsync(ReviewAction.Waive);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
    }

    /// <summary>The audit has by what hash who took the policies approved an order: that of what they were shown, which a first approval is bound to as well.</summary>
    [Fact]
    public async Task What_was_approved_with_the_policies_is_in_the_audit_by_its_hash()
    {
        using var order = new OneOrder(new() { Scope = Nobody });
        order.Write(100m);
        await order.SyncAsync();
        await order.Test.Engine.PauseAsync(Sandboxed.Id, "Bea", cancellationToken: Token);
        await TakeAsync(order, policies => policies with { Scope = new() }, unknown: 0);

        var entry = Assert.Single(
            await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry is { Kind: AuditKind.Decided, Result: "Approved", Actor: "Ann" });
        Assert.Equal((await order.RecordAsync()).Waiting!.Hash, entry.PlanHash);
        Assert.Equal(64, entry.PlanHash.Length);
    }

    /// <summary>Bounds that an earlier version left do not tell which orders are not written: nothing more is held by them.</summary>
    [Fact]
    public void Bounds_of_an_earlier_version_are_read()
    {
        const string Stored = """{"version":2,"by":"Ann","known":["1"],"shown":{}}""";
        var bounds = System.Text.Json.JsonSerializer.Deserialize(Stored, ConnectionJson.Default.PolicyBounds)!;
        Assert.Null(bounds.AsBefore);
        Assert.Equal(Stored, System.Text.Json.JsonSerializer.Serialize(bounds, ConnectionJson.Default.PolicyBounds));
    }

    private static ScopePolicy Nobody => new() { Otherwise = ScopeEffect.Out, Rules = [new() { Name = "pilot", Effect = ScopeEffect.In, Vendors = ["nobody"] }] };

    private static OneOrder OffBudget()
    {
        var order = new OneOrder();
        order.Write(1_000m);
        order.EditLine(0, line => order.On(order.Projects[0], Off(order)) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
        return order;
    }

    private static WbsCodeData Off(OneOrder order) => order.Projects[0].WbsCodes.First(code => code is { Active: true, OnBudget: false });

    /// <summary>A person in Procore does what the question says, and the directory is read before the order is.</summary>
    private static void OnBudget(OneOrder order) => order.Test.EditInProcore("add_budget_line", Off(order).Id, project: order.Projects[0].ProcoreId);

    private static SyncPolicies Retitled(SyncPolicies policies) => policies with { Mapping = new() { Title = "NEW {number}" } };

    private static async Task<PolicyChange> PreviewAsync(OneOrder order, Func<SyncPolicies, SyncPolicies> change) =>
        await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, change((await order.Test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies), Token);

    private static async Task TakeAsync(OneOrder order, Func<SyncPolicies, SyncPolicies> policies, int unknown, Action? before = null)
    {
        var change = await PreviewAsync(order, policies);
        Assert.Equal(unknown, change.Unknown);
        if (before is not null)
        {
            before();
            await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.ProjectCodes(order.Projects[0].ProcoreId!.Value), WorkPriority.Person, "a test asks", Token);
        }

        await order.Test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await order.Test.RunAsync();
    }

    /// <summary>Nothing is written however often it is looked at, until a person approves what it is now.</summary>
    private static async Task WaitsAsync(OneOrder order, string why)
    {
        for (var look = 0; look < 2; look++)
        {
            var record = await order.RecordAsync();
            Assert.Equal((RecordState.AwaitingApproval, 0), (record.State, order.Commitments().Count));
            Assert.StartsWith(why, record.Reason, StringComparison.Ordinal);
            order.Test.Time.Advance(TimeSpan.FromHours(1));
            _ = await order.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), "a test", Token);
            await order.Test.RunAsync();
        }

        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await order.RecordAsync()).Waiting!.Hash, "Bea", cancellationToken: Token);
        await order.Test.RunAsync();
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, order.Commitments().Count));
    }
}
