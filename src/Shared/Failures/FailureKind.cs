namespace Zoho.Procore.Sdk.Shared;

/// <summary>What went wrong, in the terms that decide what to do about it.</summary>
internal enum FailureKind
{
    /// <summary>The connection failed or broke.</summary>
    Transport,

    /// <summary>No answer within the attempt timeout.</summary>
    Timeout,

    /// <summary>A 5xx or 408.</summary>
    Server,

    /// <summary>A rate limit of the server, refused before any effect.</summary>
    Throttled,

    /// <summary>No permit within the allowed wait: the call was never sent.</summary>
    PermitRefused,

    /// <summary>The circuit breaker is open: the call was never sent.</summary>
    CircuitOpen,

    /// <summary>The access token was refused, or lacks a scope.</summary>
    Unauthorized,

    /// <summary>The token endpoint refused the credentials: a person has to act.</summary>
    TokenRefused,

    /// <summary>No more tokens may be minted for now.</summary>
    TokenBudget,

    /// <summary>The host's token store failed: there is no token to send the call with.</summary>
    TokenStore,

    /// <summary>What the host has asked before each send of a write said no, or failed: that send was left out.</summary>
    WriteRefused,

    /// <summary>Known to the server, but not allowed.</summary>
    Forbidden,

    /// <summary>The server does not show such a resource.</summary>
    NotFound,

    /// <summary>The server understood and refused the content.</summary>
    Validation,

    /// <summary>The request was too large.</summary>
    TooLarge,

    /// <summary>Any other refusal, redirects included.</summary>
    Rejected,

    /// <summary>The answer could not be read.</summary>
    Malformed,
}
