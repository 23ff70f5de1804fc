using System.Net;
using System.Text;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Every operation, found by reflection, against a server that echoes the Authorization header: in a header, in words, as a code, as an id, as an origin id, however it is spelt.</summary>
[Collection(SimulatedTime.Name)]
public class CanaryTests
{
    private const string Secret = "ZZ+CANARY/TOKEN=0123456789abcdef0123";

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<int, string> Answers()
    {
        var answers = new TheoryData<int, string>();
        foreach (int status in new[] { 200, 404, 422 })
        {
            foreach (string body in new[]
            {
                """{"errors":{"@":["@"]}}""", """{"error":{"code":"@","message":"@"}}""", """{"message":"@"}""", "<html>@</html>", """{"id":"@"}""", """[{"id":"@","name":{"@":1}}]""",
                """[{"id":1,"@":1,"@":2}]""", """{"id":5,"@":1,"@":2}""", """{"data":[{"id":5,"@":1,"@":2}]}""", """{"entities":[{"id":5,"origin_id":"text-that-is-long","@":1,"@":2}],"errors":[]}""",
                """{"data":[{"id":"@"}],"errors":"@"}""", """{"id":5,"origin_id":"@","errors":{"name":["@"]}}""", """{"entities":[{"id":5,"origin_id":"@"}],"errors":[{"origin_id":"text-that-is-long","errors":{"@":["@"]}}]}""",
            })
                answers.Add(status, body);
        }

        return answers;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_echo_of_the_token_is_let_out_by_any_operation(int status, string body)
    {
        string json = Secret.Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal);
        string base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Secret));
        string[] parts = [Secret[5..], Uri.EscapeDataString(Secret)[5..], json[5..], base64[12..^8]];
        foreach (string echo in new[] { "Bearer " + Secret, Uri.EscapeDataString(Secret) + " " + json + " " + base64 })
        {
            var wire = new Wire(_ => Wire.Json(body.Replace("@", echo, StringComparison.Ordinal), (HttpStatusCode)status, ("x-request-id", echo)))
            {
                TokenAnswer = _ => Wire.Json("{\"access_token\":\"" + Secret + "\",\"expires_in\":5400}"),
            };
            using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
            foreach ((string name, _, Func<Task<object?>> call) in Operations.Each(client, 5, None))
            {
                wire.Time.Advance(TimeSpan.FromMinutes(2));
                object? answer = null;
                Exception? error = await Record.ExceptionAsync(async () =>
                {
                    Task<object?> running = call();
                    answer = running.IsCompleted ? await running : await wire.Time.RunAsync(running);
                });
                Assert.True(error is null or ProcoreException, $"{name}: {error}");
                string all = string.Join("\n", Words(error as ProcoreException).Concat(Words(answer)));
                foreach (string part in parts)
                    Assert.True(all.IndexOf(part[..16], StringComparison.OrdinalIgnoreCase) < 0, $"{name}: {all}");
                Assert.DoesNotContain(error?.Message ?? "", char.IsControl);
            }
        }
    }

    /// <summary>Whatever is cut is masked before: a secret that stands across the place where a text ends is not let out in part.</summary>
    [Theory]
    [InlineData("""{"message":"@"}""")]
    [InlineData("""{"errors":{"number":["@"]}}""")]
    [InlineData("""{"errors":{"@":["no"]}}""")]
    [InlineData("""{"error":"@"}""")]
    [InlineData("""{"error":"@","error_description":"no"}""")]
    [InlineData("@")]
    public async Task No_secret_is_let_out_in_part_wherever_a_text_is_cut(string body)
    {
        int token = 0;
        string said = "";
        var wire = new Wire(_ => Wire.Json(said, HttpStatusCode.UnprocessableEntity))
        {
            TokenAnswer = _ => Wire.Json($$"""{"access_token":"ZZTOKEN{{++token}}abcdefgh0123456789","expires_in":5400}"""),
        };
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        said = "{}";
        await Record.ExceptionAsync(() => client.Vendors.GetAsync(5, None));
        wire.Time.Advance(TimeSpan.FromMinutes(89));
        foreach (string secret in new[] { "ZZTOKEN2abcdefgh0123456789", "ZZTOKEN1abcdefgh0123456789", Wire.Secret })
        {
            foreach (int before in Enumerable.Range(0, 40).SelectMany(i => new[] { 400 + (3 * i), 940 + (3 * i), 3900 + (3 * i) }).Append(0))
            {
                said = body.Replace("@", new string('x', Math.Max(0, before - 1)) + " " + secret + " " + new string('y', 600), StringComparison.Ordinal);
                wire.Time.Advance(TimeSpan.FromMilliseconds(300));
                Task<Vendor> call = client.Vendors.GetAsync(5, None);
                var error = (ProcoreException)(await Record.ExceptionAsync(() => call.IsCompleted ? call : wire.Time.RunAsync(call)))!;
                Assert.DoesNotContain("ZZ", string.Join("\n", Words(error)), StringComparison.Ordinal);
                Assert.InRange(error.Message.Length, 1, 1500);
            }
        }

        Assert.Equal(2, token);
    }

    [Fact]
    public async Task The_secret_of_a_hook_that_a_server_echoes_is_not_let_out()
    {
        var wire = new Wire(sent => Wire.Json("{\"errors\":{\"destination_headers\":[" + System.Text.Json.Nodes.JsonValue.Create("not " + sent.Body).ToJsonString() + "]}}", HttpStatusCode.UnprocessableEntity));
        using IProcoreClient client = wire.Client();
        var hook = new WebhookHookInput { Namespace = "x", DestinationUrl = new("https://h.example/"), Authorization = "Bearer ZZCANARYHOOK0123456789" };
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => client.Webhooks.CreateHookAsync(hook, cancellationToken: None));
        Assert.DoesNotContain("ZZCANARYHOOK", error.ToString() + string.Concat(error.Errors.Values.SelectMany(messages => messages)), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<ProcoreException>(() => client.Webhooks.UpdateHookAsync(5, hook, cancellationToken: None));
    }

    private static IEnumerable<string?> Words(ProcoreException? error) => error is null ? []
        : [error.ToString(), error.Code, error.RequestId, .. error.Errors.SelectMany(pair => pair.Value.Prepend(pair.Key)), .. (error as ProcoreUnreadableRowsException)?.Rows.Select(row => row + row.Id) ?? []];

    // What is said of the items of a batch goes before people as well; the records themselves are the caller's.
    private static IEnumerable<string?> Words(object? answer)
    {
        if (answer?.GetType().GetProperty("Items")?.GetValue(answer) is not System.Collections.IEnumerable items)
            return [];
        return items.Cast<object>().SelectMany(item =>
            ((IReadOnlyDictionary<string, IReadOnlyList<string>>)item.GetType().GetProperty("Errors")!.GetValue(item)!).SelectMany(pair => pair.Value.Prepend(pair.Key))
            .Concat(Words(item.GetType().GetProperty("Exception")!.GetValue(item) as ProcoreException)).Append(item.GetType().GetProperty("UnreadableEcho")!.GetValue(item)?.ToString()));
    }
}
