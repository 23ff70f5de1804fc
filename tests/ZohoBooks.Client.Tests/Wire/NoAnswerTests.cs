using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Every method, found by reflection, against every answer that is none: nothing is taken for a record, a list, a file or a success.</summary>
public class NoAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Bodies => new()
    {
        // Whether Zoho Books itself says no: then nothing was done.
        { "null", false }, { "{}", false }, { "", false }, { "7", false }, { """{"code":0,"purch""", false }, { "<html>Please sign in</html>", false },
        { """{"error":"Access Denied","status":"failure"}""", false }, { """{"code":"","message":"broken"}""", false },
        { """{"code":1001,"message":"Something failed"}""", true }, { """{"code":1001,"message":"Something failed","contacts":7}""", true },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_no_answer_to_anything(string body, bool isVerdict)
    {
        int tried = 0;
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, body)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => !method.Info.ReturnType.ToString().Contains(nameof(AttachmentContent), StringComparison.Ordinal) || body.Length == 0 || isVerdict))
        {
            zoho.Calls.Clear();
            Exception? error = await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1"));
            Assert.True(error is ZohoBooksException, $"{method} took it for an answer, or threw {error}");
            Assert.True(((ZohoBooksException)error).OutcomeUnknown == (!isVerdict && zoho.Calls[^1].Method != "GET"), $"{method}: {error.Message}");
            Assert.Equal(isVerdict, error.Message.Contains("Something failed", StringComparison.Ordinal));
            tried++;
        }

        Assert.True(tried > 100, $"{tried} methods");
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", ""","page_context":{"page":1,"per_page":200,"has_more_page":false,"total":3}""")]
    public async Task A_list_that_is_null_or_keeps_its_rows_to_itself_is_not_empty(string rows, string context)
    {
        var answer = new JsonObject { ["code"] = 0 };
        foreach (Type list in OddValueTests.Lists.Select(row => row.Data))
        {
            foreach (JsonPropertyInfo root in ZohoBooksJson.Contexts().Select(one => one.GetTypeInfo(list)).First(one => one is not null)!.Properties.Where(one => one.PropertyType.IsGenericType && one.Set is not null))
                answer[root.Name] = JsonNode.Parse(rows);
        }

        string body = answer.ToJsonString()[..^1] + context + "}";
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, body)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        int lists = 0;
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => method.Info.ReturnType.Name == "ZohoList`1"))
        {
            Exception? error = await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1"));
            Assert.True(error is ZohoBooksException, $"{method} took it for an empty list, or threw {error}");
            lists++;
        }

        Assert.True(lists > 25, $"{lists} lists");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("-5")]
    [InlineData("1e400")]
    [InlineData("\"12a\"")]
    [InlineData("\"a b\"")]
    [InlineData("\"123456789012345678901\"")]
    public async Task An_id_that_can_be_none_makes_no_record(string id)
    {
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, "{\"code\":0,\"purchaseorders\":[{\"purchaseorder_id\":" + id + "},{\"purchaseorder_id\":7}]}")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var odd = new List<ZohoBooksUnreadableRow>();
        Assert.Equal("7", (await books.PurchaseOrders.ListAsync(cancellationToken: Token).OnUnreadable(odd.Add).SingleAsync(Token)).PurchaseOrderId);
        Assert.Single(odd);
    }

    [Fact]
    public async Task What_stands_in_place_of_a_file_is_cleaned()
    {
        var zoho = new FakeZoho
        {
            Api = (_, call, _) => Task.FromResult(FakeZoho.Json(
                200, "{\"code\":1004,\"message\":\"not " + call.Authorization!.Split(' ')[1] + " \\u001b[31m\\n so\"}")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.Contacts.GetDocumentAsync("1", "2", Token));
        Assert.DoesNotContain(zoho.Calls[^1].Authorization!.Split(' ')[1], error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Fact]
    public async Task An_upsert_that_is_answered_with_a_record_of_another_key_does_not_take_it()
    {
        string told = "other";
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(
                200, "{\"code\":0,\"expense\":{\"expense_id\":\"7\",\"custom_fields\":[{\"api_name\":\"cf_key\",\"value\":" + "\"" + told + "\"" + "}]}}")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var input = new ExpenseInput { Description = "x" };
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.Expenses.UpsertAsync(new("cf_key", "mine"), input, createIfMissing: true, Token));
        Assert.True(error.OutcomeUnknown);
        told = "half \\ud83d";
        await Assert.ThrowsAsync<ZohoBooksException>(() => books.Expenses.UpsertAsync(new("cf_key", "mine"), input, createIfMissing: true, Token));
        foreach (string same in new[] { "mine", " Mine", "" })
        {
            told = same;
            Assert.Equal("7", (await books.Expenses.UpsertAsync(new("cf_key", "mine"), input, createIfMissing: true, Token)).ExpenseId);
        }
    }

    [Theory]
    [InlineData("""{"custom_field_hash":{"cf_key":"other"}}""", true, true)]
    [InlineData("""{"custom_field_hash":{"cf_key":"mine (shown)","cf_key_unformatted":"mine"}}""", false, false)]
    [InlineData("""{"custom_field_hash":{"cf_key":"other","cf_key_unformatted":"another"}}""", true, true)]
    [InlineData("""{"cf_key":"other"}""", true, true)]
    [InlineData("""{"cf_key":7}""", true, true)]
    [InlineData("""{"cf_key":"","cf_key_unformatted":null}""", false, true)]
    [InlineData("""{"custom_field_hash":{"cf_key":" "}}""", false, true)]
    [InlineData("""{"custom_fields":[{"api_name":"cf_key","value":""}]}""", false, true)]
    [InlineData("""{"custom_fields":[{"api_name":"cf_key","value":null}],"custom_field_hash":"","cf_key":null}""", false, false)]
    [InlineData("""{"custom_fields":[{"api_name":"cf_key","value":"MINE "}],"custom_field_hash":{"cf_other":"x"}}""", false, false)]
    public async Task Every_upsert_looks_for_its_key_wherever_an_answer_tells_it(string told, bool isAnother, bool isAnotherWhereItWasSent)
    {
        int upserts = 0;
        foreach (PropertyInfo group in typeof(IZohoBooksClient).GetProperties().Where(property => property.PropertyType.GetMethod("UpsertAsync") is { ReturnType.IsGenericType: true }))
        {
            // Two answer without the record.
            upserts++;
            MethodInfo upsert = group.PropertyType.GetMethod("UpsertAsync")!;
            foreach (bool isSent in new[] { false, true })
            {
                var zoho = new FakeZoho
                {
                    Api = (_, _, _) =>
                    {
                        JsonNode record = JsonNode.Parse(told)!;
                        foreach (string id in new[] { "expense_id", "project_id", "purchaseorder_id", "contact_id", "bill_id", "payment_id", "item_id", "invoice_id", "creditnote_id", "estimate_id", "salesorder_id", "recurring_invoice_id" })
                            record[id] = "7";
                        var answer = new JsonObject { ["code"] = 0 };
                        foreach (string name in new[] { "expense", "project", "purchaseorder", "purchase_order", "contact", "bill", "vendorpayment", "item", "invoice", "payment", "creditnote", "estimate", "salesorder", "recurring_invoice" })
                            answer[name] = record.DeepClone();
                        return Task.FromResult(FakeZoho.Json(200, answer.ToJsonString()));
                    },
                };
                using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
                object input = Activator.CreateInstance(upsert.GetParameters()[1].ParameterType)!;
                if (isSent)
                    input.GetType().GetProperty("CustomFields")!.SetValue(input, new CustomFieldInput[] { new() { CustomFieldId = "9", ApiName = "cf_key", Value = "mine" } });
                Exception? error = await Record.ExceptionAsync(() => (Task)upsert.Invoke(group.GetValue(books), [new UniqueField("cf_key", "mine"), input, true, Token])!);
                Assert.True((isSent ? isAnotherWhereItWasSent : isAnother) ? error is ZohoBooksException { OutcomeUnknown: true } : error is null, $"{group.Name}, sent {isSent}: {error}");
            }
        }

        Assert.Equal(13, upserts);
    }

    /// <summary>What stands around records, said in two ways: nobody knows which is meant.</summary>
    [Theory]
    [InlineData("purchaseorders", "[{\"purchaseorder_id\":\"7\"}]", "[]", "[{\"purchaseorder_id\":\"8\"}]", "null", "{}")]
    [InlineData("purchaseorder", "{\"purchaseorder_id\":\"7\"}", "{}", "null", "{\"purchaseorder_id\":\"7\",\"status\":\"open\"}")]
    [InlineData("page_context", "{\"page\":1,\"has_more_page\":false}", "{\"page\":1,\"has_more_page\":true}", "null", "[]")]
    [InlineData("code", "0", "\"0\"", "null", "\"SUCCESS\"")]
    [InlineData("status", "\"success\"", "\"\"", "\"failure\"")]
    [InlineData("error", "\"\"", "null", "\"no\"")]
    public async Task What_an_answer_says_twice_is_refused_by_name(string name, string value, params string[] others)
    {
        string around = (name == "code" ? "" : "\"code\":0,") + "\"message\":\"a\",\"message\":\"b\",\"zz\":1,\"zz\":{\"code\":5},";
        string record = name is "purchaseorders" or "purchaseorder" ? "" : "\"purchaseorders\":[{\"purchaseorder_id\":\"7\"}],\"purchaseorder\":{\"purchaseorder_id\":\"7\"},";
        foreach (string other in others)
        {
            foreach (string twice in new[] { $"\"{name}\":{value},\"{name}\":{other}", $"\"{name}\" : {other} , \"\\u00{(int)name[0]:x}{name[1..]}\":{value}" })
            {
                var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, "{" + around + record + twice + "}")) };
                using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.MaxRetries = 0);
                (Func<Task> Call, bool IsWrite)[] calls = name switch
                {
                    "purchaseorders" or "page_context" => [(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token), false)],
                    "purchaseorder" => [(() => books.PurchaseOrders.GetAsync("7", Token), false), (() => books.PurchaseOrders.UpdateAsync("7", new() { Notes = "n" }, Token), true)],
                    _ => [(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token), false), (() => books.PurchaseOrders.DeleteAsync("7", Token), true)],
                };
                foreach ((Func<Task> call, bool isWrite) in calls)
                {
                    var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(call);
                    // Where one of the two says no, that is what is said.
                    bool saysNo = other is "\"failure\"" or "\"no\"";
                    Assert.True(saysNo || error.Message.Contains($"the field $.{name}", StringComparison.Ordinal), error.Message);
                    Assert.Equal(isWrite, error.OutcomeUnknown);
                }
            }
        }

        var same = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, "{" + around + record + $"\"{name}\":{value},\"{name}\": {value}" + "}")) };
        using IZohoBooksClient clear = FakeZoho.Client(same, new FakeTimeProvider(), o => o.MaxRetries = 0);
        if (name != "purchaseorders")
            Assert.Equal("7", (await clear.PurchaseOrders.GetAsync("7", Token)).PurchaseOrderId);
    }

    [Fact]
    public async Task What_a_page_context_says_in_two_ways_is_not_told()
    {
        var zoho = new FakeZoho();
        zoho.Api = FakeZoho.Sequence(() => FakeZoho.Json(200, "{\"code\":0,\"purchaseorders\":[" + (zoho.Calls.Count > 2 ? "" : Wire.Row("" + zoho.Calls.Count)) + "],\"page_context\":{\"page\":1,\"has_more_page\":true,\"has_more_page\":false,\"total\":9,\"total\":1}}"));
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.MaxRetries = 0);
        Assert.Equal(2, await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
    }
}
