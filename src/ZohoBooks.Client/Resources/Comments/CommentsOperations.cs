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

    public Task AddAsync(string recordId, CommentInput comment, CancellationToken cancellationToken) =>
        AddAsync(sender, add.Request().Id(placeholder, recordId, nameof(recordId)), comment, nameof(comment), cancellationToken);

    public Task DeleteAsync(string recordId, string commentId, CancellationToken cancellationToken) => sender.DoAsync(
        delete.Request().Id(placeholder, recordId, nameof(recordId)).Id("comment_id", commentId, nameof(commentId)), cancellationToken);

    internal static Task AddAsync(ApiSender sender, ApiRequest request, string text, CancellationToken cancellationToken) =>
        AddAsync(sender, request, new CommentInput { Description = text }, nameof(text), cancellationToken);

    internal static Task UpdateAsync(ApiSender sender, ApiRequest request, string text, CancellationToken cancellationToken) =>
        AddAsync(sender, request.Repeatable(), text, cancellationToken);

    internal static Task UpdateAsync(ApiSender sender, ApiRequest request, CommentInput comment, CancellationToken cancellationToken) =>
        AddAsync(sender, request.Repeatable(), comment, nameof(comment), cancellationToken);

    private static Task AddAsync(
        ApiSender sender, ApiRequest request, CommentInput comment, string parameterName, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Required.NotNull(comment, parameterName).Description.GetValueOrDefault(null)))
            throw new ArgumentException("A comment needs a text.", parameterName);
        return sender.DoAsync(request.Json(comment, CommentsJson.Default.CommentInput), cancellationToken);
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
