using System.Net.Http.Headers;
using System.Text;

namespace Sandbox;

/// <summary>A body of type <c>multipart/form-data</c>, read: fields and files in order.</summary>
public sealed class MultipartForm
{
    private static readonly byte[] HeaderEnd = "\r\n\r\n"u8.ToArray();

    private readonly List<KeyValuePair<string, string>> _fields = [];
    private readonly List<SandboxFile> _files = [];

    private MultipartForm()
    {
    }

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<SandboxFile> Files => _files;

    /// <summary>Reads the body of a request; null when it is no multipart form, or not a whole one.</summary>
    public static MultipartForm? Read(SandboxRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !string.Equals(type.MediaType, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;
        var boundary = type.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, "boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        if (string.IsNullOrEmpty(boundary)) return null;
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var body = request.Body;
        if (!body.Span.StartsWith(delimiter)) return null;
        var form = new MultipartForm();
        var rest = body[delimiter.Length..];
        byte[] next = [.. "\r\n"u8, .. delimiter];
        while (rest.Span.StartsWith("\r\n"u8))
        {
            rest = rest[2..];
            var end = rest.Span.IndexOf(next);
            if (end < 0 || !form.Add(rest[..end])) return null;
            rest = rest[(end + next.Length)..];
        }

        return rest.Span.StartsWith("--"u8) ? form : null;
    }

    private bool Add(ReadOnlyMemory<byte> part)
    {
        var split = part.Span.IndexOf(HeaderEnd);
        if (split < 0) return false;
        var content = part[(split + HeaderEnd.Length)..];
        var line = Encoding.UTF8.GetString(part.Span[..split]).Split("\r\n").FirstOrDefault(header => header.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase));
        if (line is null || !ContentDispositionHeaderValue.TryParse(line["Content-Disposition:".Length..], out var disposition)) return false;
        if (disposition.Name?.Trim('"') is not { Length: > 0 } name) return false;
        if ((disposition.FileNameStar ?? disposition.FileName)?.Trim('"') is { } file) _files.Add(new SandboxFile(name, file, content));
        else _fields.Add(new(name, Encoding.UTF8.GetString(content.Span)));
        return true;
    }
}
