using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The token endpoint's answer, good or bad. Prints masked.</summary>
internal sealed record TokenAnswer
{
    private const long UsualLife = 3600;

    public string? AccessToken { get; private init; }

    public string? RefreshToken { get; private init; }

    /// <summary>The scopes one by one: separated by spaces on the wire, by commas in requests. Null when there are none.</summary>
    public IReadOnlyList<string>? Scopes { get; private init; }

    public string? ApiDomain { get; private init; }

    /// <summary>How long the access token lives: an hour where nothing else is said.</summary>
    public TimeSpan Life { get; private init; }

    public string? Error { get; private init; }

    /// <summary>Whether a status in the body says no.</summary>
    public bool SaysNo { get; private init; }

    /// <summary>Whether it is a page of whatever stands in the place of the accounts server.</summary>
    public bool IsPage { get; private init; }

    public static TokenAnswer Read(ReadOnlyMemory<byte> body)
    {
        var said = TokenBody.Read(body);
        string? token = said.Text("access_token");
        // Old servers said milliseconds in expires_in and added expires_in_sec.
        long seconds = said.Seconds("expires_in_sec") ?? said.Seconds("expires_in") ?? UsualLife;
        return new TokenAnswer
        {
            AccessToken = token is not null && BearerToken.IsWellFormed(token) ? token : null,
            RefreshToken = said.Text("refresh_token"),
            Scopes = said.Texts("scope"),
            ApiDomain = said.Text("api_domain"),
            Life = TokenBody.Life(Math.Max(60, seconds > 86_400 ? seconds / 1000 : seconds)),
            Error = said.Text("error"),
            SaysNo = said.Text("status")?.ToUpperInvariant() is "FAILURE" or "FAILED" or "ERROR",
            IsPage = BeginsWithTag(body.Span),
        };
    }

    private static bool BeginsWithTag(ReadOnlySpan<byte> body)
    {
        foreach (byte first in body)
        {
            if (first is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or 0xEF or 0xBB or 0xBF))
                return first == (byte)'<';
        }
        return false;
    }

    public override string ToString() => "TokenAnswer { *** }";
}
