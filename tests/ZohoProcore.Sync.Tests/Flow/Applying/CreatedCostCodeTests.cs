using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>A cost code that an order names and Procore does not have: made with its WBS code when a person or policy says so, once, in the project itself, and never otherwise.</summary>
[Trait("Takes", "long")]
public sealed class CreatedCostCodeTests
{
    private const string Sync = "/rest/v1.0/cost_codes/sync";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_person_answers_is_made_once_below_its_heading_with_its_WBS_code_and_the_order_is_written()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        var heading = Heading(order);
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CostCodeUnknown, 0), (item.Finding.Code, Sent(order)));
        Assert.Contains(item.Answers, answer => answer.Action == ReviewAction.Create && answer.Effect.Contains("in the project itself", StringComparison.Ordinal));
        Assert.EndsWith("Or have it created in Procore.", item.Finding.NextStep, StringComparison.Ordinal);

        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Sent(order)));
        var made = Assert.Single(await MadeAsync(order));
        Assert.Equal(($"{heading.FullCode}-777", "777", "Shoring", heading.Id), (made.FullCode, made.Code, made.Name, made.Parent?.Id));
        Assert.StartsWith($"{heading.FullCode}-777.", (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"], StringComparison.Ordinal);
        for (var look = 0; look < 3; look++)
        {
            await NextSteps.LookAsync(order);
        }

        Assert.Equal(1, Sent(order));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        var entries = (await AuditAsync(order)).Where(entry => entry.OriginId.StartsWith("code:", StringComparison.Ordinal)).ToList();
        Assert.Equal([AuditKind.Intent, AuditKind.Outcome, AuditKind.DecisionUsed], entries.Select(entry => entry.Kind));
        Assert.Equal("written", entries[1].Result);
        Assert.NotEmpty(Assert.Single(entries.Select(entry => entry.DecisionId).Distinct()));
    }

    [Fact]
    public async Task By_policy_it_is_made_without_a_question_and_two_orders_make_it_once()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false, MissingCostCodes = MissingCodeTreatment.Create }, orders: 12);
        var other = order.Beside();
        Need(other);
        await order.SyncAsync();
        await other.SyncAsync();
        await NextSteps.LookAsync(order);

        Assert.Equal(1, Sent(order));
        Assert.Single(await MadeAsync(order));
        Assert.All([order, other], one => Assert.Single(one.Commitments()));
    }

    /// <summary>Who mistypes a code types its name right: unasked nothing is made beside a code of that name, or of the same digits.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Policy_makes_none_beside_one_that_it_may_be(bool isSameCode)
    {
        using var order = Needing(new() { MissingCostCodes = MissingCodeTreatment.Create });
        var near = order.Projects[0].CostCodes.First(code => code.Id == order.Code.CostCodeId);
        order.EditLine(0, line => line with { CostCode = isSameCode ? $"{near.FullCode[..^1]}.{near.FullCode[^1]} Else" : $"{Heading(order).FullCode}-777 {near.Name}" });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CostCodeUnknown, 0), (await order.FindingAsync(), Sent(order)));
        Assert.Contains((await order.ReviewsAsync())[0].Answers, answer => answer.Action == ReviewAction.Create);
    }

    [Theory]
    [InlineData("99-777 Shoring", "none that this one begins with")]
    [InlineData("{leaf}-1 Shoring", "which is booked to itself")]
    [InlineData("{heading}-777 Lee 536-22-4167", "looks like a person's number, which never leaves Zoho Books")]
    [InlineData("{heading}-777", null)]
    public async Task What_has_no_certain_place_or_name_is_not_made_from_here(string written, string? why)
    {
        using var order = Needing(new() { MissingCostCodes = MissingCodeTreatment.Create });
        var leaf = order.Projects[0].CostCodes.First(code => code.Id == order.Code.CostCodeId).FullCode;
        order.EditLine(0, line => line with { CostCode = written.Replace("{leaf}", leaf, StringComparison.Ordinal).Replace("{heading}", Heading(order).FullCode, StringComparison.Ordinal) });
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CostCodeUnknown, 0), (item.Finding.Code, Sent(order)));
        Assert.DoesNotContain(item.Answers, answer => answer.Action == ReviewAction.Create);
        Assert.Contains(why ?? "does not have", item.Finding.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Whatever an order writes where its code should be is a value: it ends no path, begins no query, and names no other project.</summary>
    [Theory]
    [InlineData("777/../../../vendors/7")]
    [InlineData("../../../../companies/1/vendors")]
    [InlineData("777?project_id=1&per_page=1#777")]
    [InlineData("777\\..\\..\\secrets")]
    [InlineData("%2e%2e%2f777%00;777")]
    [InlineData("777/{id}/:777@elsewhere.example")]
    public async Task A_cost_code_string_with_path_characters_leads_to_no_other_address(string code)
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        var before = order.Test.Sent.Count;
        order.EditLine(0, line => line with { CostCode = $"{Heading(order).FullCode}-{code} Shoring" });
        await order.SyncAsync();
        Assert.Equal(0, Sent(order));
        if ((await order.ReviewsAsync())[0].Answers.Any(answer => answer.Action == ReviewAction.Create))
        {
            await order.DecideAsync(ReviewAction.Create);
        }

        var sent = order.Test.Sent.Skip(before).ToList();
        Assert.NotEmpty(sent);
        Assert.All(sent, one =>
        {
            Assert.DoesNotMatch(@"\.\.|%|\\|secrets|elsewhere|[{};@]|/vendors/7$|/companies/1/", one.Uri.AbsolutePath);
            Assert.DoesNotContain("elsewhere", one.Uri.Host, StringComparison.Ordinal);
            Assert.Empty(one.Uri.Fragment);
            var asked = System.Web.HttpUtility.ParseQueryString(one.Uri.Query);
            Assert.All(asked.AllKeys.Where(key => key?.EndsWith("[]", StringComparison.Ordinal) != true), key => Assert.Single(asked.GetValues(key)!));
        });
        foreach (var made in await MadeAsync(order))
        {
            Assert.Contains(code, made.FullCode, StringComparison.Ordinal);
        }

        Assert.Contains((await order.RecordAsync()).State, new[] { RecordState.Synced, RecordState.NeedsReview });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_makes_no_second_code(bool arrived)
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false }, retries: 0);
        await order.SyncAsync();
        var isCut = true;
        order.Test.Instead = request => isCut && !arrived && IsSync(request) ? throw new HttpRequestException("cut off") : null;
        order.Test.Spoil = (request, _) => _ = isCut && arrived && IsSync(request) ? throw new HttpRequestException("cut off") : true;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Failed, arrived ? 1 : 0), ((await order.RecordAsync()).State, (await MadeAsync(order)).Count));
        Assert.Equal("unknown", (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.Outcome).Result);

        isCut = false;
        order.Test.Time.Advance(TimeSpan.FromMinutes(5));
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Single(await MadeAsync(order));
        Assert.Equal(arrived ? 1 : 2, Sent(order)); // what arrived is found, and is not sent again
    }

    /// <summary>The process ends at every call there is, before it and after it.</summary>
    [Fact]
    public async Task However_a_process_ends_there_is_one_code_and_one_commitment()
    {
        for (var at = 1; ; at++)
        {
            foreach (var isAfter in (bool[])[false, true])
            {
                using var order = Needing(new() { RequireBudgetedWbsCode = false });
                await order.SyncAsync();
                await DecideOnlyAsync(order);
                var process = new EndingProcess(order);
                using var next = await process.EndAsync(at, isAfter);
                await process.LookAsync(next);
                await process.LookAsync(next);
                await process.LookAsync(next);

                Assert.Single(await MadeAsync(order));
                Assert.Single(order.Commitments());
                Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
                if (process.Calls < at)
                {
                    Assert.InRange(at, 10, 200);
                    return;
                }
            }
        }
    }

    /// <summary>What somebody makes, or calls otherwise, in between is theirs.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_written_over_what_somebody_does_meanwhile(bool isMade)
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        var (heading, done, project) = (Heading(order), false, order.Projects[0].ProcoreId!.Value);
        await order.SyncAsync();
        if (!isMade)
        {
            await order.DecideAsync(ReviewAction.Create);
            var made = Assert.Single(await MadeAsync(order));
            await order.Test.Clients.Procore.CostCodes.UpdateAsync(project, made.Id, new() { Code = "778", Name = "Ann's" }, cancellationToken: Token);
            order.Test.Time.Advance(TimeSpan.FromHours(7));
            await order.SyncAsync();
            order.EditLine(0, line => line with { Name = "Something else", Rate = 2_000 });
            await order.SyncAsync();
        }

        order.Test.Instead = request =>
        {
            if (isMade && !done && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath == "/rest/v1.0/cost_codes")
            {
                done = true;
                Task.Run(() => order.Test.Clients.Procore.CostCodes.CreateAsync(project, new() { Code = "777", Name = "Ann's", ParentId = heading.Id }, cancellationToken: Token), Token).GetAwaiter().GetResult();
            }

            return null;
        };
        if ((await order.ReviewsAsync()).Count > 0)
        {
            await order.DecideAsync(ReviewAction.Create);
        }

        order.Test.Instead = null;
        Assert.Equal("Ann's", Assert.Single(await MadeAsync(order)).Name);
        Assert.Equal(isMade ? 0 : 1, Sent(order));
    }

    /// <summary>A namesake in a sub job is another code: the project gets its own, the line lands on it, and the sub job's is left alone.</summary>
    [Fact]
    public async Task A_sub_jobs_namesake_is_neither_taken_nor_in_the_way()
    {
        using var order = Needing(new() { RequireBudgetedWbsCode = false });
        var full = $"{Heading(order).FullCode}-777";
        order.Test.Spoil = (request, body) =>
        {
            if (request.Method != HttpMethod.Get || body is not JsonArray { Count: > 0 } rows)
            {
                return;
            }

            var path = request.RequestUri!.AbsolutePath;
            var isWbs = path.EndsWith("/wbs_codes", StringComparison.Ordinal);
            if (path == "/rest/v1.0/cost_codes" && !request.RequestUri.Query.Contains("origin_id", StringComparison.Ordinal))
            {
                var row = rows[^1]!.DeepClone();
                (row["id"], row["code"], row["full_code"], row["name"], row["biller"], row["biller_id"], row["biller_type"], row["origin_id"]) = (987_654, "777", full, "Shoring", "Sub job A", 55, "SubJob", null);
                rows.Add(row);
            }
            else if (isWbs && rows[^1]!["segment_items"] is JsonArray)
            {
                var row = rows[^1]!.DeepClone();
                (row["id"], row["flat_code"]) = (987_655, $"A.{full}.{order.On(order.Projects[0], order.Code).CostType![..1]}");
                foreach (var item in row["segment_items"]!.AsArray().Where(item => (string?)item!["segment"]!["type"] == "cost_code"))
                {
                    (item!["code"], item["path_code"]) = ("777", full);
                }

                row["segment_items"]!.AsArray().Add(new JsonObject { ["id"] = 55, ["code"] = "A", ["name"] = "Sub job A", ["path_code"] = "A", ["segment"] = new JsonObject { ["id"] = 500, ["name"] = "Sub job", ["type"] = "sub_job" } });
                rows.Add(row);
            }
        };
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CostCodeUnknown, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Sent(order)));
        Assert.StartsWith($"{full}.", (string?)Assert.Single(order.Commitment().Node["lines"]!.AsArray())!["wbs_code"], StringComparison.Ordinal);
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Method != "GET" && sent.Uri.AbsoluteUri.Contains("sub_job", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Procore_refuses_is_a_question_and_is_sent_again_only_when_a_person_says_so()
    {
        using var order = Needing(new() { MissingCostCodes = MissingCodeTreatment.Create });
        order.Test.Instead = request => IsSync(request) ? new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have permission"}""", Encoding.UTF8, "application/json") } : null;
        await order.SyncAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((RecordState.NeedsReview, FindingCodes.CostCodeUnknown), ((await order.RecordAsync()).State, item.Finding.Code));
        Assert.Contains("could not be created. Procore refused it", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal("refused", (await AuditAsync(order)).Last(entry => entry.Kind == AuditKind.Outcome).Result);
        var sent = Sent(order);
        for (var hour = 0; hour < 4; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromMinutes(20));
            await order.Test.RunAsync();
        }

        Assert.Equal(sent, Sent(order));
        order.Test.Instead = null;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Single(await MadeAsync(order));
    }

    /// <summary>The cost code comes about and its WBS code does not: a person is told both, and what is there is not made again.</summary>
    [Fact]
    public async Task Where_its_wbs_code_is_refused_it_is_said_what_was_created_and_what_was_not()
    {
        using var order = Needing(new() { MissingCostCodes = MissingCodeTreatment.Create });
        order.Test.Instead = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/wbs_codes", StringComparison.Ordinal)
            ? new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have permission"}""", Encoding.UTF8, "application/json") } : null;
        await order.SyncAsync();
        var said = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Contains(said, entry => entry is { Kind: AuditKind.Outcome, Result: "refused" } && entry.Reason.StartsWith("The cost code was created, and its WBS code with cost type '", StringComparison.Ordinal));
        Assert.Contains(said, entry => entry is { Kind: AuditKind.StateChanged, Result: nameof(RecordState.NeedsReview) }
            && entry.Reason.Contains(". The cost code was created, and its WBS code with cost type '", StringComparison.Ordinal) && entry.Reason.Contains("was not created. Procore refused it: ", StringComparison.Ordinal));
        Assert.DoesNotContain(said, entry => entry.Reason.Contains("could not be created", StringComparison.Ordinal));
        Assert.Equal(FindingCodes.WbsCodeMissing, Assert.Single(await order.ReviewsAsync()).Finding.Code);

        order.Test.Instead = null;
        await order.DecideAsync(ReviewAction.Create);
        Assert.Equal(1, Sent(order));
        Assert.Single(await MadeAsync(order));
        Assert.DoesNotContain(await order.ReviewsAsync(), item => item.Finding.Code == FindingCodes.WbsCodeMissing);
    }

    private static OneOrder Needing(SyncPolicies? policies = null, int? retries = null, int orders = 1)
    {
        var order = new OneOrder(policies, retries: retries, orders: orders);
        Need(order);
        return order;
    }

    private static void Need(OneOrder order)
    {
        order.Write(1_000);
        order.EditLine(0, line => line with { CostCode = $"{Heading(order).FullCode}-777 Shoring" });
    }

    private static Sandbox.CostCodeData Heading(OneOrder order)
    {
        var codes = order.Projects[0].CostCodes;
        var leaf = codes.First(code => code.Id == order.Code.CostCodeId);
        return codes.First(code => code.Id == leaf.ParentId);
    }

    private static async Task DecideOnlyAsync(OneOrder order)
    {
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Create, By = "ada" }, Token);
    }

    private static bool IsSync(HttpRequestMessage request) => request.Method == HttpMethod.Patch && request.RequestUri!.AbsolutePath == Sync;

    private static int Sent(OneOrder order) => order.Test.Sent.Count(sent => sent.Method == "PATCH" && sent.Uri.AbsolutePath == Sync);

    /// <summary>The cost codes of the first project that it did not have at first.</summary>
    private static async Task<List<Procore.Client.CostCode>> MadeAsync(OneOrder order)
    {
        var project = order.Projects[0];
        var codes = await order.Test.Clients.Procore.CostCodes.ListAsync(project.ProcoreId!.Value, cancellationToken: Token).ToListAsync(Token);
        return [.. codes.Where(made => made.BillerType != Procore.Client.BillerType.SubJob && project.CostCodes.All(code => code.Id != made.Id))];
    }

    private static async Task<List<AuditEntry>> AuditAsync(OneOrder order) =>
        await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
}
