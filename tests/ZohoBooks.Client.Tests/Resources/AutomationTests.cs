using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

[Collection(SimulatedTime.Name)]
public class AutomationTests
{
    private static readonly WebhookRule Rule = new("orders to procore", "purchaseorder", new Uri("https://app.example/hooks/zoho/po"), "ZZCANARY12345")
    {
        Headers = [new("X-Event", "saved")],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_and_its_rule_are_made_once_and_found_again_by_name()
    {
        var settings = new Settings();
        var time = new FakeTimeProvider(Fast().GetUtcNow());
        using IZohoBooksClient books = Client(settings, time);
        Assert.Equal(new ZohoProvisionedWebhook("1", "2", true, true), await time.RunAsync(books.Automation.EnsureWebhookAsync(Rule, Token)));
        Assert.Equal(new ZohoProvisionedWebhook("1", "2", false, false), await time.RunAsync(books.Automation.EnsureWebhookAsync(Rule with { Secret = "another12345" }, Token)));
        Assert.Equal(["GET workflows", "GET webhooks", "POST webhooks", "POST workflows", "GET workflows", "GET webhooks", "PUT webhooks/1"], settings.Calls);
        AssertJson(
            """{"webhook_name":"orders to procore","entity":"purchaseorder","method":"POST","url":"https://app.example/hooks/zoho/po","secret":"ZZCANARY12345","headers":[{"param_name":"X-Event","param_value":"saved"}]}""",
            settings.Bodies[0]);
        AssertJson(
            """{"workflow_name":"orders to procore","entity":"purchaseorder","rule_type":"add_edit","rule":{},"apply_rule_always":true,"instant_actions":[{"action_type":"webhook","action_id":"1"}]}""",
            settings.Bodies[1]);
        Assert.Contains("another12345", settings.Bodies[2], StringComparison.Ordinal);
        Assert.True(settings.ShortestPause >= TimeSpan.FromMilliseconds(600), settings.ShortestPause.ToString());
    }

    [Fact]
    public async Task Members_without_a_property_go_to_the_webhook_and_to_its_rule()
    {
        var settings = new Settings();
        using IZohoBooksClient books = Client(settings);
        using var more = JsonDocument.Parse("""{"a":[1],"b":true}""");
        WebhookRule rule = Rule with
        {
            AdditionalMembers = new() { ["zz_body_type"] = more.RootElement.GetProperty("a").Clone() },
            WorkflowMembers = new() { ["zz_description"] = more.RootElement.GetProperty("b").Clone() },
        };
        await books.Automation.EnsureWebhookAsync(rule, Token);
        await books.Automation.EnsureWebhookAsync(rule, Token);
        string?[] Sent(string name) => [.. settings.Bodies.Select(body => JsonNode.Parse(body)![name]?.ToJsonString())];
        // Made, its rule, and brought up to date.
        Assert.Equal(["[1]", null, "[1]"], Sent("zz_body_type"));
        Assert.Equal([null, "true", null], Sent("zz_description"));
        await Assert.ThrowsAsync<ArgumentException>(() => books.Automation.EnsureWebhookAsync(rule with { Name = "other", AdditionalMembers = new() { ["secret"] = more.RootElement.GetProperty("a").Clone() } }, Token));
        Assert.Equal(3, settings.Bodies.Count);
    }

    [Fact]
    public async Task A_create_whose_answer_was_lost_is_found_by_the_next_call()
    {
        foreach (int lost in (int[])[3, 4])
        {
            var settings = new Settings { LoseAnswer = lost };
            using IZohoBooksClient books = Client(settings);
            Assert.True((await Assert.ThrowsAsync<ZohoBooksException>(() => books.Automation.EnsureWebhookAsync(Rule, Token))).OutcomeUnknown);
            Assert.Equal(new ZohoProvisionedWebhook("1", "2", false, lost == 3), await books.Automation.EnsureWebhookAsync(Rule, Token));
            Assert.Equal((1, 1), (settings.Webhooks.Count, settings.Workflows.Count));
        }
    }

    [Fact]
    public async Task Whoever_loses_a_race_brings_the_winners_webhook_up_to_date()
    {
        var settings = new Settings { HideWebhooksOnce = true };
        settings.Webhooks.Add(("7", Rule.Name));
        using IZohoBooksClient books = Client(settings);
        Assert.Equal("7", (await books.Automation.EnsureWebhookAsync(Rule, Token)).WebhookId);
        Assert.Single(settings.Webhooks);
        Assert.Contains("PUT webhooks/7", settings.Calls);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_not_taken_for_an_empty_one()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, Fast());
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.Automation.EnsureWebhookAsync(Rule, Token));
        Assert.Single(zoho.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_does_not_say_its_name_may_be_what_is_wanted_and_nothing_is_made_beside_it(bool isWebhook)
    {
        string member = ",\"" + (isWebhook ? "webhook" : "workflow") + "_name\":";
        foreach (string name in new[] { "", member + """{"odd":1}""", member + "null", member + "\"\"", member + "\" \"", member + "\"a\"" + member + "\"b\"" })
        {
            var settings = new Settings { Name = id => id == (isWebhook ? "7" : "9") ? name : null };
            settings.Webhooks.Add((isWebhook ? "7" : "8", isWebhook ? "other" : Rule.Name));
            settings.Workflows.Add((isWebhook ? "8" : "9", isWebhook ? Rule.Name : "other"));
            using IZohoBooksClient books = Client(settings);
            var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.Automation.EnsureWebhookAsync(Rule, Token));
            Assert.False(error.OutcomeUnknown);
            Assert.Contains("nothing was changed", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("OnUnreadable", error.Message, StringComparison.Ordinal);
            Assert.Equal(("GET", isWebhook ? "/books/v3/settings/webhooks" : "/books/v3/settings/workflows"), (error.Method, error.Route));
            Assert.True(settings.Calls.TrueForAll(call => call.StartsWith("GET", StringComparison.Ordinal)), name);
        }
    }

    /// <summary>Nothing is delivered by a rule that calls a webhook that is gone, or another one: it is not reported as provisioned.</summary>
    [Theory]
    [InlineData(null, false)]
    [InlineData("", true)]
    [InlineData(",\"related_rules\":[{\"workflow_id\":\"8\"}]", true)]
    [InlineData(",\"related_rules\":[{\"workflow_id\":5},null,7,{\"workflow_id\":8}]", true)]
    [InlineData(",\"related_rules\":{\"a\":1}", true)]
    [InlineData(",\"related_rules\":[]", false)]
    [InlineData(",\"related_rules\":[{\"workflow_id\":\"9\"}]", false)]
    public async Task A_rule_that_does_not_call_the_webhook_is_told_before_anything_is_written(string? related, bool isCalled)
    {
        var settings = new Settings { Name = id => id == "7" ? $",\"webhook_name\":\"{Rule.Name}\"{related}" : null };
        settings.Workflows.Add(("8", Rule.Name));
        if (related is not null)
            settings.Webhooks.Add(("7", Rule.Name));
        using IZohoBooksClient books = Client(settings);
        if (isCalled)
        {
            Assert.Equal(new ZohoProvisionedWebhook("7", "8", false, false), await books.Automation.EnsureWebhookAsync(Rule, Token));
            return;
        }

        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.Automation.EnsureWebhookAsync(Rule, Token));
        Assert.Contains("rule 8", error.Message, StringComparison.Ordinal);
        Assert.Equal((false, false), (error.OutcomeUnknown, error.IsTransient));
        Assert.Equal(["GET workflows", "GET webhooks"], settings.Calls);
        // What the message says to do is enough.
        settings.Workflows.Clear();
        Assert.True((await books.Automation.EnsureWebhookAsync(Rule, Token)).CreatedWorkflow);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"is_active\":true", false)]
    [InlineData(",\"status\":\"active\"", false)]
    [InlineData(",\"is_active\":false", true)]
    [InlineData(",\"is_active\":\"false\"", true)]
    [InlineData(",\"status\":\"Inactive\"", true)]
    public async Task A_rule_that_says_it_is_inactive_becomes_active(string says, bool isOff)
    {
        var settings = new Settings { Name = id => id == "8" ? $",\"workflow_name\":\"{Rule.Name}\"{says}" : null };
        settings.Workflows.Add(("8", Rule.Name));
        settings.Webhooks.Add(("7", Rule.Name));
        using IZohoBooksClient books = Client(settings);
        Assert.Equal(new ZohoProvisionedWebhook("7", "8", false, false), await books.Automation.EnsureWebhookAsync(Rule, Token));
        Assert.Equal(isOff, settings.Calls.Contains("POST workflows/8/active"));
    }

    [Fact]
    public async Task A_rule_that_is_not_complete_is_refused_with_all_its_errors()
    {
        using IZohoBooksClient books = FakeZoho.Client(new FakeZoho(), Fast());
        var wrong = new WebhookRule(new string('x', 51), "", new Uri("http://app.example"), "short!") { RuleType = "sometimes" };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => books.Automation.EnsureWebhookAsync(wrong, Token));
        Assert.All((string[])["Name", "Entity", "Url", "Secret", "RuleType"], name => Assert.Contains("- " + name, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("CANARY", Rule.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("short!", error.Message, StringComparison.Ordinal);
    }

    private static ScaledTimeProvider Fast() => new(100, new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));

    private static IZohoBooksClient Client(Settings settings, TimeProvider? given = null)
    {
        TimeProvider time = given ?? Fast();
        var zoho = new FakeZoho { Api = (n, call, _) => Task.FromResult(settings.Answer(n, call, time.GetUtcNow())) };
        return FakeZoho.Client(zoho, time, options => options.AttemptTimeout = TimeSpan.FromHours(1));
    }

    private static void AssertJson(string expected, string actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);

    /// <summary>The two settings pages, with names that may not be used twice for webhooks, and may for rules.</summary>
    private sealed class Settings
    {
        private int _ids;
        private DateTimeOffset? _last;

        public List<(string Id, string Name)> Webhooks { get; } = [];

        public List<(string Id, string Name)> Workflows { get; } = [];

        public List<string> Calls { get; } = [];

        public List<string> Bodies { get; } = [];

        public int LoseAnswer { get; init; }

        public bool HideWebhooksOnce { get; set; }

        /// <summary>The member that names a webhook or rule in a list, where it is not as it should be.</summary>
        public Func<string, string?> Name { get; init; } = _ => null;

        public TimeSpan ShortestPause { get; private set; } = TimeSpan.MaxValue;

        public HttpResponseMessage Answer(int n, FakeZoho.Call call, DateTimeOffset now)
        {
            if (_last is { } last && Calls.Count is not 4 && now - last < ShortestPause)
                ShortestPause = now - last;
            _last = now;
            string path = call.Uri.AbsolutePath["/books/v3/settings/".Length..];
            Calls.Add(call.Method + " " + path);
            if (call.Body.Length > 0)
                Bodies.Add(call.Body);
            HttpResponseMessage answer = Work(call, path);
            return n == LoseAnswer ? throw new HttpRequestException("gone", new IOException("reset")) : answer;
        }

        private HttpResponseMessage Work(FakeZoho.Call call, string path)
        {
            bool webhooks = path.StartsWith("webhooks", StringComparison.Ordinal);
            List<(string Id, string Name)> all = webhooks ? Webhooks : Workflows;
            string kind = webhooks ? "webhook" : "workflow";
            if (call.Method == "GET")
            {
                IEnumerable<(string Id, string Name)> shown = webhooks && HideWebhooksOnce ? [] : all;
                HideWebhooksOnce = false;
                string rows = string.Join(",", shown.Select(row => $$"""{"{{kind}}_id":"{{row.Id}}"{{Name(row.Id) ?? $",\"{kind}_name\":\"{row.Name}\""}}}"""));
                return FakeZoho.Json(200, $$"""{"code":0,"message":"success","{{kind}}s":[{{rows}}]}""");
            }
            if (path.EndsWith("/active", StringComparison.Ordinal))
                return FakeZoho.Json(200, """{"code":0,"message":"success"}""");
            string name = JsonNode.Parse(call.Body)![kind + "_name"]!.GetValue<string>();
            if (call.Method == "POST")
            {
                if (webhooks && all.Exists(row => row.Name == name))
                    return FakeZoho.Json(400, """{"code":107051,"message":"name exists"}""");
                all.Add(((++_ids).ToString(System.Globalization.CultureInfo.InvariantCulture), name));
            }
            (string Id, string Name) record = all.Find(row => row.Name == name);
            return FakeZoho.Json(200, $$"""{"code":0,"message":"success","{{kind}}":{"{{kind}}_id":"{{record.Id}}","{{kind}}_name":"{{name}}"} }""");
        }
    }
}
