using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>
/// Every member of every record, and of the records inside it, in every shape in which it may come: absent, null, "", an object of nulls, a wrong type.
/// The records before and after the odd one are always read.
/// </summary>
public class RecordShapeTests
{
    private const string Wrong = """{"wrong":{"type":1}}""";

    private static readonly Dictionary<Type, JsonSerializerOptions> Records = RecordJson.Records;

    public static TheoryData<string> Names() => [.. Records.Keys.Select(record => record.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_record_of_an_answer_is_found() =>
        Assert.Subset(
            Records.Keys.ToHashSet(),
            new HashSet<Type> { typeof(Vendor), typeof(Project), typeof(CostCode), typeof(WbsCode), typeof(PurchaseOrderContract), typeof(BudgetRow), typeof(WebhookHook), typeof(User) });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_in_every_shape_has_the_documented_outcome(string name)
    {
        (Type record, JsonSerializerOptions options) = Records.Single(pair => pair.Key.Name == name);
        int members = 0;
        foreach (List<JsonPropertyInfo> way in Ways(options.GetTypeInfo(record), options, []))
        {
            members++;
            foreach (string nothing in new[] { "null", "\"\"" }.Concat(IsRecord(way[^1]) ? ["{}", """{"id":null,"name":null}"""] : []))
                CheckNothing(record, options, way, nothing);
            CheckWrong(record, options, way, IsRecord(way[^1]) || IsList(way[^1]) ? "5" : Wrong);
            foreach (string odd in Meanings.OfAnotherType(way[^1]))
                CheckWrong(record, options, way, odd);
            foreach (string text in Meanings.OrdinaryTexts(way[^1]))
            {
                (object? value, UnreadableRow? row) = Read(record, options, way, "\"" + text + "\"");
                Assert.True(row is null, $"{record.Name} {PathOf(way)} {text}: {row}");
                Assert.Equal(text, way[^1].Get!(Follow(value, way, way.Count - 1)!));
            }
        }

        Assert.True(members > 0);
    }

    /// <summary>No record is handed over with an id that nobody gave it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_id_that_is_left_out_is_never_0(string name)
    {
        (Type record, JsonSerializerOptions options) = Records.Single(pair => pair.Key.Name == name);
        int lists = 0;
        foreach (List<JsonPropertyInfo> way in Ways(options.GetTypeInfo(record), options, []).Where(way => way[^1].PropertyType == typeof(long)))
        {
            Assert.Equal("id", way[^1].Name);
            foreach (string rest in new[] { "{}", """{"zz":1}""", """{"zz":1,"name":"A"}""", """{"id":0,"zz":1}""" })
            {
                string whole = way.Count > 1 && IsList(way[^2]) ? "[null," + rest + "]" : rest;
                (object? value, UnreadableRow? row) = Read(record, options, [.. way.SkipLast(1)], whole);
                if (rest == "{}" && way.Count > 1 && IsList(way[^2]))
                {
                    // An object of nothing is none of the list's items.
                    Assert.True(row is null, $"{record.Name} {PathOf(way)}: {row}");
                    Assert.Null(Follow(value, way, way.Count - 1));
                }
                else if (way.Count == 1 || IsList(way[^2]))
                {
                    lists++;
                    Assert.Equal((PathOf(way), "The record has no id."), (row?.Field, row?.Reason));
                }
                else if (!rest.Contains("id", StringComparison.Ordinal))
                {
                    Assert.True(row is null, $"{record.Name} {PathOf(way)}: {row}");
                    Assert.Null(Follow(value, way, way.Count - 1));
                }
            }
        }

        Assert.True(lists > 0 || !options.GetTypeInfo(record).Properties.Any(member => member.Name == "id" && member.PropertyType == typeof(long)), "The record has an id that is not looked at.");
    }

    /// <summary>No list inside a record has an item that nobody wrote.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_object_of_nulls_is_no_item_of_a_list(string name)
    {
        (Type record, JsonSerializerOptions options) = Records.Single(pair => pair.Key.Name == name);
        foreach (List<JsonPropertyInfo> way in Ways(options.GetTypeInfo(record), options, []).Where(way => IsList(way[^1])))
        {
            foreach (string nothing in new[] { "{}", """{"zz":null}""", """{"id":null,"name":""}""", "[{}]", """[null,{"zz":null},{"id":null,"amount":null}]""", "\"\"", "null" })
            {
                (object? value, UnreadableRow? row) = Read(record, options, way, nothing);
                Assert.True(row is null, $"{record.Name} {PathOf(way)} {nothing}: {row}");
                Assert.Empty((IEnumerable)way[^1].Get!(Follow(value, way, way.Count - 1)!)!);
            }
        }
    }

    [Fact]
    public void Every_record_keeps_what_it_does_not_name() =>
        Assert.All(
            Records.SelectMany(pair => Inside(pair.Key, pair.Value)).Distinct(),
            pair => Assert.Contains(pair.Value.GetTypeInfo(pair.Key).Properties, property => property.IsExtensionData));

    [Theory]
    [InlineData(typeof(PurchaseOrderContract), "id grand_total status contract_date number origin_id vendor line_items deleted_at", "title updated_at percentage_paid assignee private")]
    [InlineData(typeof(CostCode), "id code full_code biller_id biller_type parent line_item_types origin_id", "position created_at origin_data")]
    [InlineData(typeof(Vendor), "id name origin_id is_active project_ids", "city website vendor_group created_at")]
    [InlineData(typeof(PurchaseOrderContractLine), "id amount quantity unit_cost wbs_code cost_code extended_type", "description position updated_at uom")]
    public void What_decides_is_said_for_every_field(Type record, string deciding, string informational)
    {
        JsonTypeInfo type = Records[record].GetTypeInfo(record);
        Assert.All(deciding.Split(' '), name => Assert.True(ProcoreFields.IsDeciding(type.Properties.Single(property => property.Name == name)), name));
        Assert.All(informational.Split(' '), name => Assert.False(ProcoreFields.IsDeciding(type.Properties.Single(property => property.Name == name)), name));
    }

    /// <summary>An amount is none without its currency.</summary>
    [Fact]
    public void A_currency_that_cannot_be_read_or_is_said_twice_costs_its_record()
    {
        HashSet<string> seen = [];
        foreach ((Type record, JsonSerializerOptions options) in Records)
        {
            foreach (List<JsonPropertyInfo> way in Ways(options.GetTypeInfo(record), options, []).Where(way => way[^1].Name.Contains("currency", StringComparison.Ordinal) && way[^1].Name is not ("multicurrency_enabled" or "currency_display") && !IsRecord(way[^1])))
            {
                foreach (string odd in new[] { Wrong, "[1]", $"1,\"{way[^1].Name}\":2" })
                {
                    UnreadableRow? row = Read(record, options, way, odd).Row;
                    Assert.True(row is not null, $"{record.Name} {PathOf(way)} {odd} was read");
                    Assert.Equal(PathOf(way), row.Field);
                }

                string known = way[^1].Name.EndsWith("code", StringComparison.Ordinal) ? "\"USD\"" : "1";
                Assert.Null(Read(record, options, way, $"{known},\"{way[^1].Name}\":{known}").Row);
                seen.Add(record.Name + " " + way[^1].Name);
            }
        }

        Assert.Superset(
            new HashSet<string>(
            [
                .. new[] { "currency_iso_code", "base_currency_iso_code", "currency_exchange_rate" }.SelectMany(
                    member => "BudgetLine BudgetRow BudgetSummaryRow CommitmentChangeOrder CommitmentContract CommitmentContractLine DirectCost PurchaseOrderContract PurchaseOrderContractLine WorkOrderContract".Split(' ').Select(record => record + " " + member)),
            ]),
            seen);
    }

    [Fact]
    public void One_meaning_decides_in_both_clients_or_in_none() =>
        Assert.Empty(Meanings.Against(Records.SelectMany(pair => Inside(pair.Key, pair.Value)).DistinctBy(pair => pair.Key).Select(pair => pair.Value.GetTypeInfo(pair.Key)), ProcoreFields.IsDeciding, isProcore: true));

    private static void CheckNothing(Type record, JsonSerializerOptions options, List<JsonPropertyInfo> way, string nothing)
    {
        (object? value, UnreadableRow? row) = Read(record, options, way, nothing);
        JsonPropertyInfo last = way[^1];
        if (last.PropertyType == typeof(long) && way.Count == 1)
        {
            Assert.Equal(PathOf(way), row?.Field);
            return;
        }

        Assert.True(row is null, $"{record.Name} {PathOf(way)} {nothing}: {row}");
        // A record inside another one that has no id is not there.
        object? owner = Follow(value, way, way.Count - 1);
        if (last.PropertyType == typeof(long))
            Assert.Null(owner);
        else if (owner is null)
            Assert.True(way.Count > 1 && (last.Name == "id" || Identified(Part(way[^2]), options) is null), $"{record.Name} {PathOf(way)} {nothing}");
        else if (last.PropertyType != typeof(JsonElement?))
            // An origin id that is there and empty was emptied, and is not one that is not there.
            Assert.True(last.Get!(owner) is null or ICollection { Count: 0 } || (last.Name == "origin_id" && nothing == "\"\"" && last.Get(owner) is ""), $"{record.Name} {PathOf(way)} {nothing}");
    }

    private static void CheckWrong(Type record, JsonSerializerOptions options, List<JsonPropertyInfo> way, string wrong)
    {
        (object? value, UnreadableRow? row) = Read(record, options, way, wrong);
        int informational = way.FindIndex(property => !ProcoreFields.IsDeciding(property));
        if (way[^1].PropertyType == typeof(JsonElement?) || way[^1].Name == "actions")
        {
            Assert.Null(row); // takes anything
        }
        else if (informational < 0)
        {
            Assert.True(row is not null, $"{record.Name} {PathOf(way)} was read");
            Assert.Equal(PathOf(way), row.Field);
            Assert.Equal(JsonValueKind.Object, row.Json.ValueKind);
            Assert.DoesNotContain("wrong", ProcoreUnreadableRow.Of(row).ToString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.True(row is null, $"{record.Name} {PathOf(way)}: {row}");
            // A record of which nothing else is left is kept whole by the one around it.
            while (Follow(value, way, informational) is null)
                informational--;
            object owner = Follow(value, way, informational)!;
            JsonPropertyInfo kept = options.GetTypeInfo(owner.GetType()).Properties.Single(property => property.IsExtensionData);
            JsonElement raw = ((IDictionary<string, JsonElement>)kept.Get!(owner)!)[way[informational].Name];
            Assert.Contains(wrong, raw.GetRawText(), StringComparison.Ordinal);
        }
    }

    /// <summary>Reads a list of three, of which the second holds the value at the end of the way.</summary>
    private static (object? Value, UnreadableRow? Row) Read(Type record, JsonSerializerOptions options, List<JsonPropertyInfo> way, string value)
    {
        string odd = value;
        for (int i = way.Count - 1; i >= 0; i--)
        {
            string id = way[i].Name != "id" && Identified(i == 0 ? record : Part(way[i - 1]), options) is { } known ? known + "," : "";
            odd = "{" + id + "\"" + way[i].Name + "\":" + odd + "}";
            odd = i > 0 && IsList(way[i - 1]) ? "[null," + odd + "]" : odd;
        }

        string good = "{" + (Identified(record, options) ?? "") + "}";
        Type list = typeof(IReadOnlyList<>).MakeGenericType(typeof(Row<>).MakeGenericType(record));
        Type readable = options.TypeInfoResolver!.GetTypeInfo(list, options) is null ? typeof(RowList<>).MakeGenericType(record) : list;
        Type single = typeof(Row<>).MakeGenericType(record);
        List<object> rows = options.TypeInfoResolver.GetTypeInfo(readable, options) is { } type
            ? [.. ((IEnumerable)JsonSerializer.Deserialize("[" + good + "," + odd + ",null," + good + "]", type)!).Cast<object?>().OfType<object>()]
            : [JsonSerializer.Deserialize(good, options.GetTypeInfo(single))!, JsonSerializer.Deserialize(odd, options.GetTypeInfo(single))!, JsonSerializer.Deserialize(good, options.GetTypeInfo(single))!];
        Assert.Equal(3, rows.Count);
        Assert.Null(((IRow)rows[0]).Unreadable);
        Assert.Null(((IRow)rows[2]).Unreadable);
        return (rows[1].GetType().GetProperty("Value", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(rows[1]), ((IRow)rows[1]).Unreadable);
    }

    private static string? Identified(Type record, JsonSerializerOptions options) =>
        options.GetTypeInfo(record).Properties.Any(property => property.Name == "id") ? "\"id\":7" : null;

    private static object? Follow(object? owner, List<JsonPropertyInfo> way, int steps)
    {
        foreach (JsonPropertyInfo property in way.Take(steps))
        {
            owner = owner is null ? null : property.Get!(owner);
            if (owner is IList list)
                owner = list.Count > 0 ? list[0] : null;
        }

        return owner;
    }

    private static string PathOf(List<JsonPropertyInfo> way) =>
        "$" + string.Concat(way.Select((property, i) => "." + property.Name + (i < way.Count - 1 && IsList(property) ? "[1]" : "")));

    private static IEnumerable<List<JsonPropertyInfo>> Ways(JsonTypeInfo type, JsonSerializerOptions options, List<JsonPropertyInfo> before)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => !property.IsExtensionData && property.Get is not null))
        {
            List<JsonPropertyInfo> way = [.. before, property];
            yield return way;
            if (!IsRecord(property) && !(IsList(property) && IsRecord(Part(property))))
                continue;
            foreach (List<JsonPropertyInfo> deeper in Ways(options.GetTypeInfo(Part(property)), options, way))
                yield return deeper;
        }
    }

    private static IEnumerable<KeyValuePair<Type, JsonSerializerOptions>> Inside(Type record, JsonSerializerOptions options) =>
        Ways(options.GetTypeInfo(record), options, []).SelectMany(way => way).Select(Part).Where(IsRecord).Append(record).Select(type => KeyValuePair.Create(type, options));

    private static Type Part(JsonPropertyInfo property) => IsList(property) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;

    private static bool IsList(JsonPropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static bool IsRecord(JsonPropertyInfo property) => IsRecord(property.PropertyType);

    private static bool IsRecord(Type type) => type is { IsClass: true, IsGenericType: false, Namespace: "Procore.Client" };
}
