using System.Net.Http.Headers;
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

    /// <summary>Whose it is cannot be told: what comes as JSON and has what an envelope has is taken for one, whatever its name.</summary>
    [Theory]
    [InlineData("{\"code\":7,\"message\":\"attached\"}")]
    [InlineData("{\"error\":\"attached\"}")]
    public async Task What_comes_as_json_and_speaks_like_an_envelope_is_one_under_any_name(string body)
    {
        using IZohoBooksClient books = Answering(body, "application/json", "a.json");
        Assert.Contains("attached", (await Assert.ThrowsAnyAsync<ZohoBooksException>(() => books.PurchaseOrders.Attachments.GetAsync("1", Token))).Message, StringComparison.Ordinal);
    }

    private static IZohoBooksClient Answering(string body, string? media, string? name) => FakeZoho.Client(
        new FakeZoho
        {
            Api = (_, _, _) =>
            {
                // Chunked: nothing says beforehand how long it is.
                var content = new StreamContent(new OneWay(Encoding.UTF8.GetBytes(body)));
                if (media is not null)
                    content.Headers.ContentType = new MediaTypeHeaderValue(media);
                if (name is not null)
                    content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "\"" + name + "\"" };
                return Task.FromResult(new HttpResponseMessage { Content = content });
            },
        },
        new FakeTimeProvider(),
        EveryMethodTests.Fast);

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
