namespace ZohoBooks.Client;

/// <summary>
/// Records of one kind as PDF and as HTML, and the templates that they are printed with. The scope is that of the records.
/// </summary>
public interface IPrintouts
{
    /// <summary><c>GET …?accept=pdf</c>: the record as PDF. Read the stream, then dispose it.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such record.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …?accept=html</c>: the record as a page of HTML, to be shown to a person. A page that a gateway puts in its
    /// place with a status of success looks the same. It is somebody else's text: show it where its scripts do not run.
    /// Read the stream, then dispose it.
    /// </summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such record.</exception>
    /// <exception cref="ZohoBooksException">The call failed, or what came is no page.</exception>
    Task<AttachmentContent> GetHtmlAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/templates</c>: the templates that records of this kind can be printed with; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<DocumentTemplate> ListTemplatesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/templates/{template_id}</c>: prints a record with another template. Safe to repeat, and repeated.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="templateId">The template, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateTemplateAsync(string recordId, string templateId, CancellationToken cancellationToken = default);
}
