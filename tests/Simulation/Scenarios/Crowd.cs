using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;
using ProcoreEnvironment = Procore.Client.ProcoreEnvironment;

namespace Simulation;

/// <summary>
/// Thousands of connections in one process, as several nodes have them between them: the core's own scheduling, with limits that are shared, a loop for each that looks once a minute at
/// least, and services of its own that answer at once. They begin one after the other; once all that there was is done an hour is measured: one half in which nothing happens, and one in
/// which some offices make an order, of which a webhook tells.
/// </summary>
internal sealed class Crowd : IDisposable
{
    private const int Kinds = 10; // of contractors: however many connections there are, they are alike

    private static readonly TimeSpan Beginning = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Measured = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30); // every scan that comes back comes as often in each
    private static readonly TimeSpan LastOrder = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(1); // as WakeUps has it
    private static readonly ContractorSize Small = new(2, 5, 2);

    private readonly VirtualClock _clock;
    private readonly int _count;
    private readonly int _orders;
    private readonly int _one;
    private readonly Dictionary<string, CrowdPlace> _places = new(StringComparer.Ordinal);
    private InMemorySyncStore? _memory;
    private CountedStore? _counts;
    private ISyncStore? _store;
    private DataProtectionCredentialVault? _vault;
    private ConnectionClientProvider? _clients;
    private SyncEngine? _engine;

    private Crowd(VirtualClock clock, int count, int orders, int one)
    {
        (_clock, _count, _orders, _one) = (clock, count, orders, one);
        _memory = new(clock);
        (_store, _counts) = CountedStore.Over(_memory);
        var protection = new EphemeralDataProtectionProvider();
        _vault = new(_store, protection);
        var options = new SyncOptions { SharesLimits = true }
            .UseTimeProvider(clock)
            .ConfigureZohoBooks((connection, books) => books.UsePrimaryHandler(() => new Way(this, connection.Id)))
            .ConfigureProcore((connection, procore) => procore.UsePrimaryHandler(() => new Way(this, connection.Id)));
        _clients = new(_store, _vault, protection, options);
        _engine = new(_store, _clients, options);
    }

    private SyncEngine Engine => _engine ?? throw new InvalidOperationException("It is over.");

    private static TimeSpan End => Measured + Half + Half;

    /// <summary>Runs so many connections, and tells what they took.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="count">How many.</param>
    /// <param name="orders">How many orders each has at first.</param>
    /// <param name="one">One office in so many makes an order.</param>
    public static async Task<CrowdReport> RunAsync(VirtualClock clock, int count, int orders, int one)
    {
        var before = CrowdReport.Held();
        using var crowd = new Crowd(clock, count, orders, one);
        var (settled, idle, busy, waiting) = await crowd.LiveAsync();
        var report = await crowd.ReportAsync(settled, idle, busy, waiting);
        return report with { Memory = await crowd.LetGoAsync(before) };
    }

    public void Dispose()
    {
        _engine?.Dispose();
        _clients?.Dispose();
        foreach (var place in _places.Values) place.Dispose();
    }

    private async Task<(CrowdHalf Settled, CrowdHalf Idle, CrowdHalf Busy, int Waiting)> LiveAsync()
    {
        var began = Mark();
        var lives = Enumerable.Range(0, _count).Select(OneAsync).ToList();
        await UntilAsync(Measured);
        var settled = Mark();
        foreach (var place in _places.Values) place.MostAMinute = 0;
        await UntilAsync(Measured + Half);
        var (idle, waiting) = (Mark(), _clock.Waiting);
        await UntilAsync(End);
        var busy = Mark();
        await Task.WhenAll(lives);
        return (settled.Since(began), idle.Since(settled), busy.Since(idle), waiting);
    }

    private async Task OneAsync(int number)
    {
        await UntilAsync(Beginning * number / _count);
        var id = string.Create(CultureInfo.InvariantCulture, $"c{number:00000}");
        var place = _places[id] = await AddAsync(id, number);
        await Engine.TakeAsync(id);
        var makes = number % _one == 0 ? Measured + Half + (LastOrder * number / _count) : End;
        while (_clock.Elapsed < End)
        {
            if (_clock.Elapsed >= makes && place.Made is null)
            {
                place.Make();
                await Engine.SubmitAsync(id, RecordKey.PurchaseOrder(place.Made!), WorkPriority.Webhook, "a webhook told of it");
            }

            var result = await Engine.RunDueAsync(id);
            if (!place.IsSettled) place.IsSettled = await IsSettledAsync(id);
            var due = result.NextDue is { } next && next > Now() ? (next - Now()).ToTimeSpan() : result.NextDue is null ? LongestLook : TimeSpan.Zero;
            var wait = new[] { due, LongestLook, makes > _clock.Elapsed ? makes - _clock.Elapsed : LongestLook, End - _clock.Elapsed }.Min();
            await place.WaitAsync((wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + TimeSpan.FromMilliseconds(1));
        }
    }

    private async Task<CrowdPlace> AddAsync(string id, int number)
    {
        var services = new SandboxServer(new() { Seed = 1 + (number % Kinds), Orders = _orders, Size = Small, Switches = SandboxSwitches.Default, Change = data => Alone(data, number) }, _clock);
        var (organization, company) = (services.Data.Organization, services.Data.Company);
        await _vault!.WriteAsync(id, CredentialNames.ZohoClientId, organization.ClientId);
        await _vault.WriteAsync(id, CredentialNames.ZohoClientSecret, organization.ClientSecret);
        await _vault.WriteAsync(id, CredentialNames.ZohoRefreshToken, organization.RefreshToken);
        await _vault.WriteAsync(id, CredentialNames.ProcoreClientId, company.ClientId);
        await _vault.WriteAsync(id, CredentialNames.ProcoreClientSecret, company.ClientSecret);
        await Engine.ConnectAsync(new()
        {
            Id = id,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            Policies = CommitmentLanding.In(new() { Approval = null }, "Approved"),
        });
        return new(services, _clock);
    }

    // Ids that are drawn come twice among thousands.
    private static ContractorData Alone(ContractorData data, int number) => data with
    {
        Organization = data.Organization with { OrganizationId = (20_060_000_000L + number).ToString(CultureInfo.InvariantCulture) },
        Company = data.Company with { CompanyId = 562_949_953_500_000L + number },
    };

    private async Task<bool> IsSettledAsync(string id)
    {
        var report = await Engine.GetWaitingAsync(id);
        if (report.State.IsStarted) return report.Orders.Count == 0 && (await _store!.ListWorkAsync(id)).All(item => item.Key.Kind != RecordKind.PurchaseOrder);
        if (report.IsComplete) await Engine.StartAsync(id, new() { By = "Ann", Hash = report.Hash });
        return false;
    }

    private CrowdHalf Mark() => new(
        _count,
        _clock.Elapsed.TotalHours,
        Environment.CpuUsage.TotalTime.TotalSeconds - Seconds(_counts!.Ticks + _places.Values.Sum(place => place.Ticks)),
        _counts.Questions.Values.Sum(),
        _counts.Rows,
        _counts.Scans,
        _clock.Fired,
        _places.Values.Sum(place => place.ToZoho),
        _places.Values.Sum(place => place.ToProcore),
        GC.GetTotalAllocatedBytes());

    private async Task<CrowdReport> ReportAsync(CrowdHalf settled, CrowdHalf idle, CrowdHalf busy, int waiting)
    {
        var (open, made, landed, longest, refused) = (0, 0, 0, Duration.Zero, 0);
        var since = Instant.FromDateTimeOffset(World.Start + Measured + Half);
        foreach (var (id, place) in _places)
        {
            open += place.IsSettled ? 0 : 1;
            refused += place.Refused;
            if (place.Made is null) continue;
            made++;
            foreach (var latency in await Engine.GetLatencyAsync(id, since))
            {
                landed += latency.Edits;
                longest = Duration.Max(longest, latency.Longest);
            }
        }

        return new()
        {
            Settled = settled,
            Idle = idle,
            Busy = busy,
            Open = open,
            Made = made,
            Landed = landed,
            Longest = longest.ToTimeSpan(),
            Refused = refused,
            MostAMinute = _places.Values.Max(place => place.MostAMinute),
            Waiting = waiting,
            Questions = _counts!.Questions,
        };
    }

    // First the services, which are nobody's memory; then core and clients; then what stands in the store.
    private async Task<(double Node, double Store)> LetGoAsync(long before)
    {
        await UntilAsync(End + Rest);
        foreach (var place in _places.Values) place.Dispose();
        _places.Clear();
        var all = CrowdReport.Held();
        _engine!.Dispose();
        _clients!.Dispose();
        (_engine, _clients, _vault, _store, _counts) = (null, null, null, null, null);
        await UntilAsync(End + Rest + Rest); // what a timer holds that nobody waits for any more goes with it
        var store = CrowdReport.Held();
        GC.KeepAlive(_memory);
        _memory = null;
        return ((all - store) / (double)_count, (store - before) / (double)_count);
    }

    private static double Seconds(long ticks) => ticks / (double)Stopwatch.Frequency;

    // A wait below a millisecond would come back at once, and time would never pass.
    private Task UntilAsync(TimeSpan time) => Task.Delay((time > _clock.Elapsed ? time - _clock.Elapsed : TimeSpan.Zero) + TimeSpan.FromMilliseconds(1), _clock);

    private Instant Now() => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <summary>The way to a connection's services, as long as they are there.</summary>
    private sealed class Way(Crowd crowd, string id) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => crowd._places[id].SendAsync(request, cancellationToken);
    }
}
