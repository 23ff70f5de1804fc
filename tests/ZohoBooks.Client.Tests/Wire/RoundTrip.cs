using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace ZohoBooks.Client.Tests;

/// <summary>Every record that the package reads: what was read survives being written, members without a property included.</summary>
public class RoundTrip
{
    private const string Unknown = """{"deep":[1,"",null,{"k":false}],"text":"ü","number":12345678901234567890.123}""";

    public static TheoryData<Type> Records => [.. Entities()];

    [Fact]
    public void Every_record_that_is_read_keeps_what_it_does_not_know()
    {
        Assert.True(Entities().Count() >= 35);
        Assert.Empty(Entities().Where(type => type.GetProperty("AdditionalMembers") is null).Select(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Survives(Type record)
    {
        JsonObject sample = Sample(record, depth: 0);
        JsonTypeInfo info = ZohoBooksJson.InfoOf(record)!;
        object once = JsonSerializer.Deserialize(sample.ToJsonString(), info)!;
        string written = JsonSerializer.Serialize(once, info);
        Kept.All(sample, JsonNode.Parse(written), record.Name);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, info), info));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Nothing_is_lost_when_everything_is_absent_or_in_other_clothes(Type record)
    {
        JsonTypeInfo info = ZohoBooksJson.InfoOf(record)!;
        foreach (Func<Type, JsonNode?, JsonNode?> clothes in (Func<Type, JsonNode?, JsonNode?>[])[Empty, Null, OtherType])
        {
            JsonObject sample = Sample(record, depth: 0);
            foreach (JsonPropertyInfo property in Members(info))
                sample[property.Name] = clothes(property.PropertyType, sample[property.Name]);
            object once = JsonSerializer.Deserialize(sample.ToJsonString(), info)!;
            string written = JsonSerializer.Serialize(once, info);
            Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, info), info));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Unknown), JsonNode.Parse(written)!["zz_new"]), written);
            // A number that came as a text is the same number, and a text that came as a number the same text.
            Kept.All(sample, JsonNode.Parse(written), record.Name);
        }
    }

    [Fact]
    public void Records_can_be_kept_as_json_by_whoever_uses_the_package()
    {
        PurchaseOrder order = ZohoBooksJson.Deserialize<PurchaseOrder>("""{"purchaseorder_id":"1","total":"40.50","is_new_in_2030":{"a":[1]}}""");
        Assert.Equal(("1", 40.50m), (order.PurchaseOrderId, order.Total));
        string json = ZohoBooksJson.Serialize(order with { ReferenceNumber = "R-1" });
        JsonNode written = JsonNode.Parse(json)!;
        Assert.Equal("R-1", written["reference_number"]!.ToString());
        Assert.Equal("""{"a":[1]}""", written["is_new_in_2030"]!.ToJsonString());
        Assert.Throws<ArgumentException>(() => ZohoBooksJson.Serialize("text"));
        Assert.Throws<ArgumentException>(() => ZohoBooksJson.Deserialize<PurchaseOrderInput>("{}"));
        Assert.Throws<JsonException>(() => ZohoBooksJson.Deserialize<PurchaseOrder>("null"));
    }

    [Fact]
    public void A_line_that_was_read_is_written_back_with_what_the_package_does_not_know()
    {
        PurchaseOrderLine line = ZohoBooksJson.Deserialize<PurchaseOrderLine>(
            """{"line_item_id":"7","rate":2.5,"quantity":"3","hsn_or_sac":"72142090","location_id":460000000038080,"tax_exemption_code":"","is_new_in_2030":[1],"bcy_rate":2.5,"rate_formatted":"$2.50"}""");
        PurchaseOrderLineInput input = PurchaseOrderLineInput.From(line);
        Assert.Equal(("72142090", "460000000038080"), (input.HsnOrSac.Value, input.LocationId.Value));
        Assert.False(input.TaxExemptionCode.HasValue);
        string body = JsonSerializer.Serialize(new PurchaseOrderInput { LineItems = [input with { HsnOrSac = "1" }] }, PurchaseOrdersJson.Default.PurchaseOrderInput);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{"line_items":[{"line_item_id":"7","rate":2.5,"quantity":3,"hsn_or_sac":"1","location_id":"460000000038080","is_new_in_2030":[1]}]}"""),
                JsonNode.Parse(body)),
            body);

        BillLine billed = ZohoBooksJson.Deserialize<BillLine>("""{"line_item_id":"8","purchaseorder_item_id":"7","is_billable":false,"tds_tax_id":"5","is_new_in_2030":{}}""");
        body = JsonSerializer.Serialize(new BillInput { LineItems = [BillLineInput.From(billed)] }, BillsJson.Default.BillInput);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{"line_items":[{"line_item_id":"8","purchaseorder_item_id":"7","is_billable":false,"tds_tax_id":"5","is_new_in_2030":{}}]}"""), JsonNode.Parse(body)),
            body);
    }

    [Fact]
    public void An_address_that_was_read_is_written_back_with_what_the_package_does_not_know_and_without_its_id()
    {
        Contact contact = ZohoBooksJson.Deserialize<Contact>("""{"billing_address":{"address_id":"9","address":"1 Dock St","zipcode":"19901","county":"Kent","latitude":""}}""");
        string body = JsonSerializer.Serialize(new ContactInput { BillingAddress = contact.BillingAddress! with { City = "Dover" } }, ContactsJson.Default.ContactInput);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse("""{"billing_address":{"address":"1 Dock St","city":"Dover","zip":"19901","county":"Kent","latitude":""}}"""), JsonNode.Parse(body)), body);
        Assert.Contains("\"address_id\":\"9\"", ZohoBooksJson.Serialize(contact), StringComparison.Ordinal);
    }

    /// <summary>All public records that the serializer reads.</summary>
    private static IEnumerable<Type> Entities() => typeof(IZohoBooksClient).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsSealed: true, IsGenericType: false } && ZohoBooksJson.InfoOf(type) is not null)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static JsonObject Sample(Type record, int depth)
    {
        var sample = new JsonObject();
        JsonTypeInfo info = ZohoBooksJson.InfoOf(record)!;
        if (record == typeof(Address))
        {
            foreach (string name in (string[])["address_id", "attention", "address", "street2", "city", "state", "state_code", "zip", "country", "country_code", "phone", "fax"])
                sample[name] = "v-" + name;
        }
        // A record with others of its kind below it has one level of them here.
        foreach (JsonPropertyInfo property in Members(info).Where(property => depth == 0 || ElementOf(property.PropertyType) != record))
            sample[property.Name] = Value(property.PropertyType, property.Name, depth);
        sample["zz_new"] = JsonNode.Parse(Unknown);
        return sample;
    }

    private static JsonNode? Value(Type type, string name, int depth)
    {
        Assert.True(depth < 6, "records contain each other");
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
            return "2026-06-09T13:15:55-0400";
        if (plain == typeof(LocalDate))
            return "2026-06-09";
        if (plain == typeof(Discount))
            return "12.5%";
        if (plain == typeof(JsonElement))
            return JsonNode.Parse(Unknown);
        if (plain.IsValueType)
            return "new_in_2030"; // an open set
        if (ElementOf(plain) is { } element)
            return new JsonArray(Value(element, name, depth + 1), Value(element, name, depth + 1));
        return Sample(plain, depth + 1);
    }

    private static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo info) =>
        info.Properties.Where(property => !property.IsExtensionData && (property.Get is not null || property.Set is not null));

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsRecord(Type type) => type.IsClass && type != typeof(string) && type != typeof(Address);

    private static JsonNode? Empty(Type type, JsonNode? sample) => IsRecord(type) && ElementOf(type) is null ? sample?.DeepClone() : "";

    private static JsonNode? Null(Type type, JsonNode? sample) => null;

    /// <summary>Numbers and booleans as texts, texts as numbers, one record for a list of them.</summary>
    private static JsonNode? OtherType(Type type, JsonNode? sample) => sample switch
    {
        JsonArray array => array[0] is JsonObject one ? one.DeepClone() : array.DeepClone(),
        JsonValue value when type == typeof(string) => 12345,
        JsonValue value when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.False => value.ToString(),
        _ => sample?.DeepClone(),
    };
}
