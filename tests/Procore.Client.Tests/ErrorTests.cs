using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class ErrorTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"errors":"text"}""", null, "text", "")]
    [InlineData("""{"errors":{"name":["can't be blank","is short"]}}""", null, "name: can't be blank, is short", "name=can't be blank|is short")]
    [InlineData("""{"errors":{"name":"is taken"}}""", null, "name: is taken", "name=is taken")]
    [InlineData("""{"errors":["one","two"]}""", null, "one, two", "=one|two")]
    [InlineData("""{"message":"A Business Register is already associated"}""", null, "A Business Register is already associated", "")]
    [InlineData("""{"error":"You shall not"}""", null, "You shall not", "")]
    [InlineData("""{"error":{"code":"422","message":"Bad thing","details":[{"code":"x","message":"is wrong","source":"vendor_id"}]}}""", "422", "Bad thing; vendor_id: is wrong", "vendor_id=is wrong")]
    [InlineData("""{"error":{"code":"BAD_REQUEST","message":"m","details":[{"reason_code":"NO","message":"d"}]}}""", "BAD_REQUEST", "m; d", "=d")]
    [InlineData("""{"code":401,"message":"m","fields":"","reason":"token_expired","error":"e"}""", "token_expired", "m; e", "")]
    [InlineData("""{"errors":{"base":["locked"],"fields":{"title":["is required"]}}}""", null, "locked; title: is required", "=locked;title=is required")]
    [InlineData("""{"error":{"reason":"no vendor"}}""", null, "no vendor", "")]
    [InlineData("""{"error":"invalid_client","error_description":"Client authentication failed"}""", "invalid_client", "Client authentication failed", "")]
    [InlineData("You have surpassed the max number of requests for an hour.", null, "You have surpassed the max number of requests for an hour.", "")]
    [InlineData("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", null, null, "")]
    [InlineData("", null, null, "")]
    [InlineData("""{"errors":[{"message":"m1","field":"f"}]}""", null, "f: m1", "f=m1")]
    [InlineData("""{"error":[{"message":"m1"},{"message":"m2"}]}""", null, "m1, m2", "=m1|m2")]
    [InlineData("""{"title":"Bad","detail":"The date is wrong"}""", null, "Bad; The date is wrong", "")]
    [InlineData("""{"title":"Bad"}""", null, "Bad", "")]
    [InlineData("""{"error":{"code":"X","message":"m","details":{"vendor_id":["is wrong"]}}}""", "X", "m; vendor_id: is wrong", "vendor_id=is wrong")]
    [InlineData("""{"message":"m","details":{"title":"is long"}}""", null, "m; title: is long", "title=is long")]
    [InlineData("""{"errors":[null,{"message":null},"one"],"error":null}""", null, "one", "=one")]
    [InlineData("""{"half""", null, "{\"half", "")]
    [InlineData("null", null, null, "")]
    public async Task Every_shape_of_error_is_read(string body, string? code, string? message, string fields)
    {
        foreach (string type in new[] { "application/json", "text/html", "text/plain" })
        {
            var wire = new Wire(_ => new HttpResponseMessage(HttpStatusCode.UnprocessableEntity) { Content = new StringContent(body, Encoding.UTF8, type) });
            using IProcoreClient client = wire.Client();
            ProcoreValidationException error = await Assert.ThrowsAsync<ProcoreValidationException>(() => client.Vendors.GetAsync(1, None));
            Assert.Equal(code, error.Code);
            Assert.Equal(fields, string.Join(";", error.Errors.Select(pair => pair.Key + "=" + string.Join("|", pair.Value))));
            string says = message is null ? "Procore answered 422." : $"Procore answered 422: {message.TrimEnd('.')}.";
            Assert.StartsWith(says + " (GET", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("<html", error.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Every pair of the places in which an error has words: neither hides the other.</summary>
    [Fact]
    public void No_words_of_an_error_hide_others()
    {
        string[] places =
        [
            "\"message\":{0}", "\"title\":{0}", "\"detail\":{0}", "\"errors\":{0}", "\"errors\":[{0}]", "\"errors\":{\"number\":[{0}]}", "\"errors\":[{\"message\":{0}}]",
            "\"errors\":[{\"message\":{0},\"detail\":{1}}]", "\"errors\":[{\"title\":{0},\"detail\":{1}}]", "\"errors\":[{\"message\":{0},\"errors\":{\"x\":{1}}}]",
            "\"error\":{0}", "\"error\":[{0}]", "\"error\":[{\"message\":{0}},{1}]", "\"error\":{\"message\":{0},\"title\":{1}}", "\"error\":{\"errors\":{\"number\":{0}},\"reason\":{1}}",
            "\"error\":{\"errors\":{0},\"detail\":{1}}", "\"error\":{\"details\":[{\"message\":{0},\"source\":\"n\"},{1}]}", "\"error\":{\"message\":{0},\"fields\":{\"a\":{1}}}",
            "\"error\":\"invalid\",\"error_description\":{0}", "\"error\":[{0}],\"error_description\":{1}", "\"error\":{\"message\":{0}},\"error_description\":{1}", "\"details\":{0}", "\"details\":{\"a\":{0}}", "\"details\":[{0},{\"message\":{1}}]", "\"fields\":{\"a\":{0}}", "\"message\":[{0},{1}]",
        ];
        foreach (string one in places)
        {
            // A name may stand there twice, too.
            foreach (string other in places)
            {
                string body = "{" + Filled(one, 'a') + "," + Filled(other, 'b') + "}";
                ProcoreErrorBody said = ProcoreErrorBody.Read(Encoding.UTF8.GetBytes(body));
                Assert.All(body.Split('"').Where(text => text.StartsWith("words", StringComparison.Ordinal)), words => Assert.Contains(words, said.Message, StringComparison.Ordinal));
                Assert.InRange(said.Message!.Length, 1, 501);
            }
        }

        string Filled(string place, char mark) => place.Replace("{0}", $"\"words {mark}1\"", StringComparison.Ordinal).Replace("{1}", $"\"words {mark}2\"", StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_error_says_twice_is_said_once_and_no_more_than_can_be_read()
    {
        Assert.Equal("The number is taken", ProcoreErrorBody.Read("""{"message":"The number is taken.","detail":" The number is taken","errors":["The number is taken"]}"""u8).Message);
        ProcoreErrorBody said = ProcoreErrorBody.Read(Encoding.UTF8.GetBytes("{\"message\":\"" + new string('a', 400) + "\",\"errors\":{\"number\":[\"" + new string('b', 400) + "\"]}}"));
        Assert.Equal((810, 400), (said.Message!.Length, said.Fields["number"][0].Length));
    }

    [Theory]
    [InlineData(401, typeof(ProcoreAuthenticationException), "credentials")]
    [InlineData(403, typeof(ProcoreException), "permitted projects")]
    [InlineData(403, typeof(ProcoreException), "application is installed")]
    [InlineData(403, typeof(ProcoreException), "may use this tool")]
    [InlineData(404, typeof(ProcoreNotFoundException), "may not see")]
    [InlineData(404, typeof(ProcoreNotFoundException), "Procore-Company-Id")]
    [InlineData(404, typeof(ProcoreNotFoundException), "permitted projects")]
    [InlineData(404, typeof(ProcoreNotFoundException), "application is installed")]
    [InlineData(406, typeof(ProcoreException), "does not know")]
    [InlineData(400, typeof(ProcoreValidationException), "is locked")]
    [InlineData(422, typeof(ProcoreValidationException), "is locked")]
    [InlineData(409, typeof(ProcoreValidationException), "")]
    [InlineData(413, typeof(ProcoreException), "fewer items")]
    [InlineData(302, typeof(ProcoreException), "302")]
    public async Task Statuses_have_types_and_hints(int status, Type type, string hint)
    {
        var wire = new Wire(_ => Wire.Json("""{"errors":{"vendor_id":["is locked"]}}""", (HttpStatusCode)status, ("x-request-id", "req-9"), ("Location", "https://evil.example/")));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => client.Vendors.GetAsync(1234567, None));
        Assert.IsType(type, error);
        Assert.Equal((status, "req-9", "GET", "/rest/v1.0/vendors/{id}"), (error.Status, error.RequestId, error.Method, error.Route));
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.Contains("req-9", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", error.Message, StringComparison.Ordinal);
        Assert.Equal("is locked", error.Errors["vendor_id"][0]);
        Assert.DoesNotContain(wire.Calls, sent => sent.Address.Host != "api.procore.com");
    }

    [Theory]
    [InlineData("<html>login</html>", "text/html", "text/html instead of JSON")]
    [InlineData("""{"id":1,"name":"Ac""", "application/json", "broken or incomplete")]
    [InlineData("""{"id":1,"origin_id":{}}""", "application/json", "$.origin_id")]
    [InlineData("""{"id":""}""", "application/json", "$.id")]
    [InlineData("null", "application/json", "null")]
    public async Task Answers_that_cannot_be_read_say_where(string body, string type, string says)
    {
        var wire = new Wire(_ => new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, type) });
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(1, None)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("yesterday", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_credentials_say_what_to_check()
    {
        var wire = new Wire { TokenAnswer = _ => Wire.Json("""{"error":"invalid_client","error_description":"Client authentication failed due to unknown client"}""", HttpStatusCode.Unauthorized) };
        using IProcoreClient client = wire.Client();
        ProcoreAuthenticationException error = await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => client.Vendors.GetAsync(1, None));
        Assert.Equal("invalid_client", error.Code);
        Assert.Contains("environment", error.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Calls);
    }

    [Fact]
    public void Options_name_every_mistake_at_once()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ProcoreClient.Create(new() { CompanyId = -1, MaxRetries = 99, AttemptTimeout = TimeSpan.Zero }));
        foreach (string option in new[] { "Environment", "CompanyId", "ClientId", "ClientSecret", "MaxRetries", "AttemptTimeout" })
            Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }
}
