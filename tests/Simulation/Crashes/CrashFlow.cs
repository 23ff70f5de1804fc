using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What happens in a run whose process dies at one of its points: a world, what people and the host do in it, and how it stands in the end.</summary>
internal abstract class CrashFlow
{
    /// <summary>All of them, by the kind of record that they are about.</summary>
    public static IReadOnlyDictionary<string, CrashFlow> All { get; } = new SortedDictionary<string, CrashFlow>(StringComparer.Ordinal)
    {
        ["alignments"] = new AlignmentFlow(),
        ["change-orders"] = new OrderFlow(amends: true),
        ["codes"] = new CodeFlow(),
        ["months"] = new MonthFlow(),
        ["orders"] = new OrderFlow(),
        ["potential-change-orders"] = new OrderFlow(amends: true, tiers: true),
        ["segments"] = new CodeFlow(ownSegments: true),
        ["vendors"] = new VendorFlow(),
    };

    /// <summary>What is written in it, each as a method and the end of an address with its ids left out: a flow that does not come to one of them proves nothing about it.</summary>
    public abstract IReadOnlyList<string> Writes { get; }

    /// <summary>How long nobody is there once a process has died. One that starts knows nothing of its predecessor's calls, so a host lets a minute pass.</summary>
    public virtual TimeSpan Gone => TimeSpan.FromSeconds(61);

    /// <summary>A world of few orders.</summary>
    public abstract World Create(VirtualClock clock, int seed);

    /// <summary>What people and the host do.</summary>
    /// <param name="world">Where.</param>
    /// <param name="survive">Has the host do something until it is done: where its process dies meanwhile, the next one does it.</param>
    public abstract Task RunAsync(World world, Func<Func<Task>, Task> survive);

    /// <summary>How both sides stand in the end, in lines that say nothing of times, and of no id that was given on the way.</summary>
    public virtual async Task<IReadOnlyList<string>> EndAsync(World world) => await StatesAsync(world, RecordKind.PurchaseOrder);

    /// <summary>How the records of a kind stand.</summary>
    protected static async Task<IReadOnlyList<string>> StatesAsync(World world, RecordKind kind) =>
    [
        .. (await world.Store.ReadRecordsAsync(World.ConnectionId, new() { Kind = kind }).ToListAsync())
            .Select(record => $"{(record.OrderNumber.Length > 0 ? record.OrderNumber : record.Key.Id)} {record.State} {string.Join(",", record.FindingCodes)}").Order(StringComparer.Ordinal),
    ];
}
