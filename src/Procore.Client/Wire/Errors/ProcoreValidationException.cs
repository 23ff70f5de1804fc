using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Procore understood the call and refused its content; <see cref="ProcoreException.Errors"/> says which fields. Duplicate origin ids end
/// here too; locked commitments are a <c>ProcoreLockedException</c>.
/// </summary>
public class ProcoreValidationException : ProcoreException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ProcoreValidationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProcoreValidationException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
