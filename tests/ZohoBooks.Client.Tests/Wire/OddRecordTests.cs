using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Single records, read and written, and the records inside them: every member in every shape in which it may come. What is absent is absent; what cannot be read
/// is named with its whole path where it decides, and kept where it only informs.
/// </summary>
public class OddRecordTests
{
    public static TheoryData<Type> Envelopes => [.. typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Envelope)) && SingleOf(type) is { } single && single.Record != typeof(Address))]; // an address has rules of its own

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Every_member_in_every_shape_has_the_documented_outcome(Type envelope)
    {
        (PropertyInfo place, Type record) = SingleOf(envelope)!.Value;
        JsonTypeInfo info = Info(envelope);
        JsonTypeInfo type = info.Options.GetTypeInfo(record);
        JsonPropertyInfo root = info.Properties.First(member => member.AttributeProvider is PropertyInfo property && property.Name == place.Name || member.PropertyType == place.PropertyType);
        string[] shapes = ["null", "\"\"", """{"zz":null}""", """{"odd":[1]}""", "\"x!\"", "[[1]]", "5", "true"];
        int ways = 0;
        foreach (List<JsonPropertyInfo> way in Ways(type, []))
        {
            ways++;
            foreach (string shape in shapes)
            {
                string what = $"{envelope.Name}: {PathOf(way)} is {shape}";
                (object? value, UnreadableRow? odd) = Read(info, root, type, way, shape);
                if (odd is not null)
                {
                    bool own = way.Count == 1 && type.Properties.First(member => member.Name.EndsWith("_id", StringComparison.Ordinal) && member.PropertyType == typeof(string)) == way[0];
                    Assert.True(shape is not ("null" or "\"\"") || own, what + " costs the record");
                    Assert.True(own || way.TrueForAll(ZohoFields.AreDecidedOn), what + " only informs and costs the record");
                    Assert.StartsWith(PathOf(way), odd.Field, StringComparison.Ordinal);
                }
                else
                {
                    Assert.True(value is not null, what + " lost the record");
                }
            }

            // Left out, it is absent.
            (object? without, UnreadableRow? refused) = Read(info, root, type, [.. way.SkipLast(1)], way.Count == 1 ? null : "{}");
            Assert.True(without is not null || way.Count > 1, $"{envelope.Name}: {refused}");
        }

        Assert.True(ways > 0);
    }

    /// <summary>No list inside a record has an item that nobody wrote: a line that is not there must not become one of a commitment.</summary>
    [Theory]
    [MemberData(nameof(Envelopes))]
    public void An_object_of_nulls_is_no_item_of_a_list(Type envelope)
    {
        (PropertyInfo place, Type record) = SingleOf(envelope)!.Value;
        JsonTypeInfo info = Info(envelope);
        JsonTypeInfo type = info.Options.GetTypeInfo(record);
        JsonPropertyInfo root = info.Properties.First(member => member.AttributeProvider is PropertyInfo property && property.Name == place.Name || member.PropertyType == place.PropertyType);
        foreach (List<JsonPropertyInfo> way in Ways(type, []).Where(way => IsList(way[^1])))
        {
            foreach (string nothing in new[] { "{}", """{"zz":null}""", """{"line_item_id":null,"rate":""}""", "[{}]", """[null,{"zz":null},{"line_item_id":null,"rate":null}]""", "\"\"", "null" })
            {
                (object? owner, UnreadableRow? odd) = Read(info, root, type, way, nothing);
                foreach (JsonPropertyInfo step in way.SkipLast(1))
                    owner = step.Get!(owner!) is IList { Count: > 0 } list ? list[0] : IsList(step) ? null : step.Get!(owner!);
                Assert.True(odd is null, $"{envelope.Name}: {PathOf(way)} is {nothing}: {odd}");
                Assert.True(owner is null ? way.Count > 1 : !((IEnumerable)way[^1].Get!(owner)!).Cast<object>().Any(), $"{envelope.Name}: {PathOf(way)} is {nothing}");
            }
        }
    }

    [Fact]
    public async Task Every_method_that_reads_a_record_names_what_cannot_be_read_and_a_write_says_that_its_outcome_is_unknown()
    {
        var answer = new JsonObject { ["code"] = 0 };
        foreach (Type envelope in Envelopes.Select(row => row.Data))
        {
            (PropertyInfo place, Type record) = SingleOf(envelope)!.Value;
            JsonTypeInfo info = Info(envelope);
            JsonTypeInfo type = info.Options.GetTypeInfo(record);
            JsonPropertyInfo root = info.Properties.First(member => member.PropertyType == place.PropertyType);
            var odd = new JsonObject();
            foreach (JsonPropertyInfo member in type.Properties.Where(member => ZohoFields.AreDecidedOn(member) && member.PropertyType == typeof(string)))
                odd[member.Name] = new JsonObject { ["odd"] = new JsonArray(1) };
            if (odd.Count > 0)
                answer[root.Name] = odd;
        }

        int read = 0;
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer.ToJsonString())) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => method.Info.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>)
            && method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)
            && Info(task.GetGenericArguments()[0]) is { Kind: JsonTypeInfoKind.Object } record && record.Properties.Any(member => ZohoFields.AreDecidedOn(member) && member.PropertyType == typeof(string))))
        {
            zoho.Calls.Clear();
            Exception? error = await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1"));
            Assert.True(error is ZohoBooksException, $"{method}: {error}");
            var refusal = (ZohoBooksException)error;
            Assert.Matches(@"\$\.[a-z_]+\.[a-z_]+", refusal.Message);
            Assert.True(refusal.OutcomeUnknown == (zoho.Calls[0].Method != "GET"), $"{method}: {refusal.Message}");
            Assert.Single(zoho.Calls);
            read++;
        }

        Assert.True(read > 60, $"{read} methods");
    }

    /// <summary>What stands around records and lists costs none of them, whatever it is; what an answer says of the call is judged elsewhere.</summary>
    [Fact]
    public void Members_around_what_was_asked_for_cost_nothing_of_it()
    {
        int members = 0;
        foreach (Type envelope in typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Envelope)) && !type.IsAbstract))
        {
            JsonTypeInfo info = Info(envelope);
            foreach (JsonPropertyInfo member in info.Properties.Where(member => !HoldsRows(member.PropertyType)))
            {
                foreach (string shape in new[] { "null", "\"\"", "{}", "[]", """{"zz":null}""", """{"odd":[1]}""", "\"x!\"", "[[1]]", "5", "true", "1e400", "\"\\ud83d\"" })
                {
                    Assert.NotNull(JsonSerializer.Deserialize("{\"" + member.Name + "\":" + shape + ",\"zz\":{}}", info));
                    members++;
                }
            }
        }

        Assert.True(members > 1000, $"{members} members");
    }

    /// <summary>No record is read in a way of its own: all that the serializers know is written, or stands in a list or an answer that is tested in every shape, or inside one of those.</summary>
    [Fact]
    public void Every_record_that_is_read_is_looked_at()
    {
        HashSet<Type> seen = [typeof(Address)]; // it has tests of its own
        foreach (Type envelope in typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Envelope)) && !type.IsAbstract))
        {
            JsonTypeInfo info = Info(envelope);
            JsonPropertyInfo[] places = [.. info.Properties.Where(member => HoldsRows(member.PropertyType))];
            Assert.True(places.Length > 0, $"{envelope.Name} holds nothing that is read as a row.");
            foreach (JsonPropertyInfo place in places)
                Inside(place.PropertyType, seen);
        }

        Type[] known = [.. ZohoBooksJson.Contexts().SelectMany(context => context.GetType().GetCustomAttributesData())
            .Where(data => data.AttributeType == typeof(System.Text.Json.Serialization.JsonSerializableAttribute)).Select(data => (Type)data.ConstructorArguments[0].Value!).Distinct()];
        Type[] given = [.. EveryMethodTests.Methods(FakeZoho.Client(new FakeZoho(), new FakeTimeProvider())).Select(method => method.Info.ReturnType).Concat(known)
            .SelectMany(type => type.IsGenericType ? type.GetGenericArguments().SelectMany(part => part.IsGenericType ? part.GetGenericArguments() : [part]) : [type])
            .Where(type => type.Assembly == typeof(IZohoBooksClient).Assembly && type is { IsClass: true, IsGenericType: false } && !type.IsSubclassOf(typeof(Envelope)) && !typeof(IInput).IsAssignableFrom(type)
                && !type.Name.EndsWith("Body", StringComparison.Ordinal) && !type.Name.EndsWith("Create", StringComparison.Ordinal)).Distinct()];
        // A file is no JSON, a comment is only written, and what was provisioned is told in records that are read.
        Assert.Equal([], given.Where(type => !seen.Contains(type)).Select(type => type.Name).Except(["AttachmentContent", "CommentInput", "ZohoProvisionedWebhook"]));
        Assert.True(given.Length > 40, $"{given.Length} records");
    }

    private static bool HoldsRows(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Row<>) || type.GetGenericArguments().Any(HoldsRows));

    private static void Inside(Type type, HashSet<Type> seen)
    {
        Type[] parts = type.IsGenericType ? type.GetGenericArguments() : [];
        if (parts.Length == 0 && type.Assembly == typeof(IZohoBooksClient).Assembly && type.IsClass && seen.Add(type))
            parts = [.. type.GetProperties().Select(property => property.PropertyType)];
        foreach (Type part in parts)
            Inside(part, seen);
    }

    private static (object? Value, UnreadableRow? Odd) Read(JsonTypeInfo envelope, JsonPropertyInfo root, JsonTypeInfo type, List<JsonPropertyInfo> way, string? shape)
    {
        JsonNode? odd = shape is null ? null : JsonNode.Parse(shape);
        for (int i = way.Count - 1; i >= 0; i--)
        {
            odd = new JsonObject { [way[i].Name] = odd };
            if (i > 0 && IsList(way[i - 1]))
                odd = new JsonArray(odd);
        }

        JsonObject record = odd as JsonObject ?? [];
        if (type.Properties.FirstOrDefault(member => member.Name.EndsWith("_id", StringComparison.Ordinal) && member.PropertyType == typeof(string)) is { } id && !record.ContainsKey(id.Name))
            record[id.Name] = "77";
        var answer = new JsonObject { ["code"] = 0, [root.Name] = record };
        object read = root.Get!(JsonSerializer.Deserialize(answer.ToJsonString(), envelope)!)!;
        object row = read is IEnumerable list and not string ? list.Cast<object>().Single() : read;
        return (row.GetType().GetProperty("Value", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(row), ((IRow)row).Unreadable);
    }

    private static string PathOf(List<JsonPropertyInfo> way) =>
        "$" + string.Concat(way.Select((member, i) => "." + member.Name + (i < way.Count - 1 && IsList(member) ? "[0]" : "")));

    private static IEnumerable<List<JsonPropertyInfo>> Ways(JsonTypeInfo type, List<JsonPropertyInfo> before)
    {
        foreach (JsonPropertyInfo member in type.Properties.Where(member => !member.IsExtensionData && member.Get is not null && member.Set is not null))
        {
            List<JsonPropertyInfo> way = [.. before, member];
            yield return way;
            Type part = IsList(member) ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType;
            if (part is not { IsClass: true, IsGenericType: false, Namespace: "ZohoBooks.Client" } || way.Count > 3)
                continue;
            JsonTypeInfo inner = type.Options.GetTypeInfo(part);
            foreach (List<JsonPropertyInfo> deeper in inner.Kind == JsonTypeInfoKind.Object ? Ways(inner, way) : [])
                yield return deeper;
        }
    }

    private static bool IsList(JsonPropertyInfo member) => member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static JsonTypeInfo Info(Type type) => ZohoBooksJson.Contexts().Select(context => context.GetTypeInfo(type)).FirstOrDefault(info => info is not null)!;

    /// <summary>The one record that an answer holds.</summary>
    private static (PropertyInfo Place, Type Record)? SingleOf(Type envelope)
    {
        foreach (PropertyInfo property in envelope.GetProperties())
        {
            Type type = property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? list.GetGenericArguments()[0] : property.PropertyType;
            if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Row<>) && (typeof(IRow).IsAssignableFrom(property.PropertyType) || type != property.PropertyType))
                return (property, type.GetGenericArguments()[0]);
        }

        return null;
    }
}
