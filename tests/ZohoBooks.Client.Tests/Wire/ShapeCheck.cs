using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// A record, and the records inside it: every member in every shape in which it may come. Nothing (left out, null, "", an object of nulls where a record belongs) is absent; a wrong type
/// is refused with its whole path where the member decides, and kept as it came, by the record that it stands in, where it only informs.
/// </summary>
/// <param name="type">The record.</param>
/// <param name="read">Reads it, wherever it stands.</param>
internal sealed class ShapeCheck(JsonTypeInfo type, Func<JsonObject, IRow> read)
{
    private const string Wrong = """{"odd":[1]}""";

    /// <summary>Goes through all members; says how many there were.</summary>
    public int Run()
    {
        int ways = 0;
        foreach (List<JsonPropertyInfo> way in Ways(type, []))
        {
            ways++;
            CheckNothing(way, null);
            foreach (string nothing in new[] { "null", "\"\"" }.Concat(IsRecord(way[^1]) || IsList(way[^1]) ? ["{}", """{"zz":null}"""] : []))
                CheckNothing(way, nothing);
            CheckWrong(way, IsRecord(way[^1]) || IsList(way[^1]) ? "5" : Wrong);
            if (!IsRecord(way[^1]) && !IsList(way[^1]))
                CheckWrong(way, "[[1]]");
            bool isStrict = way.Count == 1 && IsOwnId(way[0]) && !way[0].IsGetNullable && !IsDraft;
            foreach (string odd in Meanings.OfAnotherType(way[^1]).Concat(isStrict ? ["0", "-5", "1e3", "5.5", "\"-5\"", "\"0\""] : []))
                CheckWrong(way, odd);
            foreach (string text in isStrict ? [] : Meanings.OrdinaryTexts(way[^1]))
            {
                object? value = Read(way, "\"" + text + "\"", out UnreadableRow? odd);
                Assert.True(odd is null, What(way, text) + odd);
                Assert.Equal(text, way[^1].Get!(Follow(value, way, way.Count - 1)!));
            }
        }

        return ways;
    }

    /// <summary>No list inside the record has an item that nobody wrote: a line that is not there must not become one of a commitment.</summary>
    public void RunLists()
    {
        foreach (List<JsonPropertyInfo> way in Ways(type, []).Where(way => IsList(way[^1])))
        {
            foreach (string nothing in new[] { "{}", """{"zz":null}""", """{"line_item_id":null,"rate":""}""", "[{}]", """[null,{"zz":null},{"line_item_id":null,"rate":null}]""", "\"\"", "null" })
            {
                object value = Read(way, nothing, out UnreadableRow? odd)!;
                Assert.True(odd is null, What(way, nothing) + odd);
                object? owner = Follow(value, way, way.Count - 1);
                Assert.True(owner is null ? way.Count > 1 : !((IEnumerable)way[^1].Get!(owner)!).Cast<object>().Any(), What(way, nothing));
            }
        }
    }

    private void CheckNothing(List<JsonPropertyInfo> way, string? nothing)
    {
        object? value = Read(way, nothing, out UnreadableRow? odd);
        JsonPropertyInfo last = way[^1];
        if (way.Count == 1 && IsOwnId(last))
        {
            // A record that has an id always is not handed out without it; a draft has none yet.
            Assert.True(odd is null ? last.Get!(value!) is "" or null : odd.Field == PathOf(way), What(way, nothing) + odd);
            Assert.True(odd is not null || last.IsGetNullable || IsDraft, What(way, nothing) + "is handed out without its id");
            return;
        }

        Assert.True(odd is null && value is not null, What(way, nothing) + "costs the record: " + odd);
        // A record inside another one that has nothing else is not there.
        if (Follow(value, way, way.Count - 1) is { } owner)
            Assert.True(IsAbsent(last.Get!(owner)), What(way, nothing) + "is " + last.Get!(owner));
    }

    private void CheckWrong(List<JsonPropertyInfo> way, string wrong)
    {
        object? value = Read(way, wrong, out UnreadableRow? odd);
        if (way[^1].PropertyType == typeof(JsonElement))
        {
            Assert.True(odd is null, What(way, wrong) + odd); // takes anything
            return;
        }

        int informs = way.FindIndex(member => !ZohoFields.AreDecidedOn(member));
        if (informs < 0)
        {
            Assert.True(odd is not null, What(way, wrong) + "was read");
            Assert.True(odd.Field == PathOf(way) || odd.Field.StartsWith(PathOf(way) + "[", StringComparison.Ordinal), What(way, wrong) + odd);
            Assert.DoesNotContain("odd", odd.Reason, StringComparison.Ordinal);
            Assert.True(JsonNode.DeepEquals(Record(way, wrong), JsonNode.Parse(odd.Json.GetRawText())), What(way, wrong) + "lost JSON");
            return;
        }

        Assert.True(odd is null && value is not null, What(way, wrong) + "only informs and costs the record: " + odd);
        // A record of which nothing else is left is kept whole by the one around it.
        while (Follow(value, way, informs) is null)
            informs--;
        object owner = Follow(value, way, informs)!;
        if (owner is Address)
            return; // it has rules of its own, and tests of them
        Assert.True(IsAbsent(way[informs].Get!(owner)) || way[informs].PropertyType == typeof(Address), What(way, wrong) + "is " + way[informs].Get!(owner));
        JsonPropertyInfo kept = type.Options.GetTypeInfo(owner.GetType()).Properties.Single(member => member.IsExtensionData);
        string held = ((IDictionary<string, JsonElement>?)kept.Get!(owner))?.TryGetValue(way[informs].Name, out JsonElement raw) == true ? raw.GetRawText() : way[informs].PropertyType == typeof(Address) ? wrong : "";
        Assert.True(held.Contains(wrong, StringComparison.Ordinal), What(way, wrong) + "is lost: " + held);
    }

    private bool IsDraft => read([]).Unreadable is null;

    private object? Read(List<JsonPropertyInfo> way, string? shape, out UnreadableRow? odd)
    {
        IRow row = read(Record(way, shape));
        odd = row.Unreadable;
        return row.GetType().GetProperty("Value", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(row);
    }

    /// <summary>A record with an id in which nothing stands but what the way leads to; without a shape the last member is left out.</summary>
    private JsonObject Record(List<JsonPropertyInfo> way, string? shape)
    {
        JsonNode? odd = shape is null ? null : JsonNode.Parse(shape);
        for (int i = way.Count - 1; i >= 0; i--)
        {
            odd = shape is null && i == way.Count - 1 ? new JsonObject() : new JsonObject { [way[i].Name] = odd };
            // What stands beside it is no reason to take the record inside for none.
            if (i > 0 && way[i].Name != "zz_beside")
                odd["zz_beside"] = 1;
            if (i > 0 && IsList(way[i - 1]))
                odd = new JsonArray(null, odd);
        }

        var record = (JsonObject)odd!;
        if (OwnId is { } id && !(way.Count == 1 && way[0].Name == id.Name))
            record[id.Name] = "77";
        return record;
    }

    private JsonPropertyInfo? OwnId => type.Properties.FirstOrDefault(member => member.Name.EndsWith("_id", StringComparison.Ordinal) && member.PropertyType == typeof(string));

    private bool IsOwnId(JsonPropertyInfo member) => OwnId?.Name == member.Name;

    private string What(List<JsonPropertyInfo> way, string? shape) => $"{type.Type.Name} {PathOf(way)} {shape ?? "left out"}: ";

    private static bool IsAbsent(object? value) => value switch
    {
        null or "" or false or ICollection { Count: 0 } or JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => true,
        JsonElement { ValueKind: JsonValueKind.String } any => any.GetString() is "", // what takes anything keeps an empty text
        decimal or int or long => false, // an amount that nobody wrote is no 0
        _ => value.GetType() is { IsValueType: true } open && value.Equals(Activator.CreateInstance(open)),
    };

    private static object? Follow(object? owner, List<JsonPropertyInfo> way, int steps)
    {
        foreach (JsonPropertyInfo member in way.Take(steps))
        {
            owner = owner is null ? null : member.Get!(owner);
            if (owner is IList list)
                owner = list.Count > 0 ? list[0] : null;
        }

        return owner;
    }

    private static string PathOf(List<JsonPropertyInfo> way) =>
        "$" + string.Concat(way.Select((member, i) => "." + member.Name + (i < way.Count - 1 && IsList(member) ? "[1]" : "")));

    private static IEnumerable<List<JsonPropertyInfo>> Ways(JsonTypeInfo type, List<JsonPropertyInfo> before)
    {
        foreach (JsonPropertyInfo member in type.Properties.Where(member => !member.IsExtensionData && member.Get is not null && member.Set is not null))
        {
            List<JsonPropertyInfo> way = [.. before, member];
            yield return way;
            if (!(IsRecord(member) || (IsList(member) && IsRecord(Part(member)))) || Part(member) == typeof(Address) || way.Count > 3)
                continue;
            foreach (List<JsonPropertyInfo> deeper in Ways(type.Options.GetTypeInfo(Part(member)), way))
                yield return deeper;
        }
    }

    private static Type Part(JsonPropertyInfo member) => IsList(member) ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType;

    private static bool IsList(JsonPropertyInfo member) => member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static bool IsRecord(JsonPropertyInfo member) => IsRecord(member.PropertyType);

    private static bool IsRecord(Type part) => part is { IsClass: true, IsGenericType: false, Namespace: "ZohoBooks.Client" };
}
