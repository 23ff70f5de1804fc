using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What is needed to ask a Zoho user for permission. Properties are values; what comes from code is set with methods.</summary>
public sealed class ZohoAuthorizationOptions
{
    /// <summary>
    /// The data centre where people sign in first; a callback may name another one. Required, unless <see cref="DataCenter"/> is set.
    /// </summary>
    public ZohoRegion? Region { get; set; }

    /// <summary>Where people sign in first, when <see cref="ZohoRegion"/> does not name it; in place of <see cref="Region"/>.</summary>
    public ZohoDataCenter? DataCenter { get; set; }

    /// <summary>Data centres that <see cref="ZohoRegion"/> does not name and that a callback may name.</summary>
    public IList<ZohoDataCenter> MoreDataCenters { get; } = [];

    /// <summary>The client id from Zoho's API console. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret from Zoho's API console. Required.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Secrets of other data centres, where the client does not use the same one everywhere.</summary>
    public IDictionary<ZohoRegion, string> RegionalSecrets { get; } = new Dictionary<ZohoRegion, string>();

    /// <summary>The same for added data centres, by <see cref="ZohoDataCenter.Name"/>.</summary>
    public IDictionary<string, string> DataCenterSecrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where Zoho sends the user back to, exactly as it stands in the API console. Not needed for self-client codes.</summary>
    public Uri? RedirectUri { get; set; }

    /// <summary>How long one request to the accounts server may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Addresses of a sandbox on this machine in place of Zoho's hosts, for tests: any other is refused. Leave null.</summary>
    public LoopbackZohoEndpoints? LoopbackEndpoints { get; set; }

    /// <summary>Every data centre that was added; a callback can name one of these or one of the table.</summary>
    internal IEnumerable<ZohoDataCenter> Added => DataCenter is null ? MoreDataCenters : MoreDataCenters.Prepend(DataCenter);

    internal TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal Func<HttpMessageHandler>? PrimaryHandler { get; set; }

    /// <summary>Sets the clock of time-outs and expiries. Otherwise it is the system's.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>These options.</returns>
    public ZohoAuthorizationOptions UseTimeProvider(TimeProvider timeProvider)
    {
        TimeProvider = HostClock.Of(timeProvider ?? throw new ArgumentNullException(nameof(timeProvider)));
        return this;
    }

    /// <summary>Carries requests over a transport of the host's own. Otherwise it is a handler without redirects and cookies.</summary>
    /// <param name="create">Makes the innermost handler, which is then owned.</param>
    /// <returns>These options.</returns>
    public ZohoAuthorizationOptions UsePrimaryHandler(Func<HttpMessageHandler> create)
    {
        PrimaryHandler = create ?? throw new ArgumentNullException(nameof(create));
        return this;
    }

    /// <summary>The same values, which nothing changes that is done to these options or to their data centres afterwards.</summary>
    internal ZohoAuthorizationOptions Copy()
    {
        var copy = new ZohoAuthorizationOptions
        {
            Region = Region,
            DataCenter = DataCenter is { } own ? own with { } : null,
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            RedirectUri = RedirectUri,
            Timeout = Timeout,
            LoopbackEndpoints = LoopbackEndpoints,
            TimeProvider = TimeProvider,
            PrimaryHandler = PrimaryHandler,
        };
        foreach (ZohoDataCenter added in MoreDataCenters)
            copy.MoreDataCenters.Add(
                added is null ? throw new ArgumentException("MoreDataCenters holds null: take it out.") : added with { });
        foreach (KeyValuePair<ZohoRegion, string> secret in RegionalSecrets)
            copy.RegionalSecrets.Add(secret);
        foreach (KeyValuePair<string, string> secret in DataCenterSecrets)
            copy.DataCenterSecrets.Add(secret);
        return copy;
    }

    internal void Check()
    {
        List<string> errors = [.. DataCenterCheck.Choice(Region, DataCenter)];
        for (int i = 0; i < MoreDataCenters.Count; i++)
        {
            errors.AddRange(MoreDataCenters[i].Validate().Select(
                problem => FormattableString.Invariant($"{nameof(MoreDataCenters)}[{i}].{problem}")));
        }
        errors.AddRange(DataCenterCheck.Apart([.. Added]));
        if (string.IsNullOrWhiteSpace(ClientId))
            errors.Add("ClientId is missing: copy it from Zoho's API console.");
        if (string.IsNullOrWhiteSpace(ClientSecret))
            errors.Add("ClientSecret is missing: copy it from Zoho's API console.");
        if (RedirectUri is { IsAbsoluteUri: false })
            errors.Add("RedirectUri must be absolute, as it stands in the API console.");
        if (Timeout <= TimeSpan.Zero)
            errors.Add("Timeout must be above zero.");
        if (LoopbackEndpoints?.Problem is { } problem)
            errors.Add(problem);
        if (errors.Count > 0)
            throw new ArgumentException("The authorization options are not complete:\n- " + string.Join("\n- ", errors));
    }
}
