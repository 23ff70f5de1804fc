using System.Text.Json.Nodes;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A backup that was taken while the host worked is one from which it goes on.</summary>
public sealed class BackupTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_while_it_runs_and_restored_after_a_loss_it_goes_on_and_writes_nothing_twice()
    {
        await using var sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "40", "--speed", "20");
        using var folder = new TemporaryDirectory();
        var (data, copy) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"));
        List<string> before;
        await using (var host = await StartAsync(sandbox, data))
        {
            // In the middle of the first writes: the copy knows of a part of what stands in Procore in the end.
            await UntilAsync(async () => (await CommitmentsAsync(sandbox)).Count > 0);
            await using (var backup = Programs.Host("backup", "--data", data, "--out", copy)) Assert.True(await backup.ExitAsync(Limit) == 0, backup.Everything());
            await host.UntilQuietAsync();
            before = await CommitmentsAsync(sandbox);
            await host.Program.KillAsync();
        }

        Directory.Delete(data, recursive: true);
        await using (var restore = Programs.Host("restore", "--data", data, "--from", copy)) Assert.True(await restore.ExitAsync(Limit) == 0, restore.Everything());
        await using (var verify = Programs.Host("audit", "verify", "--data", data)) Assert.True(await verify.ExitAsync(Limit) == 0, verify.Everything());
        await using (var host = await StartAsync(sandbox, data))
        {
            await host.UntilQuietAsync();
            Assert.Equal(before, await CommitmentsAsync(sandbox));
            Assert.Equal(before.Count, before.Select(one => one.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count());
            await host.Program.TerminateAsync();
            Assert.True(await host.Program.ExitAsync(Limit) == 0, host.Program.Everything());
        }

        await using (var verify = Programs.Host("audit", "verify", "--data", data)) Assert.True(await verify.ExitAsync(Limit) == 0, verify.Everything());
    }

    [Fact]
    public async Task Its_keys_open_its_secrets_and_it_is_its_owners_alone()
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1));
        using var folder = new TemporaryDirectory();
        var (copy, data) = (Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "data"));
        Assert.Equal(1, await Backup.TakeAsync(host.Directory, copy, TimeProvider.System, Token));
        if (!OperatingSystem.IsWindows())
            foreach (var path in Directory.EnumerateFileSystemEntries(copy, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "backup.json").Append(copy))
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & (UnixFileMode)0b000_111_111);
        using (var restored = DataDirectory.Own(data)) await Backup.RestoreAsync(copy, restored, Token);
        await using var systems = new StandingSandbox(orders: 1);
        using var directory = DataDirectory.Own(data);
        using var runtime = await SyncRuntime.OpenStoredAsync(directory, systems, Token); // which knows no credentials of its own
        foreach (var name in (string[])[CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientSecret])
            Assert.Equal(await host.Runtime.Vault.ReadAsync("sandbox", name, Token), await runtime.Vault.ReadAsync("sandbox", name, Token));
        Assert.NotNull(await runtime.Vault.ReadAsync("sandbox", CredentialNames.ZohoRefreshToken, Token));
    }

    [Fact]
    public async Task What_is_there_is_not_written_over_and_what_was_touched_is_not_restored()
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1));
        using var folder = new TemporaryDirectory();
        var (copy, data) = (Path.Combine(folder.Path, "copy"), Path.Combine(folder.Path, "data"));
        await Backup.TakeAsync(host.Directory, copy, TimeProvider.System, Token);
        Assert.Contains("is there already", (await Assert.ThrowsAsync<InputException>(() => Backup.TakeAsync(host.Directory, copy, TimeProvider.System, Token))).Message, StringComparison.Ordinal);

        using var directory = DataDirectory.Own(data);
        await Backup.RestoreAsync(copy, directory, Token);
        Assert.Contains("would be lost", (await Assert.ThrowsAsync<InputException>(() => Backup.RestoreAsync(copy, directory, Token))).Message, StringComparison.Ordinal);

        File.Delete(directory.StoreFile);
        var key = Directory.EnumerateFiles(Path.Combine(copy, "keys")).First();
        await File.AppendAllTextAsync(key, " ", Token);
        Assert.Contains("is not as it was", (await Assert.ThrowsAsync<InputException>(() => Backup.RestoreAsync(copy, directory, Token))).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(copy, "backup.json"));
        Assert.Contains("no whole backup", (await Assert.ThrowsAsync<InputException>(() => Backup.RestoreAsync(copy, directory, Token))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(directory.StoreFile));
    }

    [Fact]
    public async Task The_program_itself_asks_whether_the_host_lives()
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1));
        foreach (var more in (string[][])[[], ["--ready"]])
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            Assert.True(await CommandLine.RunAsync(["health", "--data", host.Directory.Path, .. more], output, error) == ExitCode.Ok, error.ToString());
            Assert.Equal("ok", (string)JsonNode.Parse(output.ToString())!["status"]!);
        }

        File.Move(host.Directory.StoreFile, host.Directory.StoreFile + ".moved");
        Assert.Equal(ExitCode.Failed, await CommandLine.RunAsync(["health", "--data", host.Directory.Path], TextWriter.Null, TextWriter.Null));
        using var nobody = new TemporaryDirectory();
        Assert.Equal(ExitCode.BadInput, await CommandLine.RunAsync(["health", "--data", nobody.Path], TextWriter.Null, TextWriter.Null));
    }

    private static Task<ServingHost> StartAsync(SandboxProgram sandbox, string data) => ServingHost.StartAsync(sandbox, data);

    /// <summary>What stands in Procore: each commitment with its mark.</summary>
    private static async Task<List<string>> CommitmentsAsync(SandboxProgram sandbox) =>
        [.. (await sandbox.StateAsync())["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]!).Select(one => $"{one!["id"]} {one["origin_id"]}").Order(StringComparer.Ordinal)];

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(Limit);
        while (!await isSo()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, over.Token);
    }
}
