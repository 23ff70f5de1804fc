namespace ZohoBooks.Client;

internal sealed record MatchesBody(IReadOnlyList<TransactionMatch> TransactionsToBeMatched);
