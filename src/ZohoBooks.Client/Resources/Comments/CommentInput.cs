namespace ZohoBooks.Client;

internal sealed record CommentInput(string Description);
