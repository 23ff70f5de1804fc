using System.Text.Json.Nodes;

namespace Procore.Client.Tests;

/// <summary>
/// Answers to triggers that were posted or deleted in bulk, every member in every shape: nothing odd costs another trigger, and what does not say which trigger it is about leaves
/// open what became of it.
/// </summary>
public class TriggerShapeTests
{
    private static readonly string?[] Shapes = [null, "null", "\"\"", "{}", """{"id":null}""", """{"wrong":[1]}""", "\"x!\"", "[[1]]", "5", "-1", "true", "1e400"];

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trigger_that_was_made_is_told_whatever_stands_beside_its_id()
    {
        foreach (string member in new[] { "id", "resource_name", "event_type", "zz", "errors" })
        {
            foreach (string? shape in Shapes)
            {
                JsonObject odd = Trigger(5);
                Set(odd, member, shape);
                // The third was refused, as 207 tells it.
                JsonObject answer = new() { ["data"] = new JsonArray(odd, Trigger(6), new JsonObject { ["resource_name"] = "Nope", ["errors"] = new JsonArray("is unknown") }, null) };
                string what = $"{member} is {shape}";
                Exception? error = await Record.ExceptionAsync(async () =>
                {
                    IReadOnlyList<WebhookTrigger> made = await PostAsync(answer);
                    Assert.Contains(made, trigger => trigger is { Id: 6, ResourceName: "Projects", EventType: "CREATED" });
                    // Without an id it was refused.
                    bool isMade = member != "id" || shape == "5";
                    Assert.True(made.Count == (isMade ? 2 : 1), $"{what}: {made.Count}");
                    if (isMade)
                        Assert.True(made[0].Id == 5 && (member == "resource_name" || made[0].ResourceName == "Projects") && (member == "event_type" || made[0].EventType == "CREATED"), what + ": " + made[0]);
                });
                // An id that is none says that something was made, and not what.
                bool isOpen = member == "id" && shape is ("\"x!\"" or "[[1]]" or "-1" or "true" or "1e400" or """{"wrong":[1]}""");
                Assert.True(isOpen ? error is ProcoreException { OutcomeUnknown: true } : error is null, $"{what}: {error}");
            }
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
        }
    }

    private static JsonObject Trigger(int id) => new() { ["id"] = id.ToString(System.Globalization.CultureInfo.InvariantCulture), ["resource_name"] = "Projects", ["event_type"] = "CREATED" };

    private static void Set(JsonObject record, string member, string? shape)
    {
        record.Remove(member);
        if (shape is not null)
            record[member] = JsonNode.Parse(shape);
    }

    private static Task<IReadOnlyList<WebhookTrigger>> PostAsync(JsonObject answer)
    {
        IProcoreClient client = new Wire(_ => Wire.Json(answer.ToJsonString())).Client(options => options.MaxRetries = 0);
        return client.Webhooks.CreateTriggersAsync(9, [new("Projects", WebhookEventKind.Create), new("Projects", WebhookEventKind.Update), new("Nope", WebhookEventKind.Create)], cancellationToken: None);
    }

    private static Task<IReadOnlyList<long>> DeleteAsync(JsonObject answer)
    {
        IProcoreClient client = new Wire(_ => Wire.Json(answer.ToJsonString())).Client(options => options.MaxRetries = 0);
        return client.Webhooks.DeleteTriggersAsync(9, [5, 6, 7], cancellationToken: None);
    }
}
