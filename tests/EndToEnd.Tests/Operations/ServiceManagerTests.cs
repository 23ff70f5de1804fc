using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>systemd is told when the host serves, that it lives, and when it stops; and its unit and the recipe of the container are what they say.</summary>
public sealed class ServiceManagerTests
{
    private static string Deploy => Path.Combine(OperationsPage.Root, "samples", "EmbeddedHost", "Deploy");

    // What is built; .ci/long publishes it by the page's own line, and says where.
    private static string Published => Environment.GetEnvironmentVariable("PUBLISHED_HOST") is { Length: > 0 } folder ? folder : Programs.DirectoryOf("EmbeddedHost");

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

    /// <summary>Every path, word and name in the unit is one that publishing makes, the host takes, or the page of operations tells somebody to make.</summary>
    [Fact]
    public async Task The_unit_names_nothing_that_there_is_not()
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Deploy, "zohoprocore.service"), TestContext.Current.CancellationToken)).Where(line => line.Contains('=', StringComparison.Ordinal)).ToList();
        string Of(string name) => lines.Single(line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
        var (words, told) = (Of("ExecStart").Split(' '), OperationsPage.Section("Starting it"));
        Assert.Contains($"dotnet publish samples/EmbeddedHost -c Release -o {Path.GetDirectoryName(words[0])}`", told, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Published, Path.GetFileName(words[0]) + (OperatingSystem.IsWindows() ? ".exe" : ""))), words[0]);
        var parsed = CommandLine.Root(TextWriter.Null, TextWriter.Null).Parse(words[1..]);
        Assert.True(parsed.Errors.Count == 0, string.Join('\n', parsed.Errors));
        Assert.Equal("serve", parsed.CommandResult.Command.Name);
        Assert.Equal($"/var/lib/{Of("StateDirectory")}", parsed.GetValue<DirectoryInfo>("--data")!.FullName); // the only place that it can write
        Assert.Equal($"/etc/{Of("ConfigurationDirectory")}", Of("WorkingDirectory")); // where appsettings.json is read from
        Assert.Equal($"-{Of("WorkingDirectory")}/environment", Of("EnvironmentFile"));
        Assert.All((string[])[Of("WorkingDirectory"), Of("EnvironmentFile")[1..], $"/var/lib/{Of("StateDirectory")}", "zohoprocore.service", "systemctl enable --now zohoprocore"], word => Assert.Contains(word, told, StringComparison.Ordinal));
        Assert.Equal("yes", Of("PrivateTmp")); // where a new key begins
        Assert.DoesNotContain(lines, line => line.StartsWith("ReadWritePaths", StringComparison.Ordinal) || line.StartsWith("User=", StringComparison.Ordinal));

        // What an order that is under way gets is less than what systemd waits, and the ports of the table are those that the host takes by itself.
        Assert.Contains("has 20 seconds to end", told, StringComparison.Ordinal);
        Assert.True(int.Parse(Of("TimeoutStopSec"), System.Globalization.CultureInfo.InvariantCulture) > 20);
        var ports = OperationsPage.Section("Ports");
        var pages = new Uri(parsed.GetValue<string>("--urls")!);
        Assert.True(pages.IsLoopback);
        Assert.Contains($"| {pages.Port} on the loopback address", ports, StringComparison.Ordinal);
        Assert.Contains($"| {HookAddress.After(pages.AbsoluteUri).Port} on the loopback address", ports, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_container_runs_as_nobody_special_and_asks_itself_how_it_is()
    {
        var recipe = await File.ReadAllTextAsync(Path.Combine(Deploy, "Containerfile"), TestContext.Current.CancellationToken);
        Assert.Equal(2, recipe.Split('\n').Count(line => line.StartsWith("FROM ", StringComparison.Ordinal)));
        var last = recipe[recipe.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        Assert.Contains("\nUSER ", last, StringComparison.Ordinal);
        Assert.DoesNotContain("\nRUN ", last, StringComparison.Ordinal); // there is no shell in it
        var account = last.Split('\n').Single(line => line.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];
        Assert.Equal(2, last.Split('\n').Count(line => line.StartsWith("COPY ", StringComparison.Ordinal)));
        Assert.Single(last.Split('\n'), line => line.Contains("--ch", StringComparison.Ordinal)); // all else is root's
        Assert.Contains($"\nCOPY --from=build --chown={account} --chmod=0700 /data /data\n", last, StringComparison.Ordinal);
        Assert.Contains("\"health\", \"--data\", \"/data\"", last, StringComparison.Ordinal);
        Assert.DoesNotContain("EXPOSE", recipe, StringComparison.Ordinal); // it listens on its own machine only

        // What somebody's host left in the folder goes into no image.
        var left = await File.ReadAllLinesAsync(Path.Combine(Deploy, "..", "..", "..", ".dockerignore"), TestContext.Current.CancellationToken);
        Assert.All((string[])["**/data/", "**/*.env", "**/*.db", "**/appsettings.*.json"], pattern => Assert.Contains(pattern, left));
    }

    /// <summary>No engine has to be there for it: what the recipe names stands in the repository, and its own words start the host, ask how it is and end it.</summary>
    [Fact]
    public async Task What_the_container_runs_the_host_takes()
    {
        var recipe = await File.ReadAllLinesAsync(Path.Combine(Deploy, "Containerfile"), TestContext.Current.CancellationToken);
        string After(string instruction) => recipe.Single(line => line.StartsWith(instruction, StringComparison.Ordinal))[instruction.Length..];
        string[] Words(string instruction) => [.. JsonNode.Parse(After(instruction)[After(instruction).IndexOf('[', StringComparison.Ordinal)..])!.AsArray().Select(word => (string)word!)];
        var project = Path.Combine(OperationsPage.Root, After("RUN dotnet publish ").Split(' ')[0]);
        Assert.Contains("<TargetFramework>net10.0</TargetFramework>", await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.All(recipe.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.Contains(":10.0", line, StringComparison.Ordinal));
        Assert.Equal(("/data", "SIGTERM"), (After("VOLUME "), After("STOPSIGNAL ")));
        Assert.Equal(["dotnet", $"{Path.GetFileNameWithoutExtension(project)}.dll"], Words("ENTRYPOINT "));
        Assert.Equal(Words("ENTRYPOINT "), Words("HEALTHCHECK ")[..2]);
        Assert.True(File.Exists(Path.Combine(Published, Words("ENTRYPOINT ")[1])));

        // As the account of the recipe where this test may: it can write nothing but the data directory and what stands for /tmp then, and the program's folder is where it starts.
        using var data = new TemporaryDirectory();
        using var temporary = new TemporaryDirectory();
        string[] through = await AccountAsync(After("USER "), data.Path, temporary.Path);
        Assert.Contains(recipe, line => line.StartsWith("#   podman run --read-only --tmpfs /tmp --cap-drop all", StringComparison.Ordinal));
        string[] Here(IEnumerable<string> words) => [.. words.Select(word => word.Replace("/data", data.Path, StringComparison.Ordinal))];
        var environment = After("ENV ").Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Here(pair)[1], StringComparer.Ordinal);
        (environment["HOME"], environment["TMPDIR"]) = ("/nonexistent", temporary.Path);
        Program Run(params string[] arguments) => new(Path.Combine(Published, "EmbeddedHost.dll"), arguments, environment, Published, through);
        await using var host = Run([.. Here(Words("CMD ")), "--urls", "http://127.0.0.1:0", "--orders", "1"]);
        await host.WaitForErrorAsync("To sign in", TestContext.Current.CancellationToken);
        await using (var health = Run(Here(Words("HEALTHCHECK ")[2..])))
            Assert.True(await health.ExitAsync(TimeSpan.FromMinutes(2)) == 0, health.Everything());
        await host.TerminateAsync();
        Assert.True(await host.ExitAsync(TimeSpan.FromMinutes(2)) == 0, host.Everything());
        await using (var late = Run(Here(Words("HEALTHCHECK ")[2..]))) Assert.True(await late.ExitAsync(TimeSpan.FromMinutes(2)) != 0, late.Everything()); // nothing serves any more

        // A container that lacks /tmp is told so, and not that its keys are damaged.
        environment["TMPDIR"] = "/nonexistent";
        using var other = new TemporaryDirectory();
        _ = await AccountAsync(After("USER "), other.Path);
        await using var without = Run("serve", "--urls", "http://127.0.0.1:0", "--orders", "1", "--data", other.Path);
        Assert.Equal(2, await without.ExitAsync(TimeSpan.FromMinutes(2)));
        Assert.Contains("The folder for temporary files, /nonexistent/, can't be written", without.Error, StringComparison.Ordinal);

        // What is left out of the image is nothing that is built.
        foreach (var folder in (string[])["src", "samples"])
            Assert.DoesNotContain(Directory.EnumerateDirectories(Path.Combine(OperationsPage.Root, folder), "*", SearchOption.AllDirectories), one => Path.GetFileName(one) == "data");
    }

    // What starts a program as another account, which gets the folders; nothing where this one may not, or where that one can't read what is built.
    private static async Task<string[]> AccountAsync(string account, params string[] folders)
    {
        const string Starter = "/usr/bin/setpriv";
        if (!File.Exists(Starter) || Environment.UserName != "root") return [];
        var ids = account.Split(':');
        string[] through = [Starter, $"--reuid={ids[0]}", $"--regid={ids[1]}", "--clear-groups", "--no-new-privs", "--"];
        if (await EndAsync([.. through, "test", "-r", Path.Combine(Published, "EmbeddedHost.dll")]) != 0) return [];
        if (await EndAsync([.. through, Program.Dotnet, "--list-runtimes"]) != 0) return [];
        Assert.Equal(0, await EndAsync(["chown", account, .. folders]));
        Assert.Equal(0, await EndAsync(["chmod", "0700", .. folders]));
        return through;
    }

    private static async Task<int> EndAsync(string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static async Task<string> HearAsync(Socket socket, CancellationToken cancellationToken)
    {
        var bytes = new byte[256];
        return Encoding.UTF8.GetString(bytes, 0, await socket.ReceiveAsync(bytes, SocketFlags.None, cancellationToken));
    }
}
