namespace ZohoBooks.Client;

internal sealed record TagOptionsBody(IReadOnlyList<TagOptionInput> Options);

internal sealed record TagOrderBody(IReadOnlyList<string> TagIds);
