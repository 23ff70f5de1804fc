using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Both services' APIs over one contractor's data, on one clock. Reached through <see cref="CreateHandler"/> in-process, or over HTTP by
/// the executable. Thread-safe.
/// </summary>
public sealed class SandboxServer : IDisposable
{
    private readonly SandboxOptions _options;
    private readonly FaultInjector _injector;
    private readonly SandboxControl _control;
    private readonly WebhookDelivery _webhooks;

    /// <summary>Makes the data of the seed and opens both APIs.</summary>
    /// <param name="options">What the sandbox is made of.</param>
    /// <param name="time">The sandbox clock: all limits, token lives and timestamps go by it.</param>
    public SandboxServer(SandboxOptions options, TimeProvider time)
    {
        _options = options;
        Time = time;
        Data = ContractorData.Generate(options.Seed, options.Orders, time.GetUtcNow(), options.Size, options.Money);
        if (options.ZohoRegion is { } region) Data = Data with { Organization = Data.Organization with { Region = region } };
        if (options.Change is { } change) Data = change(Data);
        Log = new RequestLog(time);
        Faults = new FaultPlan(options.Seed, options.Faults, time);
        Zoho = new ZohoBooksApi(Data, options.Switches, Log, time, options.ZohoLatency, options.ZohoScopes, options.ZohoChurn);
        Procore = new ProcoreApi(Data, options.Switches, Log, time);
        _injector = new FaultInjector(time, options.Seed);
        _webhooks = new WebhookDelivery(Zoho, Procore, options, time);
        _control = new SandboxControl(this);
    }

    /// <summary>The sandbox clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>
    /// How far the clock that answers tell of is ahead of the sandbox clock, as if the caller's were behind: their date, and when Procore's
    /// limits are full again.
    /// </summary>
    public TimeSpan ToldTimeIsAhead { get => Procore.ToldTimeIsAhead; set => Procore.ToldTimeIsAhead = value; }

    /// <summary>The <c>Date</c> of an answer.</summary>
    internal string ToldTime => (Time.GetUtcNow() + ToldTimeIsAhead).ToString("r", CultureInfo.InvariantCulture);

    /// <summary>What both systems held on the first day, and the credentials that open them.</summary>
    public ContractorData Data { get; }

    /// <summary>Zoho Books.</summary>
    public ZohoBooksApi Zoho { get; }

    /// <summary>Procore.</summary>
    public ProcoreApi Procore { get; }

    /// <summary>What was asked.</summary>
    public RequestLog Log { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _control.Dispose();
        _webhooks.Dispose();
    }

    /// <summary>A handler for <see cref="HttpClient"/> that reaches both services by their host names; every other host is unreachable.</summary>
    /// <param name="zohoPort">A loopback port that stands for Zoho as well, where a client is pointed at <c>http://127.0.0.1:{port}</c>.</param>
    /// <param name="procorePort">The same for Procore.</param>
    public HttpMessageHandler CreateHandler(int? zohoPort = null, int? procorePort = null) => new SandboxHandler(this, zohoPort, procorePort);

    /// <summary>Answers one request of one service's API: the log, the faults and the latency are around it.</summary>
    public async ValueTask<SandboxResponse> HandleAsync(SandboxSide side, SandboxRequest request, CancellationToken cancellationToken)
    {
        Log.Began(side, request);
        var status = 0;
        FaultKind? fault = null;
        try
        {
            fault = Faults.Next(side, request);
            var response = fault is { } kind
                ? await _injector.InjectAsync(kind, side, request, AnswerAsync, cancellationToken)
                : await AnswerAsync(side, request, cancellationToken);
            status = response.BreakAfter is null ? response.Status : 0;
            return response;
        }
        finally
        {
            Log.Ended(side, request, status, fault is not null);
        }
    }

    /// <summary>Answers a request for <c>/_sandbox/…</c>.</summary>
    public ValueTask<SandboxResponse> HandleControlAsync(SandboxRequest request, CancellationToken cancellationToken) =>
        _control.HandleAsync(request, cancellationToken);

    /// <summary>The office's next hours: edits, status moves, cancellations and new orders. Played once per id.</summary>
    /// <returns>The order numbers by kind of edit.</returns>
    public JsonObject Burst(string id, int edits, int cancellations, int created = 1) => Zoho.Burst(id, edits, cancellations, created);

    /// <summary>Tells where webhooks go from now on. Changes before that are announced to nobody.</summary>
    /// <param name="targets">The two receivers; a missing one receives nothing.</param>
    /// <param name="client">Posts them. The caller keeps it.</param>
    public void SetWebhooks(WebhookTargets targets, HttpClient client) => _webhooks.Set(targets, client);

    /// <summary>Sets what happens to webhooks on their way.</summary>
    public void SetWebhookFaults(WebhookFaults faults) => _webhooks.Set(faults);

    /// <summary>Delivers every webhook that is due.</summary>
    /// <returns>How many deliveries were tried.</returns>
    public Task<int> PumpWebhooksAsync(CancellationToken cancellationToken) => _webhooks.PumpAsync(cancellationToken);

    /// <summary>Delivers webhooks as they fall due, until it is cancelled.</summary>
    public Task RunWebhooksAsync(CancellationToken cancellationToken) => _webhooks.RunAsync(cancellationToken);

    /// <summary>How many webhooks are not delivered yet.</summary>
    public int PendingWebhooks => _webhooks.Pending;

    /// <summary>What the sandbox holds, what it was asked, and which limits were touched.</summary>
    public JsonObject DescribeState()
    {
        var procore = Procore.Describe();
        var commitments = procore["commitments"];
        procore.Remove("commitments");
        var state = new JsonObject
        {
            ["seed"] = _options.Seed,
            ["now"] = RequestLog.Instant(Time.GetUtcNow()),
            ["switches"] = _options.Switches.Describe(),
            ["orders"] = Zoho.DescribeOrders(),
            ["zoho"] = Zoho.DescribeRest(),
            ["commitments"] = commitments,
            ["procore"] = procore,
            ["webhooks"] = _webhooks.Describe(),
            ["faults"] = Faults.Describe(),
        };
        Log.Describe(state);
        return state;
    }

    private async ValueTask<SandboxResponse> AnswerAsync(SandboxSide side, SandboxRequest request, CancellationToken cancellationToken)
    {
        if (side == SandboxSide.Zoho) return await Zoho.HandleAsync(request, cancellationToken);
        var response = await Procore.HandleAsync(request, cancellationToken);
        if (_options.ProcoreLatency > TimeSpan.Zero) await Task.Delay(_options.ProcoreLatency, Time, cancellationToken);
        return response;
    }
}
