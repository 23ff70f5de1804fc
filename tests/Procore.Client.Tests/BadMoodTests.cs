using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

/// <summary>Answers that are no answers: nothing wrong is taken for a record, a success or the end of a list, and every failure is one of the package's.</summary>
public class BadMoodTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", "no id")]
    [InlineData("""{"errors":"Something failed"}""", "no id")]
    [InlineData("""{"error":{"code":"X","message":"Something failed"}}""", "no id")]
    [InlineData("""{"data":{"id":123}}""", "no id")]
    [InlineData("""{"id":0}""", "no id")]
    [InlineData("""{"id":999}""", "another record")]
    public async Task Another_record_or_none_is_never_handed_over(string answer, string said)
    {
        var wire = new Wire(_ => Wire.Json(answer));
        using IProcoreClient client = wire.Client();

        ProcoreException read = await Assert.ThrowsAsync<ProcoreException>(() => client.PurchaseOrders.GetAsync(7, 123, None));
        Assert.Contains(said, read.Message, StringComparison.Ordinal);
        Assert.Equal(answer.Contains("failed", StringComparison.Ordinal), read.Message.EndsWith("It says: Something failed (GET /rest/v1.0/purchase_order_contracts/{id})", StringComparison.Ordinal));
        Assert.False(read.OutcomeUnknown);
        Assert.Single(wire.Calls);

        // A write that takes the record over looks first, and nothing was sent.
        await Assert.ThrowsAsync<ProcoreException>(() => client.PurchaseOrders.UpdateAsync(7, 123, new() { OriginId = "mine" }, None));
        Assert.DoesNotContain(wire.Calls, call => call.Method == "PATCH");

        ProcoreException written = await Assert.ThrowsAsync<ProcoreException>(() => client.PurchaseOrders.UpdateAsync(7, 123, new() { Title = "x" }, None));
        Assert.True(written.OutcomeUnknown);
    }

    [Theory]
    [InlineData("text/html", "<html>Please sign in</html>", true)]
    [InlineData("application/json", " <!doctype html><html>Please sign in</html>", true)]
    [InlineData("application/json", """{"errors":"Something failed"}""", false)]
    [InlineData("application/json", """{"error":{"message":"Something failed"}}""", false)]
    [InlineData("application/json", """{"errors":{"base":["Something failed"]}}""", false)]
    public async Task A_success_that_says_no_is_no_success(string media, string body, bool isPage)
    {
        var wire = new Wire(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, media) });
        using IProcoreClient client = wire.Client();

        foreach (Func<Task> call in new Func<Task>[] { () => client.PurchaseOrders.DeleteAsync(7, 123, None), () => client.Vendors.AddToProjectAsync(7, 123, None) })
        {
            ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(call);
            Assert.True(error.OutcomeUnknown);
            Assert.Equal(isPage, error is not ProcoreValidationException);
            Assert.True(isPage || error.Message.Contains("Something failed", StringComparison.Ordinal), error.Message);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"id":123,"errors":null,"error":""}""")]
    [InlineData("""{"id":123,"errors":{},"error":[]}""")]
    [InlineData("ok")]
    public async Task A_success_without_an_error_is_one(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();
        await client.PurchaseOrders.DeleteAsync(7, 123, None);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("<https://x.example?page=2>")]
    public async Task A_link_that_cannot_be_read_does_not_end_a_list(string link)
    {
        var wire = new Wire();
        wire.Answer = sent => Wire.Json($$"""[{"id":{{wire.Calls.Count}}}]""", HttpStatusCode.OK, ("Total", "3"), ("Per-Page", "1"), ("Link", link));
        using IProcoreClient client = wire.Client();
        Assert.Equal(3, await client.Vendors.ListAsync(cancellationToken: None).CountAsync(None));
    }

    [Fact]
    public async Task A_list_that_says_it_has_records_and_brings_none_is_not_empty()
    {
        var wire = new Wire(_ => Wire.Json("[]", HttpStatusCode.OK, ("Total", "25"), ("Per-Page", "100")));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Vendors.ListAsync(cancellationToken: None).CountAsync(None));
        Assert.Contains("25 records", error.Message, StringComparison.Ordinal);
        Assert.Equal(("GET", "/rest/v1.0/vendors", 200), (error.Method, error.Route, error.Status));
    }

    [Fact]
    public async Task A_list_whose_rows_do_not_say_which_they_are_ends()
    {
        var wire = new Wire();
        wire.Answer = _ => Wire.Json($$"""[{"name":{{wire.Calls.Count}}}]""", HttpStatusCode.OK, ("Link", $"<https://x.example/vendors?page={wire.Calls.Count + 1}>; rel=\"next\""));
        using IProcoreClient client = wire.Client(options => options.Limits = new ProcoreLimits { AssumedPerTenSeconds = 1000 });
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(_ => { }).CountAsync(None));
        Assert.Contains("does not end", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("/vendors", error.Route, StringComparison.Ordinal);
        // One such page after the other is a list for some time, because it may be one.
        Assert.InRange(wire.Calls.Count, 100, 130);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"errors":["x"],"data":[]}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("7")]
    public async Task What_is_no_list_is_no_empty_one(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<ProcoreException>(async () => await client.CommitmentChangeOrders.ListAsync(7, cancellationToken: None).OnUnreadable(_ => { }).CountAsync(None));
        await Assert.ThrowsAsync<ProcoreException>(async () => await client.WorkBreakdown.ListPatternsAsync(7, None).OnUnreadable(_ => { }).CountAsync(None));
        await Assert.ThrowsAsync<ProcoreException>(async () => await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(_ => { }).CountAsync(None));
    }

    [Fact]
    public async Task A_list_of_one_may_come_as_that_one()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":5,"number":"1"}"""));
        using IProcoreClient client = wire.Client();
        Assert.Equal(5, (await client.CommitmentChangeOrders.ListAsync(7, cancellationToken: None).SingleAsync(None)).Id);
    }

    [Fact]
    public async Task A_list_without_its_rows_says_where()
    {
        var wire = new Wire(_ => Wire.Json("""{"message":"nope"}"""));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Webhooks.ListHooksAsync("x", cancellationToken: None).CountAsync(None));
        Assert.Contains("its data is missing", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("/hooks", error.Route, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_may_be_nested_deeply()
    {
        string deep = new string('[', 200) + new string(']', 200);
        var wire = new Wire(_ => Wire.Json($$"""[{"id":1,"x":{{deep}}},{"id":2}]"""));
        using IProcoreClient client = wire.Client();
        Assert.Equal([1, 2], await client.Vendors.ListAsync(cancellationToken: None).Select(vendor => vendor.Id).ToListAsync(None));
    }

    [Fact]
    public async Task Two_records_under_one_origin_leave_it_open_which_of_them_the_item_is()
    {
        var wire = new Wire(_ => Wire.Json("""{"entities":[{"id":1,"origin_id":"a"},{"id":2,"origin_id":"a"},{"id":3,"origin_id":"b"},{"id":3,"origin_id":"b"}],"errors":[]}"""));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }, new() { OriginId = "b", Name = "y" }], None);
        Assert.Equal(((long?)null, SyncOutcome.Unknown), (result.Items[0].RecordId, result.Items[0].Outcome));
        Assert.Equal(3, result.Items[1].RecordId);
    }

    [Fact]
    public async Task One_record_under_two_origins_is_neither()
    {
        var wire = new Wire(_ => Wire.Json("""{"entities":[{"id":3,"origin_id":"a"},{"id":3,"origin_id":"b"},{"id":4,"origin_id":"c"}],"errors":[]}"""));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync(
            [new() { OriginId = "a", Name = "x" }, new() { OriginId = "b", Name = "y" }, new() { OriginId = "c", Name = "z" }], None);
        Assert.Equal([SyncOutcome.Unknown, SyncOutcome.Unknown, SyncOutcome.Created], result.Items.Select(item => item.Outcome == SyncOutcome.Unknown ? item.Outcome : SyncOutcome.Created));
        Assert.Equal([null, null, 4L], result.Items.Select(item => item.RecordId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error":{"code":"X","message":"Try later"}}""")]
    public async Task An_answer_to_a_batch_that_says_nothing_of_it_leaves_every_outcome_open(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();
        SyncItem<VendorSync, Vendor> vendor = Assert.Single((await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }], None)).Items);
        var code = new WbsCodeInput { SegmentItems = [new(1, 2)] };
        SyncItem<WbsCodeInput, WbsCode> made = Assert.Single((await client.WorkBreakdown.CreateCodesAsync(7, [code], None)).Items);
        Assert.Equal((SyncOutcome.Unknown, SyncOutcome.Unknown), (vendor.Outcome, made.Outcome));
        Assert.True(vendor.Exception is { OutcomeUnknown: true } && made.Exception is { OutcomeUnknown: true });
        Assert.Equal(body.Contains("Try later", StringComparison.Ordinal), vendor.Exception.Message.Contains("Try later", StringComparison.Ordinal));
        Assert.Equal(body.Contains("Try later", StringComparison.Ordinal), made.Exception.Message.Contains("Try later", StringComparison.Ordinal));

        SyncItem<WebhookSubscription, WebhookTrigger> added = Assert.Single((await client.Webhooks.CreateTriggersAsync(5, [new("Vendors", WebhookEventKind.Create)], cancellationToken: None)).Items);
        ProcoreException removed = await Assert.ThrowsAsync<ProcoreException>(() => client.Webhooks.DeleteTriggersAsync(5, [6], cancellationToken: None));
        Assert.True(added is { Outcome: SyncOutcome.Unknown, Exception.OutcomeUnknown: true } && removed.OutcomeUnknown);
    }

    /// <summary>What is said of one item stands in any of three members, and what is said of the call beside what was saved: all of it is kept, and no outcome lost.</summary>
    [Fact]
    public async Task Words_that_stand_beside_an_answer_to_a_batch_are_kept()
    {
        string answer = """
            {"entities":[{"id":1,"origin_id":"a","name":"x"}],"errors":[{"origin_id":"b","title":"not words","message":"words 1","error":"words 2","errors":{"name":["words 3"]}}],"error":{"message":"words 4","detail":"words 5"}}
            """;
        var wire = new Wire(_ => Wire.Json(answer));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }, new() { OriginId = "b", Name = "y" }, new() { OriginId = "c", Name = "z" }], None);
        Assert.Equal((true, SyncOutcome.Failed, SyncOutcome.Unknown), (result.Items[0].IsSaved, result.Items[1].Outcome, result.Items[2].Outcome));
        Assert.Equal(["words 1", "words 2", "words 3"], result.Items[1].Errors.Values.SelectMany(words => words).Order());
        Assert.Equal(["words 4", "words 5"], Assert.Single(result.UnmatchedErrors).Values.SelectMany(words => words));

        WbsCodeInput Code(long item) => new() { SegmentItems = [new(1, item)] };
        answer = """{"entities":[{"id":1,"segment_items":[{"id":2,"segment":{"id":1}}]}],"errors":[{"segment_items":[{"segment_id":1,"segment_item_id":3}],"message":"words 1"}],"error":"words 2"}""";
        SyncResult<WbsCodeInput, WbsCode> codes = await client.WorkBreakdown.CreateCodesAsync(7, [Code(2), Code(3), Code(4)], None);
        Assert.Equal((true, SyncOutcome.Failed, SyncOutcome.Unknown), (codes.Items[0].IsSaved, codes.Items[1].Outcome, codes.Items[2].Outcome));
        Assert.Equal("words 1", codes.Items[1].Errors[""][0]);
        Assert.Equal("words 2", Assert.Single(codes.UnmatchedErrors)[""][0]);

        answer = """{"data":{"failed":[{"resource_name":"Vendors","event_type":"create","message":"words 1","errors":{"event_type":["words 2"]}}]}}""";
        SyncItem<WebhookSubscription, WebhookTrigger> trigger = Assert.Single((await client.Webhooks.CreateTriggersAsync(5, [new("Vendors", WebhookEventKind.Create)], cancellationToken: None)).Items);
        Assert.Equal(["words 1", "words 2"], trigger.Errors.Values.SelectMany(words => words).Order());
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{}}""")]
    public async Task Triggers_that_an_answer_does_not_account_for_are_open(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();
        if (body.Contains('[', StringComparison.Ordinal))
            Assert.True(Assert.Single((await client.Webhooks.CreateTriggersAsync(5, [new("Vendors", WebhookEventKind.Create)], cancellationToken: None)).Items) is { Outcome: SyncOutcome.Unknown, Exception.OutcomeUnknown: true });
        else
            Assert.True((await Assert.ThrowsAsync<ProcoreException>(() => client.Webhooks.DeleteTriggersAsync(5, [6], cancellationToken: None))).OutcomeUnknown);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"zone":null,"id":null}""")]
    [InlineData("""{"errors":"Something failed"}""")]
    [InlineData("""{"error":{"message":"Something failed"}}""")]
    public async Task A_record_that_need_not_have_an_id_and_says_nothing_is_none(string body)
    {
        var wire = new Wire(_ => Wire.Json(body));
        using IProcoreClient client = wire.Client();
        foreach (Func<Task> call in new Func<Task>[]
            {
                () => client.Companies.GetZoneAsync(None), () => client.CommitmentContracts.GetSummaryAsync(7, 1, None),
                () => client.PrimeContracts.GetSummaryAsync(7, 1, None),
                () => client.Vendors.CreateBusinessRegisterAsync(5, new() { Type = "ABN", Identifier = "1" }, None),
            })
        {
            ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(call);
            Assert.Equal(body.Contains("Something failed", StringComparison.Ordinal), error.Message.Contains("Something failed", StringComparison.Ordinal));
            Assert.Equal(error.Method == "POST", error.OutcomeUnknown);
        }
    }

    [Theory]
    [InlineData("0.1e-40")]
    [InlineData("\"1e-9999999999\"")]
    public async Task A_number_that_is_too_small_is_not_nothing(string number)
    {
        var wire = new Wire(_ => Wire.Json($$"""{"id":123,"line_items":[{"id":1,"amount":{{number}}}]}"""));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.PurchaseOrders.GetAsync(7, 123, None));
        Assert.Contains("$.line_items[0].amount: The value is not a number that can be kept", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_emoji_in_an_error_costs_no_outcome_of_a_batch()
    {
        var wire = new Wire(_ => Wire.Json("""{"entities":[{"id":1,"origin_id":"a"}],"errors":[{"origin_id":"b","errors":{"name":["bad \ud83d"]}}]}"""));
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }, new() { OriginId = "b", Name = "y" }], None);
        Assert.True(result.Items[0].IsSaved);
        Assert.Equal((SyncOutcome.Failed, "bad \uFFFD"), (result.Items[1].Outcome, result.Items[1].Errors["name"][0]));
    }

    [Theory]
    [InlineData("\"half \\ud83d\"")]
    [InlineData("[\"half \\ud83d\"]")]
    [InlineData("{\"half \\ud83d\":\"half \\ud83d\"}")]
    public async Task Half_a_character_beside_a_batch_costs_neither_its_outcomes_nor_those_before_it(string error)
    {
        int batch = 0;
        var wire = new Wire();
        wire.Answer = sent =>
        {
            string entities = string.Join(",", JsonNode.Parse(sent.Body)!["updates"]!.AsArray().Select(item => (string)item!["origin_id"]!).Select(origin => $$"""{"id":1{{origin[1..]}},"origin_id":"{{origin}}"}"""));
            return Wire.Json($$"""{"entities":[{{entities}}],"errors":[],"error":{{(++batch == 2 ? error : "null")}}}""");
        };
        using IProcoreClient client = wire.Client();
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync(Enumerable.Range(0, 1500).Select(i => new VendorSync { OriginId = $"a{i}", Name = "x" }), None);
        Assert.Equal(2, batch);
        Assert.Equal(1500, result.Items.Count(item => item.IsSaved));
        Assert.Contains("half \uFFFD", Assert.Single(result.UnmatchedErrors).SelectMany(field => field.Value.Append(field.Key)), StringComparer.Ordinal);
    }

    /// <summary>Numbers of the staff, keys of another system and what sums are made of have any signs, and cost no row its amounts.</summary>
    [Theory]
    [InlineData("E 12")]
    [InlineData("N/A")]
    [InlineData("0")]
    [InlineData("02.500")]
    [InlineData("02 500")]
    [InlineData("1e3")]
    [InlineData("Straße")]
    [InlineData("root_cost_code-562949953421312-cost_code-562949953421313-category-562949953421314")]
    public async Task An_id_that_is_a_text_is_read_whatever_its_signs(string id)
    {
        var wire = new Wire(_ => Wire.Json($$"""[{"id":1,"name":"a","employee_id":"{{id}}","cost_code_origin_id":"{{id}}","original_budget_amount":10},{"id":2,"name":"b"}]"""));
        using IProcoreClient client = wire.Client();
        Assert.Equal([id, null], (await client.Users.ListAsync(cancellationToken: None).ToListAsync(None)).Select(user => user.EmployeeId));
        Assert.Equal([id, null], (await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).ToListAsync(None)).Select(row => row.CostCodeOriginId));
        wire.Answer = _ => Wire.Json($$"""[{"id":"{{id}}","name":"a","original_budget_amount":10}]""");
        Assert.Equal((id, 10m), Assert.Single(await client.Budget.ListSummaryRowsAsync(42, 3, cancellationToken: None).Select(row => (row.Id, row.OriginalBudgetAmount!.Value)).ToListAsync(None)));
    }

    [Theory]
    [InlineData("\"01ARZ3NDEKTSV4RRFFQ69G5FAV\"", "01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [InlineData("\"cost_code-12-cost_type-7\"", "cost_code-12-cost_type-7")]
    [InlineData("\"12.34/5\"", "12.34/5")]
    [InlineData("\"two words\"", "two words")]
    [InlineData("\"02.100\"", "02.100")]
    [InlineData("\"Bü ro\"", "Bü ro")]
    [InlineData("\"two\\nlines\"", null)]
    [InlineData("\"turned\\u202e\"", null)]
    [InlineData("\"-5\"", null)]
    [InlineData("\"0\"", null)]
    [InlineData("0", null)]
    [InlineData("1e3", null)]
    [InlineData("true", null)]
    public async Task The_id_of_a_row_that_cannot_be_read_is_told_as_it_was_sent(string id, string? told)
    {
        var wire = new Wire(_ => Wire.Json($$$"""{"data":[{"id":{{{id}}},"status":{"a":1}}]}"""));
        using IProcoreClient client = wire.Client();
        List<ProcoreUnreadableRow> odd = [];
        Assert.Equal(0, await client.Webhooks.ListDeliveriesAsync(5, cancellationToken: None).OnUnreadable(odd.Add).CountAsync(None));
        Assert.Equal(told, Assert.Single(odd).Id);
        Assert.StartsWith("record without id, ", odd[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_stands_twice_is_told_in_one_line_of_bounded_length()
    {
        string name = "a\\u001b[31m\\n" + new string('b', 200_000);
        var wire = new Wire(sent => Wire.Json(sent.Method == "GET" ? $$"""[{"id":1,"{{name}}":1,"{{name}}":2}]""" : $$"""{"entities":[{"id":1,"origin_id":"a","{{name}}":1,"{{name}}":2}],"errors":[]}"""));
        using IProcoreClient client = wire.Client();
        List<ProcoreUnreadableRow> odd = [];
        Assert.Equal(0, await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(odd.Add).CountAsync(None));
        odd.Add((await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }], None)).Items[0].UnreadableEcho!);
        Assert.Equal(2, odd.Count);
        Assert.All(odd, row => Assert.Equal("$.a[31m " + new string('b', 492) + "…", row.Field));
    }

    [Fact]
    public async Task A_value_that_was_kept_can_be_read_whatever_its_characters()
    {
        Assert.All(BatchShapeTests.Contexts(), context => Assert.Contains(((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options.Converters, converter => converter is ElementConverter));
        var wire = new Wire(_ => Wire.Json("""[{"id":1,"half":"\ud83d","list":["\ude00",{"\ud83d":1}],"whole":"\ud83d\ude00","umlaut":"\u00e4ä"}]"""));
        using IProcoreClient client = wire.Client();
        BudgetRow row = await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).SingleAsync(None);
        Assert.Equal(("\uFFFD", "\U0001F600", "\u00e4\u00e4"), (row.Columns!["half"].GetString(), row.Columns["whole"].GetString(), row.Columns["umlaut"].GetString()));
        Assert.Equal(1, row.Columns["list"][1].GetProperty("\uFFFD").GetInt32());
        Assert.Throws<FormatException>(() => row.Amount("half"));
        row.Columns["half"] = JsonDocument.Parse("\"\\ud83d\"").RootElement;
        Assert.Throws<FormatException>(() => row.Amount("half"));
    }

    [Fact]
    public async Task A_number_of_millions_of_digits_ends_no_process()
    {
        var wire = new Wire(_ => Wire.Json($$"""[{"id":1,"name":{{new string('1', 3_000_000)}}},{"id":2,"name":"x"}]"""));
        using IProcoreClient client = wire.Client();
        var odd = new List<ProcoreUnreadableRow>();
        Assert.Equal([2L], await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(odd.Add).Select(vendor => vendor.Id).ToListAsync(None));
        Assert.Equal("$.name", Assert.Single(odd).Field);
    }

    [Fact]
    public async Task A_broken_answer_is_not_quoted()
    {
        var wire = new Wire(_ => Wire.Json("[{\"id\":t" + new string('t', 20_000)));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.PurchaseOrders.GetAsync(7, 123, None));
        Assert.DoesNotContain("ttt", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_twice_in_an_event_s_data_is_not_looked_at()
    {
        const string head = """{"id":"1","resource_name":"Purchase Order Contracts","event_type":"update","resource_id":5""";
        Assert.True(ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(head + ""","data":{"a":1,"a":2}}"""), out ProcoreWebhookEvent? read));
        Assert.Equal(5, read.ResourceId);
        foreach (string other in new[] { "resource_id\":6", "id\":2", "ulid\":2,\"ulid\":3", "resource_name\":\"x\"", "event_type\":\"delete\"", "company_id\":1,\"company_id\":2", "project_id\":1,\"project_id\":null" })
            Assert.False(ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(head + ",\"" + other + "}"), out _), other);
        Assert.True(ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(head + ""","resource_id":5,"id":"1","zz":1,"zz":2}"""), out read));
        Assert.Equal(("1", 5, "2"), (read.EventId, read.ResourceId, read.AdditionalMembers!["zz"].GetRawText()));
        // What only informs costs no delivery.
        const string informs = ""","timestamp":"2026-01-01T00:00:00Z","timestamp":"2026-01-02T00:00:00Z","metadata":{"source_application_id":"a","source_application_id":"b"}}""";
        Assert.True(ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(head + informs), out read));
        Assert.Equal((null, null), (read.Timestamp, read.SourceApplicationId));
    }

    [Fact]
    public void What_is_no_unicode_is_said_twice_without_an_exception()
    {
        foreach ((string one, string other, bool isSame) in new[] { ("\\ud800", "\\ud800", true), ("\\ud800", "\\ud801", false), ("a", "\\ud801", false), ("a", "\\u0061", true) })
        {
            using var json = JsonDocument.Parse($"{{\"a\":\"{one}\",\"a\":\"{other}\"}}");
            Assert.Equal(isSame, json.RootElement.TryGetOnce("a", out _));
        }
    }

    public static TheoryData<string> Unreadable => ["{\"errors\":\"M\u00FCller\"}", """{"errors":"\ud800"}""", """{"errors":{"\ud800":["is \udc00 bad"]}}""", """{"message":"\ud83d"}""", """{"error":{"code":"\ud800"}}"""];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_error_that_is_no_unicode_is_an_error_like_another(string body)
    {
        var wire = new Wire(_ => new HttpResponseMessage(HttpStatusCode.UnprocessableEntity) { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) });
        using IProcoreClient client = wire.Client();
        await Assert.ThrowsAsync<ProcoreValidationException>(() => client.PurchaseOrders.GetAsync(7, 123, None));
        SyncResult<VendorSync, Vendor> result = await client.Vendors.SyncAsync([new() { OriginId = "a", Name = "x" }], None);
        Assert.Equal(SyncOutcome.Failed, result.Items[0].Outcome);
    }

    [Theory]
    [InlineData("""{"message":["Number is taken","Title is too long"]}""", "Number is taken", "Title is too long")]
    [InlineData("""{"message":{"base":["Number is taken"]}}""", "Number is taken", "")]
    [InlineData("""{"error":{"details":["plain words"]}}""", "plain words", "")]
    [InlineData("\uFEFF{\"errors\":{\"number\":[\"is taken\"]}}", "is taken", "number")]
    public async Task An_error_keeps_its_words(string body, string one, string other)
    {
        var wire = new Wire(_ => Wire.Json(body, HttpStatusCode.UnprocessableEntity));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreValidationException>(() => client.PurchaseOrders.GetAsync(7, 123, None));
        Assert.Contains(one, error.Message, StringComparison.Ordinal);
        Assert.Contains(other, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_emoji_costs_a_character_and_neither_the_row_nor_the_list()
    {
        byte[] latin = Encoding.Latin1.GetBytes("""[{"id":1,"name":"a"},{"id":2,"name":"caf\u00e9 \ud83d","city":"M~ller"},{"id":3,"name":"\ud83d\ude00 \\ud83d"},{"id":4,"is_active":"\udc00"},{"id":5,"\ud800":"x","name":"e"}]""".Replace('~', (char)0xFC));
        var wire = new Wire(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(latin) });
        using IProcoreClient client = wire.Client();
        ProcorePage<Vendor> page = await client.Vendors.ListAsync(cancellationToken: None).AsPages().FirstAsync(None);
        Assert.Equal([(1L, "a"), (2L, "café \uFFFD"), (3L, "\U0001F600 \\ud83d"), (5L, "e")], page.Items.Select(vendor => (vendor.Id, vendor.Name)));
        Assert.Equal("M\uFFFDller", page.Items[1].City);
        Assert.Equal(("4", "$.is_active"), (Assert.Single(page.Unreadable).Id, page.Unreadable[0].Field));
    }

    [Fact]
    public async Task A_record_is_read_however_many_of_its_values_only_inform_and_are_odd()
    {
        // A megabyte of them: the work grows with the length, and not with its square.
        string lines = string.Join(",", Enumerable.Range(1, 4000).Select(i => $$$"""{"id":{{{i}}},"amount":"1.5","position":"x","description":"{{{new string('d', 200)}}}","cost_code":{"id":1,"position":"y"}}"""));
        var wire = new Wire(_ => Wire.Json($$"""{"id":123,"line_items":[{{lines}}]}"""));
        using IProcoreClient client = wire.Client();
        PurchaseOrderContract contract = await client.PurchaseOrders.GetAsync(7, 123, None);
        Assert.Equal((4000, 6000m), (contract.Lines.Count, contract.Lines.Sum(line => line.Amount)));
        Assert.All(contract.Lines, line => Assert.Equal(("x", "y"), (line.AdditionalMembers!["position"].GetString(), line.CostCode!.AdditionalMembers!["position"].GetString())));
    }

    [Theory]
    [InlineData("""{"id":"1","resource_name":"A\ud800","event_type":"update"}""")]
    [InlineData("""{"id":"1","resource_name":"A","event_type":"update","\ud800":1}""")]
    [InlineData("\uFEFF{\"id\":\"1\",\"resource_name\":\"A\",\"event_type\":\"update\"}")]
    public void A_webhook_is_read_whatever_its_texts_are(string body)
    {
        Assert.True(ProcoreWebhook.TryParse(Encoding.UTF8.GetBytes(body), out ProcoreWebhookEvent? parsed));
        Assert.StartsWith("A", parsed.ResourceName, StringComparison.Ordinal);
        Assert.True(ProcoreWebhook.TryParse(Encoding.Latin1.GetBytes("""{"id":"1","resource_name":"A~","event_type":"update"}""".Replace('~', (char)0xFC)), out _));
    }

    [Theory]
    [InlineData("<!--")]
    [InlineData("<a")]
    [InlineData("x<b ")]
    public async Task Html_that_ends_nowhere_is_read_in_no_time(string part)
    {
        string html = "<p>" + string.Concat(Enumerable.Repeat(part, 200_000));
        // With the square of the length it would take hours.
        Assert.NotNull(await Task.Run(() => HtmlText.ToText(html), None).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, None));
    }
}
