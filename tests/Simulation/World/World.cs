using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;
using ProcoreEnvironment = Procore.Client.ProcoreEnvironment;

namespace Simulation;

/// <summary>
/// The sync core over the sandbox, on one thread and a virtual clock. The store outlives the processes: <see cref="Restart"/> is what a crash leaves behind.
/// </summary>
internal sealed class World : IDisposable
{
    public const string ConnectionId = "acme";
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A limit of a day that is used up, and a try a day of what has failed too often, fit in.</summary>
    private static readonly TimeSpan MostToSettle = TimeSpan.FromHours(50);

    /// <summary>An hour's calls are all there again in it, whatever was asked for meanwhile.</summary>
    private static readonly TimeSpan MostToAsk = TimeSpan.FromHours(6);
    private readonly Random _latency;
    private readonly List<HostProcess> _processes = [];

    public World(
        VirtualClock clock, int seed, int orders = 20, SandboxSwitches? switches = null, IReadOnlyList<FaultRule>? faults = null, Latencies? latencies = null, Variant? variant = null,
        SyncPolicies? policies = null, ContractorSize? size = null, TextWriter? wireLines = null, MoneyVariety? money = null, bool namesTiers = false, bool asksForCustomers = false)
    {
        Clock = clock;
        Seed = seed;
        Latencies = latencies ?? Latencies.Usual;
        Variant = variant ?? Variant.None;
        _latency = new(seed);
        WireLog = new(clock, wireLines);
        Switches = switches ?? SandboxSwitches.Draw(seed);
        Sandbox = new(new() { Seed = seed, Orders = orders, Size = size ?? ContractorSize.Usual, Money = money, Switches = Switches, Faults = faults ?? [] }, clock);
        Store = new InMemorySyncStore(clock);
        Connection = new()
        {
            Id = ConnectionId,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = Sandbox.Data.Organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = Sandbox.Data.Company.CompanyId,
            Policies = CommitmentLanding.In(policies is null ? new() { Approval = null } : policies with { Cost = Booked(policies.Cost) }, "Approved") with
            {
                Alignment = policies?.Alignment is { } alignment ? alignment with
                {
                    Customer = asksForCustomers ? null : Sandbox.Data.Projects[0].CustomerName,
                    Customers = asksForCustomers ? new() { [Sandbox.Data.Projects[0].Number] = Sandbox.Data.Projects[0].CustomerName } : null, // of all others somebody says it
                } : null,
                PotentialChangeOrdersIn = namesTiers ? [.. Sandbox.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null }).Select(project => project.Number)] : null,
            },
        };
        Process = StartProcess();
    }

    public int Seed { get; }

    public VirtualClock Clock { get; }

    public SandboxServer Sandbox { get; }

    /// <summary>The store itself, as nobody but the checker sees it.</summary>
    public ISyncStore Store { get; }

    public Connection Connection { get; }

    /// <summary>How the two services behave where their documents say nothing.</summary>
    public SandboxSwitches Switches { get; }

    /// <summary>The orders that people typed into Procore before the sync came, by the commitments that they made.</summary>
    public Dictionary<long, OrderData> TypedFor { get; } = [];

    /// <summary>Whether nobody changes an order or a commitment, so that what was typed is what the sync sees.</summary>
    public bool IsUntouched { get; set; }

    /// <summary>Whether nobody changes anything in Procore, so that what stands there is the sync's.</summary>
    public bool IsSiteStill { get; set; }

    /// <summary>Where orders say their cost codes, and what stands there.</summary>
    public HomedCodes Codes { get; set; } = new(CodeHome.Tag);

    /// <summary>What the office does with each order that it writes, before anybody reads it; null: nothing.</summary>
    public Action? House { get; set; }

    /// <summary>Whether Procore may not show a commitment that is there: it is private, or a list lies.</summary>
    public bool CommitmentsMayHide { get; set; }

    public HostProcess Process { get; private set; }

    public SyncEngine Engine => Process.Engine;

    public WireLog WireLog { get; }

    /// <summary>What the services took, by what it says.</summary>
    public SameWrites SameWrites { get; } = new();

    public Latencies Latencies { get; }

    public Variant Variant { get; }

    /// <summary>Called for every request that reaches a vendor, with what lets it through; a scenario may throw before or after.</summary>
    public Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? Wire { get; set; }

    /// <summary>Decides at which point the process dies.</summary>
    public Func<string, bool>? Crash { get; set; }

    /// <summary>Decides which writes of the store fail, before or after they have their effect; called with the method and whether it is after.</summary>
    public Func<string, bool, bool>? StoreFails { get; set; }

    /// <summary>Holds a process up at a point, and says whether it did.</summary>
    public Func<HostProcess, string, Task<bool>>? Holds { get; set; }

    /// <summary>How many points at which a process may die were passed.</summary>
    public int Steps { get; private set; }

    /// <summary>The process that answers webhooks; null: nobody does.</summary>
    public HostProcess? Receiving { get; set; }

    /// <summary>What people changed or decided about: numbers of orders and, for vendors, their ids in Zoho.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>The projects in Procore in which no amount of the sync may stand: counted in another currency than the books, or in one that nobody tells.</summary>
    public HashSet<long> CountedOtherwise { get; } = [];

    /// <summary>Since when nothing goes wrong any more; null while it does.</summary>
    public Instant? CalmSince { get; set; }

    /// <summary>Whether what either service says of locks and projects is true, and the host's clock right, at any time.</summary>
    public bool IsToldTruly { get; set; }

    /// <summary>The locks of Zoho, those that were lifted too.</summary>
    public List<HeldPeriod> Locks { get; } = [];

    /// <summary>The vendors that people merged.</summary>
    public MergedVendors Merged { get; } = new();

    /// <summary>What people called companies of Procore last, and when: names that Zoho never has.</summary>
    public Dictionary<long, (string Name, Instant At)> CompaniesNamed { get; } = [];

    /// <summary>Whether people changed vendors, so that one that was ambiguous may be none any more.</summary>
    public bool VendorsMoved { get; set; }

    /// <summary>When a person stopped all writes, and when they had them go on.</summary>
    public List<(Instant Since, Instant Until)> Pauses { get; } = [];

    /// <summary>Since when a person has stopped all writes; null: they go on.</summary>
    public Instant? PausedSince { get; set; }

    /// <summary>When projects were closed in Procore.</summary>
    public List<ClosedProject> ClosedProjects { get; } = [];

    /// <summary>The dates that orders had before somebody gave them another one, and until when.</summary>
    public List<(string OrderId, DateOnly Date, Instant Until)> FormerDates { get; } = [];

    /// <summary>Since when policy leaves orders out, by id; whether one was in before stands in <see cref="WereIn"/>.</summary>
    public Dictionary<string, Instant> OutSince { get; } = new(StringComparer.Ordinal);

    /// <summary>The orders that policy took in at some time.</summary>
    public HashSet<string> WereIn { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a person decided anything.</summary>
    public bool PeopleDecided { get; set; }

    /// <summary>How many calls Procore refused over a limit of which it had not told the calling process yet.</summary>
    public int RefusedUntold { get; set; }

    /// <summary>How many writes were about to leave without a question whose the connection is.</summary>
    public int Unasked { get; set; }

    /// <summary>How many scans were worked off, all in all.</summary>
    public int Scans { get; set; }

    /// <summary>What a host's loop caught.</summary>
    public List<string> Failures { get; } = [];

    public bool DiesAt(string point)
    {
        Steps++;
        return Crash?.Invoke(point) == true;
    }

    public void StoreTrouble(string method, bool after)
    {
        if (StoreFails?.Invoke(method, after) == true)
        {
            throw new IOException(after ? "The connection to the database was lost after the commit." : "The database is not there.");
        }
    }

    /// <summary>The policy with the code for lines of their own that most projects have on their budget.</summary>
    private CostPolicy? Booked(CostPolicy? cost)
    {
        var codes = Sandbox.Data.Projects.SelectMany(project => project.WbsCodes).Where(code => code is { Active: true, OnBudget: true }).Select(code => code.FlatCode);
        var usual = codes.GroupBy(code => code).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;
        return cost is null ? null : cost with { OwnLineCodes = new() { ["shipping"] = usual, ["adjustment"] = usual, ["collected"] = usual, ["tax"] = usual } };
    }

    /// <summary>One more process over the same store.</summary>
    public HostProcess StartProcess()
    {
        var process = new HostProcess(this);
        _processes.Add(process);
        return process;
    }

    /// <summary>One more process that takes the connection over from the one that has it, which goes on all the same.</summary>
    public void Replace() => Process = StartProcess();

    /// <summary>A new process over the same store, as after a crash of the old one.</summary>
    public void Restart()
    {
        Close();
        Process = StartProcess();
    }

    /// <summary>Connects, with the go-ahead for everything that a person gave before there were orders.</summary>
    public async Task ConnectAsync() => await ConnectAsync(Process);

    /// <summary>Connects a process. What waits then a person looks at, and gives the go-ahead for it.</summary>
    public async Task ConnectAsync(HostProcess process)
    {
        await process.Engine.ConnectAsync(Connection, process.Life);
        if (!(await process.Engine.GetStateAsync(ConnectionId, process.Life)).IsStarted)
        {
            var state = $$"""{"stage":"Running","since":"{{InstantPattern.ExtendedIso.Format(Now())}}","by":"Ann"}""";
            await Store.SaveAsync(ConnectionId, new() { Cursors = new Dictionary<string, string> { ["state"] = state } });
        }

        await GoOnAsync(process);
    }

    /// <summary>A person looks at what waits and gives the go-ahead for it, unless it changes at that moment.</summary>
    public async Task GoOnAsync(HostProcess process)
    {
        try
        {
            var report = await process.Engine.GetWaitingAsync(ConnectionId, process.Life);
            if (PausedSince is { } since)
            {
                // From when it is asked for: whether it was taken is not known where the process dies.
                Pauses.Add((since, Now()));
                PausedSince = null;
            }

            await process.Engine.StartAsync(ConnectionId, new() { By = "Ann", Hash = report.Hash }, process.Life);
        }
        catch (DecisionRefusedException)
        {
            // They look again later.
        }
    }

    /// <summary>Runs until no order is due any more and only the recurring scans wait for their time, not for a limit or after a failure.</summary>
    public async Task SettleAsync()
    {
        await ConnectAsync();
        await Engine.TakeAsync(ConnectionId, Process.Life);
        await RunAsync();
    }

    /// <summary>Settles as the owner that the process is already, and gives the connection back.</summary>
    public async Task RunAsync()
    {
        var latest = Clock.Elapsed + MostToSettle;
        var (process, engine, life) = (Process, Engine, Process.Life);
        while (Clock.Elapsed < latest)
        {
            var result = await engine.RunDueAsync(ConnectionId, life);
            var work = await Store.ListWorkAsync(ConnectionId);
            if (result.Processed == 0 && work.All(item => item.Key.Kind != RecordKind.PurchaseOrder && item.Reason == "it is time again" && item.DueAt > Now()))
            {
                var waits = Connection.Policies.Approval is null ? (await OrdersAsync()).Any(order => order.State == RecordState.AwaitingApproval) : (await engine.GetWaitingAsync(ConnectionId, life)).Orders.Count > 0;
                if (!waits)
                {
                    await engine.GiveBackAsync(ConnectionId, life);
                    return;
                }

                // A person approves what policy wants approved, and what became another plan than those who took other policies were shown.
                await WaitAsync(TimeSpan.FromMinutes(1));
                await GoOnAsync(process);
            }

            if (result.Processed == 0 && result.NextDue is { } due && due > Now())
            {
                await WaitAsync((due - Now()).ToTimeSpan());
            }
        }

        var left = (await Store.ListWorkAsync(ConnectionId)).Select(item => $"{item.Key} due {item.DueAt} after {item.Attempts} attempts: {item.Reason}").ToList();
        await Invariant.HoldAsync(Invariant.EverythingSettles, () => throw new InvalidOperationException($"It did not settle: {string.Join("; ", left)}"));
    }

    /// <summary>Runs every scan and looks at every order once more, then settles.</summary>
    public async Task ScanEverythingAsync()
    {
        await SubmitScansAsync();
        await SettleAsync();
        await Engine.ReplayAsync(ConnectionId, null, "test", Process.Life);
        await SettleAsync();
    }

    /// <summary>Makes every scan due.</summary>
    public async Task SubmitScansAsync()
    {
        foreach (var key in new[] { RecordKey.OrderScan, RecordKey.FullScan, RecordKey.CommitmentScan, RecordKey.Directory })
        {
            await Engine.SubmitAsync(ConnectionId, key, WorkPriority.Person, "test", Process.Life);
        }
    }

    /// <summary>Once both sides agree, looking at everything again writes nothing.</summary>
    public async Task AssertConvergedAsync()
    {
        var writes = Sandbox.Log.Writes.Count;
        await ScanEverythingAsync();
        await Invariant.HoldAsync(Invariant.NothingIsWrittenAnyMore, () =>
        {
            Assert.Equal(writes, Sandbox.Log.Writes.Count);
            return Task.CompletedTask;
        });
    }

    /// <summary>Lets time pass. A wait below a millisecond would come back at once, and time would never pass.</summary>
    public Task WaitAsync(TimeSpan wait) => Task.Delay(wait + TimeSpan.FromMilliseconds(1), Clock);

    /// <summary>A wait that is drawn, up to a number of milliseconds; 0 is none.</summary>
    public Task LatencyAsync(int most, CancellationToken cancellationToken) =>
        most == 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromMilliseconds(1 + _latency.Next(most)), Clock, cancellationToken);

    /// <summary>
    /// What somebody asks for who comes back when they are told to, where the hour's calls are used up. An hour that slides gives a few calls back at a time, and what was asked for in
    /// vain took of them, too.
    /// </summary>
    public async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        var latest = Clock.Elapsed + MostToAsk;
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Procore.Client.ProcoreRateLimitException refused) when (refused.RetryAfter is not null && Clock.Elapsed < latest)
            {
                await WaitAsync(refused.RetryAfter.Value);
            }
            catch (ZohoBooks.Client.ZohoBooksRateLimitException refused) when (refused.RetryAfter is not null && Clock.Elapsed < latest)
            {
                await WaitAsync(refused.RetryAfter.Value); // of two who know nothing of each other; who is alone is never refused (LimitsHold)
            }
        }
    }

    /// <summary>What somebody has done who comes back when they are told to.</summary>
    public Task AskAsync(Func<Task> ask) => AskAsync(async () =>
    {
        await ask();
        return true;
    });

    public async Task<IReadOnlyList<SyncRecord>> OrdersAsync() => await Store.ReadRecordsAsync(ConnectionId).ToListAsync();

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in Store.ReadAsync(new() { ConnectionId = ConnectionId }))
        {
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Somebody called a company of Procore otherwise, or what it was called in the beginning.</summary>
    public void CallCompany(long company, string name)
    {
        if (Sandbox.Data.Vendors.Any(vendor => vendor.ProcoreName == name)) CompaniesNamed.Remove(company);
        else CompaniesNamed[company] = (name, Now());
    }

    public JsonObject State() => Sandbox.DescribeState();

    public int ProcoreWrites() => Sandbox.Log.Writes.Count(write => write.Side == SandboxSide.Procore);

    public Instant Now() => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public void Dispose()
    {
        Close();
        Sandbox.Dispose();
        WireLog.Dispose();
    }

    private void Close()
    {
        _processes.ForEach(process => process.Dispose());
        _processes.Clear();
    }
}
