using System.Collections;
using System.Text.Json.Nodes;

namespace Procore.Client.Tests;

/// <summary>
/// Every operation, found by reflection, answered as its answer is described (<c>described-answers.tsv</c>: member and type; what is cut off in the description is left out). It is read, and what was read
/// is written back with nothing lost.
/// </summary>
[Collection(SimulatedTime.Name)]
public class DescribedAnswerTests
{
    private const long Id = 5;

    // Two descriptions of the actions of a resource contradict each other, texts and objects: they are read as texts.
    private static readonly string[] Contradicted = ["Webhooks.ListResourcesAsync"];

    // Each of what was sent is found in the answer by what it says, which no description can know.
    private static readonly string[] Matched = ["WorkBreakdown.CreateCodesAsync", "Webhooks.CreateTriggersAsync"];

    // What is said to be a text and holds an amount or a day.
    private static readonly string[] Amounts =
    [
        "amount", "quantity", "unit_cost", "grand_total", "approved_change_orders", "draft_change_orders_amount", "pending_change_orders", "pending_revised_contract", "percentage_paid",
        "remaining_balance_outstanding", "retainage_percent", "revised_contract", "total_draw_requests_amount", "total_payments", "total_requisitions_amount",
    ];

    [Fact]
    public async Task Is_read_by_every_operation_with_nothing_lost()
    {
        Dictionary<string, JsonNode> answers = Answers();
        List<(string Route, JsonNode Answer)> sent = [];
        var wire = new Wire();
        wire.Answer = call =>
        {
            string route = RouteOf(call);
            if (!answers.TryGetValue(route, out JsonNode? answer))
                return Operations.Answer(call, Id);
            sent.Add((route, answer));
            return Wire.List(answer.ToJsonString());
        };
        using IProcoreClient client = wire.Client(options => options.RowsKeepAdditionalMembers = true);
        List<string> failed = [], read = [];
        foreach ((string name, Type returns, Func<Task<object?>> call) in Operations.Each(client, Id, TestContext.Current.CancellationToken))
        {
            sent.Clear();
            object? result = null;
            Exception? error = await Record.ExceptionAsync(async () => result = await wire.Time.RunAsync(call()));
            if (sent.Count == 0 || Contradicted.Contains(name) || Matched.Contains(name))
                continue; // nothing is described of its answer
            string? wrong = error is not null ? error.Message
                : Found(result) is { } record ? Lost(sent, JsonNode.Parse(RecordJson.Write(record)))
                : returns != typeof(Task) && sent[^1].Route == RouteOf(wire.Last) && Roots(sent[^1].Answer).Any(root => root.ContainsKey("id")) ? "no record came of it" : null;
            if (wrong is not null)
                failed.Add($"{name} ({sent[^1].Route}): {wrong}");
            else
                read.Add(name);
        }

        Assert.True(failed.Count == 0, string.Join("\n", failed));
        Assert.True(read.Count > 40, $"{read.Count} operations read what is described");
    }

    private static string RouteOf(Sent call) => call.Method + " " + string.Join("/", call.Path.Split('/').Select(part => part.Length > 0 && part.All(char.IsDigit) ? "{id}" : part));

    // The answer itself, the first of a list, or the first of what a sync tells.
    private static object? Found(object? result)
    {
        if (result is null || RecordJson.Records.ContainsKey(result.GetType()))
            return result;
        if (result is IEnumerable rows)
            return rows.Cast<object>().Select(Found).FirstOrDefault(found => found is not null);
        return result.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(string) && !property.PropertyType.IsValueType)
            .Select(property => property.GetValue(result)).Where(value => value is not null && (value is IEnumerable || RecordJson.Records.ContainsKey(value.GetType())))
            .Select(Found).FirstOrDefault(found => found is not null);
    }

    private static string? Lost(List<(string Route, JsonNode Answer)> sent, JsonNode? written)
    {
        string? said = null;
        foreach (JsonObject root in sent.AsEnumerable().Reverse().SelectMany(one => Roots(one.Answer)))
        {
            try
            {
                Kept.All(root, written, "");
                return null;
            }
            catch (Exception lost) when (lost is Xunit.Sdk.XunitException or InvalidOperationException)
            {
                said ??= lost.Message;
            }
        }

        return said ?? "nothing is described";
    }

    private static IEnumerable<JsonObject> Roots(JsonNode? answer) => answer switch
    {
        JsonArray rows => rows.SelectMany(Roots),
        JsonObject whole when whole.Count == 1 || whole.ContainsKey("entities") => whole.SelectMany(member => Roots(member.Value)).Append(whole),
        JsonObject whole => [whole],
        _ => [],
    };

    /// <summary>The operations of whose answer anything is described, as the list of operations has them.</summary>
    internal static string[] Routes()
    {
        using var reader = new StreamReader(typeof(DescribedAnswerTests).Assembly.GetManifestResourceStream("described-answers.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..].TrimEnd('\r'))];
    }

    private static Dictionary<string, JsonNode> Answers()
    {
        using Stream stream = typeof(DescribedAnswerTests).Assembly.GetManifestResourceStream("described-answers.tsv")!;
        using var reader = new StreamReader(stream);
        var answers = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        JsonNode answer = new JsonObject();
        string? route = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                route = string.Join("/", line[2..].Split('/').Select(part => part is ['{', ..] ? "{id}" : part));
                continue;
            }

            string[] said = line.Split('\t');
            if (!answers.TryGetValue(route!, out answer!))
                answers[route!] = answer = said[0].StartsWith("[]", StringComparison.Ordinal) ? new JsonArray(new JsonObject()) : new JsonObject();
            JsonNode at = answer is JsonArray list ? list[0]! : answer;
            string[] way = said[0].Split('.').SkipWhile(part => part == "[]").ToArray();
            foreach (string step in way.SkipLast(1))
                at = step.EndsWith("[]", StringComparison.Ordinal) ? at[step[..^2]]![0]! : at[step]!;
            string name = way[^1];
            if (at is JsonObject owner && !owner.ContainsKey(name.TrimEnd('[', ']')))
                owner[name.TrimEnd('[', ']')] = Value(said[1], name);
        }

        foreach (JsonNode one in answers.Values)
            DropEmpty(one);
        return answers;
    }

    // Of what is cut off nothing is left.
    private static void DropEmpty(JsonNode? node)
    {
        foreach (JsonNode? child in node switch { JsonArray list => [.. list], JsonObject owner => owner.Select(member => member.Value).ToList(), _ => new List<JsonNode?>() })
            DropEmpty(child);
        if (node is JsonArray items && items.Count == 1 && items[0] is JsonObject { Count: 0 })
            items.Clear();
    }

    private static JsonNode? Value(string type, string name) => type switch
    {
        "object" => new JsonObject(),
        "array<object>" => new JsonArray(new JsonObject()),
        "array<integer>" => new JsonArray(Id),
        "array<string>" => new JsonArray(name == "data" ? "5" : "a"), // bare ids
        "integer" or "integer(int32)" => Id,
        "number" or "number(float)" or "number(decimal)" => 1234.5m,
        "string(float)" or "string(decimal)" => "1234.5",
        "boolean" => false,
        "string(date-time)" => "2026-06-09T17:15:55Z",
        "string(date)" => "2026-06-09",
        _ when type.StartsWith("array", StringComparison.Ordinal) => new JsonArray(),
        "string" when name.EndsWith("_date", StringComparison.Ordinal) => "2026-06-09",
        "string" when Amounts.Contains(name) => "1234.5",
        _ when name == "origin_id" => "text-that-is-long", // as it is sent
        _ => name == "id" || name.EndsWith("_id", StringComparison.Ordinal) ? "5" : "v-" + name,
    };
}
