namespace Procore.Client;

/// <summary>Which Procore to talk to. Each has an API host and a login host of its own; the hosts are built in.</summary>
/// <remarks>
/// Each value has one bit of its own, so that a setting with two names or a number is none of them and is refused, in place of being a
/// third.
/// </remarks>
public enum ProcoreEnvironment
{
    /// <summary>Production, all commercial regions (<c>api.procore.com</c>). On-demand sandboxes are companies in production.</summary>
    Production = 1 << 16,

    /// <summary>The developer sandbox (<c>sandbox.procore.com</c>), with client credentials of its own.</summary>
    DeveloperSandbox = 1 << 17,

    /// <summary>
    /// The monthly sandbox (<c>api-monthly.procore.com</c>): a copy of production that is replaced every month; production credentials.
    /// </summary>
    MonthlySandbox = 1 << 18,

    /// <summary>
    /// The federal zone (<c>api.procoregov.com</c>), with client credentials of its own; reachable from the United States only.
    /// </summary>
    Federal = 1 << 19,
}
