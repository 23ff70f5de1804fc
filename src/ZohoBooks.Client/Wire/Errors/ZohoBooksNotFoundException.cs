using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Zoho Books knows no such record in this organization, or does not show it to this user.</summary>
public sealed class ZohoBooksNotFoundException : ZohoBooksException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ZohoBooksNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ZohoBooksNotFoundException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
