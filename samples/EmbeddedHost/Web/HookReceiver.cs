using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Hands a webhook to the core and turns its answer into a status. Procore gives up on an answer after five seconds and then stops its whole queue, so
/// this gives up earlier and asks for the webhook to be sent again.</summary>
internal sealed partial class HookReceiver(SyncRuntime runtime, WakeUps wakeUps, HookLimits limits, TimeProvider time, ILogger<HookReceiver> logger) : IAsyncDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(3);
    private readonly FewLines _lines = new(time, limits.LinesPerMinute);
    private readonly List<Task> _late = [];

    /// <summary>Waits for what the store was still being asked to do; it must not be closed before.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] late;
        lock (_late) late = [.. _late];
        await Task.WhenAll(late);
    }

    public Task<int> ReceiveZohoAsync(string connectionId, HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken aborted)
    {
        var webhook = new ZohoWebhookRequest
        {
            Signature = request.Headers["X-Zoho-Webhook-Signature"],
            Query = Pairs(request.QueryString.Value),
            Form = request.HasFormContentType ? Pairs(Encoding.UTF8.GetString(body.Span)) : [],
            Body = request.HasFormContentType ? default : body,
        };
        return ReceiveAsync(connectionId, token => runtime.Intake.AcceptZohoAsync(connectionId, webhook, token), aborted);
    }

    /// <param name="connectionId">The connection whose address was called.</param>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body; null when that is too large to be read.</param>
    /// <param name="aborted">The sender has hung up.</param>
    public Task<int> ReceiveProcoreAsync(string connectionId, HttpRequest request, ReadOnlyMemory<byte>? body, CancellationToken aborted) =>
        ReceiveAsync(
            connectionId,
            token => body is { } read
                ? runtime.Intake.AcceptProcoreAsync(connectionId, request.Headers.Authorization, read, token)
                : runtime.Intake.AcceptUnreadProcoreAsync(connectionId, request.Headers.Authorization, token),
            aborted);

    /// <summary>Zoho signs the body, so nobody can tell whose one is that is not read; what it told of is found by the next scan.</summary>
    public int TooLarge(string connectionId, int most)
    {
        if (MayWrite()) LogTooLarge(Shown(connectionId), most);
        return StatusCodes.Status413PayloadTooLarge;
    }

    private async Task<int> ReceiveAsync(string connectionId, Func<CancellationToken, ValueTask<WebhookAnswer>> accept, CancellationToken aborted)
    {
        // SQLite's driver does not hear of a cancellation while it waits for a lock, so the wait is given up here. What it was asked to do it may still do,
        // which is no harm: a record that is named twice is due once.
        var accepting = Task.Run(() => accept(aborted).AsTask(), aborted);
        try
        {
            // By the wall's clock, which is the sender's, however fast a sandbox's clock may run.
            return Answer(connectionId, await accepting.WaitAsync(TimeLimit, TimeProvider.System, aborted));
        }
        catch (TimeoutException)
        {
            LogBusy(Shown(connectionId));
            lock (_late)
            {
                _late.RemoveAll(late => late.IsCompleted);
                _late.Add(AnswerLateAsync(connectionId, accepting));
            }

            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception problem) when (problem is DbException or StoreOutcomeUnknownException)
        {
            LogStoreDown(Shown(connectionId), Problem.SentenceOf(problem));
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private int Answer(string connectionId, WebhookAnswer answer)
    {
        if (answer is WebhookAnswer.Accepted or WebhookAnswer.NotRead) wakeUps.Wake(connectionId);
        if (answer == WebhookAnswer.Accepted) return Status(answer);
        if (answer == WebhookAnswer.Ignored) LogIgnored(Shown(connectionId));
        else if (Status(answer) == StatusCodes.Status202Accepted) LogNotUsed(Shown(connectionId), answer);
        else if (MayWrite()) LogRefused(Shown(connectionId), answer);
        return Status(answer);
    }

    // Anybody can have a webhook refused, as often as they like.
    private bool MayWrite()
    {
        if (!_lines.MayWrite(out var more)) return false;
        if (more > 0) LogMore(more);
        return true;
    }

    private async Task AnswerLateAsync(string connectionId, Task<WebhookAnswer> accepting)
    {
        try
        {
            Answer(connectionId, await accepting);
        }
        catch (OperationCanceledException)
        {
            // The sender hung up; it sends the webhook again.
        }
        catch (Exception problem)
        {
            LogStoreDown(Shown(connectionId), Problem.SentenceOf(problem));
        }
    }

    // Anybody may write an address: what stands in it reaches the log only where it is a connection's.
    private string Shown(string connectionId) => runtime.Connections.Any(connection => connection.Id == connectionId) ? connectionId : "A connection that there is not";

    /// <summary>Whatever is authentic is accepted, used or not: a 4xx stops Procore's whole queue.</summary>
    private static int Status(WebhookAnswer answer) => answer switch
    {
        WebhookAnswer.NotAuthentic => StatusCodes.Status401Unauthorized,
        WebhookAnswer.UnknownConnection => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status202Accepted,
    };

    private static List<KeyValuePair<string, string>> Pairs(string? encoded)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(encoded))
            pairs.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return pairs;
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Information, Message = "{Connection}: a webhook named nothing that is synced; it was answered and not used.")]
    private partial void LogIgnored(string connection);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "{Connection}: a webhook is authentic and was answered, but not used: {Answer}.")]
    private partial void LogNotUsed(string connection, WebhookAnswer answer);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "{Connection}: a webhook of Zoho was refused: its body has more than {Most} bytes. The next scan finds what it told of.")]
    private partial void LogTooLarge(string connection, int most);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Warning, Message = "{Connection}: a webhook was refused: {Answer}.")]
    private partial void LogRefused(string connection, WebhookAnswer answer);

    [LoggerMessage(EventId = 1107, Level = LogLevel.Warning, Message = "{More} more webhooks were refused; lines about them were left out.")]
    private partial void LogMore(int more);

    [LoggerMessage(EventId = 1105, Level = LogLevel.Warning, Message = "{Connection}: the store was too busy for a webhook; the sender was asked to send it again.")]
    private partial void LogBusy(string connection);

    [LoggerMessage(EventId = 1106, Level = LogLevel.Error, Message = "{Connection}: the store could not take a webhook; the sender was asked to send it again. {Problem}")]
    private partial void LogStoreDown(string connection, string problem);
}
