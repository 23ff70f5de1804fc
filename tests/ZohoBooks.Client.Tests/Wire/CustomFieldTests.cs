using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

/// <summary>Custom fields, discounts and unknown members that are read, changed and written back: what was not changed goes back as it came.</summary>
public class CustomFieldTests
{
    private static readonly string[] Parted = [nameof(BillInput), nameof(BillLineInput), nameof(VendorCreditInput), nameof(VendorPaymentInput), nameof(BankTransactionInput), nameof(RecurringBillInput)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""["A","B"]""")]
    [InlineData("true", "\"true\"")]
    [InlineData("12.50", "\"12.50\"")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""["half \ud83d"]""", """["half \ufffd"]""")]
    public async Task What_was_read_is_written_as_it_was(string value, string? expected = null)
    {
        (FakeZoho zoho, IZohoBooksClient books) = Books($$$"""{"code":0,"purchaseorder":{"purchaseorder_id":"1","custom_fields":[{"customfield_id":"9","value":{{{value}}}}]}}""");
        PurchaseOrder order = await books.PurchaseOrders.GetAsync("1", Token);
        await books.PurchaseOrders.UpdateAsync("1", new() { CustomFields = [.. order.CustomFields.Select(CustomFieldInput.From)] }, cancellationToken: Token);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected ?? value), JsonNode.Parse(zoho.Calls[^1].Body)!["custom_fields"]![0]!["value"]), zoho.Calls[^1].Body);
        CustomFieldInput changed = CustomFieldInput.From(order.CustomFields[0]) with { Value = "other" };
        await books.PurchaseOrders.UpdateAsync("1", new() { CustomFields = [changed] }, cancellationToken: Token);
        Assert.Equal("other", (string?)JsonNode.Parse(zoho.Calls[^1].Body)!["custom_fields"]![0]!["value"]);
        books.Dispose();
    }

    /// <summary>Every input that takes custom fields, found by reflection, spells their ids as its resource does.</summary>
    [Fact]
    public void Ids_are_spelt_as_each_resource_wants_them()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Type input in typeof(IZohoBooksClient).Assembly.GetExportedTypes().Where(type => typeof(IInput).IsAssignableFrom(type) && type.GetProperty("CustomFields") is not null))
        {
            object sample = Activator.CreateInstance(input)!;
            input.GetProperty("CustomFields")!.SetValue(sample, new CustomFieldInput[] { new() { CustomFieldId = "9", Value = "x" } });
            foreach (JsonTypeInfo info in ZohoBooksJson.Contexts().Select(context => context.GetTypeInfo(input)).OfType<JsonTypeInfo>())
            {
                // An order's lines of bills and of orders are one kind of input in two places.
                string body = JsonSerializer.Serialize(sample, info);
                bool isParted = info.Options.Converters.OfType<PartedCustomFieldInputConverter>().Any();
                Assert.Contains(isParted ? "\"custom_field_id\":\"9\"" : "\"customfield_id\":\"9\"", body, StringComparison.Ordinal);
                Assert.True(input == typeof(BillLineInput) || isParted == Parted.Contains(input.Name), input.Name);
                seen.Add(input.Name);
            }
        }

        Assert.Superset(new HashSet<string>(Parted) { nameof(PurchaseOrderInput), nameof(PurchaseOrderLineInput), nameof(ContactInput), nameof(ItemInput), nameof(ExpenseInput), nameof(ProjectInput), nameof(AccountInput) }, seen);
    }

    /// <summary>README, wire notes and summaries say the same of custom fields, and what they say is what the test above sees sent.</summary>
    [Fact]
    public void What_is_written_of_custom_fields_is_the_same_everywhere_and_so()
    {
        (string Joined, string Parted) said = ("customfield_id on orders and items,", "custom_field_id on bills, recurring bills, vendor credits, vendor payments, bank transactions and lines of bills and credits.");
        string readme = Read("src/ZohoBooks.Client/README.md"), input = Read("src/ZohoBooks.Client/Resources/Values/CustomFieldInput.cs"), notes = Read("docs/wire-notes.md");
        Assert.All([readme, input], text => Assert.Contains(said.Joined + " " + said.Parted, text, StringComparison.Ordinal));
        foreach ((string name, string words) in new[] { (nameof(BillInput), " bills"), (nameof(BillLineInput), "lines of bills"), (nameof(VendorCreditInput), "vendor credits"), (nameof(VendorPaymentInput), "vendor payments"), (nameof(BankTransactionInput), "bank transactions"), (nameof(RecurringBillInput), "recurring bills"), (nameof(PurchaseOrderInput), "orders"), (nameof(ItemInput), "items") })
            Assert.Contains(words, Parted.Contains(name) ? said.Parted : said.Joined, StringComparison.Ordinal);
        Assert.Contains("ApiName stands in no request", readme, StringComparison.Ordinal);
        Assert.Contains("It is not sent, because no request knows it", input, StringComparison.Ordinal);
        Assert.Contains("api_name stands in no request", notes, StringComparison.Ordinal);

        static string Read(string path)
        {
            string root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "Zoho.Procore.Sdk.sln")))
                root = Path.GetDirectoryName(root)!;
            return Regex.Replace(Regex.Replace(File.ReadAllText(Path.Combine(root, path)), "///|</?c>|`", ""), @"\s+", " ");
        }
    }

    /// <summary>A blank name is none: what would be written nobody finds again, so an upsert that repeats it may make two.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData(null, "")]
    [InlineData("", "  ")]
    public async Task A_field_without_a_name_is_not_sent_and_is_no_key(string? id, string? label)
    {
        (FakeZoho zoho, IZohoBooksClient books) = Books("""{"code":0,"item":{"item_id":"1"}}""");
        CustomFieldInput[] fields = [new() { CustomFieldId = id, Label = label, ApiName = "cf_x", Value = "A" }];
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => books.Items.UpsertAsync(new("cf_x", "A"), new() { Name = "n", Rate = 1, CustomFields = fields }, cancellationToken: Token));
        Assert.Contains("needs its CustomFieldId, Label or Index", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => books.Bills.UpdateAsync("1", new() { LineItems = [new() { CustomFields = fields }] }, Token));
        Assert.Empty(zoho.Calls);

        // Beside a name a blank one is left out.
        await books.Items.UpdateAsync("1", new() { CustomFields = [fields[0] with { Index = 3 }] }, Token);
        Assert.Equal("""{"custom_fields":[{"index":3,"value":"A"}]}""", Assert.Single(zoho.Calls).Body);
        books.Dispose();
    }

    [Fact]
    public async Task A_field_or_a_tag_that_is_given_twice_is_not_sent()
    {
        (FakeZoho zoho, IZohoBooksClient books) = Books("""{"code":0,"purchaseorder":{"purchaseorder_id":"1"},"bill":{"bill_id":"1"}}""");
        CustomFieldInput[][] twice =
        [
            [Field("5", "L"), Field("5", "M")], [Field(null, "L"), Field("6", "K"), Field(null, "L")],
            // One field may have all of these names, and it is not known here whether it has.
            [Field("5"), Field(null, "L")], [Field("5"), new() { Index = 1, Value = "a" }], [Field("5", "L"), Field(null, "L")], [Field(null, "L"), Field("5", "L")],
            [Field("5") with { ApiName = "cf_x" }, Field(null, "L") with { ApiName = "cf_x" }],
        ];
        foreach (CustomFieldInput[] fields in twice)
        {
            await RefusedAsync(() => books.PurchaseOrders.UpdateAsync("1", new() { CustomFields = fields }, cancellationToken: Token));
            await RefusedAsync(() => books.Bills.UpdateAsync("1", new() { LineItems = [new() { CustomFields = fields }] }, Token));
        }

        await RefusedAsync(() => books.PurchaseOrders.UpdateAsync("1", new() { LineItems = [new() { Tags = [new("1", "2"), new("1", "3")] }] }, cancellationToken: Token));
        Assert.Empty(zoho.Calls);
        await books.PurchaseOrders.UpdateAsync("1", new() { CustomFields = [Field("5", "L"), Field("6", "L")], Tags = [new("1", "2"), new("2", "2")] }, cancellationToken: Token);
        CustomFieldInput[][] apart = [[Field(null, "L"), Field(null, "K")], [Field("5", "K"), Field(null, "L")], [Field("5") with { ApiName = "cf_x" }, Field(null, "L") with { ApiName = "cf_y" }]];
        foreach (CustomFieldInput[] fields in apart)
            await books.PurchaseOrders.UpdateAsync("1", new() { CustomFields = fields }, cancellationToken: Token);
        Assert.Equal(1 + apart.Length, zoho.Calls.Count);
        books.Dispose();

        static CustomFieldInput Field(string? id, string? label = null) => new() { CustomFieldId = id, Label = label, Value = "a" };
        static async Task RefusedAsync(Func<Task> call) => Assert.Contains("nothing was sent", (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_read_shown_and_written_back()
    {
        (FakeZoho zoho, IZohoBooksClient books) = Books("""
            {"code":0,"purchaseorder":{"purchaseorder_id":"1","line_items":[{"line_item_id":"2","hsn_or_sac":"7\ud83d","zz":["8\ude00",{"\ud83d":"x"}]}],"custom_fields":[{"customfield_id":"9","value":"caf\ud83d"}]}}
            """);
        PurchaseOrder order = await books.PurchaseOrders.GetAsync("1", Token);
        PurchaseOrderLineInput line = PurchaseOrderLineInput.From(order.LineItems[0]);
        Assert.Equal(("7\uFFFD", "caf\uFFFD"), (line.HsnOrSac.Value, CustomFieldInput.From(order.CustomFields[0]).Value.Value));
        await books.PurchaseOrders.UpdateAsync("1", new() { LineItems = [line], Notes = "mine \ud83d" }, cancellationToken: Token);
        JsonNode sent = JsonNode.Parse(zoho.Calls[^1].Body)!;
        Assert.Equal(("8\uFFFD", "mine \uFFFD"), ((string?)sent["line_items"]![0]!["zz"]![0], (string?)sent["notes"]));
        Assert.Contains("7\uFFFD", ZohoBooksJson.Deserialize<PurchaseOrder>(ZohoBooksJson.Serialize(order)).LineItems[0].AdditionalMembers!["hsn_or_sac"].GetString(), StringComparison.Ordinal);
        books.Dispose();
    }

    /// <summary>Every discount of every record, found by reflection: absent is absent, and nothing is 0 that nobody wrote.</summary>
    [Fact]
    public void A_discount_that_is_absent_stays_absent()
    {
        int discounts = 0;
        foreach (Type record in typeof(IZohoBooksClient).Assembly.GetExportedTypes().Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(Discount?))))
        {
            foreach (JsonTypeInfo info in ZohoBooksJson.Contexts().Select(context => context.GetTypeInfo(record)).OfType<JsonTypeInfo>())
            {
                foreach (JsonPropertyInfo member in info.Properties.Where(property => property.PropertyType == typeof(Discount?)))
                {
                    object? Of(string json) => member.Get!(JsonSerializer.Deserialize(json, info)!);
                    Assert.All(new[] { "{}", $$"""{"{{member.Name}}":null}""", $$"""{"{{member.Name}}":""}""" }, json => Assert.Null(Of(json)));
                    Assert.Equal(new Discount(0, false), Of($$"""{"{{member.Name}}":0}"""));
                    Assert.Equal(new Discount(0, true), Of($$"""{"{{member.Name}}":"0%"}"""));
                    Assert.DoesNotContain(member.Name, JsonSerializer.Serialize(JsonSerializer.Deserialize("{}", info)!, info), StringComparison.Ordinal);
                    discounts++;
                }
            }
        }

        Assert.True(discounts > 2, $"{discounts} discounts");
    }

    private static (FakeZoho Zoho, IZohoBooksClient Books) Books(string answer)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer)) };
        return (zoho, FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast));
    }
}
