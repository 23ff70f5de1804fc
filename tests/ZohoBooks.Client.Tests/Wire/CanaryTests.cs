using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Every method, found by reflection, against a server that echoes the Authorization header: in a header, in words, as a code, as an id, as a name, however it is spelt.</summary>
public class CanaryTests
{
    private const string Secret = "1000.ZZ+CANARY/TOKEN=0123456789abcdef";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int, string> Answers()
    {
        var answers = new TheoryData<int, string>();
        foreach (int status in new[] { 200, 400, 404, 500 })
        {
            foreach (string body in new[]
            {
                """{"code":1001,"message":"@ is no token"}""", """{"code":"@","message":"no"}""", """{"error":"@","status":"failure"}""", """{"message":{"base":["@"]},"code":7}""", "<html>@</html>",
                """{"code":0,"purchaseorder":{"purchaseorder_id":"@"},"purchaseorders":[{"purchaseorder_id":"@"}],"contacts":[{"contact_id":"@","vendor_credit_limit":["@"]}],"bill":{"@":{"@":"@"},"total":"@"}}""",
                """{"code":0,"message":"success","purchaseorders":[{"purchaseorder_id":"1","@":1,"@":2}],"contacts":[{"contact_id":"1","@":1,"@":2}],"bill":{"bill_id":"1","@":1,"@":2}}""",
                """{"code":0,"contact":{"contact_id":{"@":1}},"@":[""", "@",
            })
                answers.Add(status, body);
        }

        return answers;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_echo_of_the_token_is_let_out_by_any_method(int status, string body)
    {
        string json = Secret.Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal);
        string base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Secret));
        int failed = 0;
        foreach (string echo in new[] { "Zoho-oauthtoken " + Secret, Uri.EscapeDataString(Secret) + " " + json + " " + base64 })
        {
            var zoho = new FakeZoho
            {
                Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, "{\"access_token\":\"" + Secret + "\",\"expires_in\":3600}")),
                Api = (_, _, _) => Task.FromResult(FakeZoho.Json(status, body.Replace("@", echo, StringComparison.Ordinal), ("x-request-id", echo))),
            };
            using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
            foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
            {
                if (await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1")) is not { } error)
                    continue;
                Assert.True(error is ZohoBooksException, $"{method}: {error}");
                failed++;
                var told = (ZohoBooksException)error;
                string all = string.Join("\n", [error.ToString(), told.Code, told.RequestId, .. told.Errors.SelectMany(pair => pair.Value.Prepend(pair.Key)),
                    .. (told as ZohoBooksUnreadableRowsException)?.Rows.Select(row => row + " " + row.Id + row.Field + row.Reason) ?? []]);
                foreach (string secret in new[] { Secret[5..], Uri.EscapeDataString(Secret)[5..], json[5..], base64[12..^8] })
                    Assert.DoesNotContain(secret[..16], all, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(error.Message, char.IsControl);
            }
        }

        Assert.True(failed > 200, $"{failed} failures");
    }

    [Fact]
    public async Task The_secret_of_a_webhook_that_a_server_echoes_is_not_let_out()
    {
        const string own = "ZZCANARYHOOKSECRET123456";
        var zoho = new FakeZoho
        {
            Api = (_, call, _) => Task.FromResult(call.Method == "GET" ? FakeZoho.Json(200, """{"code":0,"webhooks":[],"workflows":[]}""")
                : FakeZoho.Json(400, "{\"code\":1001,\"message\":\"not " + own + "\"}")),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, TimeProvider.System, options => options.MaxRetries = 0);
        var rule = new WebhookRule("orders", "purchaseorder", new Uri("https://app.example/hook"), own);
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.Automation.EnsureWebhookAsync(rule, Token));
        Assert.DoesNotContain(own, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", error.Message, StringComparison.Ordinal);
    }
}
