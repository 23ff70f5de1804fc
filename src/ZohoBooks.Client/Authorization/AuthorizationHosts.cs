namespace ZohoBooks.Client;

/// <summary>Where an authorization may send a code and a secret: to a region of the table or a data centre of the options.</summary>
/// <param name="options">As they were checked; nobody else has them.</param>
internal sealed class AuthorizationHosts(ZohoAuthorizationOptions options)
{
    /// <summary>A code at the data centre of a server, without one where people sign in first; null at a server of others.</summary>
    public ZohoAuthorizationCode? CodeOf(string code, string? server)
    {
        bool isFirst = server is not { Length: > 0 }
            || (options.LoopbackEndpoints is { } test && ZohoHosts.IsSame(server, test.Accounts));
        if ((isFirst ? options.Region : ZohoHosts.RegionOf(server!)) is { } region)
            return new ZohoAuthorizationCode(code, region);
        ZohoDataCenter? added = isFirst
            ? options.DataCenter
            : options.Added.FirstOrDefault(candidate => ZohoHosts.IsSame(server!, candidate.Accounts!));
        // A copy: who changes it changes nothing here.
        return added is null ? null : new ZohoAuthorizationCode(code, added with { });
    }

    /// <summary>Whether a callback's location is that of another data centre than the code's; one that nobody knows says nothing.</summary>
    public bool Contradicts(ZohoAuthorizationCode code, string location) =>
        (ZohoHosts.RegionOfLocation(location) is not null || options.Added.Any(added => added.Name == location))
        && Of(code).Location != location;

    public ZohoHosts Of(ZohoAuthorizationCode code) =>
        code.DataCenter is { } added ? Known(added, nameof(code)) : ZohoHosts.Of(code.Region!.Value);

    /// <summary>The hosts of a data centre of the options: no other one was checked.</summary>
    public ZohoHosts Known(ZohoDataCenter added, string parameter) =>
        options.Added.FirstOrDefault(own => own == added) is { } known
            ? ZohoHosts.Of(known)
            : throw new ArgumentException("The data centre is not one of the options': add it to MoreDataCenters.", parameter);

    public Uri Accounts(ZohoHosts hosts) => options.LoopbackEndpoints?.Accounts ?? hosts.Accounts;

    /// <summary>The secret for the hosts of a code, and for no other ones.</summary>
    public string Secret(ZohoAuthorizationCode code, ZohoHosts hosts) =>
        (code.Region is { } region
            ? options.RegionalSecrets.TryGetValue(region, out string? own)
            : options.DataCenterSecrets.TryGetValue(hosts.Location, out own))
            ? own
            : options.ClientSecret!;
}
