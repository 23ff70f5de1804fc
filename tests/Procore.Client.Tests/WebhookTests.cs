using System.Text;
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
            read);
    }

    [Fact]
    public void Payload_4_is_read()
    {
        ProcoreWebhookEvent read = Parse("""
            {"id":"01HXY","timestamp":"2026-02-03T04:05:06Z","reason":"archive","company_id":"42","project_id":null,"user_id":"7",
             "resource_type":"Company Vendors","resource_id":"5982324300946918154"}
            """)!;
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

    private static ProcoreWebhookEvent? Parse(string body) =>
        ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(body), out ProcoreWebhookEvent? read) ? read : null;
}
