using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Procore refused the credentials or the access token. Trying again does not help until somebody has looked at them.</summary>
public sealed class ProcoreAuthenticationException : ProcoreException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ProcoreAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProcoreAuthenticationException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
