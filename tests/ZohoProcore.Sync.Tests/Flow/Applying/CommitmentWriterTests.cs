using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>The steps of commitments as they leave for Procore, over a wire that this class answers.</summary>
public sealed class CommitmentWriterTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly ConnectionSession _session;

    public CommitmentWriterTests()
    {
        var time = new FakeTimeProvider(Scenario.Now.ToDateTimeOffset());
        var procore = new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = 42,
            ClientId = "id",
            ClientSecret = "secret",
            MaxRetries = 0,
        };
        var books = new ZohoBooksOptions { Region = ZohoRegion.Europe, OrganizationId = "1", ClientId = "id", ClientSecret = "secret", RefreshToken = "token" };
        _session = new(
            Some.Connection(),
            new(ZohoBooksClient.Create(books.UseTimeProvider(time)), ProcoreClient.Create(procore.UseTimeProvider(time).UsePrimaryHandler(() => _wire))),
            new InMemorySyncStore(time),
            time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _session.Dispose();
        _session.Clients.Books.Dispose();
        _session.Clients.Procore.Dispose();
        _wire.Dispose();
    }

    [Fact]
    public async Task Vendor_draft_lines_and_status_come_in_this_order_and_the_total_is_read_back_last()
    {
        var write = Writes(Scenario.Line("1", 100), Scenario.Line("2", 50)).Single();

        await WriteAsync(write);

        Assert.Equal(["vendors?", "vendor+", "sync Draft", "lines 2", "sync Approved", "contract?"], _wire.Sent);
        Assert.True(write.GoesOn);
        Assert.Equal((901, 150m), (write.ContractId, write.GrandTotal));
    }

    [Fact]
    public async Task Another_total_than_that_of_the_lines_is_a_refusal()
    {
        _wire.Total = 149.99m;
        var write = Writes(Scenario.Line("1", 100), Scenario.Line("2", 50)).Single();

        await WriteAsync(write);

        Assert.Equal(FindingCodes.TotalMismatch, write.Refusal!.Code);
        Assert.Contains("149.99", write.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vendor_that_is_in_the_project_already_is_not_added()
    {
        _wire.ProjectVendors.Add(Scenario.Acme);

        await WriteAsync(Writes(Scenario.Line("1", 150)).Single());

        Assert.DoesNotContain("vendor+", _wire.Sent);
        Assert.Contains("sync Draft", _wire.Sent);
    }

    [Fact]
    public async Task What_Procore_judged_is_refused_and_nothing_more_is_sent_for_it()
    {
        _wire.Answer = call => call == "vendor+" ? Json("""{"errors":{"vendor":["is not wanted"]}}""", HttpStatusCode.UnprocessableEntity) : null;
        var write = Writes(Scenario.Line("1", 150)).Single();

        await WriteAsync(write);

        Assert.Equal(FindingCodes.CommitmentRefused, write.Refusal!.Code);
        Assert.Contains("is not wanted", write.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Null(write.Failure);
        Assert.Equal(["vendors?", "vendor+", "contracts?"], _wire.Sent); // what is left of it is read at the end
    }

    [Fact]
    public async Task What_nobody_judged_is_a_failure_that_is_tried_again()
    {
        _wire.Answer = call => call == "sync Draft" ? Json("down", HttpStatusCode.ServiceUnavailable) : null;
        var write = Writes(Scenario.Line("1", 150)).Single();

        await WriteAsync(write);

        Assert.IsType<ProcoreException>(write.Failure, exactMatch: false);
        Assert.Null(write.Refusal);
        Assert.DoesNotContain(_wire.Sent, call => call.StartsWith("lines", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_is_refused_keeps_its_commitment_a_draft()
    {
        _wire.Answer = call => call == "lines 2"
            ? Json($$$"""{"entities":[],"errors":[{"origin_id":"{{{_wire.LineIds[0]}}}","errors":{"wbs_code":["is closed"]}}]}""")
            : null;
        var write = Writes(Scenario.Line("1", 100), Scenario.Line("2", 50)).Single();

        await WriteAsync(write);

        Assert.Contains("is closed", write.Refusal!.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("sync Approved", _wire.Sent);
    }

    [Fact]
    public async Task A_commitment_that_fails_takes_none_of_another_project_with_it()
    {
        var writes = Writes(Scenario.Line("1", 100), Scenario.Line("2", 150, "p2"));
        _wire.Refused = Scenario.Riverside;

        await WriteAsync([.. writes]);

        Assert.NotNull(writes.Single(write => write.Planned.ProjectId == Scenario.Riverside).Failure);
        Assert.True(writes.Single(write => write.Planned.ProjectId == Scenario.Harbor).GoesOn);
    }

    [Fact]
    public async Task Only_the_steps_of_the_plan_are_taken_and_a_line_that_is_gone_already_is_gone()
    {
        var planned = Scenario.Plan(Scenario.Order(Scenario.Line("1", 150))).Commitments[0];
        var step = new OrderStep { Kind = OrderStepKind.RemoveLines, ProjectId = planned.ProjectId, OriginId = planned.OriginId, Sentence = "Remove a line.", Lines = ["801"] };
        _wire.Answer = call => call == "line-" ? Json("""{"errors":"Not found"}""", HttpStatusCode.NotFound) : null;
        var write = new CommitmentWrite(planned, [step], Scenario.Existing(planned));

        await WriteAsync(write);

        Assert.Equal(["line-", "contract?"], _wire.Sent);
        Assert.True(write.GoesOn);
    }

    /// <summary>A person deletes the draft before its status is written, and the upsert by its origin_id makes another one, without lines.</summary>
    [Fact]
    public async Task A_commitment_that_is_deleted_while_it_is_written_is_a_refusal_and_both_are_known()
    {
        var write = Writes(Scenario.Line("1", 150)).Single();
        _wire.Answer = call => call == "sync Approved"
            ? Json($$$"""{"entities":[{"id":950,"origin_id":"{{{write.Planned.OriginId}}}","grand_total":"150.0"}],"errors":[]}""")
            : call == "contract?" ? Json("""{"errors":"Not found"}""", HttpStatusCode.NotFound) : null;

        await WriteAsync(write);

        Assert.Equal((FindingCodes.CommitmentRefused, 950L), (write.Refusal!.Code, write.ContractId));
        Assert.Contains("Commitment 901 was deleted in Procore while it was written, and Procore has commitment 950 in its place", write.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(901L, Assert.Single(write.Former));
    }

    /// <summary>One that stood is deleted after it was read: nothing more is written to what the upsert of its title made.</summary>
    [Fact]
    public async Task A_commitment_that_is_deleted_before_it_is_written_is_not_made_whole_by_its_update()
    {
        var planned = Scenario.Plan(Scenario.Order(Scenario.Line("1", 150))).Commitments[0];
        OrderStep[] steps =
        [
            new() { Kind = OrderStepKind.WriteCommitment, ProjectId = planned.ProjectId, OriginId = planned.OriginId, Sentence = "Change its title.", Fields = [CommitmentFields.Title] },
            new() { Kind = OrderStepKind.WriteLines, ProjectId = planned.ProjectId, OriginId = planned.OriginId, Sentence = "Write a line.", Lines = [planned.Lines[0].OriginId] },
        ];
        _wire.Answer = call => call == "contract?" ? Json("""{"errors":"Not found"}""", HttpStatusCode.NotFound) : null;
        var write = new CommitmentWrite(planned, steps, Scenario.Existing(planned));

        await WriteAsync(write);

        Assert.DoesNotContain(_wire.Sent, call => call.StartsWith("lines", StringComparison.Ordinal));
        Assert.Equal((55L, 901L), (Assert.Single(write.Former), write.ContractId));
        Assert.NotNull(write.Refusal);
    }

    private static List<CommitmentWrite> Writes(params OrderLine[] lines)
    {
        var plan = Scenario.Plan(Scenario.Order(lines));
        return [.. plan.Commitments.Select(planned => new CommitmentWrite(planned, [.. plan.Steps.Where(step => step.OriginId == planned.OriginId)], null))];
    }

    private static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private Task WriteAsync(params CommitmentWrite[] writes) => new CommitmentWriter(_session).WriteAsync(writes, Token);

    // Procore as far as a commitment's steps go: each call has a short name, and the test may answer it instead.
    private sealed class Wire : HttpMessageHandler
    {
        private readonly object _gate = new();

        public List<string> Sent { get; } = [];

        public List<long> ProjectVendors { get; } = [];

        public List<string> LineIds { get; } = [];

        public decimal Total { get; set; } = 150m;

        /// <summary>A project whose every call fails.</summary>
        public long Refused { get; set; }

        public Func<string, HttpResponseMessage?>? Answer { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path.Contains("/oauth/", StringComparison.Ordinal)) return Json("""{"access_token":"t","token_type":"Bearer","expires_in":5400}""");
            var text = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
            var body = text.Length == 0 ? null : JsonNode.Parse(text);
            lock (_gate)
            {
                var (call, answer) = Take(request.Method, path, body?["updates"]?.AsArray());
                Sent.Add(call);
                return Refused != 0 && request.RequestUri.ToString().Contains(Refused.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    ? Json("down", HttpStatusCode.ServiceUnavailable)
                    : Answer?.Invoke(call) ?? answer;
            }
        }

        private (string Call, HttpResponseMessage Answer) Take(HttpMethod method, string path, JsonArray? updates)
        {
            if (path.EndsWith("/actions/add", StringComparison.Ordinal)) return ("vendor+", Json("{}"));
            if (path.EndsWith("/vendors", StringComparison.Ordinal)) return ("vendors?", List([.. ProjectVendors.Select(id => new JsonObject { ["id"] = id, ["name"] = "n" })]));
            if (method == HttpMethod.Delete) return ("line-", new(HttpStatusCode.NoContent));
            if (path.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)) return ("contracts?", List([]));
            if (updates is null) return ("contract?", Json($$"""{"id":{{path.Split('/')[^1]}},"grand_total":"{{Total.ToString(CultureInfo.InvariantCulture)}}"}"""));
            JsonArray entities = [.. updates.Select((update, i) => new JsonObject { ["id"] = 901 + i, ["origin_id"] = update!["origin_id"]!.GetValue<string>() })];
            var answer = Json(new JsonObject { ["entities"] = entities, ["errors"] = new JsonArray() }.ToJsonString());
            if (!path.Contains("line_items", StringComparison.Ordinal)) return ($"sync {updates[0]!["status"]}", answer);
            LineIds.AddRange(updates.Select(update => update!["origin_id"]!.GetValue<string>()));
            return ($"lines {updates.Count}", answer);
        }

        private static HttpResponseMessage List(JsonArray items)
        {
            var answer = Json(items.ToJsonString());
            answer.Headers.Add("Total", items.Count.ToString(CultureInfo.InvariantCulture));
            answer.Headers.Add("Per-Page", "1000");
            return answer;
        }
    }
}
