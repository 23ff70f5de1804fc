using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

public class ClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_organization_is_on_every_call_but_the_list_of_organizations()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success","organizations":[]}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.MaxRetries = 0);
        Func<Task>[] calls =
        [
            async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token),
            async () => await books.Contacts.ListAsync(new ContactFilter { Type = ContactType.Vendor, Status = ContactStatus.Active }, Token).CountAsync(Token),
            async () => await books.Projects.ListAsync(cancellationToken: Token).CountAsync(Token),
            () => books.PurchaseOrders.GetAsync("1", Token),
            () => books.Contacts.GetAsync("1", Token),
            () => books.Projects.GetAsync("1", Token),
            () => books.Organizations.GetAsync("1", Token),
            async () => (await books.SendAsync(new ZohoBooksRequest(HttpMethod.Get, "items") { Query = [new("name", "a&b")] }, Token)).Dispose(),
        ];
        foreach (Func<Task> call in calls)
            await Record.ExceptionAsync(call);
        Assert.Equal(8, zoho.Calls.Count);
        Assert.All(zoho.Calls, call => Assert.Contains("organization_id=20061234567", call.Uri.Query, StringComparison.Ordinal));
        Assert.Contains("contact_type=vendor&filter_by=Status.Active", zoho.Calls[1].Uri.Query, StringComparison.Ordinal);
        Assert.Contains("name=a%26b&", zoho.Calls[7].Uri.Query, StringComparison.Ordinal);
        await books.Organizations.ListAsync(Token).CountAsync(Token);
        Assert.Equal("", zoho.Calls[8].Uri.Query);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/status/open")]
    [InlineData("12a")]
    [InlineData("123456789012345678901")]
    public async Task An_id_that_is_none_is_refused_before_the_wire(string id)
    {
        using IZohoBooksClient books = FakeZoho.Client(new FakeZoho(), new FakeTimeProvider());
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await books.PurchaseOrders.GetAsync(id, Token));
        Assert.Equal("purchaseOrderId", error.ParamName);
    }

    [Theory]
    [InlineData("../crm/v2/leads")]
    [InlineData("items?organization_id=1")]
    [InlineData("//evil.example/x")]
    [InlineData("items/%2e%2e/x")]
    [InlineData("https://evil.example")]
    public async Task A_raw_request_stays_inside_the_api(string path)
    {
        using IZohoBooksClient books = FakeZoho.Client(new FakeZoho(), new FakeTimeProvider());
        await Assert.ThrowsAsync<ArgumentException>(async () => await books.SendAsync(new ZohoBooksRequest(HttpMethod.Get, path), Token));
    }

    [Theory]
    [InlineData(404, """{"code":5,"message":"We couldnt find any resource"}""", typeof(ZohoBooksNotFoundException), "5")]
    [InlineData(400, """{"code":1002,"message":"Purchase order does not exist."}""", typeof(ZohoBooksNotFoundException), "1002")]
    [InlineData(400, """{"code":2,"message":"Invalid value passed for filter_by"}""", typeof(ZohoBooksValidationException), "2")]
    [InlineData(400, """{"code":6041,"message":"This user is not associated with the CompanyID"}""", typeof(ZohoBooksException), "6041")]
    [InlineData(400, """{"code":"3062","message":"The customer \"X\" already exists."}""", typeof(ZohoBooksValidationException), "3062")]
    [InlineData(200, """{"code":5,"message":"We couldnt find any resource"}""", typeof(ZohoBooksNotFoundException), "5")]
    [InlineData(404, "<html>", typeof(ZohoBooksException), null)]
    [InlineData(405, "", typeof(ZohoBooksException), null)]
    [InlineData(500, "[1,2]", typeof(ZohoBooksException), null)]
    public async Task Errors_become_exceptions_that_say_what_to_do(int status, string body, Type type, string? code)
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(status, body)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.MaxRetries = 0);
        Exception? error = await Record.ExceptionAsync(() => books.PurchaseOrders.GetAsync("1", Token));
        Assert.IsType(type, error);
        var failure = (ZohoBooksException)error;
        Assert.Equal((status, code, "GET", "/books/v3/purchaseorders/{purchaseorder_id}"), (failure.Status, failure.Code, failure.Method, failure.Route));
        Assert.Equal(status == 500 || body == "<html>", failure.IsTransient);
    }

    [Fact]
    public void All_wrong_options_are_named_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => ZohoBooksClient.Create(new ZohoBooksOptions
        {
            Region = (ZohoRegion)42,
            OrganizationId = "20 06",
            Limits = new ZohoLimits { PerMinute = 0 },
            MaxRetries = -1,
        }));
        foreach (string name in (string[])["Region is 42", "OrganizationId", "ClientId", "ClientSecret", "RefreshToken", "Limits.PerMinute", "MaxRetries"])
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_order_of_the_sandbox_is_read_whatever_the_service_decides_to_send()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            var time = new ScaledTimeProvider(2000, new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));
            using var sandbox = new SandboxServer(new SandboxOptions { Seed = seed, Orders = 30, Switches = SandboxSwitches.Draw(seed) }, time);
            using IZohoBooksClient books = Sandboxed.Client(sandbox, time);
            int orders = 0;
            await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: Token))
            {
                PurchaseOrder order = await books.PurchaseOrders.GetAsync(row.PurchaseOrderId, Token);
                Assert.Equal(row.Total, order.Total);
                Assert.NotEmpty(order.LineItems);
                orders++;
            }
            Assert.Equal(30, orders);
            List<Contact> vendors = await books.Contacts.ListAsync(new ContactFilter { Type = ContactType.Vendor }, Token).ToListAsync(Token);
            Assert.True(vendors.Count > 150);
            Assert.Equal(vendors[0].ContactName, (await books.Contacts.GetAsync(vendors[0].ContactId, Token)).ContactName);
            Project project = (await books.Projects.ListAsync(cancellationToken: Token).ToListAsync(Token))[0];
            Assert.Equal(project.ProjectName, (await books.Projects.GetAsync(project.ProjectId, Token)).ProjectName);
            Organization organization = await books.Organizations.ListAsync(Token).FirstAsync(Token);
            Assert.Equal("USD", (await books.Organizations.GetAsync(organization.OrganizationId, Token)).CurrencyCode);
            await Assert.ThrowsAsync<ZohoBooksNotFoundException>(() => books.PurchaseOrders.GetAsync("1", Token));
            Assert.Equal(0, Sandboxed.Read(sandbox).Status429);
        }
    }

    [Fact]
    public void A_webhook_is_verified_over_query_form_and_body()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"created_date":"2019-03-06","event_id":"5675"}""");
        KeyValuePair<string, string>[] query = [new("subscription_id", "90343"), new("name", "basic")];
        string Sign(string secret, string text) =>
            Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
        string signature = Sign("abcdefghijkl1", """namebasicsubscription_id90343{"created_date":"2019-03-06","event_id":"5675"}""");
        var verifier = new ZohoWebhookVerifier("newsecret0001", "abcdefghijkl1");

        Assert.True(verifier.Verify(signature, body, query));
        Assert.True(verifier.Verify(signature.ToLowerInvariant(), body, form: query));
        Assert.True(verifier.Verify(Sign("newsecret0001", Encoding.UTF8.GetString(body)), body));
        Assert.False(verifier.Verify(signature, body));
        Assert.False(verifier.Verify(signature, [.. body, (byte)' '], query));
        Assert.False(new ZohoWebhookVerifier("newsecret0001").Verify(signature, body, query));
        Assert.All((string?[])[null, "", "zz", signature[..^2], signature + "00", "t=1,v=" + signature], wrong => Assert.False(verifier.Verify(wrong, body, query)));
        Assert.Throws<ArgumentException>(() => new ZohoWebhookVerifier());
        Assert.Throws<ArgumentException>(() => new ZohoWebhookVerifier("good-secret-1", " "));
    }

    [Theory]
    [InlineData("""{"purchaseorder":{"vendor_id":"7","purchaseorder_id":"460000000062001","line_items":[{"purchaseorder_id":"9"}]}}""", "purchaseorder", "460000000062001")]
    [InlineData("""{"contact":{"contact_id":460000000026049}}""", "contact", "460000000026049")]
    [InlineData("JSONString=%7B%22purchaseorder%22%3A%7B%22purchaseorder_id%22%3A%2212%22%7D%7D", "purchaseorder", "12")]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":"12/../x"}}""", null, null)]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":{}}}""", null, null)]
    [InlineData("""{"purchaseorder":""", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("", null, null)]
    [InlineData("null", null, null)]
    [InlineData("5", null, null)]
    [InlineData("<html></html>", null, null)]
    [InlineData("JSONString=", null, null)]
    [InlineData("JSONString=%7B%22a", null, null)]
    [InlineData("JSONString=%ZZ", null, null)]
    [InlineData("a=b&JSONString=%7B%22bill%22%3A+%7B%22bill_id%22%3A%2212%22%7D%7D&c=d", "bill", "12")]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":null},"bill":{"bill_id":"3"}}""", "bill", "3")]
    [InlineData("""{"zz":[{"a":1}],"yy":"text","xx":null,"purchaseorder":{"purchaseorder_id":"3"}}""", "purchaseorder", "3")]
    [InlineData("""{"purchaseorder":[{"purchaseorder_id":"3"}]}""", null, null)]
    [InlineData("""{"purchaseorder_id":"3"}""", null, null)]
    [InlineData("""{"vendor":{"contact_id":"3"}}""", "vendor", "3")]
    [InlineData("""{"contact":{"vendor_id":"3"}}""", "contact", "3")]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":"3","vendor_name":"caf\ud83d","\ude00":"x"}}""", "purchaseorder", "3")]
    [InlineData("\uFEFF{\"purchaseorder\":{\"purchaseorder_id\":\"3\"}}", "purchaseorder", "3")]
    public void A_webhook_names_a_record_and_nothing_more(string body, string? entity, string? id)
    {
        bool parsed = ZohoWebhookEvent.TryParse(Encoding.UTF8.GetBytes(body), out ZohoWebhookEvent? webhook);
        Assert.Equal(entity is not null, parsed);
        Assert.Equal((entity, id), (webhook?.Entity, webhook?.Id));
    }

    [Theory]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":"7","purchaseorder_id":"8"}}""", false)]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":"7"},"purchaseorder":{"purchaseorder_id":"8"}}""", false)]
    [InlineData("""{"vendor":{"contact_id":"7","vendor_id":"8"}}""", false)]
    [InlineData("JSONString=%7B%22bill%22%3A%7B%22bill_id%22%3A7%7D%7D&JSONString=%7B%22bill%22%3A%7B%22bill_id%22%3A8%7D%7D", false)]
    [InlineData("""{"purchaseorder":{"purchaseorder_id":"7","purchaseorder_id":7},"vendor":{"vendor_id":"9"},"purchaseorder":{"purchaseorder_id":"7"}}""", true)]
    [InlineData("""{"purchaseorder":{"total":1,"total":2,"purchaseorder_id":"7"}}""", true)]
    [InlineData("""{"vendor":{"contact_id":"7","vendor_id":"7"}}""", true)]
    [InlineData("JSONString=%7B%22bill%22%3A%7B%22bill_id%22%3A7%7D%7D&a=b&JSONString=%7B%22bill%22%3A%7B%22bill_id%22%3A7%7D%7D", true)]
    public void A_webhook_that_names_two_records_for_one_names_none(string body, bool isClear)
    {
        Assert.Equal(isClear, ZohoWebhookEvent.TryParse(Encoding.UTF8.GetBytes(body), out ZohoWebhookEvent? webhook));
        Assert.Equal(isClear ? "7" : null, webhook?.Id);
    }

    [Fact]
    public void No_member_of_a_webhook_in_any_shape_costs_the_record_or_the_process()
    {
        string[] shapes = ["null", "\"\"", "{}", "{\"id\":null}", "[]", "[[1]]", "5", "-5", "1e400", "true", "\"x!\"", "\"\\ud83d\"", "\"" + new string('9', 21) + "\"", new string('[', 200) + new string(']', 200)];
        foreach (string shape in shapes)
        {
            // An id is digits, and nothing else is one.
            string odd = "{\"purchaseorder\":{\"purchaseorder_id\":" + shape + "}}";
            bool isId = shape is "5";
            Assert.Equal(isId, ZohoWebhookEvent.TryParse(Encoding.UTF8.GetBytes(odd), out ZohoWebhookEvent? one));
            Assert.Equal(isId ? "5" : null, one?.Id);
            foreach (string body in new[]
            {
                "{\"zz\":" + shape + ",\"purchaseorder\":{\"purchaseorder_id\":\"7\"}}",
                "{\"purchaseorder\":{\"line_items\":" + shape + ",\"purchaseorder_id\":\"7\",\"total\":" + shape + "}}",
                "{\"purchaseorder\":{\"purchaseorder_id\":\"7\"},\"zz\":" + shape + "}",
            })
                Assert.True(ZohoWebhookEvent.TryParse(Encoding.UTF8.GetBytes(body), out ZohoWebhookEvent? webhook) && webhook is { Entity: "purchaseorder", Id: "7" }, body[..Math.Min(body.Length, 200)]);
        }
    }
}
