using Microsoft.Extensions.Logging;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// How the sync works; the defaults suit every host. What one customer wants is not here but in the <see cref="SyncPolicies"/> of the
/// connection. Properties are values that configuration can hold; what comes from code is set with methods.
/// </summary>
public sealed class SyncOptions
{
    private OrderRules _rules = OrderRules.Default;
    private Action<Connection, ZohoBooksOptions>? _books;
    private Action<Connection, ProcoreOptions>? _procore;

    /// <summary>
    /// How many keys one run takes at most, 1 to 1000; the commitments of one run are written together, project by project.
    /// </summary>
    public int BatchSize { get; set; } = 50;

    /// <summary>
    /// How long a claim on a key holds in case its owner dies, and how long a write of an owner that died can still reach Procore: more
    /// than zero, at most a day. Not shorter than the longest that a client waits for limits and answers.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether other processes call for the same connections, or for others of the same organizations, over the same store: then the limits
    /// of Zoho Books and of Procore are kept there, and each client has its share of them for a time. Set it in all of those processes, or
    /// in none.
    /// </summary>
    public bool SharesLimits { get; set; }

    internal OrderRules Rules => _rules;

    internal IOrderFactProvider? Facts { get; private set; }

    internal IReadOnlyList<IRecordHandler> Records { get; private set; } = [];

    internal TimeProvider? TimeProvider { get; set; }

    internal ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Sets the mapping rules and validators. Otherwise they are <see cref="OrderRules.Default"/>.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>These options.</returns>
    public SyncOptions UseRules(OrderRules rules)
    {
        _rules = rules ?? throw new ArgumentNullException(nameof(rules));
        return this;
    }

    /// <summary>
    /// Sets what says of orders what neither service tells. Otherwise rules know of an order what the two services say.
    /// </summary>
    /// <param name="facts">Asked for each order before its rules are.</param>
    /// <returns>These options.</returns>
    public SyncOptions UseFacts(IOrderFactProvider facts)
    {
        Facts = facts ?? throw new ArgumentNullException(nameof(facts));
        return this;
    }

    /// <summary>Adds a kind of record of the host's own, beside those that there are.</summary>
    /// <param name="records">Finds, reads, plans and writes them.</param>
    /// <returns>These options.</returns>
    public SyncOptions AddRecords(IRecordHandler records)
    {
        Records = [.. Records, records ?? throw new ArgumentNullException(nameof(records))];
        return this;
    }

    /// <summary>
    /// Sets the clock by which everything waits and stamps. Otherwise it is the container's, and without one the system's.
    /// </summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>These options.</returns>
    public SyncOptions UseTimeProvider(TimeProvider timeProvider)
    {
        TimeProvider = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));
        return this;
    }

    /// <summary>
    /// Says where the sync and the clients of its connections log. Otherwise it is the container's logging, and without one nowhere.
    /// </summary>
    /// <param name="loggerFactory">Makes the loggers.</param>
    /// <returns>These options.</returns>
    public SyncOptions UseLoggerFactory(ILoggerFactory loggerFactory)
    {
        LoggerFactory = loggerFactory ?? throw new ArgumentNullException(nameof(loggerFactory));
        return this;
    }

    /// <summary>
    /// Changes the options of the Zoho Books client that is made for a connection: limits, time-outs, transport. Organization, region and
    /// credentials are set before, from the connection and the vault. Every call adds to the ones before it.
    /// </summary>
    /// <param name="configure">Takes the connection and the options of its client.</param>
    /// <returns>These options.</returns>
    public SyncOptions ConfigureZohoBooks(Action<Connection, ZohoBooksOptions> configure)
    {
        _books += configure ?? throw new ArgumentNullException(nameof(configure));
        return this;
    }

    /// <summary>
    /// Changes the options of the Procore client that is made for a connection: limits, time-outs, transport. Company, environment and
    /// credentials are set before, from the connection and the vault. Every call adds to the ones before it.
    /// </summary>
    /// <param name="configure">Takes the connection and the options of its client.</param>
    /// <returns>These options.</returns>
    public SyncOptions ConfigureProcore(Action<Connection, ProcoreOptions> configure)
    {
        _procore += configure ?? throw new ArgumentNullException(nameof(configure));
        return this;
    }

    /// <summary>Everything that is wrong with the options, each naming the option and the fix; empty when all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> errors = [];
        if (BatchSize is < 1 or > 1000)
        {
            errors.Add("BatchSize must be 1 to 1000.");
        }

        if (Lease <= TimeSpan.Zero || Lease > TimeSpan.FromDays(1))
        {
            errors.Add("Lease must be above zero and at most a day.");
        }

        errors.AddRange(Records.GroupBy(records => records.Kind).SelectMany(same => RecordKindCheck.Problems(same.Key, [.. same])));
        return errors;
    }

    /// <summary>The same options, which later changes to these leave alone.</summary>
    internal SyncOptions Copy() => (SyncOptions)MemberwiseClone();

    /// <summary>The options as they hold for a part of the sync: a copy, without mistakes.</summary>
    /// <exception cref="ArgumentException">Something is wrong; the message names everything.</exception>
    internal static SyncOptions Checked(SyncOptions? options)
    {
        var checkedOptions = options?.Copy() ?? new();
        return checkedOptions.Validate() is { Count: > 0 } errors
            ? throw new ArgumentException("The sync cannot be set up. " + string.Join(" ", errors), nameof(options))
            : checkedOptions;
    }

    internal void Apply(Connection connection, ZohoBooksOptions books) => _books?.Invoke(connection, books);

    internal void Apply(Connection connection, ProcoreOptions procore) => _procore?.Invoke(connection, procore);
}
