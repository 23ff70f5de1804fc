using Microsoft.Extensions.Logging;

namespace ZohoBooks.Client;

/// <summary>
/// What a client of one Zoho Books organization needs to know. Checked as a whole when the client is made, or when the host starts; every
/// mistake is named at once. Properties are values that configuration can hold; what comes from code is set with methods.
/// </summary>
public sealed class ZohoBooksOptions
{
    /// <summary>The data centre of the organization. Required, unless <see cref="DataCenter"/> is set.</summary>
    public ZohoRegion? Region { get; set; }

    /// <summary>A data centre that <see cref="ZohoRegion"/> does not name, in place of <see cref="Region"/>.</summary>
    public ZohoDataCenter? DataCenter { get; set; }

    /// <summary>The organization's id: 1 to 20 digits. Required.</summary>
    public string? OrganizationId { get; set; }

    /// <summary>The client id from Zoho's API console. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret from Zoho's API console. Required.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The refresh token of the user in whose name calls are made. Required.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Addresses of a sandbox on this machine in place of Zoho's hosts, for tests: any other is refused. Leave null.</summary>
    public LoopbackZohoEndpoints? LoopbackEndpoints { get; set; }

    /// <summary>The limits of the organization.</summary>
    public ZohoLimits Limits { get; set; } = new();

    /// <summary>
    /// How long one attempt may take until its answer's headers are there, and again until its body is. A call for a token has no longer,
    /// and half a minute at most.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may wait for the rate limits before it fails with <see cref="ZohoBooksRateLimitException"/>.</summary>
    public TimeSpan MaxRateLimitWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Attempts after the first, for calls that are safe to repeat.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>
    /// How long after it was first sent a call may be sent again; a refusal that asks to wait for longer ends it at once. Null: as long as
    /// <see cref="MaxRetries"/> and <see cref="MaxRateLimitWait"/> let it. Whoever has to tell of an outage soon sets it.
    /// </summary>
    public TimeSpan? MaxRetryTime { get; set; }

    /// <summary>
    /// Whether rows of lists keep the members of the answer that have no property, too, as single records do. Without it they keep custom
    /// fields and what could not be read: the rest costs more than the row, and no row of a list is written back.
    /// </summary>
    public bool RowsKeepAdditionalMembers { get; set; }

    /// <summary>The largest body that is read into a value, in bytes.</summary>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// The largest file that is downloaded, in bytes as they are read: a small body may be packed so that it becomes a large one.
    /// </summary>
    public long MaxFileBytes { get; set; } = 256L * 1024 * 1024;

    internal IZohoTokenStore? TokenStore { get; set; }

    internal IZohoLimitSharing? LimitSharing { get; set; }

    internal TimeProvider? TimeProvider { get; set; }

    internal ILoggerFactory? LoggerFactory { get; set; }

    internal Func<HttpMessageHandler>? PrimaryHandler { get; set; }

    /// <summary>
    /// Keeps access tokens in a store, so that restarts and several processes share them. Otherwise a store that is registered in the
    /// container is used, and without one memory.
    /// </summary>
    /// <param name="tokenStore">The store.</param>
    /// <returns>These options.</returns>
    public ZohoBooksOptions UseTokenStore(IZohoTokenStore tokenStore)
    {
        TokenStore = tokenStore ?? throw new ArgumentNullException(nameof(tokenStore));
        return this;
    }

    /// <summary>
    /// Shares the organization's limits with other clients, also those of other processes. Otherwise they are this client's alone.
    /// </summary>
    /// <param name="sharing">Hands out the shares.</param>
    /// <returns>These options.</returns>
    public ZohoBooksOptions UseLimitSharing(IZohoLimitSharing sharing)
    {
        LimitSharing = sharing ?? throw new ArgumentNullException(nameof(sharing));
        return this;
    }

    /// <summary>
    /// Sets the clock of limits, delays, time-outs and token lives. Otherwise it is the container's, and without one the system's.
    /// </summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>These options.</returns>
    public ZohoBooksOptions UseTimeProvider(TimeProvider timeProvider)
    {
        TimeProvider = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));
        return this;
    }

    /// <summary>
    /// Says where logs go: methods, route templates, statuses and times, never contents or credentials. Otherwise they go to the
    /// container's logging, and without one nowhere.
    /// </summary>
    /// <param name="loggerFactory">Makes the logger.</param>
    /// <returns>These options.</returns>
    public ZohoBooksOptions UseLoggerFactory(ILoggerFactory loggerFactory)
    {
        LoggerFactory = loggerFactory ?? throw new ArgumentNullException(nameof(loggerFactory));
        return this;
    }

    /// <summary>
    /// Carries calls over a transport of the host's own: a proxy, a client certificate, a test. Otherwise it is a handler without redirects
    /// and cookies.
    /// </summary>
    /// <param name="create">Makes the innermost handler, which the client then owns.</param>
    /// <returns>These options.</returns>
    public ZohoBooksOptions UsePrimaryHandler(Func<HttpMessageHandler> create)
    {
        PrimaryHandler = create ?? throw new ArgumentNullException(nameof(create));
        return this;
    }

    /// <summary>Everything that is wrong with the options, each naming the option and the fix; empty when all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> errors = [.. DataCenterCheck.Choice(Region, DataCenter)];
        if (string.IsNullOrWhiteSpace(OrganizationId))
            errors.Add("OrganizationId is missing: Zoho Books shows it under Settings, Organization Profile.");
        else if (!Zoho.Procore.Sdk.Shared.RouteValue.IsId(OrganizationId))
            errors.Add("OrganizationId must be 1 to 20 digits: Zoho Books shows it under Settings, Organization Profile.");
        Require(ClientId, nameof(ClientId), "copy it from Zoho's API console.", errors);
        Require(ClientSecret, nameof(ClientSecret), "copy it from Zoho's API console of the same region.", errors);
        Require(RefreshToken, nameof(
            RefreshToken), "exchange an authorization code once, with access_type=offline, and keep the result.", errors);
        if (Limits is null)
            errors.Add("Limits is null: leave it alone, or set limits.");
        else
            ValidateLimits(Limits, errors);
        if (AttemptTimeout < TimeSpan.FromMilliseconds(10) || AttemptTimeout > TimeSpan.FromDays(1))
            errors.Add("AttemptTimeout must be 10 milliseconds or more, and at most a day.");
        if (MaxRateLimitWait < TimeSpan.Zero)
            errors.Add("MaxRateLimitWait must not be negative: zero never waits.");
        if (MaxRetries is < 0 or > 20)
            errors.Add("MaxRetries must be 0 to 20.");
        if (MaxRetryTime < TimeSpan.Zero)
            errors.Add("MaxRetryTime must not be negative: zero never sends again.");
        if (MaxResponseBytes < 1024)
            errors.Add("MaxResponseBytes must be at least 1024.");
        if (MaxFileBytes < 1)
            errors.Add("MaxFileBytes must be at least 1.");
        if (LoopbackEndpoints?.Problem is { } problem)
            errors.Add(problem);
        return errors;
    }

    /// <summary>The same options, which later changes to these leave alone.</summary>
    internal ZohoBooksOptions Copy()
    {
        var copy = (ZohoBooksOptions)MemberwiseClone();
        copy.Limits = Limits with { };
        return copy;
    }

    private static void ValidateLimits(ZohoLimits limits, List<string> errors)
    {
        if (limits.PerMinute < 1)
            errors.Add("Limits.PerMinute must be at least 1.");
        if (limits.Concurrent < 1)
            errors.Add("Limits.Concurrent must be at least 1.");
        if (limits.Daily < 1)
            errors.Add("Limits.Daily must be at least 1, or null.");
        if (limits.MinuteReserve < 0 || (limits.PerMinute > 0 && limits.MinuteReserve >= limits.PerMinute))
            errors.Add("Limits.MinuteReserve must be from 0 to below Limits.PerMinute.");
        if (limits.ConcurrentReserve < 0 || (limits.Concurrent > 0 && limits.ConcurrentReserve >= limits.Concurrent))
            errors.Add("Limits.ConcurrentReserve must be from 0 to below Limits.Concurrent.");
        if (limits.DailyReserve < 0)
            errors.Add("Limits.DailyReserve must not be negative.");
    }

    private static void Require(string? value, string name, string fix, List<string> errors)
    {
        if (string.IsNullOrWhiteSpace(value))
            errors.Add($"{name} is missing: {fix}");
        else if (value!.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
            errors.Add($"{name} has a space or a line break in it, which belongs to none: {fix}");
    }
}
