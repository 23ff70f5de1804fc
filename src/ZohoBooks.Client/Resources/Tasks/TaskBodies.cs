namespace ZohoBooks.Client;

internal sealed record TaskPercentageBody(int CompletionPercentage);
