using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Provisioning against a server that keeps hooks and triggers.</summary>
[Collection(SimulatedTime.Name)]
public class WebhookProvisioningTests
{
    private const string Secret = "Bearer ZZ-CANARY-0123456789";

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(598134326177405123)]
    public async Task A_plan_is_carried_out_once_however_often_it_is_asked_for(long? project)
    {
        var hooks = new Hooks(project);
        var wire = new Wire(hooks.Answer);
        using IProcoreClient client = wire.Client();

        ProcoreProvisionedWebhook first = await client.Webhooks.EnsureAsync(Plan(), project, None);
        Assert.True(first.Created && !first.Updated);
        Assert.Equal(["Purchase Order Contracts create", "Purchase Order Contracts update"], first.Added.Select(Text).Order());
        Assert.Equal(["No Such Thing delete"], first.Refused.Select(Text));
        JsonObject kept = Assert.Single(hooks.Kept);
        Assert.Equal(
            ("zoho-sync", "v4.0", "https://host.example/procore", Secret),
            ((string?)kept["namespace"], (string?)kept["payload_version"], (string?)kept["destination_url"], (string?)kept["destination_headers"]!["Authorization"]));

        hooks.Writes = 0;
        ProcoreProvisionedWebhook again = await client.Webhooks.EnsureAsync(Plan(), project, None);
        Assert.Equal((false, false, 0, 0), (again.Created, again.Updated, again.Added.Count, again.Removed.Count));
        Assert.Equal(first.Hook.Id, again.Hook.Id);
        // What Procore does not know is asked for again, and that alone.
        Assert.Equal(1, hooks.Writes);

        ProcoreProvisionedWebhook changed = await client.Webhooks.EnsureAsync(
            new WebhookPlan { Namespace = "zoho-sync", DestinationUrl = new("https://host.example/procore"), Authorization = "Bearer another secret", Subscriptions = [new("Purchase Order Contracts", WebhookEventKind.Update)] },
            project,
            None);
        Assert.True(changed.Updated && !changed.Created);
        Assert.Equal("create", Assert.Single(changed.Removed).EventType);
        Assert.Equal("Bearer another secret", (string?)hooks.Kept[0]["destination_headers"]!["Authorization"]);
        Assert.Equal(["update"], (await client.Webhooks.ListTriggersAsync(first.Hook.Id, project, None).ToListAsync(None)).Select(trigger => trigger.EventType));
    }

    /// <summary>A process that ends, or a read that fails, between the hook and its triggers leaves a hook without any: the next one adds them.</summary>
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(2, 42L)]
    public async Task Whatever_breaks_off_is_made_whole_by_the_next(int good, long? project)
    {
        var hooks = new Hooks(project);
        int calls = 0;
        bool isBroken = true;
        var wire = new Wire(sent => isBroken && calls++ >= good ? Wire.Json("{}", HttpStatusCode.BadRequest) : hooks.Answer(sent));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        await Assert.ThrowsAnyAsync<ProcoreException>(() => client.Webhooks.EnsureAsync(Plan(known: true), project, None));
        Assert.Equal(good < 2 ? 0 : 1, hooks.Kept.Count);

        isBroken = false;
        ProcoreProvisionedWebhook whole = await client.Webhooks.EnsureAsync(Plan(known: true), project, None);
        Assert.Single(hooks.Kept);
        Assert.Equal((good < 2, good > 3 ? 0 : 2, 0), (whole.Created, whole.Added.Count, whole.Refused.Count));
        int writes = hooks.Writes;
        await client.Webhooks.EnsureAsync(Plan(known: true), project, None);
        Assert.Equal(writes, hooks.Writes);
    }

    [Fact]
    public async Task A_create_without_an_answer_is_looked_for_and_doubles_are_removed()
    {
        var hooks = new Hooks(null) { LoseNextCreate = true };
        var wire = new Wire(hooks.Answer);
        using IProcoreClient client = wire.Client();

        ProcoreProvisionedWebhook made = await wire.Time.RunAsync(client.Webhooks.EnsureAsync(Plan(), cancellationToken: None));
        Assert.Equal((string?)Assert.Single(hooks.Kept)["id"], made.Hook.Id.ToString(CultureInfo.InvariantCulture));

        hooks.Kept.Add((JsonObject)hooks.Kept[0].DeepClone());
        hooks.Kept[1]["id"] = "9000000000000000077";
        var elsewhere = (JsonObject)hooks.Kept[0].DeepClone();
        (elsewhere["id"], elsewhere["destination_url"]) = ("78", "https://elsewhere.example/");
        hooks.Kept.Add(elsewhere);
        hooks.Kept[0]["status"] = "disabled";
        // While something wanted is not there, nothing is removed.
        ProcoreProvisionedWebhook incomplete = await client.Webhooks.EnsureAsync(Plan(), cancellationToken: None);
        Assert.Equal((1, 0, 3), (incomplete.Refused.Count, incomplete.DeletedHooks.Count, hooks.Kept.Count));
        // Of two at the same place the one that works stays, and nothing is written of the one that sleeps, whichever came first.
        ProcoreProvisionedWebhook cleaned = await client.Webhooks.EnsureAsync(Plan(known: true), cancellationToken: None);
        Assert.False(cleaned.Updated);
        Assert.Equal([made.Hook.Id], cleaned.DeletedHooks);
        Assert.Equal(["9000000000000000077", "78"], hooks.Kept.Select(hook => (string?)hook["id"]));
        Assert.Equal("active", (string?)hooks.Kept[0]["status"]);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_is_refused_before_the_wire_and_prints_no_secret()
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        foreach (WebhookPlan wrong in new[]
        {
            new WebhookPlan { Namespace = "Zoho Sync", DestinationUrl = new("https://host.example/"), Authorization = Secret },
            new WebhookPlan { Namespace = "zoho", DestinationUrl = new("http://host.example/"), Authorization = Secret },
            new WebhookPlan { Namespace = "zoho", DestinationUrl = new("https://host.example/"), Authorization = "short" },
            new WebhookPlan { Namespace = "zoho", DestinationUrl = new("https://host.example/"), Authorization = Secret, Subscriptions = [new("", WebhookEventKind.Create)] },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => client.Webhooks.EnsureAsync(wrong, cancellationToken: None));
        }

        Assert.Empty(wire.Calls);
        Assert.DoesNotContain("CANARY", Plan().ToString() + new WebhookHookInput { Authorization = Secret }, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliveries_carry_their_event_and_resources_their_actions()
    {
        var wire = new Wire(sent => sent.Path.EndsWith("/deliveries", StringComparison.Ordinal)
            ? Wire.List("""
                {"data":[{"id":"01HQ","status":"discarded","payload":{"id":5982324300946918154,"ulid":"01HQ","event_type":"update","resource_name":"Projects","resource_id":7},"delivery_attempts":[{}]},
                {"id":"01HR","payload":null}]}
                """)
            : Wire.List("""{"data":[{"name":"Bids","actions":["update"]},{"name":"Projects","actions":[{"name":"create"},{"name":"update"}]},{"name":"None","actions":null}]}"""));
        using IProcoreClient client = wire.Client();

        List<WebhookDelivery> lost = await client.Webhooks.ListDeliveriesAsync(
            3, new() { Status = WebhookDeliveryStatus.Discarded, Start = new(2026, 2, 1), Kind = WebhookEventKind.Update }, cancellationToken: None).ToListAsync(None);
        Assert.Equal(
            $"GET /rest/v2.0/companies/{Wire.Company}/webhooks/hooks/3/deliveries?filter[status]=discarded&filter[event_type]=update&filter[start]=2026-02-01&page=1&per_page=100",
            wire.Last.ToString());
        Assert.True(lost[0].TryReadEvent(out ProcoreWebhookEvent? webhook));
        Assert.Equal(("01HQ", 7L, "Projects"), (webhook.EventId, webhook.ResourceId, webhook.ResourceName));
        Assert.False(lost[1].TryReadEvent(out _));
        Assert.Null(lost[0].AdditionalMembers);

        List<WebhookResource> resources = await client.Webhooks.ListResourcesAsync(WebhookPayloadVersion.V4, 42, None).ToListAsync(None);
        Assert.Equal(["update", "create+update", ""], resources.Select(resource => string.Join("+", resource.Actions)));
        Assert.StartsWith($"GET /rest/v2.0/companies/{Wire.Company}/projects/42/webhooks/resources?payload_version=v4.0", wire.Last.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(598134326177405123)]
    public async Task Triggers_are_compared_by_meaning_added_first_and_removed_last(long? project)
    {
        var hooks = new Hooks(project) { Shouts = true };
        var wire = new Wire(hooks.Answer);
        using IProcoreClient client = wire.Client();
        Assert.Equal(2, (await client.Webhooks.EnsureAsync(Plan(known: true), project, None)).Added.Count);

        hooks.Writes = 0;
        ProcoreProvisionedWebhook again = await client.Webhooks.EnsureAsync(Plan(known: true), project, None);
        Assert.Equal((0, 0, 0, 0), (hooks.Writes, again.Added.Count, again.Refused.Count, again.Removed.Count));

        // Two of one meaning deliver every event twice.
        hooks.AddTwice();
        Assert.Single((await client.Webhooks.EnsureAsync(Plan(known: true), project, None)).Removed);

        // What the answer says was added, and is not there when it is read again, lets nothing be removed.
        hooks.ForgetsNext = true;
        wire.Calls.Clear();
        ProcoreProvisionedWebhook forgotten = await client.Webhooks.EnsureAsync(Other, project, None);
        Assert.Equal((0, 1, 0), (forgotten.Added.Count, forgotten.Refused.Count, forgotten.Removed.Count));
        Assert.DoesNotContain(wire.Calls, call => call.Method == "DELETE");

        wire.Calls.Clear();
        ProcoreProvisionedWebhook done = await client.Webhooks.EnsureAsync(Other, project, None);
        Assert.Equal((1, 0, 2), (done.Added.Count, done.Refused.Count, done.Removed.Count));
        Assert.Equal(["GET", "GET", "POST", "GET", "DELETE"], wire.Calls.Select(call => call.Method));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(598134326177405123)]
    public async Task A_disabled_hook_comes_back_active_and_versions_are_compared_by_meaning(long? project)
    {
        var hooks = new Hooks(project);
        var wire = new Wire(hooks.Answer);
        using IProcoreClient client = wire.Client();
        await wire.Time.RunAsync(client.Webhooks.EnsureAsync(Plan(known: true), project, None));
        hooks.Kept[0]["payload_version"] = "v4";
        hooks.Kept[0]["destination_url"] = " https://HOST.example:443/procore";
        Assert.False((await wire.Time.RunAsync(client.Webhooks.EnsureAsync(Plan(known: true), project, None))).Updated);

        // Whatever a hook that is not active is called.
        foreach (string status in new[] { "Disabled", "inactive", "paused", "suspended" })
        {
            hooks.Kept[0]["status"] = status;
            ProcoreProvisionedWebhook woken = await wire.Time.RunAsync(client.Webhooks.EnsureAsync(Plan(known: true), project, None));
            Assert.Equal((true, "active", "active"), (woken.Updated, woken.Hook.Status, (string?)hooks.Kept[0]["status"]));
        }
        foreach (string? status in new[] { " ACTIVE", "", null })
        {
            hooks.Kept[0]["status"] = status;
            Assert.False((await wire.Time.RunAsync(client.Webhooks.EnsureAsync(Plan(known: true), project, None))).Updated);
        }

        hooks.Sleeps = true;
        hooks.Kept[0]["status"] = "disabled";
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Webhooks.EnsureAsync(Plan(known: true), project, None)));
        Assert.Contains("stays so", error.Message, StringComparison.Ordinal);
    }

    /// <summary>What does not say what it is may be what is wanted: taken for something else, it would be made again each time, or removed.</summary>
    [Theory]
    [InlineData("resource_name", true)]
    [InlineData("event_type", true)]
    [InlineData("namespace", false)]
    [InlineData("destination_url", false)]
    public async Task What_does_not_say_what_it_is_is_neither_made_again_nor_removed(string member, bool isTrigger)
    {
        foreach (string odd in new[] { """{"odd":1}""", "[]", "null", "\"\"", "\" \"", "" })
        {
            foreach (bool all in new[] { false, true })
            {
                var hooks = new Hooks(null);
                var wire = new Wire(hooks.Answer);
                using IProcoreClient client = wire.Client();
                ProcoreProvisionedWebhook made = await client.Webhooks.EnsureAsync(Plan(known: true), cancellationToken: None);
                string last = (await client.Webhooks.ListTriggersAsync(made.Hook.Id, cancellationToken: None).LastAsync(None)).Id.ToString(CultureInfo.InvariantCulture);
                string id = isTrigger ? last : made.Hook.Id.ToString(CultureInfo.InvariantCulture);
                hooks.Spoil = said =>
                {
                    if (said.ContainsKey(member) && ((string?)said["id"] == id || all) && odd.Length == 0)
                        said.Remove(member);
                    else if (said.ContainsKey(member) && ((string?)said["id"] == id || all))
                        said[member] = JsonNode.Parse(odd);
                };
                hooks.Writes = 0;
                foreach (WebhookPlan plan in new[] { Plan(known: true), Plan(), Other })
                {
                    ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.Webhooks.EnsureAsync(plan, cancellationToken: None));
                    Assert.Contains("$." + member, error.Message, StringComparison.Ordinal);
                    Assert.True(all || error.Message.Contains("record " + id, StringComparison.Ordinal), error.Message);
                    Assert.Contains("Nothing was changed", error.Message, StringComparison.Ordinal);
                }

                Assert.True(hooks.Writes == 0, $"{member} {odd}");
            }
        }
    }

    [Fact]
    public async Task Where_no_answer_says_what_its_triggers_are_they_are_posted_once()
    {
        var hooks = new Hooks(null) { Spoil = said => said.Remove("event_type") };
        var wire = new Wire(hooks.Answer);
        using IProcoreClient client = wire.Client();
        for (int run = 0; run < 3; run++)
        {
            ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.Webhooks.EnsureAsync(Plan(known: true), cancellationToken: None));
            Assert.Contains(run == 0 ? "None was removed" : "Nothing was changed", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["/hooks", "/bulk"], wire.Calls.Where(call => call.Method != "GET").Select(call => call.Path[call.Path.LastIndexOf('/')..]));
    }

    [Fact]
    public void Kinds_and_versions_are_equal_by_meaning()
    {
        Assert.Equal(WebhookEventKind.Create, new WebhookEventKind("CREATED"));
        Assert.Equal(WebhookEventKind.Create.GetHashCode(), new WebhookEventKind("CREATE").GetHashCode());
        Assert.NotEqual(WebhookEventKind.Create, new WebhookEventKind("recreated"));
        Assert.Equal(WebhookPayloadVersion.V4, new WebhookPayloadVersion("V4"));
        Assert.NotEqual(WebhookPayloadVersion.V4, WebhookPayloadVersion.V3);
        Assert.Equal(default, new WebhookEventKind(""));
    }

    [Fact]
    public async Task What_an_answer_called_otherwise_is_sent_as_requests_say_it()
    {
        var wire = new Wire(_ => Wire.List("""{"data":[{"id":"1"}]}"""));
        using IProcoreClient client = wire.Client();
        await client.Webhooks.CreateTriggersAsync(5, [new("Projects", new("CREATED")), new("Projects", new("archived"))], null, None);
        Assert.Equal("""[{"resource_name":"Projects","event_type":"create"},{"resource_name":"Projects","event_type":"archived"}]""", wire.Last.Body);
        await client.Webhooks.ListDeliveriesAsync(5, new() { Kind = new("UPDATED") }, null, None).CountAsync(None);
        Assert.Contains("filter[event_type]=update", wire.Last.Query, StringComparison.Ordinal);
        await client.Webhooks.ListResourcesAsync(new("V4"), null, None).CountAsync(None);
        Assert.Contains("payload_version=v4.0", wire.Last.Query, StringComparison.Ordinal);
        await Record.ExceptionAsync(() => client.Webhooks.UpdateHookAsync(5, new() { PayloadVersion = new("v3") }, null, None));
        Assert.Contains("\"payload_version\":\"v3.0\"", wire.Last.Body, StringComparison.Ordinal);
    }

    private static WebhookPlan Other => new() { Namespace = "zoho-sync", DestinationUrl = new("https://host.example/procore"), Authorization = Secret, Subscriptions = [new("Projects", new("updated"))] };

    private static string Text(WebhookSubscription wanted) => wanted.ResourceName + " " + wanted.Kind;

    private static WebhookPlan Plan(bool known = false) => new()
    {
        Namespace = "zoho-sync",
        DestinationUrl = new("https://host.example/procore"),
        Authorization = Secret,
        Subscriptions =
        [
            new("Purchase Order Contracts", WebhookEventKind.Create), new("Purchase Order Contracts", WebhookEventKind.Update),
            new("Purchase Order Contracts", WebhookEventKind.Update), .. known ? [] : new WebhookSubscription[] { new("No Such Thing", WebhookEventKind.Delete) },
        ],
    };

    /// <summary>Procore's hooks and triggers of one place, written from the facts: masked headers, ids as texts, 207 with the refused ones among them.</summary>
    private sealed class Hooks(long? project)
    {
        private readonly string _root = $"/rest/v2.0/companies/{Wire.Company}" + (project is null ? "" : $"/projects/{project}") + "/webhooks/hooks";
        private readonly List<JsonObject> _triggers = [];
        private long _last = 5982324300946918000;

        public List<JsonObject> Kept { get; } = [];

        public int Writes { get; set; }

        public bool LoseNextCreate { get; set; }

        /// <summary>Whether answers say CREATED where create was asked for.</summary>
        public bool Shouts { get; init; }

        /// <summary>Whether the next triggers are acknowledged and not kept.</summary>
        public bool ForgetsNext { get; set; }

        /// <summary>What becomes of a hook or a trigger on its way into an answer.</summary>
        public Action<JsonObject>? Spoil { get; set; }

        /// <summary>Whether hooks stay disabled.</summary>
        public bool Sleeps { get; set; }

        public void AddTwice()
        {
            var double_ = (JsonObject)_triggers[0].DeepClone();
            double_["id"] = (++_last).ToString(CultureInfo.InvariantCulture);
            _triggers.Add(double_);
        }

        public HttpResponseMessage Answer(Sent sent)
        {
            Assert.StartsWith(_root, sent.Path, StringComparison.Ordinal);
            string[] rest = sent.Path[_root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
            Writes += sent.Method == "GET" ? 0 : 1;
            return (sent.Method, rest) switch
            {
                ("GET", []) => Wire.List(Data([.. Kept.Where(hook => sent.Query.Contains("namespace=" + hook["namespace"], StringComparison.Ordinal)).Select(Shown)])),
                ("POST", []) => Create(Body(sent)),
                ("GET", [var id]) => Wire.Json(Data(Shown(Kept.Single(hook => (string?)hook["id"] == id)))),
                ("PATCH", [var id]) => Update(Kept.Single(hook => (string?)hook["id"] == id), Body(sent)),
                ("DELETE", [var id]) => Kept.RemoveAll(hook => (string?)hook["id"] == id) == 1 ? new(HttpStatusCode.NoContent) : new(HttpStatusCode.NotFound),
                ("GET", [_, "triggers"]) => Wire.List(Data([.. _triggers.Select(Said)])),
                ("POST", [var id, "triggers", "bulk"]) => AddTriggers(id, JsonNode.Parse(sent.Body)!.AsArray()),
                ("DELETE", [_, "triggers", "bulk"]) => RemoveTriggers([.. JsonNode.Parse(sent.Body)!.AsArray().Select(id => (string?)id)]),
                _ => throw new InvalidOperationException("Nobody expected " + sent),
            };
        }

        private static JsonObject Body(Sent sent) => JsonNode.Parse(sent.Body)!.AsObject();

        private static string Data(JsonNode? data) => new JsonObject { ["data"] = data }.ToJsonString();

        private static string Data(JsonNode[] rows) => Data(new JsonArray(rows));

        private JsonObject Shown(JsonObject hook)
        {
            var shown = (JsonObject)hook.DeepClone();
            string secret = (string)hook["destination_headers"]!["Authorization"]!;
            shown["destination_headers"]!["Authorization"] = "*****" + secret[^5..];
            Spoil?.Invoke(shown);
            return shown;
        }

        private HttpResponseMessage Create(JsonObject body)
        {
            body["id"] = (++_last).ToString(CultureInfo.InvariantCulture);
            body["status"] = "active";
            Kept.Add(body);
            if (LoseNextCreate)
            {
                LoseNextCreate = false;
                throw new HttpRequestException("connection reset after the effect");
            }

            return Wire.Json(Data(Shown(body)), HttpStatusCode.Created);
        }

        private HttpResponseMessage Update(JsonObject hook, JsonObject changes)
        {
            // Whether hooks of projects have a status to write is not certain: only one that is not active gets one.
            bool sleeps = (string?)hook["status"] is { Length: > 0 } status && status != "active";
            Assert.Equal(project is null || sleeps, changes.ContainsKey("status"));
            foreach ((string name, JsonNode? value) in changes)
                hook[name] = Sleeps && name == "status" ? "disabled" : value?.DeepClone();
            return Wire.Json(Data(Shown(hook)));
        }

        private JsonNode Said(JsonObject trigger)
        {
            JsonNode said = trigger.DeepClone();
            if (Shouts)
                said["event_type"] = ((string)said["event_type"]!).TrimEnd('d').ToUpperInvariant() + "D";
            Spoil?.Invoke((JsonObject)said);
            return said;
        }

        private HttpResponseMessage AddTriggers(string hook, JsonArray wanted)
        {
            JsonArray answers = [];
            foreach (JsonObject trigger in wanted.Select(node => (JsonObject)node!.DeepClone()))
            {
                if ((string?)trigger["resource_name"] == "No Such Thing")
                {
                    answers.Add((JsonNode)new JsonObject { ["code"] = "422", ["trigger"] = trigger, ["errors"] = new JsonObject { ["resource_name"] = new JsonArray("is unknown") } });
                    continue;
                }

                trigger["id"] = (++_last).ToString(CultureInfo.InvariantCulture);
                trigger["webhook_hook_id"] = hook;
                if (!ForgetsNext)
                    _triggers.Add(trigger);
                answers.Add(Said(trigger));
            }

            ForgetsNext = false;
            return Wire.Json(Data(answers), (HttpStatusCode)207);
        }

        private HttpResponseMessage RemoveTriggers(string?[] ids)
        {
            _triggers.RemoveAll(trigger => ids.Contains((string?)trigger["id"]));
            return Wire.Json(Data(new JsonObject { ["succeeded"] = new JsonArray([.. ids.Select(id => (JsonNode?)id)]) }));
        }
    }
}
