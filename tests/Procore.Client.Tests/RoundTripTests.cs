using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

/// <summary>Every record that the package reads: what was read survives being written, members without a property included.</summary>
public class RoundTripTests
{
    private const string Unknown = """{"deep":[1,"",null,{"k":false}],"text":"ü","number":12345678901234567890.123}""";

    public static TheoryData<string> Names() => [.. RecordJson.Records.Keys.Select(record => record.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Survives(string name)
    {
        Type record = RecordJson.Records.Keys.Single(one => one.Name == name);
        JsonObject sample = Sample(record, RecordJson.Records[record], []);
        (object? once, UnreadableRow? row) = RecordJson.Read(record, sample.ToJsonString());
        Assert.True(row is null, $"{name}: {row}");
        string written = RecordJson.Write(once!);
        Kept.All(sample, JsonNode.Parse(written), name);
        Assert.Equal(written, RecordJson.Write(RecordJson.Read(record, written).Value!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_lost_when_everything_is_absent_or_in_other_clothes(string name)
    {
        Type record = RecordJson.Records.Keys.Single(one => one.Name == name);
        JsonSerializerOptions options = RecordJson.Records[record];
        foreach (Func<JsonNode?, JsonNode?> clothes in (Func<JsonNode?, JsonNode?>[])[static _ => null, static _ => "", static value => value is JsonValue given && given.TryGetValue(out decimal number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : value?.DeepClone()])
        {
            JsonObject sample = Sample(record, options, []);
            foreach (JsonPropertyInfo property in Members(options.GetTypeInfo(record)).Where(property => property.Name != "id"))
                sample[property.Name] = clothes(sample[property.Name]);
            (object? once, UnreadableRow? row) = RecordJson.Read(record, sample.ToJsonString());
            Assert.True(row is null, $"{name}: {row}");
            string written = RecordJson.Write(once!);
            Assert.Equal(written, RecordJson.Write(RecordJson.Read(record, written).Value!));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Unknown), JsonNode.Parse(written)!["zz_new"]), written);
        }
    }

    private static JsonObject Sample(Type record, JsonSerializerOptions options, Type[] above)
    {
        var sample = new JsonObject();
        // A record that stands in itself, with others between or without, does so once here.
        foreach (JsonPropertyInfo property in Members(options.GetTypeInfo(record)).Where(property => !above.Contains(ElementOf(property.PropertyType) ?? property.PropertyType)))
            sample[property.Name] = Value(property.PropertyType, property.Name, options, [.. above, record]);
        sample["zz_new"] = JsonNode.Parse(Unknown);
        return sample;
    }

    private static JsonNode? Value(Type type, string name, JsonSerializerOptions options, Type[] above)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return "v-" + name;
        if (plain == typeof(decimal))
            return 1234.567m;
        if (plain == typeof(int) || plain == typeof(long))
            return 7;
        if (plain == typeof(bool))
            return false;
        if (plain == typeof(Instant))
            return "2026-06-09T17:15:55Z";
        if (plain == typeof(LocalDate))
            return "2026-06-09";
        if (plain == typeof(JsonElement))
            return JsonNode.Parse(Unknown);
        if (plain.IsValueType)
            return "new_in_2030"; // an open set
        if (ElementOf(plain) is { } element)
            return new JsonArray(Value(element, name, options, above), Value(element, name, options, above));
        return Sample(plain, options, above);
    }

    private static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo info) => info.Properties.Where(property => !property.IsExtensionData && property.Get is not null);

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
