using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What the sandbox was asked, and how close it came to the services' limits. Thread-safe.</summary>
public sealed class RequestLog(TimeProvider time)
{
    private const int KeptRequests = 20_000;

    private readonly Lock _gate = new();
    private readonly SideLog _zoho = new([TimeSpan.FromSeconds(60)]);
    private readonly SideLog _procore = new([TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)]);
    private readonly List<WriteEntry> _writes = [];
    private readonly Queue<RequestEntry> _requests = new();
    private long _sequence;

    /// <summary>Every write so far, oldest first.</summary>
    public IReadOnlyList<WriteEntry> Writes
    {
        get
        {
            lock (_gate) return [.. _writes];
        }
    }

    /// <summary>How often an operation such as <c>POST /books/v3/purchaseorders</c> had its effect.</summary>
    public int Effects(SandboxSide side, string operation)
    {
        lock (_gate) return _writes.Count(write => write.Side == side && Operation(write) == operation);
    }

    /// <summary>A request arrived. Token requests do not count against a service's API limits.</summary>
    public void Began(SandboxSide side, SandboxRequest request)
    {
        lock (_gate)
        {
            var log = For(side);
            if (!IsApiCall(request)) return;
            log.InFlight++;
            log.MaxInFlight = Math.Max(log.MaxInFlight, log.InFlight);
            foreach (var window in log.Windows) window.Add(time.GetUtcNow());
        }
    }

    /// <summary>A request was answered. <paramref name="status"/> 0 stands for a connection that broke.</summary>
    public void Ended(SandboxSide side, SandboxRequest request, int status, bool injected)
    {
        lock (_gate)
        {
            var log = For(side);
            var isApiCall = IsApiCall(request);
            if (isApiCall) log.InFlight--;
            var route = request.Method + " " + (request.Route ?? "(unknown)") + (request.ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? " (file)" : "");
            if (request.Route is null && !injected) log.Unknown.Add(request.Method + " " + request.Path);
            if (!log.Routes.TryGetValue(route, out var byStatus)) log.Routes[route] = byStatus = [];
            byStatus[status] = byStatus.GetValueOrDefault(status) + 1;
            if (isApiCall) log.Calls++;
            if (status == 429 && injected) log.Injected429++;
            else if (status == 429) log.Status429++;
            _requests.Enqueue(new RequestEntry(++_sequence, side, time.GetUtcNow(), request.Method, request.Route ?? request.Path, status, injected));
            if (_requests.Count > KeptRequests) _requests.Dequeue();
        }
    }

    /// <summary>Notes a write.</summary>
    public void Wrote(WriteEntry write)
    {
        lock (_gate) _writes.Add(write);
    }

    /// <summary>Notes that an access token was minted.</summary>
    public void Minted(SandboxSide side)
    {
        lock (_gate) For(side).Minted++;
    }

    /// <summary>Notes that a limit refused a request, by the service's name for the limit (e.g. "44", "spike").</summary>
    public void Refused(SandboxSide side, string limit)
    {
        lock (_gate)
        {
            var log = For(side);
            log.Refusals[limit] = log.Refusals.GetValueOrDefault(limit) + 1;
        }
    }

    /// <summary>The requests with a sequence number above <paramref name="after"/>, oldest first, as JSON.</summary>
    public JsonArray DescribeRequests(long after)
    {
        lock (_gate)
            return [.. _requests.Where(entry => entry.Sequence > after).Select(JsonNode? (entry) => new JsonObject
            {
                ["n"] = entry.Sequence,
                ["side"] = Name(entry.Side),
                ["at"] = Instant(entry.At),
                ["method"] = entry.Method,
                ["route"] = entry.Route,
                ["status"] = entry.Status,
                ["injected"] = entry.Injected,
            })];
    }

    /// <summary>Adds <c>calls</c>, <c>writes</c>, <c>effects</c>, <c>limits</c> and <c>tokens</c> to a state description.</summary>
    public void Describe(JsonObject state)
    {
        lock (_gate)
        {
            state["calls"] = new JsonObject { ["zoho"] = Calls(_zoho), ["procore"] = Calls(_procore) };
            state["writes"] = new JsonObject
            {
                ["zoho"] = _writes.Count(write => write.Side == SandboxSide.Zoho),
                ["procore"] = _writes.Count(write => write.Side == SandboxSide.Procore),
                ["items"] = new JsonArray([.. _writes.Select(JsonNode? (write) => Describe(write))]),
            };
            state["effects"] = new JsonObject { ["zoho"] = Effects(SandboxSide.Zoho), ["procore"] = Effects(SandboxSide.Procore) };
            state["limits"] = new JsonObject
            {
                ["zoho"] = Limits(_zoho, ("maxPerMinute", 0)),
                ["procore"] = Limits(_procore, ("maxPer10Seconds", 0), ("maxPerHour", 1)),
            };
            state["tokens"] = new JsonObject { ["zoho"] = _zoho.Minted, ["procore"] = _procore.Minted };
        }
    }

    internal static string Name(SandboxSide side) => side == SandboxSide.Zoho ? "zoho" : "procore";

    internal static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static bool IsApiCall(SandboxRequest request) => !request.Path.StartsWith("/oauth/", StringComparison.Ordinal);

    private static string Operation(WriteEntry write) => write.Method + " " + write.Route;

    private JsonObject Effects(SandboxSide side)
    {
        var effects = new JsonObject();
        foreach (var operation in _writes.Where(write => write.Side == side).GroupBy(Operation).OrderBy(group => group.Key, StringComparer.Ordinal))
            effects[operation.Key] = operation.Count();
        return effects;
    }

    private static JsonObject Describe(WriteEntry write) => new()
    {
        ["side"] = Name(write.Side),
        ["at"] = Instant(write.At),
        ["method"] = write.Method,
        ["route"] = write.Route,
        ["project"] = write.ProjectId,
        ["origin_ids"] = new JsonArray([.. write.OriginIds.Select(JsonNode? (id) => id)]),
        ["ids"] = new JsonArray([.. write.ResourceIds.Select(JsonNode? (id) => id)]),
    };

    private static JsonObject Calls(SideLog log)
    {
        var routes = new JsonObject();
        foreach (var (route, statuses) in log.Routes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var byStatus = new JsonObject();
            foreach (var (status, count) in statuses.OrderBy(pair => pair.Key)) byStatus[status.ToString(CultureInfo.InvariantCulture)] = count;
            routes[route] = byStatus;
        }

        return new JsonObject
        {
            ["total"] = log.Calls,
            ["routes"] = routes,
            ["unknown"] = new JsonArray([.. log.Unknown.Select(JsonNode? (path) => path)]),
        };
    }

    private static JsonObject Limits(SideLog log, params ReadOnlySpan<(string Name, int Window)> windows)
    {
        var limits = new JsonObject();
        foreach (var (name, window) in windows) limits[name] = log.Windows[window].Max;
        limits["maxInFlight"] = log.MaxInFlight;
        limits["responses429"] = log.Status429;
        limits["injected429"] = log.Injected429;
        var refusals = new JsonObject();
        foreach (var (limit, count) in log.Refusals.OrderBy(pair => pair.Key, StringComparer.Ordinal)) refusals[limit] = count;
        limits["refusals"] = refusals;
        return limits;
    }

    private SideLog For(SandboxSide side) => side == SandboxSide.Zoho ? _zoho : _procore;

    private sealed record RequestEntry(long Sequence, SandboxSide Side, DateTimeOffset At, string Method, string Route, int Status, bool Injected);

    private sealed class SideLog(IEnumerable<TimeSpan> windows)
    {
        public SlidingMaximum[] Windows { get; } = [.. windows.Select(length => new SlidingMaximum(length))];

        public Dictionary<string, Dictionary<int, int>> Routes { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

        public int Calls { get; set; }

        public int InFlight { get; set; }

        public int MaxInFlight { get; set; }

        public int Status429 { get; set; }

        public int Injected429 { get; set; }

        public int Minted { get; set; }
    }

    private sealed class SlidingMaximum(TimeSpan length)
    {
        private readonly Queue<DateTimeOffset> _arrivals = new();

        public int Max { get; private set; }

        public void Add(DateTimeOffset now)
        {
            while (_arrivals.TryPeek(out var oldest) && oldest <= now - length) _arrivals.Dequeue();
            _arrivals.Enqueue(now);
            Max = Math.Max(Max, _arrivals.Count);
        }
    }
}
