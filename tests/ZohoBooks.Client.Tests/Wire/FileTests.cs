using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>What comes in place of a file is none, whatever it is called; what somebody attached is one.</summary>
public class FileTests
{
    private const string Envelope = """{"code":1004,"message":"No file is attached"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?> None()
    {
        var none = new TheoryData<string, string?>();
        foreach (string body in new[] { Envelope, " \r\n" + Envelope, "\uFEFF" + Envelope, """{"code":0,"message":"success"}""", """{"error":"Access Denied","status":"failure"}""", "<html>Please sign in</html>", " <!DOCTYPE html><html>", "" })
        {
            foreach (string? media in new[] { "application/json", "text/plain", "application/octet-stream", "application/pdf", "text/javascript", null })
                none.Add(body, media);
        }

        none.Add("anything", "text/html");
        return none;
    }

    [Theory]
    [MemberData(nameof(None))]
    public async Task What_is_no_file_is_not_handed_over_as_one(string body, string? media)
    {
        using IZohoBooksClient books = Answering(body, media, null);
        ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.PurchaseOrders.Attachments.GetAsync("1", Token));
        Assert.Equal(body.Contains("1004", StringComparison.Ordinal) ? "1004" : null, error.Code);
        Assert.False(error.OutcomeUnknown);
    }

    [Theory]
    [InlineData("%PDF-1.7 not html", "application/pdf", null)]
    [InlineData("<?xml version=\"1.0\"?><svg/>", "image/svg+xml", null)]
    [InlineData("{\"name\":\"a file of JSON\"}", "application/json", "a.json")]
    [InlineData("{\"name\":\"a file of JSON\"}", "application/octet-stream", null)]
    [InlineData("{\"code\":7,\"message\":\"attached\"}", "application/octet-stream", "a.json")]
    [InlineData("{\"code\":7,\"message\":\"attached\",\"lines\":[]}", "application/json", "a.json")]
    [InlineData("{\"error\":\"attached\",\"status\":\"failure\",\"at\":5}", "application/json", "a.json")]
    [InlineData("{\"code\":0,\"message\":\"success\",\"purchaseorder\":{\"purchaseorder_id\":\"1\"}}", "application/json", "a.json")]
    [InlineData("{\"code\":\"03-100\",\"name\":\"Concrete\"}", "application/json", null)]
    [InlineData("{\"error\":\"attached\",\"at\":5}", "application/json", null)]
    [InlineData("{\"code\":{\"a\":1},\"message\":\"attached\"}", "application/json", "a.json")]
    [InlineData("[{\"code\":7,\"message\":\"attached\"}]", "application/json", "a.json")]
    [InlineData("<html>attached</html>", "text/html", "a.html")]
    [InlineData("<html>attached</html>", "application/octet-stream", "a.HTM")]
    [InlineData("x", "application/octet-stream", null)]
    public async Task What_somebody_attached_comes_whole(string body, string media, string? name)
    {
        using IZohoBooksClient books = Answering(body, media, name);
        using AttachmentContent file = await books.PurchaseOrders.Attachments.GetAsync("1", Token);
        using var reader = new StreamReader(file.Content);
        Assert.Equal(body, await reader.ReadToEndAsync(Token));
        Assert.Equal(name, file.FileName);
    }

    public static TheoryData<string> Pages() =>
        ["orders", "vendor credits", "sales receipts", "invoices", "credit notes", "sales orders", "estimates", "retainer invoices", "delivery challans"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_record_comes_as_the_page_that_was_asked_for_and_nothing_else_comes_as_one(string of)
    {
        foreach ((string page, string media) in new[] { ("<!DOCTYPE html><html>A-1</html>", "text/html"), ("<div>A-1</div>", "text/html;charset=UTF-8"), (" <html>A-1</html>", "application/octet-stream") })
        {
            FakeZoho zoho = Zoho(page, media, null);
            using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
            using AttachmentContent content = await HtmlAsync(books, of);
            using var reader = new StreamReader(content.Content);
            Assert.Equal(page, await reader.ReadToEndAsync(Token));
            Assert.Contains("accept=html", Assert.Single(zoho.Calls).Uri.Query, StringComparison.Ordinal);
        }

        foreach (string none in new[] { Envelope, """{"code":0,"message":"success","purchaseorder":{"purchaseorder_id":"1"}}""", "%PDF-1.7", "" })
        {
            using IZohoBooksClient books = Answering(none, "application/json", null);
            ZohoBooksException error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => HtmlAsync(books, of));
            Assert.Equal(none == Envelope ? "1004" : null, error.Code);
        }
    }

    private static Task<AttachmentContent> HtmlAsync(IZohoBooksClient books, string of) => of switch
    {
        "orders" => books.PurchaseOrders.GetHtmlAsync("1", Token),
        "vendor credits" => books.VendorCredits.GetHtmlAsync("1", Token),
        "sales receipts" => books.SalesReceipts.GetHtmlAsync("1", Token),
        "invoices" => books.Invoices.Printouts.GetHtmlAsync("1", Token),
        "credit notes" => books.CreditNotes.Printouts.GetHtmlAsync("1", Token),
        "sales orders" => books.SalesOrders.Printouts.GetHtmlAsync("1", Token),
        "estimates" => books.Estimates.Printouts.GetHtmlAsync("1", Token),
        "retainer invoices" => books.RetainerInvoices.Printouts.GetHtmlAsync("1", Token),
        _ => books.DeliveryChallans.Printouts.GetHtmlAsync("1", Token),
    };

    /// <summary>Whose it is cannot be told: what comes as JSON and is an envelope and nothing else is taken for one, whatever its name.</summary>
    [Theory]
    [InlineData("{\"code\":7,\"message\":\"attached\"}", "a.json")]
    [InlineData("{\"error\":\"attached\"}", "a.json")]
    [InlineData("{\"error\":\"attached\",\"status\":\"failure\",\"error_description\":\"x\"}", "a.json")]
    [InlineData("{\"code\":7,\"message\":\"attached\",\"documents\":[]}", null)]
    [InlineData("{\"error\":\"attached\",\"status\":\"failure\",\"at\":5}", null)]
    public async Task What_comes_as_json_and_is_an_envelope_is_one_under_any_name(string body, string? name)
    {
        using IZohoBooksClient books = Answering(body, "application/json", name);
        Assert.Contains("attached", (await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.PurchaseOrders.Attachments.GetAsync("1", Token))).Message, StringComparison.Ordinal);
    }

    /// <summary>A file over a real connection, cut at a place, with its length or in chunks, read at once or in pieces.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_breaks_off_is_a_documented_failure_wherever_it_does(bool isChunked)
    {
        byte[] file = [.. Enumerable.Range(0, 3000).Select(i => (byte)('a' + (i % 26)))];
        foreach (int cut in new[] { 0, 1, 600, 2999 })
        {
            await using var server = new RawServer(
                (isChunked ? "Transfer-Encoding: chunked\r\n\r\nBB8\r\n" : "Content-Length: 3000\r\n\r\n", [.. file.Take(cut)], TimeSpan.Zero));
            using IZohoBooksClient books = server.Client();
            var error = await Assert.ThrowsAsync<ZohoBooksException>(async () =>
            {
                using AttachmentContent content = await books.PurchaseOrders.Attachments.GetAsync("1", Token);
                using var copy = new MemoryStream();
                if (cut % 2 == 0)
                    await content.Content.CopyToAsync(copy, Token);
                else
                    content.Content.CopyTo(copy);
            });
            Assert.Contains("the file is broken", error.Message, StringComparison.Ordinal);
            Assert.Equal(("GET", "/books/v3/purchaseorders/{purchaseorder_id}/attachment", 200, true, false), (error.Method, error.Route, error.Status, error.IsTransient, error.OutcomeUnknown));
            Assert.NotNull(error.InnerException);
        }
    }

    [Fact]
    public async Task A_file_that_stops_is_given_up_and_one_that_goes_on_slowly_is_not()
    {
        await using var stops = new RawServer(("Content-Length: 4\r\n\r\n", "ab"u8.ToArray(), TimeSpan.FromSeconds(600)));
        await using var whole = new RawServer(("Content-Length: 2\r\n\r\n", "ab"u8.ToArray(), TimeSpan.Zero));
        await using var slows = new RawServer(("Content-Length: 6\r\n\r\n", "a|b|c|d|e|f"u8.ToArray(), TimeSpan.FromSeconds(1.2)));
        using IZohoBooksClient first = stops.Client(), second = whole.Client(), third = slows.Client();
        using (AttachmentContent stopped = await first.PurchaseOrders.Attachments.GetAsync("1", Token))
        {
            var error = await Assert.ThrowsAsync<ZohoBooksException>(() => stopped.Content.CopyToAsync(Stream.Null, Token));
            Assert.Contains("did not arrive in time", error.Message, StringComparison.Ordinal);
            Assert.True(error.IsTransient);
        }

        using (AttachmentContent left = await second.PurchaseOrders.Attachments.GetAsync("1", Token))
        {
            using var stop = new CancellationTokenSource();
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.Content.CopyToAsync(Stream.Null, stop.Token));
        }

        // Six seconds in all, with a limit of five for each piece.
        using AttachmentContent slow = await third.PurchaseOrders.Attachments.GetAsync("1", Token);
        using var reader = new StreamReader(slow.Content);
        Assert.Equal("abcdef", await reader.ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    [InlineData(50_000_000, false)]
    public async Task A_small_body_becomes_no_larger_file_than_is_allowed(int length, bool fits)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(new byte[length]);
        await using var server = new RawServer(($"Content-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n", packed.ToArray(), TimeSpan.Zero));
        using IZohoBooksClient books = server.Client(options => options.MaxFileBytes = 100_000);
        using AttachmentContent content = await books.PurchaseOrders.Attachments.GetAsync("1", Token);
        using var copy = new MemoryStream();
        if (fits)
        {
            await content.Content.CopyToAsync(copy, Token);
            Assert.Equal(length, copy.Length);
            return;
        }

        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => content.Content.CopyToAsync(copy, Token));
        Assert.Contains("larger than MaxFileBytes", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
        Assert.InRange(copy.Length, 0, 100_000);
    }

    private static IZohoBooksClient Answering(string body, string? media, string? name) => FakeZoho.Client(Zoho(body, media, name), new FakeTimeProvider(), EveryMethodTests.Fast);

    private static FakeZoho Zoho(string body, string? media, string? name) => new()
    {
        Api = (_, _, _) =>
        {
            // Chunked: nothing says beforehand how long it is.
            var content = new StreamContent(new OneWay(Encoding.UTF8.GetBytes(body)));
            if (media is not null)
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(media);
            if (name is not null)
                content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "\"" + name + "\"" };
            return Task.FromResult(new HttpResponseMessage { Content = content });
        },
    };

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    /// <summary>Answers the login, and each file as it is told: headers, the body in pieces between <c>|</c>, and how long before each further one. Then it hangs up, or waits.</summary>
    private sealed class RawServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _run;

        public RawServer(params (string Headers, byte[] Body, TimeSpan Pause)[] files)
        {
            _listener.Start();
            _run = RunAsync(new(files));
        }

        public IZohoBooksClient Client(Action<ZohoBooksOptions>? change = null)
        {
            var address = new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port);
            var options = new ZohoBooksOptions
            {
                Region = ZohoRegion.Europe,
                OrganizationId = "1",
                ClientId = "a",
                ClientSecret = "b",
                RefreshToken = "c",
                MaxRetries = 0,
                AttemptTimeout = TimeSpan.FromSeconds(5),
                LoopbackEndpoints = new LoopbackZohoEndpoints(address, address),
            };
            change?.Invoke(options);
            return ZohoBooksClient.Create(options);
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _run;
            _stop.Dispose();
            _listener.Dispose();
        }

        private async Task RunAsync(Queue<(string Headers, byte[] Body, TimeSpan Pause)> files)
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                    NetworkStream stream = client.GetStream();
                    var buffer = new byte[8192];
                    string request = "";
                    while (!request.Contains("\r\n\r\n", StringComparison.Ordinal) || (request.StartsWith("POST", StringComparison.Ordinal) && !request.Contains("grant_type", StringComparison.Ordinal)))
                        request += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, _stop.Token));
                    bool isLogin = request.StartsWith("POST", StringComparison.Ordinal);
                    const string token = "{\"access_token\":\"1000.abcdefgh\",\"expires_in\":3600}";
                    (string headers, byte[] body, TimeSpan pause) = isLogin ? ($"Content-Type: application/json\r\nContent-Length: {token.Length}\r\n\r\n", Encoding.ASCII.GetBytes(token), TimeSpan.Zero) : files.Dequeue();
                    await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers), _stop.Token);
                    byte[][] pieces = pause == TimeSpan.Zero ? [body] : [.. Encoding.ASCII.GetString(body).Split('|').Select(Encoding.ASCII.GetBytes)];
                    foreach (byte[] piece in pieces)
                    {
                        await stream.WriteAsync(piece, _stop.Token);
                        await Task.Delay(pause, TimeProvider.System, _stop.Token);
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException or ObjectDisposedException || _stop.IsCancellationRequested)
            {
                // The client has gone, or the test is over.
            }
        }
    }
}
