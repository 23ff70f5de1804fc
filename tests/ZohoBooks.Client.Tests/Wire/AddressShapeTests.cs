using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// An address, alone and inside every record that has one: every part under each of its names in every shape. It costs neither another part nor the record, and what
/// cannot be read is kept.
/// </summary>
public class AddressShapeTests
{
    private static readonly string?[] Shapes = [null, "null", "\"\"", "{}", """{"zz":null}""", """{"odd":[1]}""", "[[1]]", "5", "true", "1e400", "\"\\ud83d\""];

    private static readonly PropertyInfo[] Parts = [.. typeof(Address).GetProperties().Where(property => property.PropertyType == typeof(string))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_part_under_each_name_in_every_shape_costs_no_other()
    {
        var full = new Address();
        foreach (PropertyInfo part in Parts)
            part.SetValue(full, part.Name + " text");
        JsonObject written = JsonNode.Parse(ZohoBooksJson.Serialize(full))!.AsObject();
        Assert.Equal(Parts.Length, written.Count);
        string[] spellings = ["address1", "street_address1", "address2", "street_address2", "zipcode"];
        foreach (string name in written.Select(pair => pair.Key).Concat(spellings))
        {
            string usual = name switch { "address1" or "street_address1" => "address", "address2" or "street_address2" => "street2", "zipcode" => "zip", _ => name };
            PropertyInfo told = Parts.Single(part => (string)part.GetValue(full)! == written[usual]!.GetValue<string>());
            foreach (string? shape in Shapes)
            {
                JsonObject rest = written.DeepClone().AsObject();
                rest.Remove(usual);
                string json = rest.ToJsonString();
                json = shape is null ? json : json[..^1] + ",\"" + name + "\":" + shape + "}";
                Address read = Read(json);
                Assert.All(Parts.Where(part => part != told), part => Assert.Equal(part.GetValue(full), part.GetValue(read)));
                string what = $"{name} is {shape}";
                if (shape is null or "null" or "\"\"")
                    Assert.True(told.GetValue(read) is null && read.AdditionalMembers is null, what);
                else if (shape is ['{', ..] or ['[', ..])
                    Assert.True(told.GetValue(read) is null && read.AdditionalMembers![name].GetRawText() == shape, what);
                else
                    Assert.True(told.GetValue(read) is string text && text == (shape is ['"', ..] ? "\uFFFD" : shape), what);
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""{"address":"","city":null,"zz":null}""")]
    [InlineData("""[{"address":"","city":null}]""")]
    public void An_address_of_nulls_is_none_wherever_it_stands(string nothing)
    {
        int places = 0;
        foreach ((Type record, PropertyInfo place) in Places())
        {
            string name = string.Concat(place.Name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
            object read = typeof(ZohoBooksJson).GetMethod(nameof(ZohoBooksJson.Deserialize))!.MakeGenericMethod(record).Invoke(null, ["{\"" + name + "\":" + nothing + ",\"zz\":1}"])!;
            Assert.True(place.GetValue(read) is null, $"{record.Name}.{place.Name} is {place.GetValue(read)}");
            places++;
        }

        Assert.True(places >= 5, $"{places} places");
    }

    [Fact]
    public async Task Among_addresses_one_that_is_none_is_handed_over_and_alone_it_is_no_answer()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(
                () => FakeZoho.Json(200, """{"code":0,"addresses":[{"address_id":"1","city":{"odd":1}},{},{"address_id":"2","city":"Dover"}]}"""),
                () => FakeZoho.Json(200, """{"code":0,"address_info":{"address":"","city":null}}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        ZohoPage<Address> page = await books.Contacts.ListAddressesAsync("1", Token).AsPages().SingleAsync(Token);
        Assert.Equal(["1", "2"], page.Items.Select(address => address.AddressId));
        Assert.Single(page.Unreadable);
        Assert.True((await Assert.ThrowsAsync<ZohoBooksException>(() => books.Contacts.AddAddressAsync("1", new Address { City = "Dover" }, Token))).OutcomeUnknown);
    }

    [Fact]
    public void Each_part_is_sent_once_under_whatever_name_and_nothing_of_it_is_left_out()
    {
        var full = new Address();
        foreach (PropertyInfo part in Parts.Where(part => part.Name != nameof(Address.AddressId)))
            part.SetValue(full, part.Name);
        string[] usual = [.. JsonNode.Parse(ZohoBooksJson.Serialize(full))!.AsObject().Select(pair => pair.Key)];
        string[][] meanings = [.. usual.Select(name => name switch
        {
            "address" => ["address", "address1", "street_address1"],
            "street2" => ["street2", "address2", "street_address2"],
            "zip" => ["zip", "zipcode"],
            _ => new[] { name },
        })];
        foreach (Func<Address, JsonNode> send in new Func<Address, JsonNode>[]
        {
            address => JsonNode.Parse(ZohoBooksJson.Serialize(address.ForRequest()))!,
            address => JsonSerializer.SerializeToNode(new ContactInput { ShippingAddress = address }, ContactsJson.Default.ContactInput)!["shipping_address"]!,
            address => JsonSerializer.SerializeToNode(new LocationInput { Address = address }, LocationsJson.Default.LocationInput)!["address"]!,
        })
        {
            foreach (string[] names in meanings)
            {
                // Said by its property, the part is not said again: not by what an answer had, and whoever says it hears of it.
                JsonObject answered = JsonNode.Parse(ZohoBooksJson.Serialize(full))!.AsObject();
                answered["county"] = "Kent";
                foreach (string name in names.Skip(1))
                    answered[name] = "again";
                Address read = Read(answered.ToJsonString());
                Assert.Equal(names.Length, read.AdditionalMembers!.Count);
                Once(send(read), names, again: false);
                foreach (string name in names.Append("address_id"))
                    Refused(full with { AdditionalMembers = new Dictionary<string, JsonElement> { [name] = Json("\"again\"") } });
                foreach (string name in names.Skip(1))
                    Refused(read with { AdditionalMembers = new Dictionary<string, JsonElement>(read.AdditionalMembers!) { [name] = Json("\"and again\"") } });

                // Said by no property, one of its names says it, and no two of them.
                foreach (PropertyInfo part in Parts.Where(part => NameOf(part) == names[0]))
                    part.SetValue(read, null);
                Address free = read with { AdditionalMembers = new Dictionary<string, JsonElement> { ["county"] = Json("\"Kent\""), [names[^1]] = Json("\"again\"") }, SaidAgain = null };
                Once(send(free), names, again: true);
                foreach (string name in names.SkipLast(1))
                    Refused(free with { AdditionalMembers = new Dictionary<string, JsonElement>(free.AdditionalMembers!) { [name] = Json("\"again\"") } });
            }

            void Refused(Address address) => Assert.Contains("nothing was sent", Assert.Throws<ArgumentException>(() => send(address)).Message, StringComparison.Ordinal);
        }

        static string NameOf(PropertyInfo part)
        {
            var address = new Address();
            part.SetValue(address, "x");
            return JsonNode.Parse(ZohoBooksJson.Serialize(address))!.AsObject().Single().Key;
        }

        void Once(JsonNode sent, string[] names, bool again)
        {
            JsonObject body = sent.AsObject();
            Assert.Equal((usual.Length + 1, "Kent"), (body.Count, body["county"]!.GetValue<string>()));
            Assert.Equal(again, Assert.Single(body, pair => names.Contains(pair.Key)).Value!.GetValue<string>() == "again");
        }
    }

    [Fact]
    public void An_address_of_nulls_is_left_alone_when_its_record_is_written_back()
    {
        Contact contact = ZohoBooksJson.Deserialize<Contact>("""{"contact_id":"1","billing_address":{"address":"","city":null,"address_id":""},"shipping_address":{"city":"Dover"}}""");
        Assert.Equal(
            """{"shipping_address":{"city":"Dover"}}""",
            JsonSerializer.Serialize(new ContactInput { BillingAddress = contact.BillingAddress, ShippingAddress = contact.ShippingAddress }, ContactsJson.Default.ContactInput));
    }

    [Fact]
    public void What_was_read_can_be_written_whatever_it_is() =>
        Assert.Equal("""{"city":"caf\uFFFD","county":"\ufffd"}""", ZohoBooksJson.Serialize(Read("""{"city":"caf\ud83d","county":"\ude00"}""")));

    /// <summary>Reads it inside a record, as it comes.</summary>
    private static Address Read(string json)
    {
        ContactEnvelope answer = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes("""{"contact":{"contact_id":"1","billing_address":""" + json + "}}"), ContactsJson.Default.ContactEnvelope)!;
        return answer.Contact!.Value!.BillingAddress!;
    }

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static IEnumerable<(Type Record, PropertyInfo Place)> Places() =>
        from type in typeof(IZohoBooksClient).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && ZohoBooksJson.InfoOf(type) is not null
        from property in type.GetProperties()
        where property.PropertyType == typeof(Address)
        select (type, property);
}
