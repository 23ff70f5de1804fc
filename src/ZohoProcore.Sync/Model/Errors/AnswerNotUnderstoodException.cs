namespace ZohoProcore.Sync;

/// <summary>
/// A purchase order or a commitment could be read but lacks what every plan needs, or has it in a form that nobody can read. Nothing
/// was written. The message names the record and the field; the record has to be mended where it is.
/// </summary>
public sealed class AnswerNotUnderstoodException : SyncException
{
    /// <summary>Says what could not be understood.</summary>
    /// <param name="message">What it is, to which record, and what to do.</param>
    public AnswerNotUnderstoodException(string message)
        : base(message)
    {
    }
}
