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

    /// <summary>The token that is there twice, with different values: nobody knows which is meant. Null when none is.</summary>
    public string? Twice { get; private init; }

    /// <summary>The code of a refusal; of two both, which are no code that means anything then.</summary>
    public string? Error { get; private init; }

    /// <summary>What is said of the error, in the language of whoever's account it is.</summary>
    public string? Description { get; private init; }

    /// <summary>All that is said of why there is no token, without a full stop.</summary>
    public string? Words => (Description is null || Description == Error ? Error : Error is null ? Description : Error + ": " + Description)
        ?.TrimEnd('.', ' ');

    /// <summary>What can be said of that behind a colon; empty when it is nothing.</summary>
    public string Why => Twice is { } name ? $": {name} is there twice, with different values" : Words is { } words ? ": " + words : "";

    /// <summary>
    /// Whether it is said that there were too many requests: by the word for it, or, because the words may be translated, by all three
    /// members of that answer with words for people where others have a code.
    /// </summary>
    public bool IsThrottle(int status) =>
        Error is { } error && (error.Replace('_', ' ').Equals("Access Denied", StringComparison.OrdinalIgnoreCase)
            || (status == 400 && SaysNo && Description is not null && !IsCoded));

    /// <summary>Whether the error is a word of the protocol, which nobody translates; two are none for people either.</summary>
    private bool IsCoded { get; init; }

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
            // Two hosts are not the region's own one.
            ApiDomain = said.Words("api_domain"),
            Life = TokenBody.Life(Math.Max(60, seconds > 86_400 ? seconds / 1000 : seconds)),
            Twice = Array.Find(["access_token", "refresh_token"], said.IsTwice),
            Error = said.Words("error"),
            IsCoded = said.Text("error")?.All(static letter => letter is '_' or (>= 'a' and <= 'z')) ?? true,
            Description = said.Words("error_description"),
            SaysNo = said.IsTwice("status") || said.Text("status")?.ToUpperInvariant() is "FAILURE" or "FAILED" or "ERROR",
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
