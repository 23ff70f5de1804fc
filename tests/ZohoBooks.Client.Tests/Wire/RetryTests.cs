using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

[Collection(SimulatedTime.Name)]
public class RetryTests : RetryMatrix<IZohoBooksClient>
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cases => Cross("read", "list", "create", "status call", "update", "update with a new line", "upsert", "delete");

    protected override SandboxSide Side => SandboxSide.Zoho;

    protected override IReadOnlyDictionary<string, Operation> Operations { get; } = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["read"] = Ready(Repeated.Reads, "", (books, sandbox) => books.PurchaseOrders.GetAsync(Order(sandbox), Token)),
        ["list"] = Ready(Repeated.Reads, "", async (books, _) => Assert.Equal(60, await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token))),
        ["create"] = Ready(Repeated.Twice, "POST /books/v3/purchaseorders", (books, sandbox) => books.PurchaseOrders.CreateAsync(
            new() { VendorId = sandbox.Zoho.Orders[0].VendorId, LineItems = [new() { Name = "Rebar", Quantity = 3, Rate = 49.99m }] }, Token)),
        ["status call"] = Ready(Repeated.Twice, "POST /books/v3/purchaseorders/{id}/status/open", (books, sandbox) => books.PurchaseOrders.MarkOpenAsync(Order(sandbox), Token)),
        ["update"] = Ready(Repeated.SameAgain, "PUT /books/v3/purchaseorders/{id}", (books, sandbox) => books.PurchaseOrders.UpdateAsync(Order(sandbox), new() { Notes = "changed" }, Token)) with
        {
            EndsAsync = (_, sandbox) =>
            {
                Assert.Equal("changed", sandbox.Zoho.Orders[0].Notes);
                return Task.CompletedTask;
            },
        },
        ["update with a new line"] = Ready(Repeated.Twice, "PUT /books/v3/purchaseorders/{id}", (books, sandbox) => books.PurchaseOrders.UpdateAsync(
            Order(sandbox), new() { LineItems = [new() { Name = "Rebar", Quantity = 3, Rate = 49.99m }] }, Token)),
        ["update with a line whose id is empty"] = Ready(Repeated.Twice, "PUT /books/v3/purchaseorders/{id}", (books, sandbox) => books.PurchaseOrders.UpdateAsync(
            Order(sandbox), new() { LineItems = [new() { LineItemId = "", Name = "Rebar", Quantity = 3, Rate = 49.99m }] }, Token)),
        ["update with a new line among other members"] = Ready(Repeated.Twice, "PUT /books/v3/purchaseorders/{id}", (books, sandbox) => books.PurchaseOrders.UpdateAsync(
            Order(sandbox), new() { AdditionalMembers = new() { ["line_items"] = System.Text.Json.JsonDocument.Parse("""[{"name":"Rebar","quantity":3,"rate":49.99}]""").RootElement } }, Token)),
        ["upsert"] = Ready(Repeated.SameAgain, "PUT /books/v3/contacts", (books, _) => books.Contacts.UpsertAsync(
            new UniqueField("cf_external_id", "X-1"), new() { CustomFields = [new() { Label = "External id", ApiName = "cf_external_id", Value = "X-1" }], ContactName = "Zenith Steel", ContactType = ContactType.Vendor }, true, Token)) with
        {
            EndsAsync = async (books, _) => Assert.Single(await books.Contacts.ListAsync(new() { ContactName = "Zenith Steel" }, Token).ToListAsync(Token)),
        },
        ["delete"] = Ready(Repeated.IsGone, "DELETE /books/v3/purchaseorders/{id}", (books, sandbox) => books.PurchaseOrders.DeleteAsync(sandbox.Zoho.Orders.Single(order => order.Number == "PO-00001").Id, Token)),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_repeated_and_what_is_not_with_every_effect_counted(string operation, string firstSend) => CheckAsync(operation, firstSend);

    // Verb, repeatable by the caller's word, what goes wrong first → sends in all, and whether the outcome is unknown in the end.
    [Theory]
    [InlineData("GET", false, "500", 2, false)]
    [InlineData("GET", false, "502", 2, false)]
    [InlineData("GET", false, "503", 2, false)]
    [InlineData("GET", false, "429/44", 2, false)]
    [InlineData("GET", false, "429/1070", 2, false)]
    [InlineData("GET", false, "refused", 2, false)]
    [InlineData("GET", false, "reset", 2, false)]
    [InlineData("GET", false, "timeout", 2, false)]
    [InlineData("DELETE", false, "reset", 2, false)]
    [InlineData("PUT", true, "500", 2, false)]
    [InlineData("PUT", true, "reset", 2, false)]
    [InlineData("PUT", false, "500", 1, true)]
    [InlineData("POST", false, "429/44", 2, false)]
    [InlineData("POST", false, "503+", 1, true)]
    [InlineData("POST", false, "524", 1, true)]
    [InlineData("POST", false, "599", 1, true)]
    [InlineData("GET", false, "522", 2, false)]
    [InlineData("POST", false, "refused", 2, false)]
    [InlineData("POST", false, "500", 1, true)]
    [InlineData("POST", false, "503", 1, true)]
    [InlineData("POST", false, "reset", 1, true)]
    [InlineData("POST", false, "timeout", 1, true)]
    [InlineData("POST", false, "400", 1, false)]
    [InlineData("GET", false, "400", 1, false)]
    [InlineData("GET", false, "404", 1, false)]
    [InlineData("GET", false, "302", 1, false)]
    public async Task What_is_sent_again_and_what_is_not(string verb, bool repeatable, string fault, int sends, bool unknown)
    {
        var time = new ScaledTimeProvider(300, Start);
        var zoho = new FakeZoho
        {
            Api = async (n, _, ct) => n > 1 ? FakeZoho.Json(200, """{"code":0,"message":"success"}""") : await FailAsync(fault, ct),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, o => o.AttemptTimeout = fault == "timeout" ? TimeSpan.FromSeconds(15) : TimeSpan.FromHours(1));
        var request = new ZohoBooksRequest(new HttpMethod(verb), "/purchaseorders/1") { IsRepeatable = repeatable, Body = verb is "GET" or "DELETE" ? [] : "{}"u8.ToArray() };

        Exception? error = await Record.ExceptionAsync(async () => (await books.SendAsync(request, Token)).Dispose());
        Assert.Equal(sends, zoho.Calls.Count);
        if (sends > 1)
            Assert.Null(error);
        else
            Assert.Equal(unknown, Assert.IsAssignableFrom<ZohoBooksException>(error).OutcomeUnknown);
        Assert.All(zoho.Calls, call => Assert.Equal(request.Body.IsEmpty ? "" : "{}", call.Body));
    }

    [Fact]
    public async Task A_write_that_found_no_token_was_not_sent_and_one_sent_before_stays_in_doubt()
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(500, "")) };
        using (IZohoBooksClient books = FakeZoho.Client(zoho, time))
        {
            var error = await Assert.ThrowsAsync<ZohoBooksException>(() => time.RunAsync(books.PurchaseOrders.MarkOpenAsync("1", Token)));
            Assert.Equal((true, false, 0), (error.IsTransient, error.OutcomeUnknown, zoho.Calls.Count));
        }

        // The first answer is lost; the second says that the token is no good any more, and there is no other.
        zoho = new FakeZoho
        {
            Accounts = (n, _, _) => Task.FromResult(n == 1 ? FakeZoho.Json(200, FakeZoho.Token) : FakeZoho.Json(500, "")),
            Api = FakeZoho.Sequence(() => throw new HttpRequestException("gone", new IOException("reset")), () => FakeZoho.Json(401, """{"code":57,"message":"no"}""")),
        };
        using (IZohoBooksClient books = FakeZoho.Client(zoho, time))
        {
            var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => time.RunAsync(books.PurchaseOrders.UpdateAsync("1", new() { Notes = "x" }, Token)));
            Assert.Equal((true, 2), (error.OutcomeUnknown, zoho.Calls.Count));
        }
    }

    [Fact]
    public async Task A_body_cut_short_is_asked_for_again()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, Wire.Order[..400]), () => FakeZoho.Json(200, "<html>"), () => FakeZoho.Json(200, Wire.Order)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new ScaledTimeProvider(300, Start), o => o.AttemptTimeout = TimeSpan.FromHours(1));
        Assert.Equal("PO-00002", (await books.PurchaseOrders.GetAsync("260815000000103019", Token)).PurchaseOrderNumber);
        Assert.Equal(3, zoho.Calls.Count);
    }

    [Fact]
    public async Task Code_44_pauses_everybody_and_not_only_the_call_that_met_it()
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => Limit(44), () => FakeZoho.Json(200, Wire.Order)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        Task first = books.PurchaseOrders.GetAsync("260815000000103019", Token);
        while (zoho.Calls.Count < 1)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        Task second = books.PurchaseOrders.GetAsync("260815000000103019", Token);
        time.Advance(TimeSpan.FromSeconds(59));
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        Assert.Single(zoho.Calls);
        time.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromSeconds(10), Token);
        Assert.Equal(3, zoho.Calls.Count);
    }

    [Fact]
    public async Task A_used_up_day_fails_with_the_time_of_its_reset_and_later_calls_are_not_sent()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => Limit(45, ("x-rate-limit-limit", "1000"), ("x-rate-limit-remaining", "0"), ("x-rate-limit-reset", "7200"))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal("45", error.Code);
        Assert.InRange(error.RetryAfter!.Value.TotalSeconds, 7200, 7201);
        Assert.Equal((ZohoLimitKind.PerDay, NodaTime.Instant.FromDateTimeOffset(Start) + NodaTime.Duration.FromSeconds(7201)), (error.Limit, error.ResetsAt));
        error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.InRange(error.RetryAfter!.Value.TotalSeconds, 7200, 7201);
        Assert.Contains("daily quota", error.Message, StringComparison.Ordinal);
        Assert.Contains("Go on at 2026-06-09 16:00:01 UTC", error.Message, StringComparison.Ordinal);
        Assert.Equal(ZohoLimitKind.PerDay, error.Limit);
        Assert.False(error.OutcomeUnknown);
        Assert.Single(zoho.Calls);
    }

    [Fact]
    public async Task A_long_retry_after_is_reported_and_not_cut()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(503, "busy", ("Retry-After", "3600"))) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Single(zoho.Calls);
    }

    protected override IZohoBooksClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary) => Sandboxed.Client(sandbox, time, o =>
    {
        o.PrimaryHandler = () => primary;
        o.AttemptTimeout = TimeSpan.FromSeconds(30);
    });

    protected override bool SaysUnknown(Exception exception) => exception is ZohoBooksException { OutcomeUnknown: true };

    private static string Order(SandboxServer sandbox) => sandbox.Zoho.Orders[0].Id;

    private static async Task<HttpResponseMessage> FailAsync(string fault, CancellationToken ct)
    {
        switch (fault)
        {
            case "refused":
                throw new HttpRequestException("no connection", new SocketException((int)SocketError.ConnectionRefused));
            case "reset":
                throw new HttpRequestException("gone", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));
            case "timeout":
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
                throw new InvalidOperationException();
            case "503+":
                return FakeZoho.Json(503, "busy", ("Retry-After", "2"));
            case "429/44":
                return Limit(44);
            case "429/1070":
                return Limit(1070);
            default:
                return FakeZoho.Json(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "<html>oops</html>");
        }
    }

    private static HttpResponseMessage Limit(int code, params (string, string)[] headers) =>
        FakeZoho.Json(429, $$"""{"code":{{code}},"message":"limit"}""", headers);
}
