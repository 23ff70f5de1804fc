using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Zoho refused the credentials, or the access token lacks a scope. Trying again does not help until a person has acted.</summary>
public class ZohoBooksAuthenticationException : ZohoBooksException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ZohoBooksAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ZohoBooksAuthenticationException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }

    /// <summary>
    /// The scope that the call needs and the refresh token most likely lacks, such as <c>ZohoBooks.bills.READ</c>; null when it is not
    /// known, or not that.
    /// </summary>
    public string? MissingScope { get; init; }
}
