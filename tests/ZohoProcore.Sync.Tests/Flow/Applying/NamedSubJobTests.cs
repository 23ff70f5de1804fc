using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Procore.Client;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Sub jobs A and B have codes that are called like the project's, and a field of the line names the sub job: what stands in Procore is on that sub job's code, and
/// never on a namesake.
/// </summary>
[Trait("Takes", "long")]
public sealed class NamedSubJobTests
{
    private static readonly SyncPolicies Named = new() { Mapping = new() { SubJob = "{line:Sub job}" } };

    /// <summary>Commitments stay drafts, so that lines move on them.</summary>
    private static readonly SyncPolicies Drafted = Named with { Approval = ApprovalPolicy.Nothing, CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Neither what the list of codes has nor whose ids a segment's values have is documented.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Each_line_is_on_the_code_of_the_sub_job_that_it_names_and_one_that_names_none_on_the_projects(bool areListed, bool areItems)
    {
        using var order = new OneOrder(
            Named with { Approval = ApprovalPolicy.Nothing },
            SandboxSwitches.Default with { Procore = new() { CostCodeListsHaveSubJobs = areListed, SubJobsAreTheirSegmentItems = areItems } });
        order.Write(100, 70, 30);
        AddTwins(order);
        Name(order, 1, "A Annex");
        Name(order, 2, "Building (B)");
        await order.SyncAsync();

        var own = await FlatAsync(order, order.Code.Id);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal([(own, 100m), ($"A.{own}", 70m), ($"B.{own}", 30m)], Booked(order));
        var plan = await order.PlanAsync();
        Assert.Equal(["A", "B"], plan.Answers.Where(answer => answer.Target == "sub job").Select(answer => answer.Value));
        var calls = order.Test.Sent.Count;
        await NextSteps.LookAsync(order);
        Assert.Empty(order.WritesSince(calls));

        var report = await order.Test.ReconcileAsync();
        Assert.Equal(ReconciliationResult.Ties, report.Rows.Single(row => row.OrderId == order.Id).Result);
        Assert.Empty(await order.ReviewsAsync());
    }

    [Fact]
    public async Task A_line_that_names_another_sub_job_moves_to_its_code()
    {
        using var order = new OneOrder(Drafted);
        order.Write(100);
        AddTwins(order);
        Name(order, 0, "A");
        await order.SyncAsync();
        Name(order, 0, "B");
        await NextSteps.LookAsync(order);
        Assert.Equal([($"B.{await FlatAsync(order, order.Code.Id)}", 100m)], Booked(order));
    }

    [Fact]
    public async Task What_the_project_has_not_is_asked_about_and_is_not_the_projects_own_code()
    {
        using var order = new OneOrder(Named);
        order.Write(100);
        AddTwins(order);
        Name(order, 0, "C Court");
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.SubJobUnknown, 0), (item.Finding.Code, order.Commitments().Count));
        Assert.Contains("names the sub job 'C Court', which", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("It has 'A A', 'B B'.", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal([ReviewAction.Retry, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));

        Name(order, 0, "A or rather (B)");
        await order.SyncAsync();
        item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.SubJobUnknown, 0), (item.Finding.Code, order.Commitments().Count));
        Assert.Contains("may be more than one", item.Finding.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Sub job B has none of its codes: neither the project's nor that of A takes its place, and what is made is made there.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_sub_job_lacks_is_asked_about_and_is_made_there(bool isByPolicy)
    {
        using var order = new OneOrder(Named with { RequireBudgetedWbsCode = false, MissingCostCodes = isByPolicy ? MissingCodeTreatment.Create : default });
        order.Write(100);
        var project = order.Projects[0];
        AddTwins(order, ["A"]);
        var job = order.Test.EditInProcore("add_sub_job", 0, new() { ["code"] = "B", ["name"] = "Building" }, project.ProcoreId);
        Name(order, 0, "B");
        var before = await CodesAsync(order);
        await order.SyncAsync();
        if (!isByPolicy)
        {
            var item = Assert.Single(await order.ReviewsAsync());
            Assert.Equal((FindingCodes.CostCodeUnknown, 0), (item.Finding.Code, order.Commitments().Count));
            Assert.Contains("sub job 'B' of '", item.Finding.Sentence, StringComparison.Ordinal);
            Assert.Empty(item.Finding.Candidates);
            await order.DecideAsync(ReviewAction.Create);
        }

        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal([($"B.{await FlatAsync(order, order.Code.Id)}", 100m)], Booked(order));
        var made = Assert.Single(await CodesAsync(order), code => before.All(one => one.Id != code.Id));
        Assert.Equal(((BillerType?)BillerType.SubJob, (long?)job, (string?)Leaf(order).FullCode), (made.BillerType, made.BillerId, made.FullCode));
    }

    /// <summary>The sub job has the cost code and not with this cost type; the project and the other one have both.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wbs_code_that_the_sub_job_lacks_is_made_of_its_values(bool areItems)
    {
        using var order = new OneOrder(
            Named with { RequireBudgetedWbsCode = false, MissingWbsCodes = MissingCodeTreatment.Create },
            SandboxSwitches.Default with { Procore = new() { SubJobsAreTheirSegmentItems = areItems } });
        order.Write(100);
        var other = order.Test.Vendors.Data.CostTypes.First(type => type.Id != order.Code.CostTypeId);
        AddTwins(order, ["A"], other.Id);
        AddTwins(order, ["B"]);
        Name(order, 0, "A");
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal([($"A.{await FlatAsync(order, order.Code.Id)}", 100m)], Booked(order));
    }

    /// <summary>That a segment's values can be asked for by sub job is documented, and not that a service without the right for it says so.</summary>
    [Fact]
    public async Task Where_the_values_of_a_sub_job_can_not_be_told_no_code_is_made_of_them()
    {
        using var order = new OneOrder(Named with { RequireBudgetedWbsCode = false, MissingWbsCodes = MissingCodeTreatment.Create });
        order.Write(100);
        var other = order.Test.Vendors.Data.CostTypes.First(type => type.Id != order.Code.CostTypeId);
        AddTwins(order, ["A"], other.Id);
        Name(order, 0, "A");
        var leaf = order.Code.CostCodeId;
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/segment_items", StringComparison.Ordinal) && body is JsonArray { Count: > 0 } rows
                && rows.FirstOrDefault(row => (string?)row!["path_code"] == Leaf(order).FullCode) is { } one)
            {
                var only = one.DeepClone();
                only["id"] = leaf;
                rows.Clear();
                rows.Add(only);
            }
        };
        var sent = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.DoesNotContain(order.WritesSince(sent), write => write.Contains("wbs_codes", StringComparison.Ordinal));
        Assert.Contains(await order.ReviewsAsync(), item => item.Finding.Sentence.Contains("which of them are the sub job's can't be told", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_in_one_sub_job_holds_in_no_other_and_not_in_the_project()
    {
        using var order = new OneOrder(Drafted, orders: 12);
        order.Write(100);
        var (a, b) = AddTwins(order) is [var one, var two] ? (one, two) : default;
        order.EditLine(0, line => line with { CostCode = "77-77 Digging" });
        Name(order, 0, "A");

        // Sub job A of another project is another one.
        var other = order.Beside();
        other.Write([(1, 100, 1, [])]);
        AddTwins(order, ["A"], at: 1);
        other.EditLine(0, line => line with { CostCode = "77-77 Digging" });
        Name(other, 0, "A");
        await order.SyncAsync();
        foreach (var wrong in (long[])[b, order.Code.CostCodeId])
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => order.DecideAsync(ReviewAction.Link, wrong));
            Assert.Contains("sub job", refused.Message, StringComparison.Ordinal);
        }

        await order.DecideAsync(ReviewAction.Link, a);
        var own = await FlatAsync(order, order.Code.Id);
        Assert.Equal([($"A.{own}", 100m)], Booked(order));

        foreach (var place in (string[])["B", ""])
        {
            Name(order, 0, place);
            await NextSteps.LookAsync(order);
            Assert.Equal(FindingCodes.CostCodeUnknown, await order.FindingAsync());
            Assert.Equal([($"A.{own}", 100m)], Booked(order));
        }

        await order.DecideAsync(ReviewAction.Link, order.Code.CostCodeId);
        Assert.Equal([(own, 100m)], Booked(order));
        Name(order, 0, "A");
        await NextSteps.LookAsync(order);
        Assert.Equal([($"A.{own}", 100m)], Booked(order));
        await NextSteps.LookAsync(other);
        Assert.Equal((FindingCodes.CostCodeUnknown, 0), (await other.FindingAsync(), other.Commitments().Count));
    }

    /// <summary>A row of the budget may name its cost code and cost type alone.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_room_is_that_of_the_sub_jobs_row(bool rowsSayTheirCode)
    {
        using var order = new OneOrder(Named with { RequireBudgetedWbsCode = false });
        order.Write(1_000);
        AddTwins(order);
        Name(order, 0, "B");
        await order.BudgetAsync(60_000, 1_200, 34_500);
        var (project, procore) = (order.Projects[0].ProcoreId!.Value, order.Test.Clients.Procore);
        var code = await procore.WorkBreakdown.ListCodesAsync(project, null, Token).FirstAsync(one => one.FlatCode!.StartsWith("B.", StringComparison.Ordinal), Token);
        var view = await procore.Budget.ListViewsAsync(project, Token).FirstAsync(Token);
        var row = await procore.Budget.ListDetailRowsAsync(project, view.Id, cancellationToken: Token).FirstAsync(row => row.WbsCodeId == code.Id, Token);
        using var answer = await procore.SendAsync(
            new()
            {
                Method = HttpMethod.Patch,
                Path = FormattableString.Invariant($"/rest/v1.0/budget_line_items/{row.Id}"),
                JsonBody = Encoding.UTF8.GetBytes(new JsonObject { ["project_id"] = project, ["budget_line_item"] = new JsonObject { ["original_budget_amount"] = 4_000m } }.ToJsonString()),
            },
            Token);
        Assert.True(answer.IsSuccessStatusCode);
        order.Test.Spoil = (request, body) =>
        {
            foreach (var one in !rowsSayTheirCode && request.RequestUri!.AbsolutePath.EndsWith("/detail_rows", StringComparison.Ordinal) ? body.AsArray() : [])
            {
                one!.AsObject().Remove("wbs_code_id");
            }
        };

        var room = Assert.Single((await order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, null, Token)).Room!);
        Assert.Equal((code.Id, (decimal?)4_000m, (decimal?)3_000m), (room.WbsCodeId, room.Before, room.After));
    }

    /// <summary>What may not be listed, or does not say whose it is, is not known; what names no sub job is written.</summary>
    [Theory]
    [InlineData("/rest/v1.0/sub_jobs")]
    [InlineData("biller_id")]
    public async Task What_cannot_be_read_of_sub_jobs_is_unknown_and_holds_nothing_else_up(string hidden)
    {
        using var order = new OneOrder(Named with { Approval = ApprovalPolicy.Nothing }, orders: 12);
        order.Write(100);
        AddTwins(order);
        Name(order, 0, "A");
        var other = order.Beside();
        other.Write(40);
        order.Test.Instead = request => request.RequestUri!.AbsolutePath == hidden
            ? new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have permission"}""", Encoding.UTF8, "application/json") } : null;
        order.Test.Spoil = (request, body) =>
        {
            foreach (var row in request.RequestUri!.AbsolutePath == "/rest/v1.0/cost_codes" && body is JsonArray rows && !request.RequestUri.Query.Contains("sub_job_id", StringComparison.Ordinal) ? rows : [])
            {
                row!.AsObject().Remove(hidden);
            }
        };
        await order.SyncAsync();
        await other.SyncAsync();
        Assert.Equal(hidden == "biller_id" ? null : FindingCodes.DirectoryIncomplete, await order.FindingAsync());
        Assert.Equal(hidden == "biller_id" ? 1 : 0, order.Commitments().Count); // whose they are is asked for
        Assert.Equal([(await FlatAsync(order, order.Code.Id), 40m)], Booked(other));
    }

    /// <summary>The codes were read and stored while no policy asked for sub jobs.</summary>
    [Fact]
    public async Task What_was_read_before_policy_asked_for_sub_jobs_is_read_again()
    {
        using var order = new OneOrder(Drafted with { Mapping = null });
        order.Write(100);
        AddTwins(order);
        await order.SyncAsync();
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Uri.AbsolutePath == "/rest/v1.0/sub_jobs");
        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Mapping = Named.Mapping } };
        Name(order, 0, "A");
        await NextSteps.LookAsync(order);
        Assert.Equal([($"A.{await FlatAsync(order, order.Code.Id)}", 100m)], Booked(order));
    }

    private static void Name(OneOrder order, int line, string subJob) =>
        order.EditLine(line, one => one with { CustomFields = new Dictionary<string, string> { ["Sub job"] = subJob } });

    private static CostCodeData Leaf(OneOrder order) => order.Projects[0].CostCodes.Single(code => code.Id == order.Code.CostCodeId);

    private static IEnumerable<(string?, decimal)> Booked(OneOrder order) =>
        order.Commitment().Node["lines"]!.AsArray().Select(line => ((string?)line!["wbs_code"], decimal.Parse(line["amount"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture)));

    private static async Task<string> FlatAsync(OneOrder order, long wbsCodeId) =>
        (await order.Test.Clients.Procore.WorkBreakdown.ListCodesAsync(order.Projects[0].ProcoreId!.Value, null, Token).FirstAsync(code => code.Id == wbsCodeId, Token)).FlatCode!;

    private static async Task<List<CostCode>> CodesAsync(OneOrder order) =>
        await order.Test.Clients.Procore.CostCodes.ListAsync(order.Projects[0].ProcoreId!.Value, cancellationToken: Token).ToListAsync(Token);

    /// <summary>People have sub jobs with a code each that is called like that of the order's lines, with a cost type and a budget line.</summary>
    /// <returns>The ids of the cost codes.</returns>
    private static List<long> AddTwins(OneOrder order, string[]? names = null, long? typeId = null, int at = 0) =>
        order.AddSubJobs(order.Projects[at], Leaf(order), typeId ?? order.Code.CostTypeId, names);
}
