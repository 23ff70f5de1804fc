using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// What a client needs to know. Checked as a whole when the client is made, or when the host starts; every mistake is named at once.
/// Properties are values that configuration can hold; what comes from code is set with methods.
/// </summary>
public sealed class ProcoreOptions
{
    /// <summary>Which Procore to talk to. Required, unless <see cref="LoopbackEndpoints"/> is set.</summary>
    public ProcoreEnvironment? Environment { get; set; }

    /// <summary>The company; its id goes with every call. Required.</summary>
    public long? CompanyId { get; set; }

    /// <summary>The client id of the application's service account. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret of the application's service account. Required; a secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Addresses of a stand-in for Procore on this machine, for tests only: any other is refused. Null in production.</summary>
    public LoopbackProcoreEndpoints? LoopbackEndpoints { get; set; }

    /// <summary>How the client keeps inside Procore's limits.</summary>
    public ProcoreLimits Limits { get; set; } = new();

    /// <summary>
    /// The time that one attempt may take until its answer begins, and again until its body is there. Waiting for a permit does not count.
    /// A call for a token has no longer, and half a minute at most.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may wait for the rate limits before it fails with <see cref="ProcoreRateLimitException"/>.</summary>
    public TimeSpan MaxRateLimitWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a call is sent again at most. Calls that could have a second effect are never sent again.</summary>
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

    internal IProcoreTokenStore? TokenStore { get; set; }

    internal Func<long, IProcoreLimitSharing>? LimitSharing { get; set; }

    internal TimeProvider? TimeProvider { get; set; }

    internal ILoggerFactory? LoggerFactory { get; set; }

    internal Func<HttpMessageHandler>? PrimaryHandler { get; set; }

    /// <summary>
    /// Keeps access tokens in a store, so that restarts and several processes share them. Otherwise a store that is registered in the
    /// container is used, and without one memory.
    /// </summary>
    /// <param name="tokenStore">The store.</param>
    /// <returns>These options.</returns>
    public ProcoreOptions UseTokenStore(IProcoreTokenStore tokenStore)
    {
        TokenStore = tokenStore ?? throw new ArgumentNullException(nameof(tokenStore));
        return this;
    }

    /// <summary>
    /// Shares the limits of a company with other clients, also those of other processes. Otherwise they are this client's alone.
    /// </summary>
    /// <param name="sharing">Says who hands out the shares of a company, by its id.</param>
    /// <returns>These options.</returns>
    public ProcoreOptions UseLimitSharing(Func<long, IProcoreLimitSharing> sharing)
    {
        LimitSharing = sharing ?? throw new ArgumentNullException(nameof(sharing));
        return this;
    }

    /// <summary>
    /// Sets the clock of limits, delays, time-outs and token lives. Otherwise it is the container's, and without one the system's.
    /// </summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>These options.</returns>
    public ProcoreOptions UseTimeProvider(TimeProvider timeProvider)
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
    public ProcoreOptions UseLoggerFactory(ILoggerFactory loggerFactory)
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
    public ProcoreOptions UsePrimaryHandler(Func<HttpMessageHandler> create)
    {
        PrimaryHandler = create ?? throw new ArgumentNullException(nameof(create));
        return this;
    }

    /// <summary>Everything that is wrong with the options, each naming the option and the fix; empty when all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> errors = [];
        if (Environment is null && LoopbackEndpoints is null)
            errors.Add("Environment is missing: set it to a value of ProcoreEnvironment, such as ProcoreEnvironment.Production.");
        else if (Environment is { } named && ClosedChoice.Problem("Environment", named, ProcoreHosts.Environments) is { } problem)
            errors.Add(problem);
        if (LoopbackEndpoints?.Problem is { } unsafeProblem)
            errors.Add(unsafeProblem);
        if (CompanyId is null)
            errors.Add("CompanyId is missing: set the id of the company, the number behind /companies/ in the address bar of Procore.");
        else if (CompanyId <= 0)
            errors.Add("CompanyId must be greater than zero.");
        Require(ClientId, nameof(ClientId), errors);
        Require(ClientSecret, nameof(ClientSecret), errors);
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
        return errors;
    }

    /// <summary>The same options, which later changes to these leave alone.</summary>
    internal ProcoreOptions Copy()
    {
        var copy = (ProcoreOptions)MemberwiseClone();
        copy.Limits = Limits with { };
        return copy;
    }

    private static void ValidateLimits(ProcoreLimits limits, List<string> errors)
    {
        if (limits.AssumedPerTenSeconds < 1)
            errors.Add("Limits.AssumedPerTenSeconds must be at least 1.");
        if (limits.Concurrent < 1)
            errors.Add("Limits.Concurrent must be at least 1.");
        if (limits.HourlyReserve < 0)
            errors.Add("Limits.HourlyReserve must not be negative.");
    }

    private static void Require(string? value, string name, List<string> errors)
    {
        if (string.IsNullOrWhiteSpace(value))
            errors.Add($"{name} is missing: copy it from the application's page in the Procore developer portal, of the same environment.");
        else if (value!.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
            errors.Add($"{name} has a space or a line break in it, which belongs to none: copy it once more.");
    }
}
