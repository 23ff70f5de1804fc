using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace Procore.Client.Tests;

public class WebhookTests
{
    [Fact]
    public void The_header_must_be_one_of_the_secrets()
    {
        Assert.True(ProcoreWebhook.IsAuthentic("Bearer new", "Bearer new", "Bearer old"));
        Assert.True(ProcoreWebhook.IsAuthentic("Bearer old", "Bearer new", "Bearer old"));
        Assert.False(ProcoreWebhook.IsAuthentic("bearer new", "Bearer new"));
        Assert.False(ProcoreWebhook.IsAuthentic(null, "Bearer new"));
        Assert.False(ProcoreWebhook.IsAuthentic("", "Bearer new"));
        Assert.Throws<ArgumentException>(() => ProcoreWebhook.IsAuthentic("", ""));
        Assert.Throws<ArgumentException>(() => ProcoreWebhook.IsAuthentic(null));
    }

    [Fact]
    public void Payload_2_and_3_are_read()
    {
        ProcoreWebhookEvent read = Parse("""
            {"id":5982324300946918154,"ulid":"01HX","timestamp":"2026-02-03T04:05:06.000Z","metadata":{"source_user_id":null,"source_application_id":"app-1"},
             "user_id":7,"company_id":42,"project_id":598134326177405,"api_version":"v1.0","event_type":"update","resource_name":"Purchase Order Contracts",
             "resource_id":9007199254740993,"related_resources":[{"id":1,"name":"x"}]}
            """)!;
        Assert.Equal(
            new ProcoreWebhookEvent
            {
                EventId = "01HX",
                ResourceName = "Purchase Order Contracts",
                ResourceId = 9007199254740993,
                ResourceKey = "9007199254740993",
                Kind = WebhookEventKind.Update,
                CompanyId = 42,
                ProjectId = 598134326177405,
                UserId = 7,
                SourceApplicationId = "app-1",
                Timestamp = Instant.FromUtc(2026, 2, 3, 4, 5, 6),
            },
            read with { AdditionalMembers = null });
        Assert.Equal(["id", "metadata", "api_version", "related_resources"], read.AdditionalMembers!.Keys);
        Assert.Equal("x", read.AdditionalMembers["related_resources"][0].GetProperty("name").GetString());
    }

    [Fact]
    public void Payload_4_is_read()
    {
        ProcoreWebhookEvent read = Parse("""
            {"id":"01HXY","timestamp":"2026-02-03T04:05:06Z","reason":"archive","company_id":"42","project_id":null,"user_id":"7",
             "resource_type":"Company Vendors","resource_id":"5982324300946918154"}
            """)!;
        Assert.Null(read.AdditionalMembers);
        Assert.Equal(("01HXY", "Company Vendors", 5982324300946918154, "archive", 42L, null), (read.EventId, read.ResourceName, read.ResourceId, read.Kind.Value, read.CompanyId, read.ProjectId));
        Assert.Equal("5982324300946918154", Parse("""{"id":5982324300946918154,"event_type":"create","resource_name":"x","resource_id":1}""")!.EventId);
    }

    [Theory]
    [InlineData("\"resource_id\":\"abc-1\"", null, "abc-1")]
    [InlineData("\"resource_id\":\"1/../2\"", null, "1/../2")]
    [InlineData("\"resource_id\":1e20", null, "1e20")]
    [InlineData("\"resource_id\":null", null, null)]
    [InlineData("\"x\":1", null, null)]
    [InlineData("\"resource_id\":\"7\"", 7L, "7")]
    public void An_id_that_is_no_number_and_a_resource_that_nobody_knows_are_read(string member, long? id, string? key)
    {
        ProcoreWebhookEvent read = Parse("{\"id\":\"01HXY\",\"reason\":\"reindexed\",\"resource_type\":\"Unheard Of\"," + member + "}")!;
        Assert.Equal((id, key, "reindexed"), (read.ResourceId, read.ResourceKey, read.Kind.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"id\":1")]
    [InlineData("""{"id":1,"event_type":"create","resource_name":"x","resource_id":1,"resource_id":2}""")]
    [InlineData("""{"id":1,"event_type":"create","resource_id":1}""")]
    public void What_is_no_webhook_is_refused(string body) => Assert.Null(Parse(body));

    /// <summary>Every member of a delivery in every shape: what cannot be read is absent and costs nothing else, unless nothing is left to act on.</summary>
    [Theory]
    [InlineData("""{"ulid":"01HX","resource_name":"Purchase Order Contracts","event_type":"update","resource_id":9,"company_id":42,"project_id":5,"user_id":7,"timestamp":"2026-02-03T04:05:06Z","metadata":{"source_application_id":"app-1"},"zz":1}""")]
    [InlineData("""{"id":"01HX","resource_type":"Company Vendors","reason":"archive","resource_id":"9","company_id":"42","project_id":"5","user_id":"7","timestamp":"2026-02-03T04:05:06Z","metadata":{"source_application_id":"app-1"},"zz":1}""")]
    public void Every_member_in_every_shape_has_the_documented_outcome(string body)
    {
        ProcoreWebhookEvent whole = Parse(body)!;
        PropertyInfo[] properties = [.. typeof(ProcoreWebhookEvent).GetProperties().Where(property => property.Name != nameof(ProcoreWebhookEvent.AdditionalMembers))];
        Assert.All(properties, property => Assert.NotNull(property.GetValue(whole)));
        HashSet<string> told = [];
        foreach (string member in JsonNode.Parse(body)!.AsObject().Select(pair => pair.Key))
        {
            foreach (string? shape in new[] { null, "null", "\"\"", "{}", """{"a":null}""", """{"wrong":[1]}""", "[1]", "true", "\"\\ud83d\"", "1e400", "-1", "\"x!\"" })
            {
                JsonObject odd = JsonNode.Parse(body)!.AsObject();
                odd.Remove(member);
                string text = odd.ToJsonString();
                text = shape is null ? text : text[..^1] + ",\"" + member + "\":" + shape + "}";
                ProcoreWebhookEvent? read = Parse(text);
                bool isNeeded = member is "ulid" or "id" or "resource_name" or "resource_type" or "event_type" or "reason";
                if (read is null)
                {
                    Assert.True(isNeeded && shape is null or "null" or "\"\"" or ['{', ..] or ['[', ..] or "true", $"{member} is {shape}: nothing was read");
                    told.Add(member is "ulid" or "id" ? nameof(whole.EventId) : member is "resource_name" or "resource_type" ? nameof(whole.ResourceName) : nameof(whole.Kind));
                    continue;
                }

                string[] changed = [.. properties.Where(property => !Equals(property.GetValue(read), property.GetValue(whole))).Select(property => property.Name)];
                Assert.True(changed.Length <= (member == "resource_id" ? 2 : 1), $"{member} is {shape} changes {string.Join(", ", changed)}");
                if (shape is null or "null" or "\"\"" or ['{', ..] or ['[', ..])
                    Assert.All(changed, name => Assert.Null(typeof(ProcoreWebhookEvent).GetProperty(name)!.GetValue(read)));
                told.UnionWith(changed);
                // Nothing of a delivery is lost: what is not read is kept as it came.
                if (shape is not (null or "null" or "\"\"" or "{}" or ['{', '"', 'a', ..]) && !Array.Exists(changed, name => typeof(ProcoreWebhookEvent).GetProperty(name)!.GetValue(read) is not null))
                    Assert.Equal(shape.Replace("\\ud83d", "\\ufffd", StringComparison.Ordinal), read.AdditionalMembers?[member].GetRawText());
                Assert.Equal("1", member == "zz" ? "1" : read.AdditionalMembers!["zz"].GetRawText());
            }
        }

        // Each of them is told by some member, and none by another one.
        Assert.Equal(properties.Select(property => property.Name).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static ProcoreWebhookEvent? Parse(string body) =>
        ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(body), out ProcoreWebhookEvent? read) ? read : null;
}
