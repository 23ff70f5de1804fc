namespace ZohoBooks.Client;

/// <summary>The attached file of records of one kind, under <c>/{records}/{id}/attachment</c>. The scope is that of the records.</summary>
public interface IAttachments
{
    /// <summary>The attached file.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksException">The call failed, or the record has no file.</exception>
    Task<AttachmentContent> GetAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary>Attaches a file. It is sent once: after a lost answer nobody knows whether it arrived.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAsync(string recordId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary>Deletes the attached file.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string recordId, CancellationToken cancellationToken = default);
}
