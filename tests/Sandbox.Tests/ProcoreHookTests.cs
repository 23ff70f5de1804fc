using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Webhooks as an app provisions them, version 2.0.</summary>
public sealed class ProcoreHookTests
{
    private static readonly ProcoreSwitches Unlimited = new() { SpikeLimit = 100_000, HourlyLimit = 100_000 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hook_is_made_listed_changed_and_removed_in_its_scope_and_hides_its_secret(bool ofProject)
    {
        ProcoreCaller caller = new(Unlimited);
        string root = Root(caller, ofProject);
        JsonNode made = Create(caller, root).Object["data"]!;
        string id = (string)made["id"]!;
        Assert.Equal(("active", "v4.0", "books-sync", "********12345"), ((string?)made["status"], (string?)made["payload_version"], (string?)made["namespace"], (string?)made["destination_headers"]!["Authorization"]));
        Assert.Equal(ofProject ? $"{caller.ProjectId()}" : null, (string?)made["project_id"]);
        Assert.Equal(caller.Company, (string?)made["company_id"]);
        Assert.Equal(id, (string?)Assert.Single(caller.Get(root + "?namespace=books-sync").Object["data"]!.AsArray())!["id"]);
        Assert.Empty(caller.Get(root + "?namespace=other").Object["data"]!.AsArray());
        Assert.Empty(caller.Get(Root(caller, !ofProject) + "?namespace=books-sync").Object["data"]!.AsArray());
        Assert.Equal(404, caller.Get($"{Root(caller, !ofProject)}/{id}").Status);

        JsonNode disabled = caller.Patch($"{root}/{id}", new JsonObject { ["status"] = "disabled" }).Object["data"]!;
        Assert.Equal(("disabled", "https://example.com/hook"), ((string?)disabled["status"], (string?)disabled["destination_url"]));
        Assert.Equal(204, caller.Delete($"{root}/{id}").Status);
        Assert.Equal(404, caller.Get($"{root}/{id}").Status);
    }

    [Fact]
    public void What_the_newest_description_alone_says_is_a_switch()
    {
        ProcoreCaller old = new(Unlimited with { ProjectHooksHaveStatus = false, HookListsNeedTheNamespace = false, PayloadVersionsAreShort = true });
        string project = $"{Root(old, true)}/{(string)Create(old, Root(old, true)).Object["data"]!["id"]!}";
        string company = $"{Root(old, false)}/{(string)Create(old, Root(old, false)).Object["data"]!["id"]!}";
        Assert.Equal(406, old.Patch(project, new JsonObject { ["status"] = "disabled" }).Status);
        Assert.Equal(200, old.Patch(company, new JsonObject { ["status"] = "disabled" }).Status);
        Assert.Equal("v4", (string?)old.Get(Root(old, false)).Object["data"]![0]!["payload_version"]);
        Assert.Equal(400, new ProcoreCaller().Get(Root(new ProcoreCaller(), false)).Status);
    }

    [Theory]
    [InlineData("payload_version", null, 400)]
    [InlineData("payload_version", "v5.0", 400)]
    [InlineData("namespace", null, 400)]
    [InlineData("namespace", "Books Sync", 400)]
    [InlineData("destination_url", null, 400)]
    [InlineData("destination_url", "example", 400)]
    [InlineData("url", "https://example.com", 406)]
    [InlineData("status", "active", 406)]
    public void A_wrong_hook_is_refused(string field, string? value, int status)
    {
        ProcoreCaller caller = new();
        JsonObject hook = Hook();
        hook[field] = value;
        Assert.Equal(status, caller.Post(Root(caller, false), hook).Status);
        Assert.Empty(caller.Get(Root(caller, false) + "?namespace=books-sync").Object["data"]!.AsArray());
    }

    [Theory]
    [InlineData(ProcoreEventStyle.Past, "CREATED,UPDATED,DELETED")]
    [InlineData(ProcoreEventStyle.Upper, "CREATE,UPDATE,DELETE")]
    [InlineData(ProcoreEventStyle.Plain, "create,update,delete")]
    public void Triggers_are_posted_as_a_bare_array_and_answered_in_words_of_their_own(ProcoreEventStyle style, string expected)
    {
        ProcoreCaller caller = new(Unlimited with { TriggerEvents = style });
        string triggers = $"{Root(caller, false)}/{(string)Create(caller, Root(caller, false)).Object["data"]!["id"]!}/triggers";
        ProcoreAnswer made = caller.Send("POST", triggers + "/bulk", Triggers("Purchase Order Contracts", "create", "update", "delete"));
        Assert.Equal(201, made.Status);
        Assert.Equal(expected, string.Join(',', made.Object["data"]!.AsArray().Select(t => (string?)t!["event_type"])));
        Assert.Equal(3, caller.Get(triggers).Object["data"]!.AsArray().Count);
        Assert.Equal(3, (int)caller.Get($"{Root(caller, false)}?namespace=books-sync&include_trigger_count=true").Object["data"]![0]!["trigger_count"]!);

        string first = (string)made.Object["data"]![0]!["id"]!;
        string second = (string)made.Object["data"]![1]!["id"]!;
        Assert.Equal(204, caller.Delete($"{triggers}/{first}").Status);
        Assert.Equal(404, caller.Delete($"{triggers}/{first}").Status);
        ProcoreAnswer bulk = caller.Send("DELETE", triggers + "/bulk", new JsonArray(second, first));
        Assert.Equal((207, second), (bulk.Status, (string?)Assert.Single(bulk.Object["data"]!["succeeded"]!.AsArray())));
        Assert.Single(caller.Get(triggers).Object["data"]!.AsArray());
    }

    [Theory]
    [InlineData("Purchase Orders", "create")]
    [InlineData("Purchase Order Contracts", "created")]
    [InlineData("Company Vendors", "delete")]
    public void Some_triggers_of_a_batch_can_fail(string resource, string happened)
    {
        ProcoreCaller caller = new();
        string triggers = $"{Root(caller, false)}/{(string)Create(caller, Root(caller, false)).Object["data"]!["id"]!}/triggers";
        JsonArray batch = Triggers("Purchase Order Contracts", "create");
        batch.Add((JsonNode)new JsonObject { ["resource_name"] = resource, ["event_type"] = happened });
        ProcoreAnswer answer = caller.Send("POST", triggers + "/bulk", batch);
        Assert.Equal(207, answer.Status);
        Assert.Single(answer.Object["data"]!["succeeded"]!.AsArray());
        Assert.Single(answer.Object["data"]!["failed"]!.AsArray());
        Assert.Equal(400, caller.Post(triggers, new JsonObject { ["resource_name"] = resource, ["event_type"] = happened }).Status);
    }

    [Theory]
    [InlineData(true, 400, 1)]
    [InlineData(false, 201, 2)]
    public void Whether_a_trigger_can_stand_twice_is_a_switch(bool refused, int status, int count)
    {
        ProcoreCaller caller = new(Unlimited with { SecondTriggerIsRefused = refused });
        string triggers = $"{Root(caller, false)}/{(string)Create(caller, Root(caller, false)).Object["data"]!["id"]!}/triggers";
        JsonObject Trigger() => new() { ["resource_name"] = "Cost Codes", ["event_type"] = "update" };
        Assert.Equal(201, caller.Post(triggers, Trigger()).Status);
        Assert.Equal(status, caller.Post(triggers, Trigger()).Status);
        Assert.Equal(count, caller.Get(triggers).Object["data"]!.AsArray().Count);
    }

    [Fact]
    public void Resources_are_listed_by_scope_ten_to_a_page()
    {
        ProcoreCaller caller = new();
        string company = Root(caller, false).Replace("/hooks", "/resources", StringComparison.Ordinal);
        Assert.Equal(400, caller.Get(company).Status);
        ProcoreAnswer first = caller.Get(company + "?payload_version=v4.0");
        Assert.Equal(10, first.Object["data"]!.AsArray().Count);
        Assert.NotNull(first.Link("next"));
        string[] names = [.. caller.Get(company + "?payload_version=v4.0&per_page=100").Object["data"]!.AsArray().Select(r => (string)r!["name"]!)];
        Assert.Contains("Company Vendors", names);
        string project = Root(caller, true).Replace("/hooks", "/resources", StringComparison.Ordinal);
        Assert.DoesNotContain("Company Vendors", caller.Get(project + "?payload_version=v4.0&per_page=100").Object["data"]!.AsArray().Select(r => (string)r!["name"]!));
        Assert.Equal(403, caller.Get("/rest/v2.0/companies/7/webhooks/resources?payload_version=v4.0").Status);
    }

    private static string Root(ProcoreCaller caller, bool project) =>
        $"/rest/v2.0/companies/{caller.Company}/{(project ? $"projects/{caller.ProjectId()}/" : "")}webhooks/hooks";

    private static JsonObject Hook() => new()
    {
        ["payload_version"] = "v4.0",
        ["namespace"] = "books-sync",
        ["destination_url"] = "https://example.com/hook",
        ["destination_headers"] = new JsonObject { ["Authorization"] = "Bearer x12345" },
    };

    private static ProcoreAnswer Create(ProcoreCaller caller, string root)
    {
        ProcoreAnswer answer = caller.Post(root, Hook());
        Assert.Equal(201, answer.Status);
        return answer;
    }

    private static JsonArray Triggers(string resource, params string[] events)
    {
        JsonArray triggers = [];
        foreach (string happened in events)
            triggers.Add((JsonNode)new JsonObject { ["resource_name"] = resource, ["event_type"] = happened });
        return triggers;
    }
}
