using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What is read in one go is what whoever looks closer reads of the same bytes, for every kind of record.</summary>
public sealed class RecordReaderTests
{
    private static readonly string[] Values =
    [
        "null", "\"\"", "\"a\"", "\"Net 30\"", "5", "0", "-1", "1.5", "\"7\"", "\"1e400\"", "true", "false", "\"2026-06-09\"",
        "\"2026-06-09T13:15:55-0400\"", "[]", "{}", "[{\"id\":4,\"name\":\"n\"}]", "{\"id\":4,\"name\":\"n\",\"zz\":[1]}",
        "{\"a\":1,\"a\":2}", "[\"a\",\"b\"]", "\"\\ud83d\"", "\"é\"", "\"260815000000108002\"",
    ];

    private static readonly string[] Others = ["zz", "zz_formatted", "cf_depot", "custom_field_9", "custom_fields", "\\u007a", "é", "errors"];

    public static TheoryData<int, bool> Seeds() => new() { { 1, false }, { 2, false }, { 3, true }, { 4, true } };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_row_is_read_alike_in_one_go_and_by_who_looks_closer(int seed, bool keepsAll)
    {
        (JsonTypeInfo Type, Type Row)[] kinds = [.. Kinds()];
        Assert.True(kinds.Length > 15, $"{kinds.Length} kinds");
        foreach ((JsonTypeInfo type, Type row) in kinds)
            Call(nameof(Compare), row, type.Options, new Random(seed), keepsAll);
    }

    [Fact]
    public void Every_kind_of_row_can_be_read_in_one_go()
    {
        string[] closer = [.. Kinds().Where(kind => Call(nameof(HasReader), kind.Row, kind.Type.Options) is not true).Select(kind => kind.Row.Name).Distinct()];
        Assert.Empty(closer);
    }

    private static object? Call(string method, Type row, params object[] arguments) => typeof(RecordReaderTests)
        .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(row).Invoke(null, arguments);

    private static bool HasReader<T>(JsonSerializerOptions options)
        where T : class, new()
    {
        RecordId? known = null;
        JsonTypeInfo type = options.GetTypeInfo(typeof(T));
        return RecordReader<T>.For(type, static () => new T(), RecordId.Of(type, ref known), "cf_") is not null;
    }

    private static void Compare<T>(JsonSerializerOptions options, Random random, bool keepsAll)
        where T : class, new()
    {
        JsonTypeInfo type = options.GetTypeInfo(typeof(T));
        var converter = (RowConverter<T>)options.GetTypeInfo(typeof(Row<T>)).Converter;
        for (int round = 0; round < 20; round++)
        {
            string[] order = [.. type.Properties.Where(member => !member.IsExtensionData).Select(member => member.Name)];
            string[] rows = [.. Enumerable.Range(0, 5).Select(_ => Row(type, order, random))];
            byte[] json = Encoding.UTF8.GetBytes("[" + string.Join(",", rows) + "]");
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
            reader.Read();
            var reading = new Reading(json, options, new SharedTexts(), keepsAll);
            RowList<T> read = converter.ReadList(ref reader, ref reading)!;
            Assert.Equal(json.Length, reader.BytesConsumed);

            var wanted = RowList<T>.Of(rows.Select(row => JsonSerializer.Deserialize(row, (JsonTypeInfo<Row<T>>)options.GetTypeInfo(typeof(Row<T>)))!));
            if (!keepsAll)
                ((IRowList)wanted).Thin(options);
            Assert.Equal(wanted.Count, read.Count);
            for (int i = 0; i < rows.Length; i++)
                Assert.True(Shown(wanted[i], type) == Shown(read[i], type), $"{typeof(T).Name}: {rows[i]}\n{Shown(wanted[i], type)}\n{Shown(read[i], type)}");
            for (int i = 0; i < rows.Length; i++)
            {
                byte[] one = Encoding.UTF8.GetBytes(rows[i]);
                var alone = new Utf8JsonReader(one, new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
                alone.Read();
                var single = new Reading(one, options, new SharedTexts(), keepsAll);
                Assert.Equal(Shown(JsonSerializer.Deserialize(rows[i], (JsonTypeInfo<Row<T>>)options.GetTypeInfo(typeof(Row<T>)))!, type), Shown(converter.ReadRow(ref alone, ref single)!, type));
            }
        }
    }

    private static string Shown<T>(Row<T> row, JsonTypeInfo type)
        where T : class =>
        (row.Value is { } value ? Members(value, type) + Rest(value, type) : "none") + row.Unreadable + row.Print + row.SaysNothing;

    private static string Members(object value, JsonTypeInfo type) => string.Join(",", type.Properties.Where(member => member.Get is not null && !member.IsExtensionData)
        .Select(member => member.Name + ":" + Text(member.Get!(value), type.Options)));

    private static string Text(object? value, JsonSerializerOptions options) => value switch
    {
        null => "null",
        string text => "'" + text + "'",
        System.Collections.IEnumerable many => "[" + string.Join(",", many.Cast<object?>().Select(one => Text(one, options))) + "]",
        _ when options.TryGetTypeInfo(value.GetType(), out JsonTypeInfo? type) && type.Kind == JsonTypeInfoKind.Object => "{" + Members(value, type) + Rest(value, type) + "}",
        _ => value.ToString()!,
    };

    private static string Rest(object value, JsonTypeInfo type) =>
        type.Properties.FirstOrDefault(member => member.IsExtensionData)?.Get!(value) is IDictionary<string, JsonElement> rest
            ? string.Join(",", rest.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Key + ":" + member.Value.GetRawText())) : "";

    private static string Row(JsonTypeInfo type, string[] order, Random random)
    {
        if (random.Next(4) == 0)
            random.Shuffle(order);
        bool isOdd = random.Next(3) == 0;
        List<string> members = [];
        foreach (string name in order.Where(_ => random.Next(5) > 0))
            members.Add($"\"{name}\":{Value(type.Properties.First(member => member.Name == name), isOdd, random)}");
        foreach (string name in Others.Where(_ => random.Next(4) == 0))
            members.Insert(random.Next(members.Count + 1), $"\"{name}\":{Values[random.Next(Values.Length)]}");
        if (isOdd && members.Count > 0 && random.Next(3) == 0)
            members.Add(random.Next(2) == 0 ? members[0] : members[0].Split(':')[0] + ":\"another\"");
        return "{" + string.Join(",", members) + "}";
    }

    private static string Value(JsonPropertyInfo member, bool isOdd, Random random)
    {
        if (isOdd && random.Next(6) == 0)
            return Values[random.Next(Values.Length)];
        Type type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        bool isId = member.Name == "id" || member.Name.EndsWith("_id", StringComparison.Ordinal);
        return isId ? $"\"{random.Next(1, 9)}\"" : type == typeof(string) ? "\"word\""
            : type == typeof(bool) ? "true" : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "12"
            : type == typeof(NodaTime.Instant) ? "\"2026-06-09T13:15:55-0400\"" : type == typeof(NodaTime.LocalDate) ? "\"2026-06-09\""
            : type.IsGenericType ? "[]" : type.IsValueType ? "\"word\"" : "null";
    }

    // An address has no members of its own to the serializer: it is read by hand.
    private static IEnumerable<(JsonTypeInfo Type, Type Row)> Kinds() => AllKinds().DistinctBy(kind => kind.Row)
        .Where(kind => kind.Type.Options.GetTypeInfo(kind.Row).Kind == JsonTypeInfoKind.Object);

    private static IEnumerable<(JsonTypeInfo Type, Type Row)> AllKinds()
    {
        foreach (Type context in typeof(WholeAnswer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))))
        {
            var made = (JsonSerializerContext)context.GetProperty("Default", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
            foreach (Type record in typeof(WholeAnswer).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetConstructor([]) is not null))
            {
                if (made.GetTypeInfo(typeof(Row<>).MakeGenericType(record)) is { } type && type.Converter.GetType().GetInterfaces().Any(door => door.Name == nameof(IRowMaker)))
                    yield return (type, record);
            }
        }
    }
}
