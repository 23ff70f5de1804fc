using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// The refresh token is dead (<c>invalid_code</c>): revoked, replaced or deleted. A person has to authorize the application again; see
/// <c>ZohoAuthorization</c>.
/// </summary>
public sealed class ZohoBooksReauthorizationException : ZohoBooksAuthenticationException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ZohoBooksReauthorizationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ZohoBooksReauthorizationException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
