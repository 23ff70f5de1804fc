using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EmbeddedHost;

/// <summary>Takes the token of the data directory, as <c>Authorization: Bearer …</c>, from this machine and through no proxy.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OwnerToken token)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        OnThisMachine.IsOfThisMachine(Request) && Request.Headers.Authorization is [{ } shown] && shown.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && token.Is(shown[Bearer.Length..].Trim())
            ? AuthenticateResult.Success(new(Account.SignedIn(Scheme.Name), Scheme.Name))
            : AuthenticateResult.NoResult());
}
