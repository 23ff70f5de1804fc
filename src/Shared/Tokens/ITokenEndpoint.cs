namespace Zoho.Procore.Sdk.Shared;

/// <summary>The vendor's token endpoint.</summary>
internal interface ITokenEndpoint
{
    /// <summary>The request for a new access token. Made anew for every attempt.</summary>
    HttpRequestMessage CreateRequest();

    /// <summary>Reads the answer, whatever its status.</summary>
    TokenOutcome Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now);
}
