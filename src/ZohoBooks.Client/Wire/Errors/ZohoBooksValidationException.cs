using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Zoho Books understood the call and refused its content.</summary>
public sealed class ZohoBooksValidationException : ZohoBooksException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ZohoBooksValidationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ZohoBooksValidationException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
