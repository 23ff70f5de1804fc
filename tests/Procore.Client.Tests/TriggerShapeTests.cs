using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace Procore.Client.Tests;

/// <summary>
/// Answers to triggers that were posted or deleted in bulk, every member in every shape: nothing odd costs another trigger, what was refused keeps its words, and what does not say which
/// trigger it is about leaves open what became of it.
/// </summary>
public class TriggerShapeTests
{
    private static readonly string?[] Shapes = [null, "null", "\"\"", "{}", """{"id":null}""", """{"wrong":[1]}""", "\"x!\"", "[[1]]", "5", "-1", "true", "1e400"];

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private static readonly WebhookSubscription[] Three = [new("Projects", WebhookEventKind.Create), new("Projects", WebhookEventKind.Update), new("Nope", WebhookEventKind.Create)];

    [Theory]
    [InlineData("in one list")]
    [InlineData("succeeded")]
    [InlineData("success")]
    public async Task A_trigger_that_was_made_is_told_whatever_stands_beside_its_id(string form)
    {
        foreach (string member in new[] { "id", "resource_name", "event_type", "zz", "errors" })
        {
            foreach (string? shape in Shapes)
            {
                JsonObject odd = Trigger(5, "CREATED");
                Set(odd, member, shape);
                JsonObject refused = new() { ["resource_name"] = "Nope", ["event_type"] = "CREATE" };
                JsonObject said = new() { ["code"] = "400", ["message"] = "Refused.", ["errors"] = new JsonObject { ["resource_name"] = new JsonArray("is unknown") } };
                JsonNode data = form == "in one list" ? new JsonArray(odd, Trigger(6, "update"), new JsonObject { ["resource_name"] = "Nope", ["event_type"] = "CREATE", ["errors"] = said["errors"]!.DeepClone() }, null)
                    : new JsonObject { [form] = new JsonArray(odd, null, Trigger(6, "update")), ["failed"] = new JsonArray(null, With(said, "trigger", refused)) };
                IReadOnlyList<SyncItem<WebhookSubscription, WebhookTrigger>> items = (await PostAsync(data, Three)).Items;
                string what = $"{form}: {member} is {shape}: {items[0]}";
                Assert.True(items[1] is { Outcome: SyncOutcome.Created, RecordId: 6, Entity: { Id: 6, EventType: "update" } }, what + items[1]);
                Assert.True(items[2] is { Outcome: SyncOutcome.Failed, Exception: null } && items[2].Errors["resource_name"][0] == "is unknown", what + items[2]);

                // One list says of a trigger without an id and without words neither that it was made nor that it was refused.
                bool isNameless = member is "resource_name" or "event_type";
                bool isLeftOut = member == "id" && shape is null or "null" or "\"\"" or "{}" or """{"id":null}""";
                bool isOpen = isNameless || (member == "id" && isLeftOut && form == "in one list");
                Assert.True(items[0].Outcome == (isOpen ? SyncOutcome.Unknown : SyncOutcome.Created), what);
                if (isOpen)
                    continue;
                // Made, though nobody can say under which id.
                bool isRead = member != "id" || shape == "5";
                Assert.True(isRead ? items[0] is { RecordId: 5, Entity.Id: 5, UnreadableEcho: null } : items[0] is { RecordId: null, Entity: null, UnreadableEcho.Field: "$.id" }, what);
            }
        }
    }

    [Fact]
    public async Task An_answer_that_does_not_say_what_it_is_about_is_of_the_only_trigger_or_of_none()
    {
        JsonNode made = JsonNode.Parse("""[{"id":"5"}]""")!;
        JsonNode refused = JsonNode.Parse("""{"failed":[{"message":"is unknown"}]}""")!;
        Assert.True(Assert.Single((await PostAsync(made, Three[0])).Items) is { Outcome: SyncOutcome.Created, RecordId: 5 });
        SyncItem<WebhookSubscription, WebhookTrigger> alone = Assert.Single((await PostAsync(refused, Three[0])).Items);
        Assert.Equal((SyncOutcome.Failed, "is unknown"), (alone.Outcome, Assert.Single(alone.Errors[""])));
        Assert.All((await PostAsync(made, Three)).Items, item => Assert.Equal(SyncOutcome.Unknown, item.Outcome));
        SyncResult<WebhookSubscription, WebhookTrigger> many = await PostAsync(refused, Three);
        Assert.All(many.Items, item => Assert.Equal(SyncOutcome.Unknown, item.Outcome));
        Assert.Equal("is unknown", Assert.Single(Assert.Single(many.UnmatchedErrors)[""]));
        // Two triggers for one subscription: nobody knows which is its own. A refusal outweighs both.
        JsonArray twice = [Trigger(5, "create"), Trigger(6, "CREATED"), Trigger(7, "update")];
        Assert.Equal([SyncOutcome.Unknown, SyncOutcome.Created, SyncOutcome.Unknown], (await PostAsync(twice, Three)).Items.Select(item => item.Outcome));
        JsonObject both = new() { ["succeeded"] = new JsonArray(Trigger(5, "create")), ["failed"] = new JsonArray(new JsonObject { ["trigger"] = Trigger(0, "create") }) };
        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Unknown, SyncOutcome.Unknown], (await PostAsync(both, Three)).Items.Select(item => item.Outcome));
    }

    [Fact]
    public async Task Too_many_triggers_go_in_parts_of_which_each_is_sent_once()
    {
        var wire = new Wire(sent =>
        {
            JsonArray body = JsonNode.Parse(sent.Body)!.AsArray();
            bool isLost = (string?)body[0]!["resource_name"] == "R500";
            return isLost ? new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway) : Wire.Json(new JsonObject { ["data"] = new JsonArray([.. body.Select((item, i) => With((JsonObject)item!.DeepClone(), "id", i + 1))]) }.ToJsonString());
        });
        using IProcoreClient client = wire.Client();
        WebhookSubscription[] many = [.. Enumerable.Range(0, 1001).Select(i => new WebhookSubscription("R" + i, WebhookEventKind.Delete))];
        IReadOnlyList<SyncItem<WebhookSubscription, WebhookTrigger>> items = (await client.Webhooks.CreateTriggersAsync(9, many, cancellationToken: None)).Items;
        Assert.Equal(many, items.Select(item => item.Input));
        Assert.All(items, (item, i) => Assert.Equal(i is >= 500 and < 1000 ? SyncOutcome.Unknown : SyncOutcome.Created, item.Outcome));
        Assert.Equal(3, wire.Calls.Count);

        // What could not be told apart is not sent.
        foreach (WebhookSubscription[] wrong in (WebhookSubscription[][])[[], [null!], [new("", WebhookEventKind.Create)], [new("R", default)], [new("R", WebhookEventKind.Create), new("r ", new("CREATED"))]])
            await Assert.ThrowsAsync<ArgumentException>(() => client.Webhooks.CreateTriggersAsync(9, wrong, cancellationToken: None));
        Assert.Equal(3, wire.Calls.Count);
    }

    /// <summary>The sandbox is not written from the client: some made and some refused is a 207 there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_sandbox_makes_some_triggers_and_refuses_others(bool ofProject)
    {
        foreach (ProcoreEventStyle style in Enum.GetValues<ProcoreEventStyle>())
        {
            var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
            using var sandbox = new SandboxServer(new SandboxOptions { Switches = new SandboxSwitches() with { Procore = new ProcoreSwitches { TriggerEvents = style, SecondTriggerIsRefused = true } } }, time);
            using IProcoreClient procore = Sandboxed.Client(sandbox, time);
            long? project = ofProject ? (await procore.Projects.ListAsync(cancellationToken: None).FirstAsync(None)).Id : null;
            WebhookHook hook = await procore.Webhooks.CreateHookAsync(new() { Namespace = "zoho-sync", DestinationUrl = new("https://host.example/procore") }, project, None);
            var known = new WebhookSubscription("Purchase Order Contracts", WebhookEventKind.Create);
            var unknown = new WebhookSubscription("No Such Thing", WebhookEventKind.Delete);

            IReadOnlyList<SyncItem<WebhookSubscription, WebhookTrigger>> items = (await procore.Webhooks.CreateTriggersAsync(hook.Id, [unknown, known], project, None)).Items;
            Assert.Equal((SyncOutcome.Failed, unknown), (items[0].Outcome, items[0].Input));
            Assert.Contains("is not a resource and event", Assert.Single(items[0].Errors["event_type"]), StringComparison.Ordinal);
            Assert.True(items[1].Outcome == SyncOutcome.Created && items[1].RecordId == items[1].Entity!.Id);
            WebhookTrigger kept = Assert.Single(await procore.Webhooks.ListTriggersAsync(hook.Id, project, None).ToListAsync(None));
            Assert.Equal(kept.Id, items[1].RecordId);

            // Nothing but refusals is no answer that cannot be read.
            SyncItem<WebhookSubscription, WebhookTrigger> again = Assert.Single((await procore.Webhooks.CreateTriggersAsync(hook.Id, [known], project, None)).Items);
            Assert.True(again is { Outcome: SyncOutcome.Failed, Exception: null } && again.Errors.ContainsKey("resource_name"), again.ToString());
            Assert.Empty(await procore.Webhooks.DeleteTriggersAsync(hook.Id, [kept.Id + 5], project, None));
            Assert.Equal([kept.Id], await procore.Webhooks.DeleteTriggersAsync(hook.Id, [kept.Id + 5, kept.Id], project, None));

            ProcoreProvisionedWebhook provisioned = await procore.Webhooks.EnsureAsync(
                new() { Namespace = "zoho-sync", DestinationUrl = new("https://host.example/procore"), Authorization = "Bearer of a long secret", Subscriptions = [known, unknown] }, project, None);
            Assert.Equal([known], provisioned.Added);
            Assert.Equal([unknown], provisioned.Refused);
            SyncItem<WebhookSubscription, WebhookTrigger> refusal = Assert.Single(provisioned.Refusals);
            Assert.True(refusal.Input == unknown && refusal.Errors.ContainsKey("event_type"));
        }
    }

    [Fact]
    public async Task A_trigger_that_was_deleted_is_told_whatever_stands_beside_it()
    {
        foreach (string? shape in Shapes)
        {
            bool isId = shape is "5";
            var beside = new JsonArray("6", shape is null ? null : JsonNode.Parse(shape), 7);
            Assert.Equal(isId ? [6L, 5L, 7L] : [6L, 7L], await DeleteAsync(new JsonObject { ["data"] = new JsonObject { ["succeeded"] = beside } }));
            foreach (string member in new[] { "failed", "errors_of_some", "zz" })
            {
                JsonObject data = new() { ["succeeded"] = new JsonArray("6", 7) };
                Set(data, member, shape);
                Assert.Equal([6L, 7L], await DeleteAsync(new JsonObject { ["data"] = data }));
            }

            JsonObject alone = [];
            Set(alone, "succeeded", shape);
            Exception? error = await Record.ExceptionAsync(async () => Assert.Equal(isId ? [5L] : [], await DeleteAsync(new JsonObject { ["data"] = alone })));
            Assert.True(error is null or ProcoreException { OutcomeUnknown: true }, $"{shape}: {error}");
            Assert.True(shape is "5" or "[[1]]" == error is null, $"{shape}: {error}");
            // Nothing but what is still there is an answer, too.
            JsonObject kept = new() { ["failed"] = new JsonArray("6", "7") };
            Set(kept, "succeeded", shape);
            Assert.Equal(isId ? [5L] : [], await DeleteAsync(new JsonObject { ["data"] = kept }));
        }
    }

    [Theory]
    [InlineData("""[{"id":"6","resource_name":"Projects"},{"id":7},{"id":null},{"zz":8},{"id":9,"id":10}]""", new long[] { 6, 7 })]
    [InlineData("""{"id":5}""", new long[] { 5 })]
    [InlineData("[{}]", new long[0])]
    public async Task A_trigger_that_was_deleted_may_be_told_as_its_record(string succeeded, long[] gone)
    {
        using IProcoreClient client = new Wire(_ => Wire.Json("{\"data\":{\"succeeded\":" + succeeded + "}}")).Client();
        Assert.Equal(gone, await client.Webhooks.DeleteTriggersAsync(9, [5, 6, 7], cancellationToken: None));
    }

    private static JsonObject Trigger(int id, string kind) => new() { ["id"] = id.ToString(System.Globalization.CultureInfo.InvariantCulture), ["resource_name"] = "Projects", ["event_type"] = kind };

    private static JsonObject With(JsonObject record, string member, JsonNode value)
    {
        record[member] = value;
        return record;
    }

    private static void Set(JsonObject record, string member, string? shape)
    {
        record.Remove(member);
        if (shape is not null)
            record[member] = JsonNode.Parse(shape);
    }

    private static async Task<SyncResult<WebhookSubscription, WebhookTrigger>> PostAsync(JsonNode data, params WebhookSubscription[] subscriptions)
    {
        string body = new JsonObject { ["data"] = data.DeepClone() }.ToJsonString();
        using IProcoreClient client = new Wire(_ => Wire.Json(body, (System.Net.HttpStatusCode)207)).Client(options => options.MaxRetries = 0);
        return await client.Webhooks.CreateTriggersAsync(9, subscriptions, cancellationToken: None);
    }

    private static Task<IReadOnlyList<long>> DeleteAsync(JsonObject answer)
    {
        IProcoreClient client = new Wire(_ => Wire.Json(answer.ToJsonString())).Client(options => options.MaxRetries = 0);
        return client.Webhooks.DeleteTriggersAsync(9, [5, 6, 7], cancellationToken: None);
    }
}
