using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Posts both services' webhooks as the services do. Zoho signs, and tries each one a few times; Procore's queue stands still behind a
/// failure, waits 1 s to 1 h between tries, and is thrown away after twelve hours. Works only while it is pumped.
/// </summary>
internal sealed class WebhookDelivery(ZohoBooksApi zoho, ProcoreApi procore, SandboxOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _pumping = new(1, 1);
    private readonly List<Delivery> _zoho = [];
    private readonly List<Delivery> _procore = [];
    private readonly Dice _dice = new(options.Seed, "webhooks");
    private WebhookFaults _faults = options.WebhookFaults;
    private WebhookTargets? _targets;
    private HttpClient? _client;
    private int _delivered;
    private int _failed;
    private int _lost;
    private int _duplicated;
    private int _discarded;

    public void Dispose() => _pumping.Dispose();

    public int Pending
    {
        get
        {
            lock (_gate)
            {
                Collect();
                return _zoho.Count + _procore.Count;
            }
        }
    }

    public void Set(WebhookTargets targets, HttpClient client)
    {
        lock (_gate)
        {
            Collect();
            (_targets, _client) = (targets, client);
        }
    }

    public void Set(WebhookFaults faults)
    {
        lock (_gate) _faults = faults;
    }

    public JsonObject Describe()
    {
        lock (_gate)
        {
            Collect();
            return new JsonObject
            {
                ["pending"] = _zoho.Count + _procore.Count,
                ["delivered"] = _delivered,
                ["failed"] = _failed,
                ["lost"] = _lost,
                ["duplicated"] = _duplicated,
                ["discarded"] = _discarded,
            };
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await PumpAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    public async Task<int> PumpAsync(CancellationToken cancellationToken)
    {
        await _pumping.WaitAsync(cancellationToken);
        try
        {
            return await PumpZohoAsync(cancellationToken) + await PumpProcoreAsync(cancellationToken);
        }
        finally
        {
            _pumping.Release();
        }
    }

    private async Task<int> PumpZohoAsync(CancellationToken cancellationToken)
    {
        List<Delivery> due;
        lock (_gate)
        {
            Collect();
            due = [.. _zoho.Where(delivery => delivery.NotBefore <= time.GetUtcNow())];
        }

        foreach (var delivery in due)
        {
            var accepted = await PostAsync(delivery, cancellationToken);
            lock (_gate)
            {
                delivery.Tries++;
                if (accepted) _delivered++;
                else if (delivery.Tries > options.Switches.Zoho.WebhookRetries) _failed++;
                else
                {
                    delivery.NotBefore = time.GetUtcNow() + TimeSpan.FromMinutes(delivery.Tries);
                    continue;
                }

                _zoho.Remove(delivery);
            }
        }

        return due.Count;
    }

    private async Task<int> PumpProcoreAsync(CancellationToken cancellationToken)
    {
        for (var tried = 0; ; tried++)
        {
            Delivery head;
            lock (_gate)
            {
                Collect();
                if (_procore.Count == 0 || _procore[0].NotBefore > time.GetUtcNow()) return tried;
                head = _procore[0];
            }

            var accepted = await PostAsync(head, cancellationToken);
            lock (_gate)
            {
                head.Tries++;
                if (accepted)
                {
                    _delivered++;
                    _procore.Remove(head);
                }
                else if (time.GetUtcNow() - (head.FirstFailed ??= time.GetUtcNow()) >= Patience)
                {
                    _discarded += _procore.Count;
                    _procore.Clear();
                }
                else
                {
                    var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(head.Tries - 1, 12)));
                    head.NotBefore = time.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
                }
            }
        }
    }

    // Under the lock: turns the vendors' events into deliveries, each with its own fate.
    private void Collect()
    {
        var zohoEvents = zoho.TakeEvents();
        var procoreEvents = procore.TakeEvents();
        if (_targets?.ZohoUrl is not null)
            foreach (var happened in zohoEvents) Queue(_zoho, happened.Payload, isZoho: true);
        if (_targets?.ProcoreUrl is not null)
            foreach (var happened in procoreEvents) Queue(_procore, happened.ToJson(), isZoho: false);
    }

    private void Queue(List<Delivery> queue, JsonObject payload, bool isZoho)
    {
        var body = SandboxResponse.Json(payload).Body.ToArray();
        var fate = _dice.Below(1000);
        if (fate < _faults.Lost)
        {
            _lost++;
            return;
        }

        var copies = fate < _faults.Lost + _faults.Duplicated ? 2 : 1;
        _duplicated += copies - 1;
        for (var i = 0; i < copies; i++)
        {
            var at = _dice.Below(1000) < _faults.Reordered ? _dice.Below(queue.Count + 1) : queue.Count;
            queue.Insert(at, new Delivery(body, isZoho));
        }
    }

    private async Task<bool> PostAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        WebhookTargets targets;
        HttpClient client;
        lock (_gate) (targets, client) = (_targets!, _client!);
        if ((delivery.IsZoho ? targets.ZohoUrl : targets.ProcoreUrl) is not { } url) return true;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (delivery.IsZoho) request.Headers.Add("X-Zoho-Webhook-Signature", Sign(url, delivery.Body, targets.ZohoSecret));
        else request.Headers.TryAddWithoutValidation("Authorization", targets.ProcoreAuthorization);

        // Where the sandbox clock is the wall's, run faster, the receiver is a real program: it has its five seconds by the wall.
        using var patience = new CancellationTokenSource(AnswerTime, time is ScaledTimeProvider ? TimeProvider.System : time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private static string Sign(Uri url, byte[] body, string secret)
    {
        var pairs = SandboxRequest.ParsePairs(url.Query).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value);
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Concat(pairs)), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    private sealed class Delivery(byte[] body, bool isZoho)
    {
        public byte[] Body => body;

        public bool IsZoho => isZoho;

        public int Tries { get; set; }

        public DateTimeOffset NotBefore { get; set; }

        public DateTimeOffset? FirstFailed { get; set; }
    }
}
