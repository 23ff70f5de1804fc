using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EmbeddedHost;

/// <summary>
/// Tells systemd when the host serves, when it stops, and again and again that its worker turns. A worker that stands still is told nothing for, and systemd starts the host again. A store that
/// can't be written and a service that is away are no reason for that: a restart mends neither.
/// </summary>
internal sealed class ServiceManager(SyncRuntime runtime, IHostApplicationLifetime lifetime, string address, TimeSpan? watchdog) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            Tell("READY=1");
            if (watchdog is not { } limit) return;
            using var timer = new PeriodicTimer(limit / 2, TimeProvider.System);
            do
            {
                if (runtime.Pulse.StandingStill().Count == 0) Tell("WATCHDOG=1");
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        Tell("STOPPING=1");
        return base.StopAsync(cancellationToken);
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellationToken);
    }

    private void Tell(string what)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(address[0] == '@' ? "\0" + address[1..] : address)); // with an @ it is a name in no file system
            socket.Send(Encoding.UTF8.GetBytes(what));
        }
        catch (SocketException)
        {
            // Nobody listens any more; there is nobody else to say it to.
        }
    }

    /// <summary>How long systemd waits for a word; null where it waits for none.</summary>
    public static TimeSpan? Watchdog(string? microseconds) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? TimeSpan.FromMicroseconds(given) : null;
}

/// <summary>Registers what speaks with the service manager, where there is one that listens.</summary>
internal static class ServiceManagerSetup
{
    public static void AddServiceManager(this IServiceCollection services)
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } address) return;
        services.AddHostedService(provider => new ServiceManager(
            provider.GetRequiredService<SyncRuntime>(), provider.GetRequiredService<IHostApplicationLifetime>(), address, ServiceManager.Watchdog(Environment.GetEnvironmentVariable("WATCHDOG_USEC"))));
    }
}
