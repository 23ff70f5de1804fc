using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment that was taken over is given back: what was typed is what it was, nothing is forgotten, and nothing is doubled.</summary>
[Trait("Takes", "long")]
public sealed class ReleaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    /// <summary>What was kept of a commitment was kept of the order's: whoever links the two anew is asked anew.</summary>
    [Fact]
    public async Task What_was_kept_lapses_when_the_two_are_linked_again()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 900);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        await order.DecideAsync(ReviewAction.KeepProcore);
        await order.SyncAsync();
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));

        await LinkAsync(order, LinkAction.Unlink, contract);
        order.Test.Time.Advance(TimeSpan.FromMinutes(1));
        await LinkAsync(order, LinkAction.Link, contract);
        await order.SyncAsync();
        Assert.Equal((contract, FindingCodes.CommitmentChanged), (order.Commitment().Id, await order.FindingAsync()));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        await order.DecideAsync(ReviewAction.KeepProcore);
        await order.SyncAsync();
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
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

    /// <summary>Nobody knows whether the origin id was written, the two are unlinked, and then it arrives: it is taken off again, and the question stays.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false, "draft")]
    public async Task An_origin_id_that_arrives_after_the_two_were_unlinked_is_taken_off_again(bool isLost, bool isSkipped, string? meanwhile = null)
    {
        using var order = new OneOrder(retries: 0);
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        var sent = $"zb:{order.Test.Connection.OrganizationId}:po:{order.Id}:{order.Projects[0].ProcoreId}";
        await order.SyncAsync();
        order.Test.Instead = request => isLost && request.Method == HttpMethod.Patch ? throw new HttpRequestException("The connection was lost.") : null;
        await order.DecideAsync(ReviewAction.Link, contract);
        await LinkAsync(order, LinkAction.Unlink, contract);
        order.Test.Instead = null;
        await order.SyncAsync();
        Assert.Equal((null, 1_000m), Origin(Assert.Single(OfNumber(order))));
        if (isSkipped)
        {
            await order.DecideAsync(ReviewAction.Skip);
        }

        // Of an order that is not to be written nothing is kept in mind.
        var before = string.Empty;
        order.Edit(zoho => zoho with { Status = meanwhile ?? (before = zoho.Status) });
        await order.SyncAsync();
        order.Test.EditInProcore("change_commitment", contract, new() { ["origin_id"] = sent });
        order.Edit(zoho => zoho with { Status = before.Length > 0 ? before : "open" });
        await order.SyncAsync();
        await order.SyncAsync();

        Assert.Equal((null, 1_000m), Origin(Assert.Single(OfNumber(order))));
        Assert.Equal(isSkipped ? null : FindingCodes.CommitmentStands, await order.FindingAsync());
        Assert.True((await AuditVerifier.VerifyAsync(order.Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
    }

    /// <summary>
    /// The same where the order is no commitment any more when it arrives, and stays none: a scan sees the origin id of an order of which nothing is known, and it
    /// is taken off whatever became of the order. Nobody is asked about a commitment that is none of the order's.
    /// </summary>
    [Theory]
    [InlineData("draft")]
    [InlineData("cancelled")]
    [InlineData("deleted")]
    [InlineData("deleted", true)]
    public async Task An_origin_id_that_arrives_for_an_order_that_is_none_any_more_is_taken_off(string meanwhile, bool isSkipped = false)
    {
        using var order = new OneOrder(retries: 0);
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        var sent = $"zb:{order.Test.Connection.OrganizationId}:po:{order.Id}:{order.Projects[0].ProcoreId}";
        await order.SyncAsync();
        order.Test.Instead = request => request.Method == HttpMethod.Patch ? throw new HttpRequestException("The connection was lost.") : null;
        await order.DecideAsync(ReviewAction.Link, contract);
        await LinkAsync(order, LinkAction.Unlink, contract);
        order.Test.Instead = null;
        await order.SyncAsync();
        if (isSkipped)
        {
            await order.DecideAsync(ReviewAction.Skip);
        }

        Withdraw(order, meanwhile);
        await order.SyncAsync();
        await order.SyncAsync();
        await ScanAsync(order);

        // It stands there with the number of an order that is none any more, until a person says that it is another one's.
        Assert.Equal(meanwhile switch { "cancelled" => FindingCodes.OrderCancelled, "deleted" => FindingCodes.OrderDeleted, _ => FindingCodes.OrderReopened }, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.Reject, contract);
        Assert.Equal(RecordState.Filtered, (await order.RecordAsync()).State);
        order.Test.EditInProcore("change_commitment", contract, new() { ["origin_id"] = sent });
        await ScanAsync(order);

        Assert.Equal((null, 1_000m), Origin(Assert.Single(OfNumber(order))));
        Assert.Equal(RecordState.Filtered, (await order.RecordAsync()).State);
        Assert.Empty(await order.ReviewsAsync());
        order.Test.Time.Advance(TimeSpan.FromDays(1));
        await order.Test.RunAsync();
        Assert.Empty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));
        Assert.True((await AuditVerifier.VerifyAsync(order.Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
    }

    /// <summary>A commitment is made late, when its order is none any more or goes to another project: it stands there for nobody, and a person is told.</summary>
    [Theory]
    [InlineData("cancelled", FindingCodes.OrderCancelled)]
    [InlineData("draft", FindingCodes.OrderReopened)]
    [InlineData("deleted", FindingCodes.OrderDeleted)]
    [InlineData("moved", FindingCodes.CommitmentLeftBehind)]
    public async Task A_commitment_that_is_made_after_its_order_wanted_it_is_asked_about(string meanwhile, string code)
    {
        using var order = new OneOrder(retries: 0);
        order.Write(1_000);
        var (other, budget) = InBoth(order);
        order.EditLine(0, line => order.On(order.Projects[0], budget) with { Id = line.Id, Quantity = 1, Rate = 1_000 });
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        var planned = (await order.PlanAsync()).Commitments[0];
        order.Test.EditInProcore("add_vendor_to_project", planned.VendorId, project: planned.ProjectId);
        order.Test.Instead = request => request.Method == HttpMethod.Patch ? throw new HttpRequestException("The connection was lost.") : null;
        await order.SyncAsync();
        order.Test.Instead = null;
        if (meanwhile == "moved")
        {
            await LinkProjectAsync(order, LinkAction.Link, other);
        }
        else
        {
            Withdraw(order, meanwhile);
        }

        await order.SyncAsync();
        await order.SyncAsync();
        await ScanAsync(order);
        Assert.Equal(meanwhile == "moved" ? RecordState.Synced : RecordState.Filtered, (await order.RecordAsync()).State);
        order.Test.EditInProcore(
            "create_commitment", 0, new() { ["number"] = order.Number, ["vendor_id"] = planned.VendorId, ["origin_id"] = planned.OriginId }, planned.ProjectId);
        await ScanAsync(order);

        Assert.Equal(code, await order.FindingAsync());
        Assert.True((await AuditVerifier.VerifyAsync(order.Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
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
        order.Test.Spoil = (_, body) =>
        {
            var shown = body is JsonArray list ? list.OfType<JsonObject>() : [.. new[] { body }.OfType<JsonObject>()];
            foreach (var one in shown.Where(one => one.ContainsKey("origin_id") && (long?)one["id"] == contract))
            {
                one["origin_id"] = kept;
            }
        };
        await LinkAsync(order, LinkAction.Unlink, contract);

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal(FindingCodes.CommitmentRefused, item.Finding.Code);
        Assert.Contains($"keeps the origin id '{kept}' on commitment {contract}", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, Token));
    }

    /// <summary>Between the look and the write another integration takes the commitment: its origin id is not emptied.</summary>
    [Fact]
    public async Task What_another_integration_took_meanwhile_is_left_to_it()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        var (taken, writes) = (0, 0);
        order.Test.Instead = request =>
        {
            writes += request.Method == HttpMethod.Patch ? 1 : 0;
            return null;
        };
        order.Test.Spoil = (request, body) =>
        {
            var isIt = request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/" + contract.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (isIt && order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token).AsTask().Result.Count > 0)
            {
                body["origin_id"] = "CE_1";
                taken++;
            }
        };
        await LinkAsync(order, LinkAction.Unlink, contract);
        Assert.True(taken > 0);
        Assert.Equal(0, writes);
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

        var findings = (await order.ReviewsAsync()).Select(item => item.Finding.Code).ToList(); // of a cancelled order it stays one, as what was typed
        await LinkAsync(order, LinkAction.Unlink, contract);

        Assert.Equal((null, 900m), Origin(Assert.Single(OfNumber(order))));
        Assert.Equal(findings, (await order.ReviewsAsync()).Select(item => item.Finding.Code));
        Assert.Empty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));
    }

    private static async Task ScanAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromMinutes(16));
        await order.Test.RunAsync();
    }

    private static void Withdraw(OneOrder order, string how)
    {
        if (how == "deleted")
        {
            order.Test.Instead = request => NotInZoho(order, request);
        }
        else
        {
            order.Edit(zoho => zoho with { Status = how });
        }
    }
}
