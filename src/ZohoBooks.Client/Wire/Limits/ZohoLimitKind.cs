namespace ZohoBooks.Client;

/// <summary>A limit that a call can run into.</summary>
public enum ZohoLimitKind
{
    /// <summary>Calls in any 60 seconds (code 44). Zoho Books blocks the whole organization, people included, for about a minute.</summary>
    PerMinute,

    /// <summary>Calls in flight at once (code 1070). The client has fewer in flight from then on, and grows back slowly.</summary>
    Concurrent,

    /// <summary>Calls of a day (code 45). Nothing goes on before midnight in the organization's time zone.</summary>
    PerDay,

    /// <summary>New access tokens: 10 in 10 minutes for one refresh token.</summary>
    AccessTokens,
}
