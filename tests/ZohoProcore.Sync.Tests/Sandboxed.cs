using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>The core between the sandboxes of both vendors, all in this process: a store in memory, and a clock that stands still until a test moves it.</summary>
internal sealed class Sandboxed : IConnectionClientProvider, IDisposable
{
    public const string Id = "acme";

    /// <summary>
    /// An office for tests about one order, or about projects and codes and not about how many there are: all codes, and of each kind of project and of vendor some. Every look reads the
    /// directory of both sides, so what nobody asks about in it costs a test more than all else.
    /// </summary>
    public static readonly ContractorSize Few = ContractorSize.Usual with { Projects = 4, VendorPercent = 10 };

    private readonly ConcurrentQueue<(string Method, Uri Uri)> _sent = new();
    private readonly ConnectionClients _engines;
    private int _unasked;
    private readonly (ISyncStore Store, WatchedStore Watch) _watched;
    private readonly bool _asks;
    private readonly OwnClock _own;
    private readonly Timer _goesOn;
    private (long Moves, DateTimeOffset Time, int Timers) _stood;
    private int _onTheirWay;
    private long _moves;

    public Sandboxed(
        int seed = 1,
        int orders = 6,
        SyncPolicies? policies = null,
        OrderRules? rules = null,
        int? retries = null,
        SandboxSwitches? switches = null,
        Func<TimeProvider, ISyncStore>? store = null,
        bool asks = false,
        int? batch = null,
        ContractorSize? size = null,
        IOrderFactProvider? facts = null,
        IRecordHandler? records = null)
    {
        _asks = asks;
        _own = new(Time);
        _goesOn = new(_ => GoOn(), null, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.5));
        Vendors = new(new() { Seed = seed, Orders = orders, Size = size ?? ContractorSize.Usual, Switches = switches ?? SandboxSwitches.Default }, Time);
        Store = store?.Invoke(Time) ?? new InMemorySyncStore(Time);
        var (organization, company) = (Vendors.Data.Organization, Vendors.Data.Company);
        Connection = new()
        {
            Id = Id,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            Policies = policies ?? new(),
        };
        Clients = new(
            ZohoBooksClient.Create(Retrying(new ZohoBooksOptions
            {
                Region = Connection.Region,
                OrganizationId = organization.OrganizationId,
                ClientId = organization.ClientId,
                ClientSecret = organization.ClientSecret,
                RefreshToken = organization.RefreshToken,
            }, options => (options.MaxRetries, options.MaxRetryTime) = (retries ?? options.MaxRetries, ConnectionClientProvider.MaxRetryTime)).UseTimeProvider(_own).UsePrimaryHandler(() => new Wire(this))),
            ProcoreClient.Create(Retrying(new ProcoreOptions
            {
                Environment = Connection.Environment,
                CompanyId = company.CompanyId,
                ClientId = company.ClientId,
                ClientSecret = company.ClientSecret,
            }, options => (options.MaxRetries, options.MaxRetryTime) = (retries ?? options.MaxRetries, ConnectionClientProvider.MaxRetryTime)).UseTimeProvider(_own).UsePrimaryHandler(() => new Wire(this))));
        _engines = Clients.Asking(_ =>
        {
            Interlocked.Increment(ref _unasked);
            throw new InvalidOperationException("Nobody asked whether the connection is this process's still.");
        });
        _watched = WatchedStore.Of(Store);
        var options = (batch is { } most ? new SyncOptions { BatchSize = most } : new()).UseTimeProvider(_own).UseRules(rules ?? OrderRules.Default);
        options = facts is null ? options : options.UseFacts(facts);
        Engine = new(_watched.Store, this, records is null ? options : options.AddRecords(records));
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    /// <summary>How far the clock by which the engine and its clients work is ahead of the right one, which both services have.</summary>
    public TimeSpan ClockIsAhead
    {
        get => _own.Ahead;
        set => _own.Ahead = value;
    }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public SandboxServer Vendors { get; }

    public ISyncStore Store { get; }

    /// <summary>The connection; a test that sets another one chooses other policies. Policy wants approvals only in tests that are about them.</summary>
    public Connection Connection
    {
        get;
        set => field = value with
        {
            Policies = value.Policies with
            {
                Approval = _asks ? value.Policies.Approval : null,
                CommitmentStatusByOrderStatus = value.Policies.Statuses,
            },
        };
    }

    public ConnectionClients Clients { get; }

    public SyncEngine Engine { get; }

    /// <summary>What happens right before the engine stores something, as if another process did it.</summary>
    public Func<ChangeSet, Task>? BeforeSave
    {
        get => _watched.Watch.BeforeSave;
        set => _watched.Watch.BeforeSave = value;
    }

    /// <summary>What happens between the store's answer whose the connection is and the engine, which asks before each write.</summary>
    public Func<Task>? OwnerTold
    {
        get => _watched.Watch.OwnerTold;
        set => _watched.Watch.OwnerTold = value;
    }

    /// <summary>What left for a vendor, in order, without requests for tokens.</summary>
    public IReadOnlyList<(string Method, Uri Uri)> Sent => [.. _sent];

    /// <summary>Answers in a vendor's place where it returns an answer; requests for tokens never come here.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Instead { get; set; }

    /// <summary>Says which calls are never answered.</summary>
    public Func<HttpRequestMessage, bool>? Unanswered { get; set; }

    /// <summary>Answers requests for tokens in a vendor's place where it returns an answer.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? InsteadOfLogin { get; set; }

    /// <summary>Changes what a vendor answered; called with the request and the body.</summary>
    public Action<HttpRequestMessage, JsonNode>? Spoil { get; set; }

    /// <summary>How long a test waits, on the clock of the machine, for what may wait for the clock that stands.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a test runs the clock on at most, on the clock of the machine.</summary>
    private static TimeSpan MostMinutes => TimeSpan.FromMinutes(10);

    /// <summary>
    /// A test that calls a service itself, or makes more calls than a service's minute has, waits for a later time, which nobody brings about: where nothing has moved for half a second
    /// of the machine's and no call is on its way, the clock goes on to what is waited for.
    /// </summary>
    private void GoOn()
    {
        var moves = (Interlocked.Read(ref _moves), Time.GetUtcNow(), _own.Timers.Count);
        if (moves != _stood || Volatile.Read(ref _onTheirWay) > 0 || _own.Timers.ToList() is not [_, ..] waiting)
        {
            _stood = moves;
            return;
        }

        Time.Advance(waiting.Min() - Time.GetUtcNow() is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
    }

    public ConnectionSession NewSession() => new(Connection, Clients, Store, Time);

    ValueTask<ConnectionClients> IConnectionClientProvider.GetAsync(Connection connection, CancellationToken cancellationToken) => new(_engines);

    void IConnectionClientProvider.Forget(string connectionId) => Forgotten.Add(connectionId);

    /// <summary>The connections whose clients were given up.</summary>
    public List<string> Forgotten { get; } = [];

    /// <summary>Connects, and takes the policies if they are other ones than those that hold, as a person would.</summary>
    /// <returns>Whether nobody could say of some orders what the policies make of them: those wait for an approval of their own.</returns>
    public async Task<bool> ConnectAsync()
    {
        await Engine.ConnectAsync(Connection, TestContext.Current.CancellationToken);
        if ((await Engine.GetPoliciesAsync(Id, TestContext.Current.CancellationToken)).Proposed is { } proposed)
        {
            var change = await Engine.PreviewPoliciesAsync(Id, proposed.Policies, TestContext.Current.CancellationToken);
            await Engine.ChangePoliciesAsync(Id, change, "Ann", cancellationToken: TestContext.Current.CancellationToken);
            return change.Unknown > 0;
        }

        return false;
    }

    /// <summary>
    /// The go-ahead of a person who looked at what waits. Where the first plan is not complete, it was given at a time when there were no orders: most tests are about what comes after it.
    /// </summary>
    public async Task<SyncState> GoAheadAsync(GoAhead? goAhead = null)
    {
        goAhead ??= new() { By = "Ann" };
        var report = await Engine.GetWaitingAsync(Id, TestContext.Current.CancellationToken);
        if (report.IsComplete || report.State.IsStarted)
        {
            return await Engine.StartAsync(Id, goAhead with { Hash = report.Hash }, TestContext.Current.CancellationToken);
        }

        var state = GoAheadDecider.Started(goAhead, Now);
        await Store.SaveAsync(Id, new() { Cursors = StoredSyncState.Of(state), Audit = [GoAheadDecider.Entry(state)] }, TestContext.Current.CancellationToken);
        return state;
    }

    /// <summary>Connects with the go-ahead for everything, and runs until nothing is due at the time that the clock shows.</summary>
    public async Task SettleAsync()
    {
        var isUnseen = await ConnectAsync();
        await GoAheadAsync();
        await RunAsync();
        if (isUnseen)
        {
            await GoAheadAsync(); // for what was planned of them now
            await RunAsync();
        }
    }

    /// <summary>Has something happen once, right before the engine stores the first changes that are meant.</summary>
    public void OnceBefore(Func<ChangeSet, bool> meant, Func<Task> rival) => BeforeSave = async changes =>
    {
        if (meant(changes))
        {
            BeforeSave = null;
            await rival();
        }
    };

    /// <summary>Runs until nothing is due at the time that the clock shows.</summary>
    public async Task RunAsync()
    {
        for (var run = 0; (await NotForEverAsync(Engine.RunDueAsync(Id, TestContext.Current.CancellationToken).AsTask())).Processed > 0; run++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.True(run < 100, "What is due makes itself due again and again.");
        }
    }

    /// <summary>Runs until no order is due. The clock goes on while it runs, because a service's limits want time to pass.</summary>
    public Task RunThroughAsync() => ThroughAsync(RunUntilQuietAsync());

    /// <summary>Both ledgers and the budgets, read fresh. The clock goes on while it reads, because a service's limits want time to pass.</summary>
    public Task<ReconciliationReport> ReconcileAsync() => ThroughAsync(Engine.ReconcileAsync(Id, TestContext.Current.CancellationToken).AsTask());

    /// <summary>
    /// The clock goes on while this runs and waits for a later time, as at a service's limits. It stands while a call is on its way or something is worked on, so that a machine that is
    /// busy makes nothing late; unless nothing at all moves, which then waits for a clock that is not this one.
    /// </summary>
    public async Task<T> ThroughAsync<T>(Task<T> run, double step = 0.25)
    {
        var (began, seen, still) = (Stopwatch.GetTimestamp(), 0L, 0);
        while (!run.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            if (Stopwatch.GetElapsedTime(began) > MostMinutes)
            {
                throw new TimeoutException($"What runs has not come to an end within {MostMinutes}. It is {Time.GetUtcNow():u}, {_sent.Count} calls were sent, {Volatile.Read(ref _onTheirWay)} are on their way.");
            }

            var moves = Interlocked.Read(ref _moves);
            still = seen == moves ? still + 1 : 0;
            seen = moves;
            if ((Volatile.Read(ref _onTheirWay) == 0 && _own.Timers.Count > 0) || still > 100)
            {
                Time.Advance(TimeSpan.FromSeconds(step));
            }
        }

        return await run;
    }

    /// <inheritdoc cref="ThroughAsync{T}" />
    public Task ThroughAsync(Task run) => ThroughAsync(WithResultAsync(run));

    private static async Task<bool> WithResultAsync(Task run)
    {
        await run;
        return true;
    }

    /// <summary>The clock stands while this runs, but for what waits for a later time alone: a service's limits. Nothing waits for ever.</summary>
    public async Task<T> NotForEverAsync<T>(Task<T> run)
    {
        if (await Task.WhenAny(run, Task.Delay(Patience, TimeProvider.System, TestContext.Current.CancellationToken)) != run)
        {
            var minute = _sent.Count(sent => sent.Uri.Host.Contains("zoho", StringComparison.Ordinal));
            throw new TimeoutException($"It has not come to an end within {Patience}. {minute} calls went to Zoho Books and {_sent.Count - minute} to Procore.");
        }

        return await run;
    }

    /// <summary>How often an order was read whole.</summary>
    public int ReadsOf(string orderId) => _sent.Count(sent => sent.Method == "GET" && sent.Uri.AbsolutePath == $"/books/v3/purchaseorders/{orderId}");

    /// <summary>What a person does in Procore's web page, where Procore lets them.</summary>
    /// <returns>The id of the record.</returns>
    public long EditInProcore(string action, long id, JsonObject? values = null, long? project = null, string? type = null)
    {
        var edit = new JsonObject { ["action"] = action, ["values"] = values, ["project_id"] = project, ["type"] = type };
        if (id != 0)
        {
            edit["id"] = id;
        }

        var answer = Vendors.Procore.Edit(edit);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return (long?)answer["id"] ?? 0;
    }

    /// <summary>A person takes a commitment back to draft, which unlocks it, and deletes it.</summary>
    public void DeleteInProcore(long contractId)
    {
        EditInProcore("change_commitment", contractId, new() { ["status"] = "Draft" });
        EditInProcore("delete_commitment", contractId);
    }

    public void Dispose()
    {
        _goesOn.Dispose();
        Engine.Dispose();
        Clients.Books.Dispose();
        Clients.Procore.Dispose();
        Vendors.Dispose();
        Assert.Empty(_watched.Watch.Blind);
        Assert.Equal(0, _unasked); // an engine's session asks the store before each write, in the place of this
    }

    private async Task RunUntilQuietAsync()
    {
        while (true)
        {
            var processed = (await Engine.RunDueAsync(Id, TestContext.Current.CancellationToken)).Processed;
            if (processed > 0)
            {
                continue;
            }

            if ((await Store.ListWorkAsync(Id, TestContext.Current.CancellationToken)).All(item => item.Key.Kind != RecordKind.PurchaseOrder))
            {
                return;
            }

            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static T Retrying<T>(T options, Action<T> set)
    {
        set(options);
        return options;
    }

    /// <summary>A machine's clock that somebody sets; what it measures goes on as it did.</summary>
    private sealed class OwnClock(TimeProvider right) : TimeProvider
    {
        private readonly TimeProvider _right = right;
        private readonly ConcurrentDictionary<OwnTimer, DateTimeOffset> _timers = new();

        public TimeSpan Ahead { get; set; }

        public override long TimestampFrequency => _right.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => _right.GetUtcNow() + Ahead;

        public override long GetTimestamp() => _right.GetTimestamp();

        /// <summary>When the timers that wait are due.</summary>
        public ICollection<DateTimeOffset> Timers => _timers.Values;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new OwnTimer(this, callback, state, dueTime, period);

        private sealed class OwnTimer : ITimer
        {
            private readonly OwnClock _clock;
            private readonly ITimer _timer;
            private TimeSpan _period;

            public OwnTimer(OwnClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            {
                _clock = clock;
                Waits(dueTime, period);
                _timer = clock._right.CreateTimer(
                    told =>
                    {
                        Waits(_period, _period);
                        callback(told);
                    },
                    state,
                    dueTime,
                    period);
            }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Waits(dueTime, period);
                return _timer.Change(dueTime, period);
            }

            public void Dispose()
            {
                Waits(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                Waits(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return _timer.DisposeAsync();
            }

            private void Waits(TimeSpan dueTime, TimeSpan period)
            {
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    _clock._timers.TryRemove(this, out _);
                }
                else
                {
                    _clock._timers[this] = _clock._right.GetUtcNow() + dueTime;
                }
            }
        }
    }

    private sealed class Wire(Sandboxed test) : DelegatingHandler(test.Vendors.CreateHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref test._onTheirWay);
            Interlocked.Increment(ref test._moves);
            try
            {
                return await AnswerAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Increment(ref test._moves);
                Interlocked.Decrement(ref test._onTheirWay);
            }
        }

        private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.Contains("/oauth/", StringComparison.Ordinal))
            {
                return test.InsteadOfLogin?.Invoke(request) ?? await base.SendAsync(request, cancellationToken);
            }

            test._sent.Enqueue((request.Method.Method, request.RequestUri));
            if (test.Unanswered?.Invoke(request) == true)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, test.Time, cancellationToken);
            }

            var answer = test.Instead?.Invoke(request) ?? await base.SendAsync(request, cancellationToken);
            if (test.Spoil is { } spoil && answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType is null or "application/json" && JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken)) is { } body)
            {
                var before = RowsOf(body);
                spoil(request, body);
                // A list that has other rows says another number of them.
                if (RowsOf(body) is { } rows && before is { } count && answer.Headers.TryGetValues("Total", out var totals))
                {
                    var total = int.Parse(totals.Single(), CultureInfo.InvariantCulture) + rows - count;
                    answer.Headers.Remove("Total");
                    answer.Headers.Add("Total", total.ToString(CultureInfo.InvariantCulture));
                }

                answer.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            }

            return answer;
        }

        private static int? RowsOf(JsonNode body) => (body as JsonArray ?? (body as JsonObject)?["data"] as JsonArray)?.Count;
    }
}
