using System.Text;
using System.Text.Json;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Asks a Zoho user for permission and turns the answer into a refresh token: <see cref="CreateUrl"/>, then <see cref="ReadCallback"/> and
/// <see cref="ExchangeAsync"/>; or <see cref="ExchangeAsync"/> alone with a code that a self client made in the API console. Thread-safe.
/// </summary>
public sealed class ZohoAuthorization : IDisposable
{
    private const int MaxAnswer = 64 * 1024;
    private readonly ZohoAuthorizationOptions _options;
    private readonly AuthorizationHosts _hosts;
    private readonly HttpMessageHandler _primary;
    private readonly HttpMessageInvoker _transport;

    /// <summary>Creates it. Nothing is sent yet.</summary>
    /// <param name="options">The client and its data centre.</param>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message lists everything.</exception>
    public ZohoAuthorization(ZohoAuthorizationOptions options)
    {
        // What is checked is what is used, whatever the host does with its options later.
        _options = (options ?? throw new ArgumentNullException(nameof(options))).Copy();
        _options.Check();
        _hosts = new AuthorizationHosts(_options);
        _primary = Transport.Create(_options.PrimaryHandler);
        _transport = new HttpMessageInvoker(_primary, disposeHandler: true);
    }

    /// <summary>
    /// The address to send the user's browser to: <c>GET {accounts}/oauth/v2/auth</c>. It always asks for a refresh token.
    /// </summary>
    /// <param name="scopes">Comma-separated scopes: <c>ZohoOperationTable.ScopesFor</c>.</param>
    /// <param name="state">A value that cannot be guessed, kept in the user's session until the callback.</param>
    /// <exception cref="ArgumentException">A scope or the state is missing.</exception>
    /// <exception cref="InvalidOperationException">The options have no redirect address.</exception>
    public Uri CreateUrl(string scopes, string state)
    {
        if (string.IsNullOrWhiteSpace(scopes))
            throw new ArgumentException("At least one scope is needed.", nameof(scopes));
        if (string.IsNullOrWhiteSpace(state) || state.Length < 16)
            throw new ArgumentException(
                "The state must be a random value of at least 16 characters: it is what ties the callback to this user.", nameof(state));
        string query = "response_type=code&access_type=offline&prompt=consent"
            + "&client_id=" + Uri.EscapeDataString(_options.ClientId!)
            + "&scope=" + Uri.EscapeDataString(scopes)
            + "&redirect_uri=" + Uri.EscapeDataString(Redirect().OriginalString)
            + "&state=" + Uri.EscapeDataString(state);
        return new Uri(_hosts.Accounts(ZohoHosts.Of(_options.Region, _options.DataCenter)), "/oauth/v2/auth?" + query);
    }

    /// <summary>
    /// Reads the callback's query. The data centre comes from <c>accounts-server</c>, which must be that of a <see cref="ZohoRegion"/> or
    /// of a data centre in the options: the secret is sent there.
    /// </summary>
    /// <param name="query">The pairs of the query, unescaped.</param>
    /// <param name="expectedState">The state of the user's session.</param>
    /// <exception cref="ZohoBooksAuthenticationException">
    /// The user refused, the state is not the expected one, or the callback names a server that is not Zoho's.
    /// </exception>
    public ZohoAuthorizationCode ReadCallback(IEnumerable<KeyValuePair<string, string>> query, string expectedState)
    {
        List<KeyValuePair<string, string>> pairs = [.. query ?? throw new ArgumentNullException(nameof(query))];
        if (string.IsNullOrEmpty(expectedState) || Value("state") is not { } state || !SameText(state, expectedState))
            throw Refused("invalid_state",
                "The callback does not belong to this session: its state is missing or another one. Start the authorization again.");
        if (Value("error") is { } error)
            throw Refused(
                Word(error, [expectedState, _options.ClientSecret!]),
                "Zoho did not grant the permission. "
                    + "Start again, and let a user with access to the organization accept it.");
        if (Value("code") is not { Length: > 0 } code)
            throw Refused("invalid_callback", "The callback holds no code. Start the authorization again.");

        ZohoAuthorizationCode read = _hosts.CodeOf(code, Value("accounts-server"))
            ?? throw Refused(
                "accounts-server",
                "The callback names an accounts server that is not Zoho's; nothing was sent to it. "
                    + "Start the authorization again from your own application.");
        if (Value("location") is { Length: > 0 } location && _hosts.Contradicts(read, location))
            throw Refused("location",
                "The callback's location and its accounts server contradict each other; nothing was sent. Start the authorization again.");
        return read;

        string? Value(string name) => pairs.Find(pair => string.Equals(pair.Key, name, StringComparison.Ordinal)).Value;
    }

    /// <summary><c>POST {accounts}/oauth/v2/token</c>: exchanges a code, once, at the data centre that made it.</summary>
    /// <param name="code">From <see cref="ReadCallback"/>, or a self client's code from the API console.</param>
    /// <param name="selfClient">Whether it is a self client's code, which has no redirect address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksAuthenticationException">Zoho refused the code or the client, or granted no refresh token.</exception>
    /// <exception cref="ZohoBooksException">The accounts server did not answer usably. The code may be used up: start again.</exception>
    public async Task<ZohoGrant> ExchangeAsync(
        ZohoAuthorizationCode code, bool selfClient = false, CancellationToken cancellationToken = default)
    {
        _ = code ?? throw new ArgumentNullException(nameof(code));
        ZohoHosts hosts = _hosts.Of(code);
        string secret = _hosts.Secret(code, hosts);
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "authorization_code"), new("client_id", _options.ClientId!), new("client_secret", secret),
            new("code", code.Value),
        ];
        if (!selfClient)
            form.Add(new("redirect_uri", Redirect().OriginalString));
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_hosts.Accounts(hosts), "/oauth/v2/token"))
        {
            Content = new FormUrlEncodedContent(form),
        };
        DateTimeOffset asked = _options.TimeProvider.GetUtcNow();
        (int status, TokenAnswer answer) = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Twice is { } name)
        {
            throw Refused(
                name, $"The accounts server said {name} twice, with different values: nobody knows which is meant. "
                    + "Start the authorization again.");
        }

        if (answer.AccessToken is not { Length: > 0 } token)
            throw Explain(status, Word(answer.Error, [secret, code.Value]), "Start the authorization again.");
        Uri api = _options.LoopbackEndpoints?.Api ?? hosts.Api;
        if (answer.ApiDomain is { } domain && !ZohoHosts.IsSame(domain, api) && !ZohoHosts.IsSame(domain, hosts.Api))
            throw Refused(
                "api_domain",
                    "The accounts server named an API host that is not the region's own; the tokens are not used. "
                        + "Check the network's proxies.");
        if (answer.RefreshToken is not { Length: > 0 } refresh)
            throw Refused(
                "no_refresh_token", "Zoho gave no refresh token: ask with access_type=offline and prompt=consent, as CreateUrl does.");
        var issued = Instant.FromDateTimeOffset(asked);
        var access = new ZohoAccessToken(token, issued, issued + Duration.FromTimeSpan(answer.Life)) { Scopes = answer.Scopes };
        return new ZohoGrant(refresh, access, code.Region, answer.Scopes ?? []) { DataCenter = code.DataCenter };
    }

    /// <summary><c>POST {accounts}/oauth/v2/token/revoke</c>: ends a refresh token, and the access tokens made from it.</summary>
    /// <param name="refreshToken">The token to end.</param>
    /// <param name="region">Its data centre.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The accounts server did not confirm it.</exception>
    public Task RevokeAsync(string refreshToken, ZohoRegion region, CancellationToken cancellationToken = default) =>
        RevokeAsync(refreshToken, ZohoHosts.Of(region), cancellationToken);

    /// <summary><c>POST {accounts}/oauth/v2/token/revoke</c>: the same at a data centre that is in the options.</summary>
    /// <param name="refreshToken">The token to end.</param>
    /// <param name="dataCenter">Its data centre, one of the options.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The token is missing, or the options do not have the data centre.</exception>
    /// <exception cref="ZohoBooksException">The accounts server did not confirm it.</exception>
    public Task RevokeAsync(string refreshToken, ZohoDataCenter dataCenter, CancellationToken cancellationToken = default) =>
        RevokeAsync(refreshToken, _hosts.Known(dataCenter, nameof(dataCenter)), cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    private async Task RevokeAsync(string refreshToken, ZohoHosts hosts, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(refreshToken))
            throw new ArgumentException("There is no token to revoke.", nameof(refreshToken));
        var address = new Uri(_hosts.Accounts(hosts), "/oauth/v2/token/revoke?token=" + Uri.EscapeDataString(refreshToken));
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        (int status, TokenAnswer answer) = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        // A page of a proxy, or a no under a success: the token is still good, for all that is known.
        if (status is < 200 or > 299 || answer.Error is not null || answer.IsPage || answer.SaysNo)
            throw Explain(status, Word(answer.Error, [refreshToken]), "The token may still work: revoke it again.");
    }

    private static ZohoBooksException Explain(int status, string? word, string next) => word switch
    {
        // Who is out of order or out of patience judges nothing, whatever word is in it.
        _ when status is 408 or 429 or >= 500 => new ZohoBooksException(FormattableString.Invariant(
            $"Zoho's accounts server answered {status}{(word is null ? "" : ": " + word)}. That decides nothing. {next}"))
        {
            Status = status,
            Code = word,
            IsTransient = true,
        },
        "invalid_code" =>
            Refused("invalid_code",
                "Zoho does not accept the code: it works once, within two minutes, and at the data centre that made it. "
                    + "Start the authorization again."),
        "invalid_client" => Refused("invalid_client",
            "Zoho does not know this client at this data centre: check ClientId, and that the API console enables the client for it."),
        "invalid_client_secret" => Refused(
            "invalid_client_secret",
            "Zoho does not accept the ClientSecret: it can differ from region to region; see RegionalSecrets and DataCenterSecrets."),
        "invalid_redirect_uri" => Refused("invalid_redirect_uri", "RedirectUri is not exactly the one that stands in the API console."),
        null => new ZohoBooksException(
            FormattableString.Invariant($"Zoho's accounts server answered {status} without a usable body. {next}"))
        {
            Status = status,
        },
        { } other => Refused(other, $"Zoho's accounts server refused the request: {other}. "
            + "After ten requests in ten minutes it refuses all of them for a while."),
    };

    private static ZohoBooksAuthenticationException Refused(string? code, string message) => new(message) { Code = code };

    // A word of the protocol, nothing longer and nothing that was sent in secret: what comes from outside must not fill messages.
    private static string? Word(string? text, string[] secrets) =>
        text is null ? null
        : text is { Length: > 0 and <= 64 } && text.All(static c => c is ' ' or '_' || char.IsLetterOrDigit(c))
            ? ServiceText.Without(text, secrets)
        : "unknown";

    private static bool SameText(string left, string right)
    {
        byte[] one = Encoding.UTF8.GetBytes(left), two = Encoding.UTF8.GetBytes(right);
        int difference = one.Length ^ two.Length;
        for (int i = 0; i < one.Length; i++)
            difference |= one[i] ^ two[i % two.Length];
        return difference == 0;
    }

    private Uri Redirect() =>
        _options.RedirectUri
            ?? throw new InvalidOperationException("RedirectUri is missing: set the address that stands in the API console.");

    private async Task<(int Status, TokenAnswer Answer)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_options.TimeProvider, _options.Timeout, cancellationToken);
        try
        {
            using HttpResponseMessage response = await _transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte>? body = await response.Content.TryReadCappedAsync(MaxAnswer, deadline.Token).ConfigureAwait(false);
            return ((int)response.StatusCode, TokenAnswer.Read(body ?? default));
        }
        catch (Exception exception) when (
            TransportFault.Is(exception) || (exception is OperationCanceledException && deadline.Expired))
        {
            // The inner exception may hold the address, and with it a token.
            throw new ZohoBooksException(
                "Zoho's accounts server did not answer. Whether a code was used up is not known: "
                    + "start the authorization again.")
            {
                IsTransient = true,
            };
        }
    }
}
