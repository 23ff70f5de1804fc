using System.Globalization;

namespace Simulation;

/// <summary>What a crowd took, and what limits next.</summary>
internal sealed record CrowdReport
{
    // Of PostgreSQL, and of a node's driver with it, as CostTests and docs/operations.md have them: what a store in memory does not tell.
    private const double QuestionMilliseconds = 0.13;
    private const double RowMilliseconds = 0.038;

    private const double NodeBytes = 2e9;
    private const double EmptyNodeBytes = 0.35e9;

    private static readonly (string What, Func<CrowdHalf, double> Sum)[] Rows =
    [
        ("processor of core and clients, ms", half => half.Processor * 1000),
        ("scans", half => half.Scans),
        ("questions to the store", half => half.Questions),
        ("rows in its answers", half => half.Rows),
        ("timers that fire", half => half.Fired),
        ("calls of Zoho Books", half => half.ToZoho),
        ("calls of Procore", half => half.ToProcore),
        ("KB allocated, services and store in memory with it", half => half.Bytes / 1000),
    ];

    public required CrowdHalf Settled { get; init; }

    public required CrowdHalf Idle { get; init; }

    public required CrowdHalf Busy { get; init; }

    /// <summary>How many connections were not done with what there was at first.</summary>
    public required int Open { get; init; }

    /// <summary>How many orders offices made.</summary>
    public required int Made { get; init; }

    /// <summary>How many of them stand in Procore.</summary>
    public required int Landed { get; init; }

    /// <summary>How long the last of them took.</summary>
    public required TimeSpan Longest { get; init; }

    /// <summary>How many calls a service refused over a limit.</summary>
    public required int Refused { get; init; }

    /// <summary>The most calls of Zoho Books of one organization in any minute of the hour.</summary>
    public required int MostAMinute { get; init; }

    /// <summary>How many timers wait at a time.</summary>
    public required int Waiting { get; init; }

    /// <summary>What the store was asked from the first on, by the question's name.</summary>
    public required IReadOnlyDictionary<string, long> Questions { get; init; }

    /// <summary>Bytes of one connection: of a node, and in a store in memory.</summary>
    public (double Node, double Store) Memory { get; init; }

    /// <summary>Whether all of it went as it should.</summary>
    public bool IsWell => Open == 0 && Refused == 0 && Landed == Made;

    /// <summary>What is reachable.</summary>
    public static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public IEnumerable<string> Lines()
    {
        var count = Idle.Connections;
        yield return Said($"{count:#,0} connections, {Open} of them not done with what there was at first; the processor needed {Settled.Processor:0} s until then. {Made:#,0} offices made an order, {Landed:#,0} stand in Procore, the last after {Longest.TotalSeconds:0} s. {Refused} calls were refused over a limit.");
        yield return "| an hour of one connection | nothing happens | with the orders |";
        yield return "|---|--:|--:|";
        foreach (var (what, sum) in Rows)
            yield return Said($"| {what} | {Idle.Each(sum(Idle)):#,0.0} | {Busy.Each(sum(Busy)):#,0.0} |");
        yield return Said($"A scan takes {Idle.Processor * 1000 / Idle.Scans:0.00} ms of a processor; an order {Of(half => half.Processor) * 1000:0.0} ms, {Of(half => half.Questions):0} questions to the store and {Of(half => half.ToZoho) + Of(half => half.ToProcore):0.0} calls more than an hour without.");
        yield return Said($"{(double)Waiting / count:0.0} timers of a connection wait at a time. The most calls of Zoho Books of one organization in a minute: {MostAMinute} of 100. A connection holds {Memory.Node / 1000:0.0} KB of a node, and {Memory.Store / 1000:0.0} KB of a store in memory.");
        yield return $"What the store is asked most: {string.Join(", ", Questions.OrderByDescending(one => one.Value).Take(8).Select(one => Said($"{one.Key} {one.Value:#,0}")))}.";
        yield return "What limits next:";
        foreach (var (i, next) in Next().OrderBy(one => one.At).Index()) yield return Said($"{i + 1}. {next.What}, full at {next.At:#,0} connections");
        yield return Said($"The limits of the services are each organization's own: one makes {Idle.Each(Idle.ToZoho) * 24:#,0} calls of Zoho Books a day while nothing happens, however many others there are.");
    }

    private IEnumerable<(string What, double At)> Next()
    {
        var store = (Idle.Each(Idle.Questions) * QuestionMilliseconds) + (Idle.Each(Idle.Rows) * RowMilliseconds);
        yield return ("a processor of the nodes, core and clients alone", 3_600_000 / Idle.Each(Idle.Processor * 1000));
        yield return (Said($"a processor of PostgreSQL and of who reads its answers, at {QuestionMilliseconds} ms a question and {RowMilliseconds} a row, {store / 3600 * Idle.Connections:#,0} ms a second here"), 3_600_000 / store);
        yield return ("the memory of a node of 2 GB", (NodeBytes - EmptyNodeBytes) / Memory.Node);
    }

    private double Of(Func<CrowdHalf, double> sum) => Landed == 0 ? 0 : (sum(Busy) - sum(Idle)) / Landed;

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
