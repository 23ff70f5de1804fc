using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>How the body of a download begins, and what came with it: whether it is a file at all.</summary>
internal sealed class FileBeginning(ReadOnlyMemory<byte> bytes, HttpContentHeaders headers)
{
    /// <summary>An envelope is small; what is larger is a file.</summary>
    public const int Most = 64 * 1024;

    // Where the first letters of a page are looked for.
    private const int PageLetters = 512;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private bool IsJson => headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The name that a server gives to what somebody attached; empty where it gives none.</summary>
    private string Name => (headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName ?? "").Trim('"', ' ');

    /// <summary>A page of HTML that nobody attached.</summary>
    public bool IsPage =>
        (headers.ContentType?.MediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true || BeginsLikeAPage)
        && Name.IndexOf(".htm", StringComparison.OrdinalIgnoreCase) < 0 && Name.IndexOf(".xhtm", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>The envelope that stands in place of a file; null when it is a file.</summary>
    public Envelope? Envelope =>
        (IsJson || Name.Length == 0) && IsEnvelope(JsonText.Clean(bytes.Span)) ? ZohoFailures.EnvelopeOf(bytes.Span) : null;

    /// <summary>
    /// Whether nothing but an envelope's own members is there. What has no name may hold a record beside them, as answers do; what somebody
    /// attached with a name is theirs then.
    /// </summary>
    private bool IsEnvelope(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return false;
            bool isBare = root.EnumerateObject()
                .All(static member => member.Name is "code" or "message" or "error" or "error_description" or "status");
            return isBare ? Has("code") || Has("error")
                : Name.Length == 0 && ((Has("code") && Has("message")) || (Has("error") && Has("status")));

            bool Has(string name) => root.Every(name).Any(static said =>
                said.ValueKind == JsonValueKind.Number || (said.ValueKind == JsonValueKind.String && !said.ValueEquals("")));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool BeginsLikeAPage
    {
        get
        {
            ReadOnlySpan<byte> letters = Letters(bytes.Span);
            string text = Encoding.UTF8.GetString(letters.Slice(0, Math.Min(letters.Length, PageLetters)).ToArray());
            return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whether it has to be read further, to know that it is a file.</summary>
    public static bool MayBeNone(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> letters = Letters(beginning);
        return beginning.Length < Most
            && (letters.IsEmpty || letters[0] == (byte)'{' || (letters[0] == (byte)'<' && letters.Length < PageLetters));
    }

    private static ReadOnlySpan<byte> Letters(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith(ByteOrderMark))
            beginning = beginning.Slice(ByteOrderMark.Length);
        int at = 0;
        while (at < beginning.Length && beginning[at] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')
            at++;
        return beginning.Slice(at);
    }
}
