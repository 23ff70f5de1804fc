using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>systemd is told when the host serves, that it lives, and when it stops; and its unit and the recipe of the container are what they say.</summary>
public sealed class ServiceManagerTests
{
    private static string Deploy => Path.Combine(OperationsPage.Root, "samples", "EmbeddedHost", "Deploy");

    [Fact]
    public async Task It_is_told_that_the_host_is_ready_lives_and_stops()
    {
        if (OperatingSystem.IsWindows()) return;
        using var data = new TemporaryDirectory();
        var path = Path.Combine(data.Path, "notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await using var sandbox = await Programs.SandboxAsync("--orders", "2", "--speed", "60");
        var environment = new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path, ["WATCHDOG_USEC"] = "400000" };
        await using var host = Programs.Host(environment, "serve", "--urls", "http://127.0.0.1:0", "--sandbox", sandbox.Address, "--data", data.Path);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(2)); // against a hang only
        Assert.Equal("READY=1", await HearAsync(socket, over.Token));
        for (var i = 0; i < 3; i++) Assert.Equal("WATCHDOG=1", await HearAsync(socket, over.Token));
        await host.WaitForErrorAsync("To sign in", over.Token);
        await host.TerminateAsync();
        var said = await HearAsync(socket, over.Token);
        while (said == "WATCHDOG=1") said = await HearAsync(socket, over.Token);
        Assert.Equal("STOPPING=1", said);
        Assert.True(await host.ExitAsync(TimeSpan.FromMinutes(2)) == 0, host.Everything());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("-1", null)]
    [InlineData("0", null)]
    [InlineData("60000000", 60)]
    public void The_watchdogs_time_is_read(string? microseconds, int? seconds) => Assert.Equal(seconds is { } wanted ? TimeSpan.FromSeconds(wanted) : (TimeSpan?)null, ServiceManager.Watchdog(microseconds));

    /// <summary>By systemd's own check, where it is there; what it would say of the program that is not installed here is no fault of the unit.</summary>
    [Fact]
    public async Task The_unit_is_one_that_systemd_takes()
    {
        var unit = await File.ReadAllTextAsync(Path.Combine(Deploy, "zohoprocore.service"), TestContext.Current.CancellationToken);
        foreach (var line in (string[])["Type=notify", "DynamicUser=yes", "StateDirectory=zohoprocore", "ProtectSystem=strict", "NoNewPrivileges=yes", "WatchdogSec=60"])
            Assert.Contains("\n" + line + "\n", unit, StringComparison.Ordinal);
        if (!File.Exists("/usr/bin/systemd-analyze")) return;
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "zohoprocore.service");
        await File.WriteAllTextAsync(file, unit.Replace("ExecStart=/opt/zohoprocore/EmbeddedHost", "ExecStart=/bin/true", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var check = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", "--man=no", file]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) + await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(said.Split('\n'), line => line.Contains("zohoprocore.service", StringComparison.Ordinal)); // what it says of the machine's own units is theirs
    }

    [Fact]
    public async Task The_container_runs_as_nobody_special_and_asks_itself_how_it_is()
    {
        var recipe = await File.ReadAllTextAsync(Path.Combine(Deploy, "Containerfile"), TestContext.Current.CancellationToken);
        Assert.Equal(2, recipe.Split('\n').Count(line => line.StartsWith("FROM ", StringComparison.Ordinal)));
        var last = recipe[recipe.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        Assert.Contains("\nUSER ", last, StringComparison.Ordinal);
        Assert.DoesNotContain("\nRUN ", last, StringComparison.Ordinal); // there is no shell in it
        Assert.Contains("\"health\", \"--data\", \"/data\"", last, StringComparison.Ordinal);
        Assert.DoesNotContain("EXPOSE", recipe, StringComparison.Ordinal); // it listens on its own machine only

        // What somebody's host left in the folder goes into no image.
        var left = await File.ReadAllLinesAsync(Path.Combine(Deploy, "..", "..", "..", ".dockerignore"), TestContext.Current.CancellationToken);
        Assert.All((string[])["**/data/", "**/*.env", "**/*.db", "**/appsettings.*.json"], pattern => Assert.Contains(pattern, left));
    }

    private static async Task<string> HearAsync(Socket socket, CancellationToken cancellationToken)
    {
        var bytes = new byte[256];
        return Encoding.UTF8.GetString(bytes, 0, await socket.ReceiveAsync(bytes, SocketFlags.None, cancellationToken));
    }
}
