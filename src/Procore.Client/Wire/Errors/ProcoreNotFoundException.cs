using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// There is no such record, or the service account may not see it: Procore answers the same to both. Never take it as proof that a record
/// was deleted.
/// </summary>
public sealed class ProcoreNotFoundException : ProcoreException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ProcoreNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProcoreNotFoundException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
