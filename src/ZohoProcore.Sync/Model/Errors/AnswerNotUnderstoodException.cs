namespace ZohoProcore.Sync;

/// <summary>An answer that could be read but lacks what every decision needs.</summary>
/// <param name="message">Which record and what it lacks.</param>
internal sealed class AnswerNotUnderstoodException(string message) : SyncException(message);
