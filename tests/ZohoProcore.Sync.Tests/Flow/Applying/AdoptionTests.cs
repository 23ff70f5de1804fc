using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment that somebody typed into Procore before the sync came: shown, linked by decision or policy, and never doubled.</summary>
public sealed class AdoptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_by_hand_is_shown_and_linked_by_decision_and_nothing_of_it_is_changed()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        var before = order.Test.Sent.Count;
        await order.SyncAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentStands, contract), (item.Finding.Code, Assert.Single(item.Finding.Candidates).ProcoreId));
        Assert.Contains("1000, the same amount, in 1 line with the same amounts on its codes", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(order.WritesSince(before), write => write.Contains("purchase_order_contracts", StringComparison.Ordinal));

        await order.DecideAsync(ReviewAction.Link, contract);

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal((contract, "Typed by hand", 1_000m), (order.Commitment().Id, (await order.ReadAsync()).Title, (await order.ReadAsync()).GrandTotal));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        var writes = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(writes));
        Assert.Single(OfNumber(order));
    }

    [Fact]
    public async Task By_policy_it_is_linked_where_it_is_certainly_the_same()
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, contract), ((await order.RecordAsync()).State, order.Commitment().Id));
        Assert.Single(OfNumber(order));
    }

    [Fact]
    public async Task What_differs_is_never_linked_by_policy_and_stays_a_question_after_a_person_linked_it()
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        var contract = await TypeAsync(order, 900);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());

        await order.DecideAsync(ReviewAction.Link, contract);
        await order.SyncAsync();

        Assert.Equal((contract, 900m), (order.Commitment().Id, (await order.ReadAsync()).GrandTotal));
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Single(OfNumber(order));
    }

    [Fact]
    public async Task One_of_another_integration_is_never_taken_over_and_nothing_is_made_beside_it()
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        await TypeAsync(order, 1_000, "CE_4711");
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentForeign, await order.FindingAsync());
        Assert.Equal("CE_4711", (string?)Assert.Single(OfNumber(order))["origin_id"]);
        Assert.Empty(order.Commitments());
    }

    /// <summary>What a clerk typed is the order's number, whatever its case and its hyphens.</summary>
    [Theory]
    [InlineData("po 26")]
    [InlineData("PO26-")]
    public async Task A_number_is_the_same_however_it_was_typed(string typed)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var plain = order.Number.Replace("PO-", string.Empty, StringComparison.Ordinal);
        await TypeAsync(order, 1_000, number: typed.Replace("26", plain, StringComparison.Ordinal));
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
        Assert.Empty(order.Commitments());
    }

    [Fact]
    public async Task What_was_rejected_is_another_order_and_the_order_gets_a_commitment_of_its_own()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 400);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Reject, contract);

        // Procore has a number once in a project.
        Assert.Equal(FindingCodes.CommitmentRefused, await order.FindingAsync());
        order.Test.EditInProcore("change_commitment", contract, new() { ["number"] = "OLD-1" });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.NotEqual(contract, order.Commitment().Id);
    }

    /// <summary>The way back: the commitment is what it was, the question is asked again, and it can be answered otherwise.</summary>
    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_000, false)]
    [InlineData(900, true)]
    public async Task What_was_adopted_is_released_and_can_be_adopted_again(int typed, bool nullClears)
    {
        var switches = SandboxSwitches.Default;
        using var order = new OneOrder(switches: switches with { Procore = switches.Procore with { NullClears = nullClears } });
        order.Write(1_000);
        var contract = await TypeAsync(order, typed);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        Assert.Equal(contract, order.Commitment().Id);

        await LinkAsync(order, LinkAction.Unlink, contract);
        Assert.Empty(order.Commitments());
        Assert.Equal((null, (decimal)typed), Origin(Assert.Single(OfNumber(order))));
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());

        await LinkAsync(order, LinkAction.Link, contract);
        Assert.Equal(contract, order.Commitment().Id);

        // Of an order that it is not: it stays as it was typed, and the order gets its own.
        await LinkAsync(order, LinkAction.Reject, contract);
        Assert.Equal((null, (decimal)typed), Origin(Assert.Single(OfNumber(order))));
        order.Test.EditInProcore("change_commitment", contract, new() { ["number"] = "OLD-1" });
        await order.SyncAsync();
        Assert.NotEqual(contract, order.Commitment().Id);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.True((await AuditVerifier.VerifyAsync(order.Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
    }

    /// <summary>Once it is the order's, it follows the order like any other; what was typed as lines gives way to the order's.</summary>
    [Fact]
    public async Task What_was_adopted_follows_the_order()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        order.EditLine(0, line => line with { Rate = 1_200 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentLocked, await order.FindingAsync());

        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.OverwriteProcore);

        Assert.Equal((RecordState.Synced, 1_200m), ((await order.RecordAsync()).State, (await order.ReadAsync()).GrandTotal));
        Assert.Equal(contract, order.Commitment().Id);
    }

    /// <summary>An adopted commitment that differs is not forgotten when its order is cancelled.</summary>
    [Fact]
    public async Task What_was_adopted_with_differences_is_asked_about_when_the_order_is_cancelled()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 900);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();

        Assert.Equal(FindingCodes.OrderCancelled, await order.FindingAsync());
    }

    /// <summary>Procore is down after the origin id was written, and before anybody knows: what a person typed is still theirs.</summary>
    [Theory]
    [InlineData(1_000, "Approved", RecordState.Synced)]
    [InlineData(1_000, "Draft", RecordState.Conflict)]
    [InlineData(900, "Draft", RecordState.Conflict)]
    public async Task A_lost_answer_to_the_adoption_changes_nothing_that_was_typed(int typed, string status, RecordState ends)
    {
        using var order = new OneOrder(retries: 0);
        order.Write(1_000);
        var contract = await TypeAsync(order, typed, status: status);
        await order.SyncAsync();
        order.Test.Spoil = (request, _) =>
        {
            if (request.Method == HttpMethod.Patch)
            {
                order.Test.Spoil = null;
                throw new HttpRequestException("The connection was closed.");
            }
        };
        await order.DecideAsync(ReviewAction.Link, contract);
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.SyncAsync();

        Assert.Equal((ends, (await order.RecordAsync()).Reason), ((await order.RecordAsync()).State, (await order.RecordAsync()).Reason));
        Assert.Equal((contract, status, (decimal)typed), (order.Commitment().Id, (string?)order.Commitment().Node["status"], (await order.ReadAsync()).GrandTotal));
    }

    /// <summary>
    /// The project is hidden, the two are unlinked, and a person links the order's project to another one: what was typed carries the order's origin id still, and
    /// nobody can see it. It is asked about, and given back once it can be seen.
    /// </summary>
    [Fact]
    public async Task What_is_released_where_nobody_can_look_is_not_forgotten_and_the_order_is_not_committed_twice()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var (other, code) = InBoth(order);
        order.EditLine(0, line => order.On(order.Projects[0], code) with { Id = line.Id, Quantity = 1, Rate = 1_000 });
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);

        order.Test.Instead = Hidden(order);
        await LinkAsync(order, LinkAction.Unlink, contract);
        Assert.Equal(FindingCodes.CommitmentNotFound, await order.FindingAsync());
        await LinkProjectAsync(order, LinkAction.Link, other);
        await order.SyncAsync();

        Assert.Equal(contract, order.Commitment().Id);
        Assert.Equal(FindingCodes.CommitmentLeftBehind, await order.FindingAsync());
        Assert.NotEmpty(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, Token));

        order.Test.Instead = null;
        await LinkProjectAsync(order, LinkAction.Unlink, other);
        await order.SyncAsync();
        Assert.Equal((null, 1_000m), Origin(Assert.Single(OfNumber(order))));
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
    }

    /// <summary>What was typed has another number, and a person linked it all the same: unlinked, it is asked about and not doubled.</summary>
    [Fact]
    public async Task What_was_released_is_asked_about_whatever_its_number()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000, number: "OLD-1");
        await LinkAsync(order, LinkAction.Link, contract);
        await order.SyncAsync();
        var adopted = order.Commitments();

        await LinkAsync(order, LinkAction.Unlink, contract);
        await order.SyncAsync();

        Assert.Equal(contract, (long)Assert.Single(adopted)["id"]!);
        Assert.Empty(order.Commitments());
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.Reject, contract);
        await order.SyncAsync();
        Assert.NotEqual(contract, order.Commitment().Id);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Single(order.Commitments());
    }

    [Fact]
    public async Task What_Procore_does_not_give_back_is_said_and_not_forgotten()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        var kept = (string)order.Commitment().Node["origin_id"]!;
        order.Test.Spoil = (request, body) =>
        {
            if (request.Method == HttpMethod.Patch)
            {
                body["origin_id"] = kept;
            }
        };
        await LinkAsync(order, LinkAction.Unlink, contract);

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.CommitmentRefused, item.Finding.Code);
        Assert.Contains($"keeps the origin id '{kept}' on commitment {contract}", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, Token));
    }

    /// <summary>Somebody took the origin id off a commitment that the sync had made: it is not made a second time, and can be taken over again.</summary>
    [Theory]
    [InlineData(null, FindingCodes.CommitmentStands)]
    [InlineData("CE_1", FindingCodes.CommitmentForeign)]
    public async Task What_carries_the_origin_id_no_more_is_asked_about(string? origin, string finding)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var contract = order.Commitment().Id;
        order.InProcore(new() { ["origin_id"] = origin, ["number"] = "RENAMED" });
        await order.SyncAsync();

        Assert.Equal(finding, await order.FindingAsync());
        Assert.Empty(order.Commitments());
        if (origin is null)
        {
            await order.DecideAsync(ReviewAction.Link, contract);
            Assert.Equal(contract, order.Commitment().Id);
        }

        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        Assert.Equal(origin is null ? FindingCodes.OrderCancelled : FindingCodes.CommitmentNotFound, await order.FindingAsync());
    }

    /// <summary>A commitment that was taken over is given back whatever keeps its order from being written: cancelled, left out, or a question.</summary>
    [Theory]
    [InlineData("cancelled")]
    [InlineData("skipped")]
    [InlineData("no vendor")]
    public async Task A_commitment_is_given_back_whatever_became_of_its_order(string what)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 900);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        await order.SyncAsync();
        switch (what)
        {
            case "cancelled":
                order.Edit(zoho => zoho with { Status = "cancelled" });
                await order.SyncAsync();
                Assert.Equal(FindingCodes.OrderCancelled, await order.FindingAsync());
                break;
            case "skipped":
                await order.DecideAsync(ReviewAction.Skip);
                break;
            default:
                order.EditLine(0, line => line with { CostCode = "99-999 Nothing" });
                await order.SyncAsync();
                break;
        }

        var findings = (await order.ReviewsAsync()).Select(item => item.Finding.Code).Except([FindingCodes.OrderCancelled]).ToList();
        await LinkAsync(order, LinkAction.Unlink, contract);

        Assert.Equal((null, 900m), Origin(Assert.Single(OfNumber(order))));
        Assert.Equal(findings, (await order.ReviewsAsync()).Select(item => item.Finding.Code));
        Assert.Empty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));
    }

    [Fact]
    public async Task An_id_that_is_no_commitment_or_another_integrations_is_refused_in_words()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await TypeAsync(order, 900);
        var foreign = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = "OTHER-1", ["origin_id"] = "CE_1" }, order.Projects[0].ProcoreId!.Value);
        await order.SyncAsync();

        var none = await Assert.ThrowsAsync<DecisionRefusedException>(() => order.DecideAsync(ReviewAction.Link, 4711));
        Assert.Contains("has no purchase order contract 4711", none.Message, StringComparison.Ordinal);
        var theirs = await Assert.ThrowsAsync<DecisionRefusedException>(() => order.DecideAsync(ReviewAction.Link, foreign));
        Assert.Contains("belongs to another integration, which made it as 'CE_1'", theirs.Message, StringComparison.Ordinal);
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
    }

    private static IReadOnlyList<JsonNode> OfNumber(OneOrder order) =>
        [.. order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!).Where(one => (string?)one["number"] == order.Number && !(bool)one["deleted"]!)];

    private static (string? OriginId, decimal Amount) Origin(JsonNode commitment) =>
        ((string?)commitment["origin_id"] is { Length: > 0 } origin ? origin : null, decimal.Parse(commitment["grand_total"]!.ToString(), CultureInfo.InvariantCulture));

    private static async Task LinkAsync(OneOrder order, LinkAction action, long contract)
    {
        await order.Test.Engine.DecideLinkAsync(
            Sandboxed.Id,
            new() { Action = action, Kind = LinkKind.Commitment, ZohoId = order.Id, ProjectId = order.Projects[0].ProcoreId!.Value, ProcoreId = contract, By = "ann" },
            Token);
        await order.Test.RunAsync();
    }

    /// <summary>A project that has a budget code of the order's.</summary>
    private static (ProjectData Project, WbsCodeData Code) InBoth(OneOrder order) =>
        (from project in order.Projects.Skip(1)
         from code in order.Projects[0].WbsCodes
         where code is { Active: true, OnBudget: true } && project.WbsCodes.Any(one => one is { Active: true, OnBudget: true } && one.FlatCode == code.FlatCode)
         select (project, code)).First();

    /// <summary>A person links the order's project to another one than it is, or takes that back.</summary>
    private static async Task LinkProjectAsync(OneOrder order, LinkAction action, ProjectData other)
    {
        await order.Test.Engine.DecideLinkAsync(
            Sandboxed.Id, new() { Action = action, Kind = LinkKind.Project, ZohoId = order.Projects[0].ZohoId!, ProcoreId = other.ProcoreId!.Value, By = "ann" }, Token);
        await order.Test.RunAsync();
    }

    /// <summary>Procore shows no commitment of the order's project.</summary>
    private static Func<HttpRequestMessage, HttpResponseMessage?> Hidden(OneOrder order) => request =>
        !request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal)
            || !request.RequestUri.ToString().Contains($"{order.Projects[0].ProcoreId}", StringComparison.Ordinal) ? null
        : request.RequestUri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) ? new(HttpStatusCode.OK) { Content = new StringContent("[]") }
        : new(HttpStatusCode.NotFound) { Content = new StringContent("{}") };

    /// <summary>A person types the order into Procore.</summary>
    private static async Task<long> TypeAsync(OneOrder order, decimal amount, string? origin = null, string? number = null, string status = "Approved")
    {
        var project = order.Projects[0];
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        var plan = (await order.PlanAsync()).Commitments is [var planned, ..] ? planned : throw new InvalidOperationException("The order can't be planned.");
        order.Test.EditInProcore("add_vendor_to_project", plan.VendorId, project: project.ProcoreId!.Value);
        var id = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = number ?? order.Number, ["title"] = "Typed by hand", ["vendor_id"] = plan.VendorId, ["origin_id"] = origin }, project.ProcoreId.Value);
        order.Test.EditInProcore("add_line", id, new() { ["amount"] = amount.ToString(CultureInfo.InvariantCulture), ["wbs_code_id"] = plan.Lines[0].WbsCodeId });
        order.Test.EditInProcore("change_commitment", id, new() { ["status"] = status });
        return id;
    }
}
