using System.Net;
using System.Net.Http.Headers;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <param name="sender">The channel.</param>
/// <param name="placeholder">The record's id in the routes.</param>
/// <param name="field">Name of the form field.</param>
/// <param name="get">Downloads.</param>
/// <param name="add">Uploads.</param>
/// <param name="delete">Deletes.</param>
internal sealed class AttachmentsOperations(
    ApiSender sender, string placeholder, string field, ZohoOperation get, ZohoOperation add, ZohoOperation delete)
    : IAttachments
{
    public Task<AttachmentContent> GetAsync(string recordId, CancellationToken cancellationToken) =>
        DownloadAsync(sender, get.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public Task AddAsync(string recordId, Attachment file, CancellationToken cancellationToken) =>
        UploadAsync(sender, add.Request().Id(placeholder, recordId, nameof(recordId)), field, file, cancellationToken);

    public Task DeleteAsync(string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(delete.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    internal static Task<AttachmentContent> DownloadAsync(ApiSender sender, ApiRequest request, CancellationToken cancellationToken) =>
        OpenAsync(sender, request, isPageWanted: false, cancellationToken);

    /// <summary>A record as a page of HTML, which anywhere else stands for something that went wrong.</summary>
    internal static Task<AttachmentContent> PageAsync(ApiSender sender, ApiRequest request, CancellationToken cancellationToken) =>
        OpenAsync(sender, request.Query("accept", "html"), isPageWanted: true, cancellationToken);

    private static async Task<AttachmentContent> OpenAsync(
        ApiSender sender, ApiRequest request, bool isPageWanted, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await sender.SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
                throw sender.Malformed(request, (int)response.StatusCode, "it holds no file.");
            Stream content = await sender.OpenFileAsync(request, response, isPageWanted, cancellationToken).ConfigureAwait(false);
            return new AttachmentContent(response, content);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    internal static async Task UploadAsync(
        ApiSender sender, ApiRequest request, string field, Attachment file, CancellationToken cancellationToken)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = file.Content ?? throw new ArgumentException("The file has no content.", nameof(file));
        if (string.IsNullOrWhiteSpace(file.FileName) || file.FileName.Any(static c => c is '/' or '\\' or '"' || char.IsControl(c)))
            throw new ArgumentException("The file needs a name without a path, quotes or control characters.", nameof(file));
        ReplayableContent content = await ReplayableContent.CreateAsync(file.Content, cancellationToken).ConfigureAwait(false);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content = new MultipartFormDataContent { { content, field, file.FileName } };
        await sender.DoAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
