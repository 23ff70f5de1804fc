using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What there is to know of a kind of key, beside how it is worked off: one table, which everybody asks who makes keys due, judges their
/// failures or watches over the services. A kind that is not in it is kept for the version that knows it.
/// </summary>
internal sealed record WorkKind
{
    private static readonly Dictionary<RecordKind, WorkKind> Table = new()
    {
        [RecordKind.PurchaseOrder] = new() { WaitsForServices = true },
        [RecordKind.Vendor] = new() { WaitsForServices = true },
        [RecordKind.Commitment] = new(),
        [RecordKind.Connection] = new(),
        [RecordKind.OrderScan] = new()
        {
            Every = policies => policies.OrderScanEvery,
            Key = RecordKey.OrderScan,
            ReadsZoho = true,
            IsDueAtEveryStart = true,
        },
        [RecordKind.CommitmentScan] = new() // where nothing was written yet it asks nothing, so its end says nothing of Procore
        {
            Every = policies => policies.CommitmentScanEvery,
            Key = RecordKey.CommitmentScan,
            FailsWithProcore = true,
            SettlesAfter = Duration.FromSeconds(30), // one write of the sync is told of several times, over some seconds
            IsDueAtEveryStart = true,
        },
        [RecordKind.FullScan] = new() { Every = policies => policies.FullScanEvery, Key = RecordKey.FullScan, ReadsZoho = true },
        [RecordKind.Directory] = new()
        {
            Every = policies => policies.DirectoryMaxAge,
            Key = RecordKey.Directory,
            ReadsZoho = true,
            ReadsProcore = true,
            SettlesAfter = Duration.FromSeconds(60), // changes come in bursts, many of them caused by the sync itself
        },
    };

    /// <summary>The scans that come back by themselves, by their keys.</summary>
    public static IReadOnlyList<WorkKind> Scans { get; } = [.. Table.Values.Where(kind => kind.IsScan)];

    /// <summary>How long after its start a scan is due again; null for what is no scan.</summary>
    public Func<SyncPolicies, Duration>? Every { get; private init; }

    /// <summary>The key that comes back by itself; keys of its kind with an id are worked off once. Null for what is no scan.</summary>
    public RecordKey? Key { get; private init; }

    /// <summary>Whether it reads a service to the end, and so says how it goes with it.</summary>
    public bool IsScan => Every is not null;

    /// <summary>Whether its end tells that Zoho Books can be read.</summary>
    public bool ReadsZoho { get; private init; }

    /// <summary>Whether its end tells that Procore can be read.</summary>
    public bool ReadsProcore { get; private init; }

    /// <summary>Whether it is Procore that a failure is about which does not say whose it is; otherwise it is Zoho Books.</summary>
    public bool FailsWithProcore { get; private init; }

    /// <summary>Whether a host that starts makes it due although it waits already for its time.</summary>
    public bool IsDueAtEveryStart { get; private init; }

    /// <summary>Whether it waits while a service does not answer, and is due when both are well again.</summary>
    public bool WaitsForServices { get; private init; }

    /// <summary>How long after a webhook it is due, so that a burst of them costs one read.</summary>
    public Duration SettlesAfter { get; private init; } = Duration.FromSeconds(5);

    /// <summary>What is known of a kind; null when this version does not know it.</summary>
    public static WorkKind? Of(RecordKind kind) => Table.TryGetValue(kind, out var known) ? known : null;
}
