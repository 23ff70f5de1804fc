namespace ZohoProcore.Sync;

/// <summary>
/// Something that the core was asked for and can't do. The message is a sentence for people: what happened, to which record, and what to do
/// next. The types below it are what a host may want to tell apart. What the two services answer comes as their clients' own exceptions; an
/// <see cref="ArgumentException"/> is a mistake in the program.
/// </summary>
public abstract class SyncException : Exception
{
    private protected SyncException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
