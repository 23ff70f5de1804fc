using System.Diagnostics;
using StackExchange.Redis;

namespace Distributed.Tests;

/// <summary>A Redis of a test's own, behind a socket in a temporary folder.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _home;

    private RedisServer(Process process, string home) => (_process, _home) = (process, home);

    /// <summary>Where it listens.</summary>
    public string Socket => Path.Combine(_home, "redis.sock");

    /// <summary>The processor time that it took so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it. Without Redis on this machine the test is skipped, and fails in CI.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        const string Program = "/usr/bin/redis-server";
        if (!File.Exists(Program))
        {
            const string Reason = "Redis is not installed: apt-get install redis-server.";
            if (Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
            throw new InvalidOperationException(Reason);
        }

        var home = Directory.CreateTempSubdirectory("sync-redis-").FullName;
        var server = new RedisServer(
            Process.Start(new ProcessStartInfo(Program, ["--port", "0", "--unixsocket", Path.Combine(home, "redis.sock"), "--save", "", "--appendonly", "no", "--dir", home, "--logfile", Path.Combine(home, "redis.log")]))!, home);
        for (var looks = 0; looks < 200 && !File.Exists(server.Socket); looks++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(server.Socket), "Redis did not start.");
        return server;
    }

    /// <summary>Forgets everything, as one that starts again without its file does.</summary>
    public async Task EmptyAsync()
    {
        var options = new ConfigurationOptions { EndPoints = { new System.Net.Sockets.UnixDomainSocketEndPoint(Socket) } };
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        await redis.GetDatabase().ExecuteAsync("FLUSHALL");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_home, recursive: true);
    }
}
