using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <param name="sender">The channel.</param>
/// <param name="placeholder">The record's id in the routes.</param>
/// <param name="list">Lists.</param>
/// <param name="add">Adds.</param>
/// <param name="delete">Deletes.</param>
internal sealed class CommentsOperations(ApiSender sender, string placeholder, ZohoOperation list, ZohoOperation add, ZohoOperation delete)
    : IComments
{
    public ZohoList<Comment> ListAsync(string recordId, CancellationToken cancellationToken) =>
        List(sender, list, placeholder, recordId, nameof(recordId), cancellationToken);

    public Task AddAsync(string recordId, string text, CancellationToken cancellationToken) =>
        AddAsync(sender, add.Request().Id(placeholder, recordId, nameof(recordId)), text, cancellationToken);

    public Task DeleteAsync(string recordId, string commentId, CancellationToken cancellationToken) => sender.DoAsync(
        delete.Request().Id(placeholder, recordId, nameof(recordId)).Id("comment_id", commentId, nameof(commentId)), cancellationToken);

    internal static Task AddAsync(ApiSender sender, ApiRequest request, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("A comment needs a text.", nameof(text));
        return sender.DoAsync(request.Json(new CommentInput(text), CommentsJson.Default.CommentInput), cancellationToken);
    }

    internal static Task UpdateAsync(ApiSender sender, ApiRequest request, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("A comment needs a text.", nameof(text));
        return sender.DoAsync(request.Json(new CommentInput(text), CommentsJson.Default.CommentInput).Repeatable(), cancellationToken);
    }

    internal static ZohoList<Comment> List(
        ApiSender sender, ZohoOperation list, string placeholder, string recordId, string parameterName,
            CancellationToken cancellationToken)
    {
        // Refused now, not when the enumeration starts.
        list.Request().Id(placeholder, recordId, parameterName).Dispose();
        return PagedList.Create<CommentList, Comment>(
            sender, () => list.Request().Id(placeholder, recordId, parameterName), CommentsJson.Default.CommentList,
                static row => row.CommentId, cancellationToken);
    }
}
