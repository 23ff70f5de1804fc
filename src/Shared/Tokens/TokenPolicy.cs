namespace Zoho.Procore.Sdk.Shared;

/// <summary>When tokens are renewed and how often at most.</summary>
internal sealed record TokenPolicy
{
    /// <summary>Renewed this long before it expires.</summary>
    public TimeSpan RefreshBefore { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Mints allowed within <see cref="BudgetWindow"/>.</summary>
    public int Budget { get; init; } = 10;

    /// <summary>The period of <see cref="Budget"/>.</summary>
    public TimeSpan BudgetWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long the endpoint's word that the credentials are no good is taken for the next call too: it is asked about as often as it gives
    /// tokens, and who looks every minute hears of it that they are good again.
    /// </summary>
    public TimeSpan RefusalHolds { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>How long an endpoint that did not answer is taken to be away for the next call too.</summary>
    public TimeSpan SilenceHolds { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Limit of one call to the token endpoint.</summary>
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts when the endpoint does not answer properly.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The policy where calls have so long: the token endpoint has no longer.</summary>
    public TokenPolicy Within(TimeSpan attempt) => attempt < Timeout ? this with { Timeout = attempt } : this;
}
