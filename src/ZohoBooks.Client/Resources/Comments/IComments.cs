namespace ZohoBooks.Client;

/// <summary>Comments and history of records of one kind, under <c>/{records}/{id}/comments</c>. The scope is that of the records.</summary>
public interface IComments
{
    /// <summary>Comments and history of a record. Most of these lists have one page.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Comment> ListAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary>Adds a comment.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="text">The comment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">
    /// The call failed; with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the comments before adding it again.
    /// </exception>
    Task AddAsync(string recordId, string text, CancellationToken cancellationToken = default);

    /// <summary>Adds a comment that says more than its text.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">It has no text; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">
    /// The call failed; with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the comments before adding it again.
    /// </exception>
    Task AddAsync(string recordId, CommentInput comment, CancellationToken cancellationToken = default);

    /// <summary>Deletes a comment.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string recordId, string commentId, CancellationToken cancellationToken = default);
}
