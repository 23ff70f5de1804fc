using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

/// <summary>
/// Answers to batches of three items, of which the first is echoed oddly, the second is saved and the third refused: every operation, every member of its records, and
/// of the answer itself, in every shape. No item loses the outcome that the answer tells.
/// </summary>
public class BatchShapeTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    // HALF is half a character, which no JSON of ours can hold.
    private static readonly string[] Shapes = ["null", "\"\"", "{}", """{"id":null,"name":null}""", """{"wrong":{"type":1}}""", "\"x!\"", "[[1]]", "5", "-1", "true", "1e400", "\"HALF\"", """{"HALF":["HALF"]}"""];

    public static TheoryData<string> Names => [.. Batches().Select(method => method.DeclaringType!.Name + "." + method.Name)];

    [Fact]
    public void Every_answer_to_a_batch_has_an_operation() =>
        Assert.Equal(
            Batches().Select(method => ResultOf(method)[1]).ToHashSet(),
            Contexts().SelectMany(RecordReadTests.Declared).Where(type => type.IsSubclassOf(typeof(BatchAnswer)))
                .Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : typeof(WbsCode))
                // It stands inside the data of version 2.0.
                .Append(typeof(WebhookTrigger)).ToHashSet());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_member_of_an_echo_in_every_shape_costs_no_outcome(string name)
    {
        var batch = new Batch(name);
        int saved = 0;
        foreach (JsonPropertyInfo member in batch.Members)
        {
            foreach (string shape in Shapes)
            {
                JsonObject odd = batch.Record(5, "a");
                odd[member.Name] = Node(shape);
                IList<Item> items = await batch.RunAsync(Answer(batch, odd).ToJsonString());
                string what = $"{name}: {member.Name} is {shape}";
                Assert.True(items[1] is { Outcome: SyncOutcome.Created or SyncOutcome.Updated or SyncOutcome.Unchanged, RecordId: 6, HasEntity: true }, what + " costs the second: " + items[1]);
                Assert.True(items[2] is { Outcome: SyncOutcome.Failed, Errors: "is too long" }, what + " costs the third: " + items[2]);
                // By these an echo is found; where both are left, one is enough.
                bool isAnother = member.Name is "segment_items" or "resource_name" or "event_type" || (member.Name == "origin_id" && shape is "\"\"" or "\"HALF\"" or "\"x!\"" or "5" or "-1" or "true" or "1e400") || (member.Name == "id" && shape is "5000");
                if (isAnother && items[0].Outcome == SyncOutcome.Unknown)
                    continue;
                saved++;
                Assert.True(items[0].Outcome is SyncOutcome.Created or SyncOutcome.Updated or SyncOutcome.Unchanged, what + " costs its own: " + items[0]);
                Assert.True(items[0].HasEntity != items[0].HasEcho, what + ": " + items[0]);
            }
        }

        Assert.True(saved > 10, $"{saved} echoes");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_member_of_the_answer_in_every_shape_costs_no_outcome(string name)
    {
        var batch = new Batch(name);
        foreach (string member in new[] { "entities", "errors", "error", "message", "zz" })
        {
            foreach (string? shape in Shapes.Concat(["[]", "[null]", "[5,\"x\",{},[[]],true]", "[{\"errors\":5}]", "[{\"origin_id\":{\"a\":1},\"errors\":{\"a\":[{}]}}]", null]))
            {
                JsonObject answer = Answer(batch, batch.Record(5, "a"));
                JsonObject parts = member is "error" or "message" ? answer : answer["data"]?.AsObject() ?? answer;
                string part = !batch.IsOfTriggers ? member : member == "entities" ? "succeeded" : member == "errors" ? "failed" : member;
                if (shape is null)
                    parts.Remove(part);
                else
                    parts[part] = Node(shape);
                IList<Item> items = await batch.RunAsync(answer.ToJsonString());
                string what = $"{name}: {member} is {shape}";
                SyncOutcome[] told = [SyncOutcome.Created, SyncOutcome.Updated, SyncOutcome.Unchanged];
                Assert.True(member == "entities" ? items[1].Outcome == SyncOutcome.Unknown : told.Contains(items[0].Outcome) && told.Contains(items[1].Outcome), what + ": " + items[1]);
                Assert.True(items[2].Outcome == (member == "errors" ? SyncOutcome.Unknown : SyncOutcome.Failed), what + ": " + items[2]);
            }
        }
    }

    /// <summary>A batch of one has only one item that words without a name can be about; of three nobody knows which.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Words_without_a_name_are_about_the_only_item_there_is(string name)
    {
        foreach (int count in new[] { 1, 3 })
        {
            var batch = new Batch(name, count);
            foreach (string words in new[] { "\"is inactive\"", """{"message":"is inactive"}""", """{"errors":["is inactive"]}""" })
            {
                string echo = batch.Record(5, "a").ToJsonString();
                string[] answers = batch.IsOfTriggers ? [$$$"""{"data":{"succeeded":[],"failed":[{{{words}}}]}}""", $$$"""{"data":{"succeeded":[{{{echo}}}],"failed":[{{{words}}}]}}"""]
                    : [$$"""{"entities":[],"errors":[{{words}}]}""", $$"""{"entities":[{{echo}}],"errors":[{{words}}]}"""];
                IList<Item> refused = await batch.RunAsync(answers[0]);
                Assert.All(refused, item => Assert.Equal(count == 1 ? (SyncOutcome.Failed, "is inactive") : (SyncOutcome.Unknown, null), (item.Outcome, item.Errors)));
                Assert.True((await batch.RunAsync(answers[1]))[0] is { HasEntity: true, Outcome: SyncOutcome.Created or SyncOutcome.Updated or SyncOutcome.Unchanged }, answers[1]);
            }
        }
    }

    private static JsonObject Answer(Batch batch, JsonObject odd)
    {
        if (batch.IsOfTriggers)
        {
            JsonNode failed = Node("""{"trigger":{"resource_name":"c","event_type":"create"},"errors":{"name":["is too long"]}}""")!;
            return new JsonObject { ["data"] = new JsonObject { ["succeeded"] = new JsonArray(odd, batch.Record(6, "b")), ["failed"] = new JsonArray(failed) } };
        }

        JsonObject refused = batch.Record(7, "c");
        refused["segment_items"] = Node("""[{"segment_id":7,"segment_item_id":7}]""");
        refused["errors"] = Node("""{"name":["is too long"]}""");
        return new JsonObject { ["entities"] = new JsonArray(odd, batch.Record(6, "b")), ["errors"] = new JsonArray(refused) };
    }

    private static JsonNode? Node(string json) => JsonNode.Parse(json);

    internal static IEnumerable<Type> Contexts() => typeof(ProcoreClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)));

    private static IEnumerable<MethodInfo> Batches() =>
        typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface).SelectMany(property => property.PropertyType.GetInterfaces().Append(property.PropertyType))
            .SelectMany(group => group.GetMethods()).Where(method => ResultOf(method).Length == 2).Distinct();

    private static Type[] ResultOf(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } task && task.GetGenericArguments()[0] is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(SyncResult<,>)
            ? result.GetGenericArguments() : [];

    private sealed record Item(SyncOutcome Outcome, long? RecordId, bool HasEntity, bool HasEcho, string? Errors);

    /// <summary>One operation with three items.</summary>
    private sealed class Batch
    {
        private readonly MethodInfo _method;
        private readonly object?[] _arguments;
        private readonly object _group;
        private readonly Wire _wire;

        public Batch(string name, int count = 3)
        {
            _method = Batches().Single(method => method.DeclaringType!.Name + "." + method.Name == name);
            Type[] types = ResultOf(_method);
            _wire = new Wire();
            IProcoreClient client = _wire.Client(options => options.MaxRetries = 0);
            _group = typeof(IProcoreClient).GetProperties().First(property => property.PropertyType.IsInterface && _method.DeclaringType!.IsAssignableFrom(property.PropertyType)).GetValue(client)!;
            var items = Array.CreateInstance(types[0], count);
            for (int i = 0; i < count; i++)
                items.SetValue(Input(types[0], 5 + i, ((char)('a' + i)).ToString()), i);
            _arguments = [.. _method.GetParameters().Select(parameter => parameter.ParameterType.IsInstanceOfType(items) ? items : Operations.Sample(parameter.ParameterType, 3, None))];
            JsonSerializerOptions options = Contexts().Select(context => ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options)
                .First(options => options.TypeInfoResolver!.GetTypeInfo(typeof(Row<>).MakeGenericType(types[1]), options) is not null);
            Members = [.. options.GetTypeInfo(types[1]).Properties.Where(member => !member.IsExtensionData && member.Get is not null)];
        }

        public IReadOnlyList<JsonPropertyInfo> Members { get; }

        public bool IsOfTriggers => ResultOf(_method)[1] == typeof(WebhookTrigger);

        public JsonObject Record(int id, string origin)
        {
            var record = new JsonObject { ["id"] = id, ["created_at"] = "2020-03-02T09:00:00Z", ["updated_at"] = "2036-03-02T09:00:00Z" };
            if (IsOfTriggers)
                (record["resource_name"], record["event_type"]) = (origin, "CREATED");
            else if (Members.Any(member => member.Name == "segment_items"))
                record["segment_items"] = Node($$$"""[{"id":{{{id}}},"segment":{"id":{{{id}}}}}]""");
            else
                record["origin_id"] = origin;
            return record;
        }

        public async Task<IList<Item>> RunAsync(string answer)
        {
            answer = answer.Replace("HALF", "\\ud83d", StringComparison.Ordinal);
            _wire.Answer = sent => Wire.Json(sent.Method == "GET" ? new JsonArray(Record(5, "a"), Record(6, "b"), Record(7, "c")).ToJsonString() : answer);
            _wire.Time.Advance(TimeSpan.FromMinutes(2));
            var task = (Task)_method.Invoke(_group, _arguments)!;
            await task;
            object result = task.GetType().GetProperty("Result")!.GetValue(task)!;
            return [.. ((IEnumerable)result.GetType().GetProperty("Items")!.GetValue(result)!).Cast<object>().Select(Told)];
        }

        private static Item Told(object item)
        {
            object? Of(string name) => item.GetType().GetProperty(name)!.GetValue(item);
            var errors = (IReadOnlyDictionary<string, IReadOnlyList<string>>)Of("Errors")!;
            return new((SyncOutcome)Of("Outcome")!, (long?)Of("RecordId"), Of("Entity") is not null, Of("UnreadableEcho") is not null, errors.Values.FirstOrDefault() is [var first, ..] ? first : null);
        }

        private static object Input(Type type, int id, string origin)
        {
            object input = Operations.Sample(type, id, None)!;
            type.GetProperty("Id")?.SetValue(input, (long)id);
            type.GetProperty("OriginId")?.SetValue(input, origin);
            type.GetProperty("ResourceName")?.SetValue(input, origin);
            return input;
        }
    }
}
