using System.Net.Http.Headers;

namespace ZohoBooks.Client;

/// <summary>An attached file on its way. Read it, then dispose it.</summary>
public sealed class AttachmentContent : IDisposable
{
    private readonly HttpResponseMessage _response;

    /// <summary>Creates a file, for tests of code that reads files.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">Name of the file; null for none.</param>
    /// <param name="contentType">Media type; null for none.</param>
    /// <exception cref="FormatException"><paramref name="contentType"/> is no media type.</exception>
    public AttachmentContent(Stream content, string? fileName = null, string? contentType = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        _response = new HttpResponseMessage { Content = new StreamContent(content) };
        if (fileName is not null)
            _response.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = fileName };
        if (contentType is not null)
            _response.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
    }

    internal AttachmentContent(HttpResponseMessage response, Stream content) => (_response, Content) = (response, content);

    /// <summary>
    /// The bytes, not buffered. Reading them throws a <see cref="ZohoBooksException"/> when the file breaks off, when nothing comes for as
    /// long as <see cref="ZohoBooksOptions.AttemptTimeout"/>, and beyond <see cref="ZohoBooksOptions.MaxFileBytes"/>.
    /// </summary>
    public Stream Content { get; }

    /// <summary>Media type, as Zoho Books gave it.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>Name of the file, as Zoho Books gave it. Untrusted: it was chosen by whoever attached the file.</summary>
    public string? FileName =>
        (_response.Content.Headers.ContentDisposition?.FileNameStar ?? _response.Content.Headers.ContentDisposition?.FileName)?.Trim('"');

    /// <summary>Bytes to come, where that is known.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>Ends the download.</summary>
    public void Dispose() => _response.Dispose();
}
