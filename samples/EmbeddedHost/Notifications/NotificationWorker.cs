using System.Text.Json;
using NodaTime;

namespace EmbeddedHost;

/// <summary>
/// Looks every minute whether people are to be told something, keeps that first and sends it then. What was not taken is sent later; of what nobody knows whether it arrived, the next one says so.
/// </summary>
internal sealed partial class NotificationWorker(
    SyncRuntime runtime, NotificationRules rules, NotificationReader reader, IEnumerable<INotificationChannel> channels, HostMeter meter, ILogger<NotificationWorker> logger) : BackgroundService
{
    /// <summary>How long it is tried to send something.</summary>
    public static readonly Duration Longest = Duration.FromDays(3);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly Duration LongestPause = Duration.FromHours(1);

    private readonly NotificationDecider _decider = new(rules);
    private readonly List<INotificationChannel> _channels = [.. channels];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly string _directory = runtime.Ground.Directory;
    private NotificationBox? _box;
    private byte[]? _kept;
    private string? _said;

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var box = _box ??= Read();
            var months = await reader.ReadMonthsAsync(box.Months, cancellationToken);
            var snapshot = await reader.ReadAsync(months, cancellationToken);
            var (send, told) = _decider.Decide(snapshot, box.Told, box.Doubtful);
            Keep(box with
            {
                Told = told,
                Months = months,
                Doubtful = send.Count > 0 ? [] : box.Doubtful,
                Outgoing = [.. box.Outgoing.Select(one => Outdate(one, send)).Where(one => one.Sendings.Count > 0), .. send.Select(Outgoing)],
            });
            foreach (var (id, channel) in Due(snapshot.Now)) await SendAsync(id, channel, cancellationToken);
            _said = null;
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    // By the wall's clock, as people do.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Every, TimeProvider.System);
            do await TryAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await LookAsync(stopping);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            var why = Problem.SentenceOf(problem);
            if (_said == why) return;
            _said = why;
            LogNotLooked(why);
        }
    }

    // What can't be read any more is put away, and what is urgent is told again: better twice than never.
    private NotificationBox Read()
    {
        NotificationBox box;
        try
        {
            box = NotificationBox.Read(_directory);
        }
        catch (JsonException)
        {
            NotificationBox.PutAway(_directory);
            LogUnreadable(NotificationBox.FileName);
            return new();
        }

        // A process that ended while it sent: a program that knows an id takes it once, a mail may have arrived.
        var doubtful = new List<string>(box.Doubtful);
        var outgoing = new List<OutgoingNotification>();
        foreach (var one in box.Outgoing)
        {
            var sendings = one.Sendings.Select(sending => sending.State != SendingState.UnderWay ? sending : sending with { State = MayRepeat(sending.Channel) ? SendingState.Waiting : SendingState.Unknown }).ToList();
            if (one.Sendings.Any(sending => sending.State == SendingState.UnderWay && !MayRepeat(sending.Channel)))
            {
                doubtful.Add(one.What.Subject);
                LogUnknown("mail", one.What.Kind, one.What.Id, "The host ended while it sent.");
            }

            sendings.RemoveAll(sending => sending.IsOver || _channels.All(channel => channel.Name != sending.Channel));
            if (sendings.Count > 0) outgoing.Add(one with { Sendings = sendings });
        }

        return box with { Doubtful = doubtful, Outgoing = outgoing };
    }

    private bool MayRepeat(string channel) => _channels.Find(one => one.Name == channel)?.MayRepeat == true;

    private OutgoingNotification Outgoing(Notification what) => new(what, [.. _channels.Select(channel => new Sending(channel.Name, SendingState.Waiting, 0, null))]);

    // A digest that waits says what a newer one says better.
    private static OutgoingNotification Outdate(OutgoingNotification one, IReadOnlyList<Notification> newer) =>
        one.What.Kind == NotificationKind.Digest && newer.Any(other => other.Kind == NotificationKind.Digest) ? one with { Sendings = [] } : one;

    private List<(string Id, INotificationChannel Channel)> Due(Instant now) =>
    [
        .. from one in _box!.Outgoing
           from sending in one.Sendings
           where sending.State == SendingState.Waiting && (sending.NextAt is not { } next || next <= now)
           from channel in _channels
           where channel.Name == sending.Channel
           select (one.What.Id, channel),
    ];

    private async Task SendAsync(string id, INotificationChannel channel, CancellationToken cancellationToken)
    {
        var what = _box!.Outgoing.First(one => one.What.Id == id).What;
        Keep(id, channel, sending => sending with { State = SendingState.UnderWay });
        var result = await channel.SendAsync(what, cancellationToken);
        var now = Now();
        var attempts = _box!.Outgoing.First(one => one.What.Id == id).Sendings.First(one => one.Channel == channel.Name).Attempts + 1;
        var state = result.Outcome switch
        {
            SendingOutcome.Taken => SendingState.Sent,
            SendingOutcome.Unknown => channel.MayRepeat ? SendingState.Waiting : SendingState.Unknown,
            _ => now - what.At > Longest ? SendingState.GivenUp : SendingState.Waiting,
        };
        Keep(id, channel, sending => sending with { State = state, Attempts = attempts, NextAt = now + Pause(attempts) });
        meter.Told(channel.Name, state);
        switch (state)
        {
            case SendingState.Sent: LogSent(channel.Name, what.Kind, id); break;
            case SendingState.Unknown: LogUnknown(channel.Name, what.Kind, id, result.Why); break;
            case SendingState.GivenUp: LogGivenUp(channel.Name, what.Kind, id, result.Why); break;
            default: LogNotSent(channel.Name, what.Kind, id, attempts, result.Why); break;
        }
    }

    private static Duration Pause(int attempts) => Duration.Min(LongestPause, Duration.FromMinutes(1L << Math.Min(attempts - 1, 6)));

    private void Keep(string id, INotificationChannel channel, Func<Sending, Sending> change)
    {
        var box = _box!;
        var changed = box.Outgoing.Select(one => one.What.Id != id ? one : one with { Sendings = [.. one.Sendings.Select(sending => sending.Channel == channel.Name ? change(sending) : sending)] }).ToList();
        var doubtful = changed.Where(one => one.What.Id == id && one.Sendings.Any(sending => sending.Channel == channel.Name && sending.State == SendingState.Unknown)).Select(one => one.What.Subject);
        Keep(box with
        {
            Doubtful = [.. box.Doubtful, .. doubtful],
            Outgoing = [.. changed.Select(one => one with { Sendings = [.. one.Sendings.Where(sending => !sending.IsOver)] }).Where(one => one.Sendings.Count > 0)],
        });
    }

    // On the disk before anything is sent.
    private void Keep(NotificationBox box)
    {
        var bytes = box.ToBytes();
        if (_kept is null || !bytes.AsSpan().SequenceEqual(_kept)) NotificationBox.Write(_directory, bytes);
        (_box, _kept) = (box, bytes);
    }

    private Instant Now() => Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());

    [LoggerMessage(EventId = 1501, Level = LogLevel.Information, Message = "{Channel}: {Kind} {Id} was sent.")]
    private partial void LogSent(string channel, NotificationKind kind, string id);

    [LoggerMessage(EventId = 1502, Level = LogLevel.Warning, Message = "{Channel}: {Kind} {Id} was not sent at attempt {Attempts}, and is sent later. {Why}")]
    private partial void LogNotSent(string channel, NotificationKind kind, string id, int attempts, string why);

    [LoggerMessage(EventId = 1503, Level = LogLevel.Error, Message = "{Channel}: it is not known whether {Kind} {Id} arrived, so it is not sent again; the next one says so. {Why}")]
    private partial void LogUnknown(string channel, NotificationKind kind, string id, string why);

    [LoggerMessage(EventId = 1504, Level = LogLevel.Error, Message = "{Channel}: {Kind} {Id} could not be sent for three days, and is given up. {Why}")]
    private partial void LogGivenUp(string channel, NotificationKind kind, string id, string why);

    [LoggerMessage(EventId = 1505, Level = LogLevel.Error, Message = "What people are to be told can't be seen, and is looked for again every minute. {Problem}")]
    private partial void LogNotLooked(string problem);

    [LoggerMessage(EventId = 1506, Level = LogLevel.Error, Message = "{File} in the data directory can't be read; it was put away beside itself, and what is urgent is told again.")]
    private partial void LogUnreadable(string file);
}
