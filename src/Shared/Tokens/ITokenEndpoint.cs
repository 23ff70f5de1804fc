namespace Zoho.Procore.Sdk.Shared;

/// <summary>The vendor's token endpoint.</summary>
internal interface ITokenEndpoint
{
    /// <summary>What is sent in secret, and must not come back in a message.</summary>
    IReadOnlyList<string> Secrets { get; }

    /// <summary>The request for a new access token. Made anew for every attempt.</summary>
    HttpRequestMessage CreateRequest();

    /// <summary>Reads the answer, whatever its status.</summary>
    TokenOutcome Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now);
}
