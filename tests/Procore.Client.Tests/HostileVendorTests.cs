using System.IO.Compression;
using System.Net;
using System.Text;
using Zoho.Procore.Sdk.Shared;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>A service that means no good, or lost its mind: every operation ends with a value or with the client's exception, whatever is sent to it.</summary>
[Collection(SimulatedTime.Name)]
public class HostileVendorTests
{
    private const string Secret = "ZZHOSTILE0123456789SECRET";

    // So many answers a call; then the vendor is done.
    private const int MostAnswers = 40;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_ends_with_a_value_or_the_clients_exception()
    {
        foreach (int number in Hostile.Cases(300))
        {
            var hostile = new Hostile(number, Secret);
            Type row = typeof(Vendor);
            int answers = 0;
            var wire = new Wire(sent => ++answers > MostAnswers ? Wire.Json("{}", HttpStatusCode.NotFound) : Answer(hostile, sent, row))
            {
                TokenAnswer = _ => Wire.Json("{\"access_token\":\"" + Secret + "\",\"expires_in\":5400}"),
            };
            using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
            (string name, Type returns, Func<Task<object?>> call) = hostile.Any([.. Operations.Each(client, 5, None)]);
            row = RowOf(returns);
            Exception? error = await Record.ExceptionAsync(async () =>
            {
                Task<object?> running = call();
                _ = running.IsCompleted ? await running : await wire.Time.RunAsync(running);
            });
            Assert.True(error is null or ProcoreException, $"FUZZ_FROM={number} FUZZ_CASES=1: {name}: {error}");
            if (error is not ProcoreException told)
                continue;
            string all = string.Join("\n", [told.ToString(), told.Code, told.RequestId, .. told.Errors.SelectMany(pair => pair.Value.Prepend(pair.Key))]);
            Assert.False(all.Contains(Secret, StringComparison.Ordinal), $"FUZZ_FROM={number} FUZZ_CASES=1: {name} lets the token out: {all}");
            Assert.DoesNotContain(told.Message, char.IsControl);
        }
    }

    [Fact]
    public void The_body_of_a_failure_has_words_or_none() => Hostile.Each(300, Secret, hostile =>
    {
        byte[] body = hostile.Bytes(hostile.Next(3) == 0 ? hostile.Value() : hostile.Object("errors", "error", "message", "title", "detail", "details", "fields", "reason", "code", "error_description"));
        Hostile.Bounded(body.Length, () => _ = (ProcoreErrorBody.Read(body), ProcoreErrorBody.ErrorIn(body)));
        using HttpResponseMessage response = hostile.Response(body, hostile.Status(), "Retry-After", "Date");
        ApiFailure failure = ProcoreFailures.Read(response, body, Now).Cleaned([Secret]);
        ProcoreException told = ProcoreFailures.ToException(failure);
        Assert.DoesNotContain(Secret, told.ToString() + told.RequestId + told.Code, StringComparison.Ordinal);
        Assert.InRange(told.Message.Length, 1, 6000);
    });

    /// <summary>A name that is long, and many members under it: each path would repeat the name.</summary>
    [Theory]
    [InlineData(499)]
    [InlineData(30_000)]
    public void A_long_name_with_many_members_under_it_takes_no_more_memory_than_the_body(int length)
    {
        string members = string.Join(",", Enumerable.Range(0, 6000).Select(i => FormattableString.Invariant($"\"{i}\":1")));
        byte[] body = Encoding.UTF8.GetBytes("{\"errors\":{\"" + new string('n', length) + "\":{" + members + "}}}");
        ProcoreErrorBody? read = null;
        Hostile.Bounded(body.Length, () => read = ProcoreErrorBody.Read(body));
        Assert.NotEmpty(read!.Fields);
        Assert.NotNull(read.Message);
    }

    [Fact]
    public void Links_and_rate_windows_say_something_or_nothing() => Hostile.Each(500, Secret, hostile =>
    {
        var windows = new RateWindows();
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage response = hostile.Response([], 200, "Link", "Link", "Total", "X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset", "Date");
            _ = PageLinks.GoOn(response.Headers, hostile.Next(5));
            if (RateReading.From(response.Headers) is not { } reading)
                continue;
            (_, TimeSpan resetsIn) = windows.Observe(reading, Now.AddDays(hostile.Next(3000) - 1500));
            Assert.InRange(resetsIn, TimeSpan.Zero, TimeSpan.FromHours(1));
        }
    });

    /// <summary>A quote that is not closed is the header's last.</summary>
    [Theory]
    [InlineData("<https://x/?page=1>; rel=\"prev")]
    [InlineData("<https://x/?page=1>; rel=\"first, <https://x/?page=2>")]
    [InlineData("<https://x/?page=1>; rel='a \\")]
    public async Task A_link_whose_quote_is_not_closed_ends_the_list_and_no_more(string link)
    {
        var wire = new Wire(_ => Wire.Json("""[{"id":1,"name":"a"}]""", HttpStatusCode.OK, ("Link", link), ("Total", "1")));
        using IProcoreClient client = wire.Client();
        Task<List<Vendor>> reading = client.Vendors.ListAsync(cancellationToken: None).ToListAsync(None).AsTask();
        Assert.Equal([1L], (await wire.Time.RunAsync(reading)).Select(vendor => vendor.Id));
    }

    [Fact]
    public void A_webhook_names_a_resource_or_nothing() => Hostile.Each(300, Secret, hostile =>
    {
        byte[] body = hostile.Bytes(hostile.Next(3) > 0
            ? "{\"id\":\"1\",\"resource_name\":\"Projects\",\"event_type\":\"update\"," + hostile.Object("resource_id", "company_id", "project_id", "user_id", "timestamp", "metadata", "zz")[1..].Insert(0, "\"x\":1,").Replace(",}", "}", StringComparison.Ordinal)
            : hostile.Object("id", "ulid", "resource_name", "resource_type", "event_type", "reason", "company_id", "timestamp", "metadata"));
        Hostile.Bounded(body.Length, () =>
        {
            if (ProcoreWebhook.TryParse(body, out ProcoreWebhookEvent? read))
                Assert.True(read is { EventId.Length: > 0, ResourceName.Length: > 0 });
        });
        Assert.False(ProcoreWebhook.IsAuthentic(hostile.Header() + hostile.Value(), Secret));
    });

    [Fact]
    public void Text_that_is_html_is_text_in_the_end() => Hostile.Each(300, Secret, hostile =>
    {
        string html = hostile.Any(["<p>", "<!--", "<script>", "&#x110000;", "&#xd800;", "<", ""]) + hostile.Value() + hostile.Any(["</p", "-->", "&", "<br/>", ""]) + hostile.Value();
        Hostile.Bounded(html.Length, () => _ = (HtmlText.ToText(html), JsonIds.ReadInstant(html)));
    });

    /// <summary>A few kilobytes that become a thousand times as many.</summary>
    [Fact]
    public async Task A_gzip_bomb_is_given_up_at_MaxResponseBytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("[{\"id\":1,\"name\":\""u8);
            byte[] zeros = [.. Enumerable.Repeat((byte)'0', 64 * 1024)];
            for (int i = 0; i < 512; i++)
                gzip.Write(zeros);
        }

        // What the transport would do with the header: the body grows while it is read.
        var wire = new Wire(_ => new HttpResponseMessage { Content = new StreamContent(new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress)) });
        using IProcoreClient client = wire.Client(options => (options.MaxResponseBytes, options.MaxRetries) = (1024 * 1024, 0));
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.ListAsync(cancellationToken: None).ToListAsync(None).AsTask()));
        Assert.Contains("too large", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    [InlineData(HttpStatusCode.PermanentRedirect)]
    public async Task A_redirect_takes_no_token_along(HttpStatusCode status)
    {
        var wire = new Wire(_ =>
        {
            HttpResponseMessage answer = Wire.Json("", status);
            answer.Headers.Location = new Uri("https://elsewhere.example/");
            return answer;
        });
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(5, None)));
        Assert.Equal((int)status, error.Status);
        Assert.All(wire.Calls, sent => Assert.Equal("api.procore.com", sent.Address.Host));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_bomb_of_nesting_is_an_exception_of_the_client(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        foreach (string body in new[] { "{\"id\":5,\"zz\":" + deep + "}", deep })
        {
            var wire = new Wire(_ => Wire.Json(body));
            using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
            await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(5, None)));
        }
    }

    /// <summary>What no number of 64 bits holds is no id, and none that was cut to fit.</summary>
    [Theory]
    [InlineData("\"1e20\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("1e20")]
    [InlineData("5.5")]
    public async Task An_id_that_no_number_holds_is_none(string id)
    {
        var wire = new Wire(_ => Wire.Json("{\"id\":" + id + ",\"name\":\"a\"}"));
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(5, None)));
        Assert.Contains("$.id", error.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Answer(Hostile hostile, Sent sent, Type row)
    {
        using HttpResponseMessage fitting = Operations.Answer(sent, 5);
        string body = fitting.Content.ReadAsStringAsync(None).GetAwaiter().GetResult();
        body = body.Replace("{\"id\":\"5\"}", hostile.Record(row, "\"5\""), StringComparison.Ordinal).Replace("{\"id\":5}", hostile.Record(row, "5"), StringComparison.Ordinal);
        if (hostile.Next(6) == 0)
            body = hostile.Object("data", "entities", "errors", "error", "message", "id");
        return hostile.Response(hostile.Bytes(body), hostile.Status(), hostile.Next(3) == 0 ? (string[])["Retry-After", "Date", "Link", "Total", "Per-Page"] : (string[])["Link"]);
    }

    private static Type RowOf(Type returns)
    {
        while (returns.IsGenericType)
            returns = returns.GenericTypeArguments[^1];
        return returns.Assembly == typeof(Vendor).Assembly && returns.IsClass ? returns : typeof(Vendor);
    }
}
