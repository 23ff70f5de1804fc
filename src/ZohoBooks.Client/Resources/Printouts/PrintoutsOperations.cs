namespace ZohoBooks.Client;

/// <param name="sender">The channel.</param>
/// <param name="placeholder">The record's id in the routes.</param>
/// <param name="get">Reads a record.</param>
/// <param name="list">Lists the templates.</param>
/// <param name="update">Gives a record another template.</param>
internal sealed class PrintoutsOperations(
    ApiSender sender, string placeholder, ZohoOperation get, ZohoOperation list, ZohoOperation update) : IPrintouts
{
    public Task<AttachmentContent> GetPdfAsync(string recordId, CancellationToken cancellationToken) => AttachmentsOperations.DownloadAsync(
        sender, get.Request().Id(placeholder, recordId, nameof(recordId)).Query("accept", "pdf"), cancellationToken);

    public Task<AttachmentContent> GetHtmlAsync(string recordId, CancellationToken cancellationToken) => AttachmentsOperations.PageAsync(
        sender, get.Request().Id(placeholder, recordId, nameof(recordId)), cancellationToken);

    public ZohoList<DocumentTemplate> ListTemplatesAsync(CancellationToken cancellationToken) =>
        PagedList.Single<TemplateList, DocumentTemplate>(sender, list.Request, PrintoutsJson.Default.TemplateList, cancellationToken);

    public Task UpdateTemplateAsync(string recordId, string templateId, CancellationToken cancellationToken) => sender.DoAsync(
        update.Request().Id(placeholder, recordId, nameof(recordId)).Id("template_id", templateId, nameof(templateId)).Repeatable(),
        cancellationToken);
}
