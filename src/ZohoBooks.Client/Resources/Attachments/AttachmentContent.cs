namespace ZohoBooks.Client;

/// <summary>An attached file on its way. Read it, then dispose it.</summary>
public sealed class AttachmentContent : IDisposable
{
    private readonly HttpResponseMessage _response;

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
