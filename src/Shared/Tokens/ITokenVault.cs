namespace Zoho.Procore.Sdk.Shared;

/// <summary>Where the tokens of one connection are kept; an adapter over the package's public token store.</summary>
internal interface ITokenVault
{
    /// <summary>The stored token and its version; version 0 means that nothing is stored.</summary>
    ValueTask<(BearerToken? Token, long Version)> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Stores the token if the version is still the expected one; false when somebody else was first.</summary>
    ValueTask<bool> WriteAsync(BearerToken token, long expectedVersion, CancellationToken cancellationToken);
}
