using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;
using Sandbox;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>One odd value costs at most its own row: every list, every member, every kind of oddity.</summary>
public class OddValueTests
{
    public static TheoryData<Type> Lists => [.. typeof(IZohoBooksClient).Assembly.GetTypes().Where(type => RowOf(type) is not null)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_row_is_read_or_handed_over_and_the_others_are_read(Type list)
    {
        JsonTypeInfo info = Info(list);
        string root = info.Properties.First(member => member.PropertyType.IsGenericType).Name;
        JsonTypeInfo row = info.Options.GetTypeInfo(RowOf(list)!);
        string? id = row.Properties.FirstOrDefault(member => member.Name.EndsWith("_id", StringComparison.Ordinal))?.Name;
        Assert.True(new ShapeCheck(row, Read).Run() > 0 || RowOf(list) == typeof(Address)); // it has rules of its own, and tests of them
        new ShapeCheck(row, Read).RunLists();

        IRow Read(JsonObject odd)
        {
            JsonObject Good(string number) => id is null ? [] : new JsonObject { [id] = number };
            var page = new JsonObject { ["code"] = 0, [root] = new JsonArray(Good("76"), odd.DeepClone(), null, Good("78")) };
            IRow?[] rows = [.. ((IEnumerable)((IHoldsRows)JsonSerializer.Deserialize(page.ToJsonString(), info)!).HeldRows!).Cast<IRow?>()];
            Assert.True(rows.Length == 4 && rows[0]!.Unreadable is null && rows[2] is null && rows[3]!.Unreadable is null, odd.ToJsonString());
            return rows[1]!;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_row_without_the_id_that_its_kind_has_is_handed_over_as_unreadable(Type list)
    {
        JsonTypeInfo info = Info(list);
        string root = info.Properties.First(member => member.PropertyType.IsGenericType).Name;
        if (info.Options.GetTypeInfo(RowOf(list)!).Properties.FirstOrDefault(member => member.Name.EndsWith("_id", StringComparison.Ordinal)) is not { IsGetNullable: false } id)
            return;
        foreach (string row in new[] { "{}", """{"zz":1}""", $$"""{"{{id.Name}}":null}""", $$"""{"{{id.Name}}":""}""" })
        {
            object page = JsonSerializer.Deserialize($$"""{"code":0,"{{root}}":[{{row}}]}""", info)!;
            UnreadableRow? odd = ((IEnumerable)((IHoldsRows)page).HeldRows!).Cast<IRow>().Single().Unreadable;
            Assert.Equal(("$." + id.Name, "The record has no id."), (odd?.Field, odd?.Reason));
        }
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_handed_over_in_every_way_of_reading()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(() => FakeZoho.Json(200, """
                {"code":0,"purchaseorders":[{"purchaseorder_id":"1","total":1},{"purchaseorder_id":"2","total":{"a":1}},null,{"purchaseorder_id":"3","total":3,"vendor_name":["x"]}],
                 "page_context":{"page":[],"per_page":"?","has_more_page":false}}
                """)),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        ZohoPage<PurchaseOrderSummary> page = await books.PurchaseOrders.ListAsync(cancellationToken: Token).AsPages().SingleAsync(Token);
        Assert.Equal(["1", "3"], page.Items.Select(row => row.PurchaseOrderId));
        Assert.Equal("""["x"]""", page.Items[1].AdditionalMembers!["vendor_name"].GetRawText());
        ZohoBooksUnreadableRow odd = Assert.Single(page.Unreadable);
        Assert.Equal(("2", "$.total"), (odd.Id, odd.Field));
        Assert.Equal("""{"purchaseorder_id":"2","total":{"a":1}}""", odd.Json.GetRawText());

        List<ZohoBooksUnreadableRow> taken = [];
        Assert.Equal(2, await books.PurchaseOrders.ListAsync(cancellationToken: Token).OnUnreadable(taken.Add).CountAsync(Token));
        Assert.Equal("2", Assert.Single(taken).Id);

        List<string> seen = [];
        var error = await Assert.ThrowsAsync<ZohoBooksUnreadableRowsException>(async () =>
        {
            await foreach (PurchaseOrderSummary order in books.PurchaseOrders.ListAsync(cancellationToken: Token))
                seen.Add(order.PurchaseOrderId);
        });
        Assert.Equal(["1", "3"], seen);
        Assert.Equal("$.total", Assert.Single(error.Rows).Field);
        Assert.Equal("/books/v3/purchaseorders", error.Route);
    }

    [Fact]
    public async Task An_answer_without_its_list_is_no_empty_list()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, """{"code":0,"purchase_orders":[{"purchaseorder_id":"1"}]}"""), () => FakeZoho.Json(200, """{"code":0,"purchaseorders":[]}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var error = await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
        Assert.Contains("purchaseorders", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_single_record_names_the_whole_path_and_another_record_is_refused()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(
                () => FakeZoho.Json(200, """{"code":0,"purchaseorder":{"purchaseorder_id":"123","line_items":[{"rate":1},{"rate":[]}]}}"""),
                () => FakeZoho.Json(200, """{"code":0,"purchaseorder":{"purchaseorder_id":"999"}}"""),
                () => FakeZoho.Json(200, """{"code":0,"purchaseorder":{"purchaseorder_id":"123","line_items":[{"line_item_id":"1","tax_percentage":"70%"}]}}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => options.MaxRetries = 0);
        Assert.Contains("$.purchaseorder.line_items[1].rate", (await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("123", Token))).Message, StringComparison.Ordinal);
        Assert.Contains("another record", (await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("123", Token))).Message, StringComparison.Ordinal);
        PurchaseOrderLine line = Assert.Single((await books.PurchaseOrders.GetAsync("123", Token)).LineItems);
        Assert.Equal((null, "70%"), (line.TaxPercentage, line.AdditionalMembers!["tax_percentage"].GetString()));
        Assert.Null(PurchaseOrderLineInput.From(line).AdditionalMembers);
    }

    [Theory]
    [InlineData("""[{"purchaseorder_id":"1"}]""")]
    [InlineData("[]")]
    public async Task A_list_that_brings_nothing_new_ends_with_an_error(string rows)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, $$$"""{"code":0,"purchaseorders":{{{rows}}},"page_context":{"has_more_page":true}}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
        Assert.InRange(zoho.Calls.Count, 2, 15);
    }

    [Fact]
    public async Task An_upsert_is_sent_again_only_when_its_body_carries_the_key()
    {
        var key = new UniqueField("cf_key", "A-1");
        foreach (bool carried in (bool[])[false, true])
        {
            IReadOnlyList<CustomFieldInput> fields = carried ? [new() { ApiName = "cf_key", CustomFieldId = "9", Value = "A-1" }] : [new() { CustomFieldId = "9", Value = "A-1" }];
            Func<IZohoBooksClient, Task>[] upserts =
            [
                books => books.PurchaseOrders.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Contacts.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Bills.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.VendorPayments.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Expenses.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Items.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Invoices.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.CreditNotes.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Estimates.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.SalesOrders.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.RecurringInvoices.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.RecurringBills.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.RecurringExpenses.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.CustomerPayments.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
                books => books.Projects.UpsertAsync(key, new() { CustomFields = fields }, cancellationToken: Token),
            ];
            Assert.Equal(typeof(IZohoBooksClient).Assembly.GetExportedTypes().Count(type => type.IsInterface && type.GetMethod("UpsertAsync") is not null), upserts.Length);
            foreach (Func<IZohoBooksClient, Task> upsert in upserts)
            {
                var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(500, "{}")) };
                using IZohoBooksClient books = FakeZoho.Client(zoho, new ScaledTimeProvider(300, DateTimeOffset.UnixEpoch.AddYears(56)), o => (o.MaxRetries, o.AttemptTimeout) = (1, TimeSpan.FromHours(1)));
                Assert.True((await Assert.ThrowsAsync<ZohoBooksException>(() => upsert(books))).OutcomeUnknown);
                Assert.Equal(carried ? 2 : 1, zoho.Calls.Count);
                string idName = zoho.Calls[0].Uri.AbsolutePath.Split('/')[^1] is "bills" or "recurringbills" or "vendorpayments" ? "custom_field_id" : "customfield_id";
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""[{"{{idName}}":"9","value":"A-1"}]"""), JsonNode.Parse(zoho.Calls[0].Body)!["custom_fields"]), zoho.Calls[0].Body);
            }
        }
    }

    [Fact]
    public async Task An_error_whose_code_is_a_text_keeps_its_words_and_an_envelope_is_no_file()
    {
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(
                () => FakeZoho.Json(400, """{"code":"invalid_data","message":"Line 2 is wrong"}"""),
                () => FakeZoho.Json(200, """{"code":1004,"message":"No file is attached"}""")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var error = await Assert.ThrowsAsync<ZohoBooksValidationException>(() => books.Bills.GetAsync("1", Token));
        Assert.Equal("invalid_data", error.Code);
        Assert.Contains("Line 2 is wrong", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<ZohoBooksValidationException>(() => books.Bills.Attachments.GetAsync("1", Token));
        Assert.Equal("1004", error.Code);
    }

    [Theory]
    [InlineData(400, """{"code":1002,"message":"words 1","error":"words 2"}""")]
    [InlineData(400, """{"code":"invalid_data","message":["words 1"],"error":{"message":"words 2"}}""")]
    [InlineData(200, """{"code":1002,"message":"words 1","error":"words 2"}""")]
    [InlineData(200, """{"code":0,"message":"words 1","error":"words 2","status":"failure"}""")]
    [InlineData(400, """{"code":1002,"message":"words 1","message":"words 2"}""")]
    [InlineData(400, """{"error":"words 1","code":5,"error":"words 2"}""")]
    [InlineData(400, """{"code":"words 1","message":"no","code":"words 2"}""")]
    [InlineData(404, """{"code":5,"message":{"a":"words 1","a":"words 2"}}""")]
    public async Task No_words_of_an_error_hide_others(int status, string body)
    {
        using IZohoBooksClient books = FakeZoho.Client(new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(status, body)) }, new FakeTimeProvider(), options => options.MaxRetries = 0);
        var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.Bills.GetAsync("1", Token));
        Assert.All(["words 1", "words 2"], words => Assert.Contains(words, error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5", "1002")]
    [InlineData("44", "5")]
    [InlineData("5", "57")]
    public async Task Two_codes_of_an_error_are_none_that_means_anything(string one, string other)
    {
        foreach ((string first, string second) in new[] { (one, other), (other, one) })
        {
            var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(400, $"{{\"code\":{first},\"code\":0,\"message\":\"m\",\"code\":{second}}}")) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => options.MaxRetries = 0);
            var error = await Assert.ThrowsAsync<ZohoBooksValidationException>(() => books.Bills.GetAsync("1", Token));
            Assert.Equal($"{first}; {second}", error.Code);
            zoho.Api = (_, _, _) => Task.FromResult(FakeZoho.Json(404, $"{{\"code\":{first},\"message\":\"m\",\"code\":{second}}}"));
            // Of a record that is not there one code would say so.
            Assert.IsType<ZohoBooksException>(await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.Bills.DeleteAsync("1", Token)));
        }
    }

    [Fact]
    public async Task What_has_no_property_is_sent_by_every_method_that_writes_from_every_depth()
    {
        List<string> lost = [], twice = [];
        int inputs = 0;
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        // What a webhook and its rule are made of has a test beside the others of both.
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
        {
            object?[] arguments = [.. method.Info.GetParameters().Select(parameter => EveryMethodTests.Sample(parameter.ParameterType, parameter.Name!))];
            object[] inside = [.. arguments.SelectMany(Inputs.Inside)];
            for (int i = 0; i < inside.Length; i++)
                inside[i].GetType().GetProperty("AdditionalMembers")!.SetValue(inside[i], new Dictionary<string, JsonElement> { [$"zz{i}"] = Element("1") });
            inputs += inside.Length;
            if (inside.Length == 0)
                continue;
            await Record.ExceptionAsync(() => (Task)method.Info.Invoke(method.Target, arguments)!);
            string sent = zoho.Calls[^1].Body;
            lost.AddRange(Enumerable.Range(0, inside.Length).Where(i => !sent.Contains($"\"zz{i}\":1", StringComparison.Ordinal)).Select(i => $"{method} {inside[i].GetType().Name}"));
            twice.AddRange(Twice(JsonNode.Parse(sent)!).Select(name => $"{method} {name}"));
        }

        Assert.Empty(lost);
        // Nor does any of them say one thing under two names.
        Assert.Empty(twice);
        Assert.True(inputs > 60, $"{inputs} inputs");
    }

    private static IEnumerable<string> Twice(JsonNode body) => body switch
    {
        JsonObject record => record.GroupBy(member => Meaning(member.Key), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)
            .Concat(record.Where(member => member.Value is not null).SelectMany(member => Twice(member.Value!))),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Twice(item!)),
        _ => [],
    };

    // The names that mean the same in Zoho's documents.
    private static string Meaning(string name) => name switch
    {
        "address1" or "street_address1" => "address",
        "address2" or "street_address2" => "street2",
        "zipcode" => "zip",
        "custom_field_id" => "customfield_id",
        _ => name,
    };

    [Fact]
    public async Task A_member_that_is_given_twice_is_sent_by_no_input()
    {
        int members = 0;
        foreach (Type input in typeof(IZohoBooksClient).Assembly.GetExportedTypes().Where(type => typeof(IInput).IsAssignableFrom(type)))
        {
            if (input.GetProperty("AdditionalMembers") is not { } additional || ZohoBooksJson.Contexts().Select(context => context.GetTypeInfo(input)).FirstOrDefault(info => info is not null) is not { } info)
                continue;
            object sample = EveryMethodTests.Sample(input, "input")!;
            JsonObject body = JsonSerializer.SerializeToNode(sample, info)!.AsObject();
            foreach (string name in body.Select(member => member.Key))
            {
                members++;
                additional.SetValue(sample, new Dictionary<string, JsonElement> { [name] = Element("1"), ["zz"] = Element("2") });
                Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => Written(sample, info)).Message, StringComparison.Ordinal);
            }
            additional.SetValue(sample, new Dictionary<string, JsonElement> { ["zz"] = Element("2") });
            Assert.Equal(body.Count + 1, JsonNode.Parse(Written(sample, info))!.AsObject().Count);
        }
        Assert.True(members > 250, $"Only {members} members were found.");

        // Nor inside another record, and nothing was sent then.
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var line = new PurchaseOrderLineInput { Rate = 1, AdditionalMembers = new() { ["rate"] = Element("2") } };
        await Assert.ThrowsAsync<ArgumentException>(() => books.PurchaseOrders.UpdateAsync("1", new() { LineItems = [line] }, cancellationToken: Token));
        Assert.Empty(zoho.Calls);
    }

    private static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static byte[] Written(object value, JsonTypeInfo info)
    {
        try
        {
            return (byte[])typeof(JsonBody).GetMethod(nameof(JsonBody.Write))!.MakeGenericMethod(value.GetType()).Invoke(null, [value, info])!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    [Fact]
    public void An_address_is_sent_with_each_part_once()
    {
        Contact contact = ZohoBooksJson.Deserialize<Contact>("""{"billing_address":{"address_id":"9","address1":"1 Dock St","address":"2 Dock St","zip":"1","zipcode":"2","county":"Kent"}}""");
        string body = JsonSerializer.Serialize(new ContactInput { BillingAddress = contact.BillingAddress }, ContactsJson.Default.ContactInput);
        Assert.Equal("""{"billing_address":{"address":"1 Dock St","zip":"1","county":"Kent"}}""", body);
        Assert.Equal(["county"], contact.BillingAddress!.ForRequest().AdditionalMembers!.Keys);
    }

    private static JsonTypeInfo Info(Type type) => ZohoBooksJson.Contexts().Select(context => context.GetTypeInfo(type)).First(info => info is not null)!;

    private static Type? RowOf(Type type) =>
        type.BaseType is { IsGenericType: true } up && up.GetGenericTypeDefinition() == typeof(ListEnvelope<>) ? up.GetGenericArguments()[0] : null;
}
