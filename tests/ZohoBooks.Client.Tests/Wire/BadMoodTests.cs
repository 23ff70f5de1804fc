using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Answers that are no answers: nothing wrong is taken for a record, a success or a file.</summary>
public class BadMoodTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error":"Access Denied","status":"failure"}""")]
    [InlineData("""{"code":null}""")]
    [InlineData("""{"code":"","message":"broken"}""")]
    public async Task What_does_not_say_that_it_was_done_was_not(string answer)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, answer));
        Assert.True((await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.MarkOpenAsync("1", Token))).OutcomeUnknown);
        Assert.True((await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.DeleteAsync("1", Token))).OutcomeUnknown);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"purchaseorder_id":null,"total":null}""")]
    [InlineData("""{"total":5}""")]
    public async Task A_record_without_its_id_is_none(string record)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, "{\"code\":0,\"purchaseorder\":" + record + "}"));
        Assert.False((await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token))).OutcomeUnknown);
        Assert.True((await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.UpdateAsync("1", new() { Notes = "x" }, cancellationToken: Token))).OutcomeUnknown);
    }

    [Theory]
    [InlineData("<html>nginx</html>", false)]
    [InlineData("", false)]
    [InlineData("""{"code":5,"message":"Invalid URL Passed"}""", false)]
    [InlineData("""{"code":5,"message":"We couldnt find any resource for the given ID."}""", true)]
    [InlineData("""{"code":1002,"message":"Purchase order does not exist."}""", true)]
    public async Task Only_Zoho_says_that_a_record_does_not_exist(string body, bool isGone)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(404, body));
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.Equal((isGone, !isGone), (error is ZohoBooksNotFoundException, error.IsTransient));
    }

    [Theory]
    [InlineData("""["success"]""")]
    [InlineData("""{"a":"success"}""")]
    [InlineData("5")]
    [InlineData("\"\\ud800\"")]
    public async Task The_words_around_an_answer_cost_nothing_of_it(string message)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, $$"""{"code":0,"message":{{message}},"purchaseorders":[{"purchaseorder_id":"1","vendor_name":"half \ud83d"}]}"""));
        PurchaseOrderSummary order = await books.PurchaseOrders.ListAsync(cancellationToken: Token).SingleAsync(Token);
        Assert.Equal("half \uFFFD", order.VendorName);
    }

    [Theory]
    [InlineData("\"PO-00/1\"", "PO-00/1")]
    [InlineData("\"two words\"", "two words")]
    [InlineData("\"0\"", null)]
    [InlineData("-5", null)]
    public async Task The_id_of_a_row_that_cannot_be_read_is_told_as_it_was_sent(string id, string? told)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, $$$"""{"code":0,"message":"success","purchaseorders":[{"purchaseorder_id":{{{id}}},"total":{"a":1}}]}"""));
        List<ZohoBooksUnreadableRow> odd = [];
        Assert.Equal(0, await books.PurchaseOrders.ListAsync(cancellationToken: Token).OnUnreadable(odd.Add).CountAsync(Token));
        Assert.Equal(told, Assert.Single(odd).Id);
        Assert.StartsWith("record without id, ", odd[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":1001,"message":{"base":["Vendor is inactive"]}}""")]
    [InlineData("""{"code":1001,"message":["Vendor is inactive"]}""")]
    [InlineData("\uFEFF{\"code\":1001,\"message\":\"Vendor is inactive \\ud800\"}")]
    public async Task An_error_keeps_its_code_and_its_words(string body)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(400, body));
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.Equal("1001", error.Code);
        Assert.Contains("Vendor is inactive", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"total":1},{"total":2}]""")]
    [InlineData("""[{"total":"x"},7]""")]
    public async Task A_list_whose_rows_have_no_id_ends(string rows)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, "{\"code\":0,\"purchaseorders\":" + rows + ",\"page_context\":{\"has_more_page\":true}}")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).OnUnreadable(_ => { }).CountAsync(Token));
        Assert.InRange(zoho.Calls.Count, 2, 15);
    }

    [Fact]
    public async Task A_list_whose_rows_do_not_say_which_they_are_ends()
    {
        int calls = 0;
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, $$$"""{"code":0,"purchaseorders":[{"total":"x{{{calls++}}}"}],"page_context":{"has_more_page":true}}"""));
        await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).OnUnreadable(_ => { }).CountAsync(Token));
        // One such page after the other is a list for some time, because it may be one.
        Assert.InRange(calls, 100, 130);
    }

    /// <summary>Rows that cannot be read and do not say which they are may be every row of a list that ends; a total says how long it may be.</summary>
    [Theory]
    [InlineData(600, false, true)]
    [InlineData(600, false, false)]
    [InlineData(3000, true, true)]
    [InlineData(3000, true, false)]
    public async Task Many_pages_of_rows_that_do_not_say_which_they_are_come_all(int all, bool isTotalTold, bool isMoreTold)
    {
        var zoho = new FakeZoho();
        zoho.Api = (_, call, _) =>
        {
            System.Collections.Specialized.NameValueCollection query = System.Web.HttpUtility.ParseQueryString(call.Uri.Query);
            int size = int.Parse(query["per_page"]!, CultureInfo.InvariantCulture), start = (int.Parse(query["page"]!, CultureInfo.InvariantCulture) - 1) * size;
            string rows = string.Join(",", Enumerable.Range(start, Math.Max(0, Math.Min(size, all - start))).Select(i => $"{{\"total\":\"x{i}\"}}"));
            string context = (isMoreTold ? ",\"has_more_page\":" + (start + size < all ? "true" : "false") : "") + (isTotalTold ? ",\"total\":" + all : "");
            return Task.FromResult(FakeZoho.Json(200, $"{{\"code\":0,\"purchaseorders\":[{rows}],\"page_context\":{{\"per_page\":{size}{context}}}}}"));
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => options.Limits = new ZohoLimits { PerMinute = 5000, Concurrent = 5000 });
        List<string> came = [];
        await foreach (ZohoPage<PurchaseOrderSummary> page in books.PurchaseOrders.ListAsync(cancellationToken: Token).AsPages(pageSize: 20))
            came.AddRange(page.Unreadable.Select(row => row.Json.GetProperty("total").GetString()!));
        Assert.Equal(Enumerable.Range(0, all).Select(i => $"x{i}"), came);
    }

    [Fact]
    public async Task What_a_total_does_not_cover_is_no_list_of_rows_that_do_not_say_which_they_are()
    {
        int calls = 0;
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, $$$"""{"code":0,"purchaseorders":[{"total":"x{{{calls++}}}"}],"page_context":{"has_more_page":true,"total":{{{calls + 5}}}}}"""));
        await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).OnUnreadable(_ => { }).CountAsync(Token));
        Assert.InRange(calls, 6, 30);
    }

    /// <summary>Whatever is cut is masked before: a secret that stands across the place where a text ends is not let out in part.</summary>
    [Theory]
    [InlineData(400, """{"code":"7","message":"@"}""")]
    [InlineData(400, """{"code":"@","message":"no"}""")]
    [InlineData(400, """{"error":"@","status":"failure"}""")]
    [InlineData(200, """{"code":"7","message":"@"}""")]
    [InlineData(200, """{"code":"@","message":"no"}""")]
    public async Task No_secret_is_let_out_in_part_wherever_a_text_is_cut(int status, string body)
    {
        string said = "{}";
        int tokens = 0;
        var zoho = new FakeZoho
        {
            Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"access_token":"1000.ZZTOKEN{{++tokens}}abcdefgh0123456789","expires_in":3600}""")),
            Api = (_, _, _) => Task.FromResult(FakeZoho.Json(status, said)),
        };
        var time = new FakeTimeProvider();
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, options => options.MaxRetries = 0);
        await Record.ExceptionAsync(() => books.PurchaseOrders.GetAsync("1", Token));
        time.Advance(TimeSpan.FromMinutes(59));
        foreach (string secret in new[] { "1000.ZZTOKEN2abcdefgh0123456789", "1000.ZZTOKEN1abcdefgh0123456789", "ZZ-CANARY-SECRET", "1000.ZZ-CANARY-REFRESH" })
        {
            foreach (int before in Enumerable.Range(0, 40).SelectMany(i => new[] { 400 + (3 * i), 3900 + (3 * i) }).Append(0))
            {
                said = body.Replace("@", new string('x', Math.Max(0, before - 1)) + " " + secret + " " + new string('y', 600), StringComparison.Ordinal);
                time.Advance(TimeSpan.FromSeconds(1));
                var error = (ZohoBooksException)(await Record.ExceptionAsync(() => books.PurchaseOrders.GetAsync("1", Token)))!;
                string all = error + error.Code + string.Concat(error.InnerException);
                Assert.DoesNotContain("ZZ", all, StringComparison.Ordinal);
                Assert.DoesNotContain("1000.", all, StringComparison.Ordinal);
                Assert.InRange(error.Message.Length, 1, 1600);
            }
        }

        Assert.Equal(2, tokens);
    }

    [Fact]
    public async Task A_code_without_a_number_is_no_success_of_a_list()
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, """{"code":"","message":"broken","purchaseorders":[]}"""));
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
        Assert.StartsWith("Zoho Books answered 200: broken.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":57,"message":"not authorized","purchaseorders":[],"code":0}""")]
    [InlineData("""{"code":0,"purchaseorders":[],"code":57,"message":"not authorized"}""")]
    [InlineData("""{"error":"not authorized","status":"failure","purchaseorders":[]}""")]
    public async Task An_error_inside_a_success_is_one_whatever_stands_beside_it(string answer)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, answer));
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
        Assert.Contains("not authorized", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":0,"vendorcredits":[{"vendor_credit_id":"1"}],"vendor_credits":[]}""", true)]
    [InlineData("""{"code":0,"vendorcredits":[],"vendor_credits":[{"vendor_credit_id":"1"}]}""", true)]
    [InlineData("""{"code":0,"vendorcredits":[{"vendor_credit_id":"1"}],"vendor_credits":[{"vendor_credit_id":"2"}]}""", false)]
    [InlineData("""{"code":0,"vendorcredits":[{"vendor_credit_id":"1"}],"vendorcredits":[]}""", false)]
    public async Task A_list_that_stands_twice_loses_no_row(string answer, bool isClear)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, answer));
        ValueTask<int> CountAsync() => books.VendorCredits.ListAsync(cancellationToken: Token).CountAsync(Token);
        if (isClear)
            Assert.Equal(1, await CountAsync());
        else
            await Assert.ThrowsAsync<ZohoBooksException>(async () => await CountAsync());
    }

    [Fact]
    public async Task A_page_context_that_cannot_be_read_costs_no_row()
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, """{"code":0,"purchaseorders":[{"purchaseorder_id":"1"}],"page_context":{"has_more_page":"perhaps","page":-1,"per_page":"x"}}"""));
        Assert.Equal("1", (await books.PurchaseOrders.ListAsync(cancellationToken: Token).AsPages().FirstAsync(Token)).Items.Single().PurchaseOrderId);
    }

    [Theory]
    [InlineData(200, "text/html", "<html>Please sign in</html>")]
    [InlineData(200, "application/json", """{"error":"Access Denied","status":"failure"}""")]
    [InlineData(200, "application/pdf", "")]
    [InlineData(204, "application/pdf", "")]
    public async Task What_is_no_file_is_not_handed_over_as_one(int status, string media, string body)
    {
        using IZohoBooksClient books = Answering(() => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, media) });
        foreach (Func<Task> get in new Func<Task>[]
        {
            () => books.PurchaseOrders.Attachments.GetAsync("1", Token), () => books.Bills.Attachments.GetAsync("1", Token), () => books.Expenses.Receipts.GetAsync("1", Token),
        })
        {
            await Assert.ThrowsAnyAsync<ZohoBooksException>(get);
        }
    }

    [Fact]
    public async Task Another_record_of_a_custom_module_is_refused()
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, """{"code":0,"module_record":[{"module_record_id":"999"}],"module_record_hash":{"module_record_id":"999"}}"""));
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.CustomModules.GetAsync("cm_x", "123", Token));
        Assert.Contains("another record", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_names_the_field_from_the_root_of_the_answer()
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, """{"code":0,"purchaseorder":{"purchaseorder_id":"1","line_items":[{"rate":"x"}]}}"""));
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.Contains("the field $.purchaseorder.line_items[0].rate: The value is not a number.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_may_be_nested_deeply()
    {
        string deep = new string('[', 200) + new string(']', 200);
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, $$"""{"code":0,"purchaseorders":[{"purchaseorder_id":"1","cf_x":{{deep}}},{"purchaseorder_id":"2"}]}"""));
        Assert.Equal(["1", "2"], await books.PurchaseOrders.ListAsync(cancellationToken: Token).Select(order => order.PurchaseOrderId).ToListAsync(Token));
    }

    [Theory]
    [InlineData("0.1e-40")]
    [InlineData("\"1e-9999999999\"")]
    public async Task A_number_that_is_too_small_is_not_nothing(string number)
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, $$$"""{"code":0,"purchaseorder":{"purchaseorder_id":"1","total":{{{number}}}}}"""));
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.Contains("$.purchaseorder.total: The value is not a number that can be kept", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_answer_is_not_quoted()
    {
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, "{\"code\":t" + new string('t', 20_000)));
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.DoesNotContain("ttt", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64 * 1024)]
    [InlineData(300_000)]
    public async Task A_file_of_JSON_comes_whole(int length)
    {
        string file = "[\"" + new string('x', length) + "\"]";
        using IZohoBooksClient books = Answering(() => FakeZoho.Json(200, file));
        using AttachmentContent content = await books.PurchaseOrders.Attachments.GetAsync("1", Token);
        using var reader = new StreamReader(content.Content);
        Assert.Equal(file, await reader.ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task A_file_whose_beginning_is_broken_is_a_documented_failure(Type thrown)
    {
        using IZohoBooksClient books = Answering(() => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new BrokenStream((Exception)Activator.CreateInstance(thrown)!)) { Headers = { ContentType = new("application/json") } },
        });
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.Attachments.GetAsync("1", Token));
        Assert.Contains("the file is broken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_JSON_without_end_takes_no_memory()
    {
        using IZohoBooksClient books = Answering(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) { Headers = { ContentType = new("application/json") } } });
        using AttachmentContent content = await books.PurchaseOrders.Attachments.GetAsync("1", Token);
        var part = new byte[100_000];
        await content.Content.ReadExactlyAsync(part, Token);
        Assert.All(part, one => Assert.Equal((byte)' ', one));
    }

    private static IZohoBooksClient Answering(Func<HttpResponseMessage> answer) =>
        FakeZoho.Client(new FakeZoho { Api = (_, _, _) => Task.FromResult(answer()) }, new FakeTimeProvider(),
            options => (options.MaxRetries, options.Limits) = (0, new ZohoLimits { PerMinute = 5000, Concurrent = 5000 }));

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return new(buffer.Length);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }
    }
}
